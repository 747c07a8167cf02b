import KaopingCore
import KaopingData
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("The rows of a table with many rows")
struct LongTableReaderTests {
    private static let events =
        "events: {file: events.csv, rows: many, columns: {id: text, n: number}}"
    private static let tasks = """
        tasks:
          file: tasks.csv
          rows: many
          unit: [lead, others]
          columns: {lead: text, others: {type: list, separator: ；}, n: number}
        """
    private static let units = "id,a\n东街道,1\n西街道,2\n南街道,3\n"

    private func desk() throws -> Desk { try Desk() }

    @Test("belong to their units, in the order of the file, whatever the order of the units")
    func join() throws {
        let worked = try desk().work(
            Desk.long(Self.events, "indicators: {points: {of: events, sum: n}}"),
            ["units.csv": Self.units, "events.csv": "id,n\n南街道,1\n东街道,2\n南街道,4\n东街道,8\n"]
        )
        // 2 + 8, nothing, 1 + 4.
        expect(worked["points"], [10, 0, 5])
        let join = try worked.table("events").join
        #expect(join.offsets.array == [0, 2, 2, 4])
        #expect(join.rows.array == [1, 3, 0, 2])
        #expect(join.via == nil)
    }

    @Test("name units in several columns and lists: once for each column, once in each cell")
    func severalColumns() throws {
        let worked = try desk().work(
            Desk.long(
                Self.tasks,
                """
                indicators:
                  all: {of: tasks, count: all}
                  led: {of: tasks, count: "via == 'lead'"}
                  weighed: {of: tasks, sum: n}
                """
            ),
            [
                "units.csv": Self.units,
                "tasks.csv": """
                lead,others,n
                东街道,西街道； 南街道,1
                西街道,西街道；西街道；,2
                东街道,,4
                ,南街道,8

                """,
            ]
        )
        // East: rows 1 and 3. West: row 1, and row 2 as lead and once as other. South: rows 1, 4.
        expect(worked["all"], [2, 3, 2])
        expect(worked["led"], [2, 1, 0])
        expect(worked["weighed"], [1 + 4, 1 + 2 + 2, 1 + 8])
        let join = try worked.table("tasks").join
        #expect(join.rows.array == [0, 2, 0, 1, 1, 0, 3])
        #expect(join.via?.array == [0, 0, 1, 0, 1, 1, 1])
        #expect(worked.data.readings.map(\.rowsKept) == [3, 4])
    }

    @Test("may spell a unit in another way that the profile lists, in tables of one row as well")
    func aliases() throws {
        let worked = try desk().work(
            Desk.long(
                unit: "{key: id, aliases: {东: 东街道, 西: 西街道}}",
                "more: {file: more.csv, columns: {id: text, b: number}}\n" + Self.tasks,
                """
                indicators:
                  points: {of: tasks, sum: n}
                  named: {of: tasks, count: "lead == '东街道'"}
                  other: {value: b}
                  east: {value: "id == '东街道'"}
                """
            ),
            [
                "units.csv": "id,a\n东,1\n西街道,2\n南街道,3\n",
                "more.csv": "id,b\n西,20\n东街道,10\n",
                "tasks.csv": "lead,others,n\n东,西；东街道,1\n东街道,东,2\n南街道,,4\n",
            ]
        )
        #expect((0..<3).map { worked.data.keys[$0] } == ["东街道", "西街道", "南街道"])
        // East leads and helps with both.
        expect(worked["points"], [1 + 1 + 2 + 2, 1, 4])
        expect(worked["named"], [4, 1, 0])
        expect(worked["other"], [10, 20, none])
        expect(worked["east"], [1, 0, 0])
    }

    @Test("that name a unit which there is not are all told, with the key that is like it")
    func unknown() throws {
        let desk = try desk()
        let error = try failure {
            try desk.work(
                Desk.long(Self.tasks, "indicators: {all: {of: tasks, count: all}}"),
                [
                    "units.csv": Self.units,
                    "tasks.csv": "lead,others,n\n东街到,西街道；北,1\n东街道,x,2\n",
                ]
            )
        }
        let file = desk.folder + "/tasks.csv"
        let hint = "\n    Did you mean \"东街道\"? Other spellings may be listed under unit: aliases:."
        #expect(error.status == .data)
        #expect(
            error.lines(.en) == [
                "\(file):2: row 1, column \"lead\" (A2): the unit \"东街到\" is not in the table "
                    + "\"units\" [unknown-unit-near]" + hint,
                "\(file):2: row 1, column \"others\" (B2): the unit \"北\" is not in the table "
                    + "\"units\" [unknown-unit]",
                "\(file):3: row 2, column \"others\" (B3): the unit \"x\" is not in the table "
                    + "\"units\" [unknown-unit]",
            ]
        )
        #expect(
            error.lines(.zh)[0] == "\(file):2：第1行“lead”列（A2）：考评对象“东街到”不在数据表“units”之中 "
                + "[unknown-unit-near]\n    是不是“东街道”？同一对象的其他写法可在方案的 unit: aliases: 中列明。"
        )
    }

    @Test("that name unknown units beyond the limit are counted")
    func manyUnknown() throws {
        let desk = try desk()
        let rows = (0..<30).map { "x\($0),1\n" }.joined()
        let error = try failure {
            try desk.work(
                Desk.long(Self.events, "indicators: {all: {of: events, count: all}}"),
                ["units.csv": Self.units, "events.csv": "id,n\n" + rows],
                limit: 7
            )
        }
        #expect(error.issues.count == 7 && error.omitted == 23)
    }

    @Test("must name a unit: a blank cell is refused, of several columns all blank ones")
    func blank() throws {
        let desk = try desk()
        let yaml = Desk.long(
            Self.tasks + "\n" + Self.events,
            "indicators: {a1: {of: tasks, count: all}, a2: {of: events, count: all}}"
        )
        let events = try failure {
            try desk.work(
                yaml,
                [
                    "units.csv": Self.units, "events.csv": "id,n\n,1\n东街道,2\n",
                    "tasks.csv": "lead,others,n\n东街道,,1\n",
                ]
            )
        }
        expect(
            events,
            en:
                "\(desk.folder)/events.csv:2: row 1, column \"id\" (A2): this cell must not be blank "
                + "[blank-cell]",
            zh: "\(desk.folder)/events.csv:2：第1行“id”列（A2）：此格不能为空 [blank-cell]"
        )
        let tasks = try failure {
            try desk.work(
                yaml,
                ["events.csv": "id,n\n东街道,2\n", "tasks.csv": "lead,others,n\n东街道,,1\n,；,2\n"]
            )
        }
        expect(
            tasks,
            en: "\(desk.folder)/tasks.csv:3: row 2, column \"lead\" (A3): the row names no unit "
                + "[row-without-unit]",
            zh: "\(desk.folder)/tasks.csv:3：第2行“lead”列（A3）：此行没有写明考评对象 [row-without-unit]"
        )
    }

    @Test("are those of the period; none at all is no error where the file is there")
    func period() throws {
        let yaml = """
            language: 1
            profile: trial
            period: year
            unit: {key: id}
            tables:
              units: {file: units.csv, columns: {id: text, a: number}}
              events: {file: events.csv, rows: many, period: y, columns: {id: text, y: period, n: number}}
            indicators: {all: {of: events, count: all}}
            criteria: [{id: c, of: a, score: {goalposts: 0..10}}]
            """
        let events = "id,y,n\n东街道,2019,1\n东街道,2020,2\n西街道,2020,x\n北街道,2021,3\n"
        let files = ["units.csv": Self.units, "events.csv": events]
        expect(try desk().work(yaml, files, period: "2020")["all"], [1, 1, 0])
        let none = try desk().work(yaml, files, period: "2018")
        expect(none["all"], [0, 0, 0])
        #expect(none.data.readings.map(\.rowsKept) == [3, 0])
        #expect(none.data.readings[1].rowsRead == 4)
        let empty = ["units.csv": Self.units, "events.csv": "id,y,n\n"]
        expect(try desk().work(yaml, empty, period: "2018")["all"], [0, 0, 0])
        let absent = try failure {
            try desk().work(yaml, ["units.csv": Self.units], period: "2018")
        }
        #expect(absent.codes == ["table-not-found"])
    }

    @Test("of a table that nothing uses are not read")
    func unused() throws {
        let worked = try desk().work(Desk.long(Self.events), ["units.csv": Self.units])
        #expect(worked.data.tables.isEmpty && worked.data.readings.map(\.table) == ["units"])
    }

    @Test("of decisions and waivers are read whether a formula names them or not")
    func decisions() throws {
        let worked = try desk().work(
            Desk.long(
                """
                excused:
                  file: excused.csv
                  rows: many
                  holds: waivers
                  columns: {id: text, criterion: text, reason: text, granted_by: text, until: date}
                """
            ),
            [
                "units.csv": Self.units,
                "excused.csv":
                    "id,criterion,reason,granted_by,until\n西街道,c,flood,county,2020-12-31\n",
            ]
        )
        let table = try worked.table("excused")
        #expect(table.join.rows.array == [0] && table.join.unitOf.array == [1])
        #expect(try table.columns[worked.slot("excused", "reason")]?.dictionary == ["flood"])
        let place = try #require(table.place(ofRow: 0))
        #expect(place.line == 2 && place.cell?.address == "A2")
        #expect(table.place(ofRow: 1) == nil)
    }
}

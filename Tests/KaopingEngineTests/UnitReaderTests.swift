import Foundation
import KaopingCore
import KaopingData
import Testing

@testable import KaopingEngine

@Suite struct UnitReaderTests {
    private static let joined = """
        language: 1
        profile: trial
        unit: {key: id, groups: [street]}
        tables:
          units: {file: units.csv, columns: {id: text, a: number}}
          more: {file: more.csv, unit: code, columns: {code: {type: text, heading: 编号}, b: number}}
          streets: {file: streets.csv, columns: {id: text, street: text}}
        criteria:
          - {id: x, of: a, score: {goalposts: 0..10}, missing: zero}
          - {id: y, of: b, score: {goalposts: 0..10}, missing: zero}
        ranking: {ties: competition, within: [street]}
        """

    private func desk(_ files: [String: String]) throws -> Desk {
        let desk = try Desk()
        for (name, text) in files { try desk.write(text, to: name) }
        return desk
    }

    @Test("tables are joined by the unit's key, whatever the order of their rows")
    func join() throws {
        let desk = try desk([
            "units.csv": "id,a\nu,1\nv,2\nw,3\n",
            "more.csv": "编号,b\nw,30\nu,10\n",
            "streets.csv": "id,street\nw,s\nv,s\nu,t\n",
        ])
        let book = try Evaluation.run(desk.request(Self.joined))
        #expect((0..<3).map { book.keys[$0] } == ["u", "v", "w"])
        expect(book.scores("x"), [10, 20, 30])
        // v has no row in `more`, which is no data, here worth zero; 30 is held at 10.
        expect(book.scores("y"), [100, 0, 100])
        #expect(
            book.groups[0].codes.array.map { book.groups[0].dictionary[Int($0)] } == [
                "t", "s", "s",
            ]
        )
        // In s: v has (20 + 0) / 2, w has (30 + 100) / 2.
        expect((0..<3).map { book.rankWithin[0].ranks.rank($0) }, [1, 2, 1])
        #expect(book.reading.map(\.table) == ["units", "more", "streets"])
    }

    @Test("a formula may compare the key and the name, which are read as plain text")
    func keyInFormula() throws {
        let desk = try desk(["units.csv": "id,name,a\nu,One,1\nv,Two,2\nw,,3\n"])
        let book = try Evaluation.run(
            desk.request(
                """
                language: 1
                profile: trial
                unit: {key: id, name: name}
                tables: {units: {file: units.csv, columns: {id: text, name: text, a: number}}}
                indicators: {chosen: {value: "id == 'u' or name == 'Two'"}}
                criteria: [{id: x, of: chosen, score: {at_least: 1}, points: 10}]
                """
            )
        )
        // w has no name: neither u nor known to be Two.
        expect(book.scores("x"), [10, 10, none])
    }

    @Test("units may be grouped by their names, and the same names are one group")
    func groupedByName() throws {
        let desk = try desk(["units.csv": "id,name,a\nu,N,1\nv,N,2\nw,M,3\n"])
        let book = try Evaluation.run(
            desk.request(
                """
                language: 1
                profile: trial
                unit: {key: id, name: name, groups: [name, id]}
                tables: {units: {file: units.csv, columns: {id: text, name: text, a: number}}}
                criteria: [{id: x, of: a, score: {goalposts: 0..10}}]
                ranking: {ties: competition, within: [name, id]}
                """
            )
        )
        expect((0..<3).map { book.rankWithin[0].ranks.rank($0) }, [2, 1, 1])
        expect((0..<3).map { book.rankWithin[1].ranks.rank($0) }, [1, 1, 1])
    }

    @Test("units that only a further table has are all named with their cells")
    func unknown() throws {
        let desk = try desk([
            "units.csv": "id,a\nu,1\n",
            "more.csv": "编号,b\nx,30\nu,10\ny,1\n",
            "streets.csv": "id,street\nz,s\n",
        ])
        let error = try failure { try Evaluation.run(desk.request(Self.joined)) }
        #expect(error.status == .data)
        let more = desk.folder + "/more.csv"
        #expect(
            error.lines(.en) == [
                "\(more):2: row 1, column \"编号\" (A2): the unit \"x\" is not in the table \"units\" "
                    + "[unknown-unit]",
                "\(more):4: row 3, column \"编号\" (A4): the unit \"y\" is not in the table \"units\" "
                    + "[unknown-unit]",
                "\(desk.folder)/streets.csv:2: row 1, column \"id\" (A2): the unit \"z\" is not in "
                    + "the table \"units\" [unknown-unit]",
            ]
        )
        #expect(
            error.lines(.zh)[0]
                == "\(more):2：第1行“编号”列（A2）：考评对象“x”不在数据表“units”之中 [unknown-unit]"
        )
    }

    @Test("unknown units beyond the limit are counted")
    func manyUnknown() throws {
        let rows = (0..<30).map { "x\($0),1\n" }.joined()
        let desk = try desk([
            "units.csv": "id,a\nu,1\n", "more.csv": "编号,b\n" + rows,
            "streets.csv": "id,street\nu,s\n",
        ])
        let error = try failure { try Evaluation.run(desk.request(Self.joined)) }
        #expect(error.issues.count == 20 && error.omitted == 10)
    }

    @Test("what is wrong with several files is told at once")
    func severalFiles() throws {
        let desk = try desk([
            "units.csv": "id,a\nu,one\nu,1\n", "more.csv": "编号,b\nu,two\n",
        ])
        let error = try failure { try Evaluation.run(desk.request(Self.joined)) }
        #expect(error.codes == ["bad-cell", "duplicate-key", "bad-cell", "table-not-found"])
        #expect(error.status == .noInput)
    }

    @Test("a table of which nothing is used is not read")
    func unused() throws {
        let desk = try desk([
            "units.csv": "id,a\nu,1\n", "streets.csv": "id,street\nu,s\n",
        ])
        let yaml = Self.joined.replacingOccurrences(of: "of: b", with: "of: a + 1")
        #expect(
            try Evaluation.run(desk.request(yaml)).reading.map(\.table) == ["units", "streets"]
        )
    }

    @Test("a table that leaves the folder stops the run as a bad profile does")
    func outside() throws {
        let yaml = Self.joined.replacingOccurrences(of: "more.csv", with: "../more.csv")
        let desk = try desk([
            "units.csv": "id,a\nu,1\n", "streets.csv": "id,street\nu,s\n",
        ])
        let error = try failure { try Evaluation.run(desk.request(yaml)) }
        #expect(error.codes == ["outside-folder"])
        #expect(error.status == .profile && error.status.rawValue == 78)
    }

    @Test("a file that the user names takes the place of the profile's, wherever it is")
    func named() throws {
        let other = try desk(["elsewhere.csv": "编号,b\nu,5\n"])
        let desk = try desk([
            "units.csv": "id,a\nu,1\n", "streets.csv": "id,street\nu,s\n",
        ])
        let yaml = Self.joined.replacingOccurrences(of: "more.csv", with: "../more.csv")
        let made = try desk.request(yaml)
        let request = RunRequest(
            profile: made.profile,
            scorers: made.scorers,
            period: nil,
            folder: desk.folder,
            tables: ["more": other.folder + "/elsewhere.csv"]
        )
        let book = try Evaluation.run(request)
        expect(book.scores("y"), [50])
        #expect(book.reading[1].file == other.folder + "/elsewhere.csv")
    }

    // MARK: Periods

    private static let yearly = """
        language: 1
        profile: trial
        period: year
        unit: {key: id}
        tables:
          units: {file: units.csv, period: when, columns: {id: text, when: period, a: number}}
        criteria: [{id: x, of: a, score: {goalposts: 0..10}}]
        """

    @Test("only rows of the period are read; others may even hold nonsense")
    func period() throws {
        let desk = try desk(["units.csv": "id,when,a\nu,2019,1\nu,2020,2\nv,2020,3\nv,2021,x\n"])
        let book = try Evaluation.run(desk.request(Self.yearly, period: "2020"))
        expect(book.scores(), [20, 30])
        #expect(book.period == Period("2020"))
        #expect(book.reading[0].rowsRead == 4 && book.reading[0].rowsKept == 2)
    }

    @Test("a period without a row is refused with the periods that the file has")
    func noRow() throws {
        let desk = try desk(["units.csv": "id,when,a\nu,2019,1\nu,2021,2\nv,2021,3\n"])
        let error = try failure { try Evaluation.run(desk.request(Self.yearly, period: "2020")) }
        #expect(error.status == .data)
        #expect(
            error.lines(.en) == [
                "\(desk.folder)/units.csv: there is no row of the period 2020; the file has: "
                    + "2019, 2021 [no-row-of-period]"
            ]
        )
        #expect(
            error.lines(.zh) == [
                "\(desk.folder)/units.csv：没有周期 2020 的数据行；文件中的周期有：2019, 2021 "
                    + "[no-row-of-period]"
            ]
        )
    }

    @Test("a profile whose first table has another key column than the unit's has no units")
    func noUnits() throws {
        let desk = try desk(["units.csv": "code,a\nu,1\n", "more.csv": "id,b\nu,1\n"])
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id}
            tables:
              units: {file: units.csv, unit: code, columns: {code: text, a: number}}
              more: {file: more.csv, columns: {id: text, b: number}}
            criteria: [{id: x, of: b, score: {goalposts: 0..10}}]
            """
        let error = try failure { try Evaluation.run(desk.request(yaml)) }
        #expect(error.codes == ["no-units"] && error.status == .profile)
    }
}

import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Results of other runs by unit")
struct LoadedInputTests {
    private static func yaml(_ input: String, _ indicators: String) -> String {
        """
        language: 1
        profile: trial
        period: year
        unit: {key: id, aliases: {老三: w}}
        tables: {units: {file: units.csv, columns: {id: text, a: number}}}
        inputs: {old: {\(input)}}
        indicators:
        \(indicators.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
        criteria: [{id: c, of: a, score: {goalposts: 0..10}}]
        stated: 0
        rating: {bands: {2: 50.., 1: ..<50}}
        """
    }

    private static let heading = "unit,name,score,rating,rank,state\n"
    private static let units = "id,a\nu,1\nv,2\nw,3\n"

    @Test("are values of the unit where there is one period")
    func single() throws {
        let desk = try Desk()
        let worked = try desk.work(
            Self.yaml(
                "result_of: this, period: previous, file: \"{period}.csv\"",
                """
                points: {value: old.score}
                stars: {value: old.level + 1}
                place: {value: old.rank}
                stated: {value: "old.state == 'scored'"}
                year: {value: "old.period == '2019'"}
                """
            ),
            [
                "units.csv": Self.units,
                "2019.csv": Self.heading
                    + "x,X,1,1,4,scored\nw,W,,,,not_available\nu,U,80.5,2,1.5,scored\n",
            ],
            period: "2020"
        )
        expect(worked["points"], [80.5, none, none])
        expect(worked["stars"], [2 + 1, none, none])
        expect(worked["place"], [1.5, none, none])
        // v is not in the file at all.
        expect(worked["stated"], [1, none, 0])
        expect(worked["year"], [1, none, 1])
        let file = desk.folder + "/2019.csv"
        #expect(
            worked.data.inputReadings == [
                InputReading(input: "old", period: Period("2019"), file: file, rows: 3, others: 1)
            ]
        )
        #expect(
            worked.remarks(.en) == [
                "\(file): warning: units that are not in this run, whose results were not used: 1, "
                    + "such as \"x\" [input-other-units]"
            ]
        )
        #expect(
            worked.remarks(.zh) == [
                "\(file)：提醒：有 1 个考评对象不在本次考评之中，其结果未使用，如“x” [input-other-units]"
            ]
        )
        let slot = try #require(worked.profile.slots.firstIndex(of: .input(0, .score)))
        #expect(worked.data.origins[slot]?.place(ofUnit: 0)?.cell?.address == "C4")
        #expect(worked.data.origins[slot]?.place(ofUnit: 1) == nil)
    }

    @Test("are rows in the order of time where there are several periods")
    func several() throws {
        let worked = try Desk().work(
            Self.yaml(
                "result_of: this, periods: 3 previous, or_none: true, file: \"{period}.csv\"",
                """
                low: {of: old, count: level == 1}
                mean: {of: old, mean: score}
                all: {of: old, by: period, count: all, then: sum}
                late: {of: old, where: "period == '2019'", highest: score}
                """
            ),
            [
                "units.csv": Self.units,
                "2019.csv": Self.heading + "u,,30,1,1,scored\nv,,60,2,1,scored\n",
                "2018.csv": Self.heading + "v,,40,1,1,scored\nu,,40,1,1,scored\n",
            ],
            period: "2020"
        )
        expect(worked["low"], [2, 1, 0])
        expect(worked["mean"], [(40 + 30) / 2.0, (40 + 60) / 2.0, none])
        expect(worked["all"], [2, 2, 0])
        expect(worked["late"], [30, 60, none])
        let table = try #require(worked.data.inputs[0])
        // 2018: v is row 0, u is row 1; 2019: u is row 2, v is row 3.
        #expect(table.join.rows.array == [1, 2, 0, 3])
        #expect(table.place(ofRow: 1)?.file.hasSuffix("2018.csv") == true)
        #expect(table.place(ofRow: 2)?.line == 2)
        #expect(worked.data.inputReadings.map(\.period?.description) == ["2018", "2019"])
        // 2017 is not there, which is said.
        #expect(worked.data.remarks.map(\.message.code) == ["input-file-absent"])
    }

    @Test("need as many periods with a score as the profile says, even to count")
    func need() throws {
        let worked = try Desk().work(
            Self.yaml(
                "result_of: this, periods: 3 previous, or_none: true, need: 2 of 3, "
                    + "file: \"{period}.csv\"",
                """
                low: {of: old, count: level == 1}
                n: {of: old, count: all}
                """
            ),
            [
                "units.csv": Self.units,
                "2018.csv": Self.heading + "u,,30,1,1,scored\nv,,60,2,1,scored\nw,,1,1,1,scored\n",
                "2019.csv": Self.heading + "u,,40,1,1,scored\nv,,,,,not_rated\n",
            ],
            period: "2020"
        )
        // v has a score in one year only, w stands in one file only.
        expect(worked["low"], [2, none, none])
        expect(worked["n"], [2, none, none])
    }

    @Test("may spell units in other ways; one unit stands once in a file")
    func aliases() throws {
        let yaml = Self.yaml("result_of: this, file: r.csv", "x: {value: old.score}")
        let worked = try Desk().work(
            yaml,
            ["units.csv": Self.units, "r.csv": "unit,score\n老三,5\n"],
            period: "2020"
        )
        expect(worked["x"], [none, none, 5])
        let error = try failure {
            try Desk().work(
                yaml,
                ["units.csv": Self.units, "r.csv": "unit,score\n老三,5\nw,6\n"],
                period: "2020"
            )
        }
        #expect(error.codes == ["duplicate-key"] && error.issues[0].place?.line == 3)
    }

    @Test("of another scheme may have any levels, the same text the same in all files")
    func otherLevels() throws {
        let worked = try Desk().work(
            Self.yaml(
                "result_of: other, periods: half_year, file: \"{period}.csv\"",
                """
                good: {of: old, count: "level == '优'"}
                kinds: {of: old, distinct: level}
                """
            ),
            [
                "units.csv": Self.units, "2020H1.csv": "unit,rating\nu,优\nv,良\nw,差\n",
                "2020H2.csv": "unit,rating\nw,良\nu,优\nv,优\n",
            ],
            period: "2020"
        )
        expect(worked["good"], [2, 1, 0])
        expect(worked["kinds"], [1, 2, 2])
    }
}

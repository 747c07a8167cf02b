import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Reading results of other runs")
struct InputReaderTests {
    private static func yaml(_ input: String, _ indicators: String, rating: String = "") -> String {
        """
        language: 1
        profile: trial
        period: year
        unit: {key: id}
        tables: {units: {file: units.csv, columns: {id: text, a: number}}}
        inputs: {last: {\(input)}}
        indicators: {\(indicators)}
        criteria: [{id: c, of: a, score: {goalposts: 0..10}}]
        stated: 0
        rating: {bands: {\(rating.isEmpty ? "2: 50.., 1: ..<50" : rating)}}
        """
    }

    private static let before = "result_of: this, period: previous"
    private static let units = "id,a\nu,1\nv,2\n"
    private static let result =
        "unit,name,score,rating,rank,state\nu,U,80,2,1,scored\nv,V,,,,not_available\n"

    @Test("a result that is needed and not given is refused with the way to give it")
    func missing() throws {
        let error = try failure {
            try Desk().work(
                Self.yaml(Self.before, "x: {value: last.score}"),
                ["units.csv": Self.units],
                period: "2020"
            )
        }
        #expect(error.status == .noInput && error.status.rawValue == 66)
        expect(
            error,
            en:
                "profile.yaml:6:10: the result \"last\" (2019) is needed, and no file was given for "
                + "it [input-missing]\n    Name it with --input last=FILE; where it may be absent, "
                + "state or_none: true.",
            zh: "profile.yaml:6:10：需要引用考评结果“last”（2019），但没有给出文件 [input-missing]\n"
                + "    用 --input last=文件 指定；可以没有时，在方案中写 or_none: true。"
        )
    }

    @Test("a profile's file that is not there is refused by its name")
    func fileMissing() throws {
        let desk = try Desk()
        let error = try failure {
            try desk.work(
                Self.yaml(Self.before + ", file: \"r-{period}.csv\"", "x: {value: last.score}"),
                ["units.csv": Self.units],
                period: "2020"
            )
        }
        #expect(error.status == .noInput)
        expect(
            error,
            en: "profile.yaml:6:10: the result \"last\" (2019) is needed, and there is no file "
                + "\(desk.folder)/r-2019.csv [input-file-missing]\n    Name it with --input "
                + "last=FILE; where it may be absent, state or_none: true.",
            zh: "profile.yaml:6:10：需要引用考评结果“last”（2019），但没有文件 "
                + "\(desk.folder)/r-2019.csv [input-file-missing]\n"
                + "    用 --input last=文件 指定；可以没有时，在方案中写 or_none: true。"
        )
    }

    @Test("a result that may be absent is missing for all, and that is said")
    func absent() throws {
        let desk = try Desk()
        let input = Self.before + ", or_none: true"
        let worked = try desk.work(
            Self.yaml(input, "x: {value: last.score}, y: {value: \"last.level >= 1\"}"),
            ["units.csv": Self.units],
            period: "2020"
        )
        expect(worked["x"], [none, none])
        expect(worked["y"], [none, none])
        #expect(
            worked.remarks(.en) == [
                "profile.yaml:6:10: warning: the result \"last\" (2019) was not given; the run goes "
                    + "on without it [input-absent]\n"
                    + "    Where there is one, name it with --input last=FILE."
            ]
        )
        #expect(
            worked.remarks(.zh) == [
                "profile.yaml:6:10：提醒：没有给出引用的考评结果“last”（2019），按没有该结果计算 [input-absent]\n"
                    + "    有该结果时，用 --input last=文件 指定。"
            ]
        )
        let file = try desk.work(
            Self.yaml(input + ", file: \"{period}.csv\"", "x: {value: last.score}"),
            ["units.csv": Self.units],
            period: "2020"
        )
        #expect(
            file.remarks(.en) == [
                "profile.yaml:6:10: warning: there is no file \(desk.folder)/2019.csv of the result "
                    + "\"last\" (2019); the run goes on without it [input-file-absent]\n"
                    + "    Where there is one, name it with --input last=FILE."
            ]
        )
        #expect(
            file.remarks(.zh) == [
                "profile.yaml:6:10：提醒：没有引用的考评结果“last”（2019）的文件 \(desk.folder)/2019.csv，"
                    + "按没有该结果计算 [input-file-absent]\n    有该结果时，用 --input last=文件 指定。"
            ]
        )
    }

    @Test("a file that the user names must be there, whatever the profile says")
    func namedMissing() throws {
        let error = try failure {
            try Desk().work(
                Self.yaml(Self.before + ", or_none: true", "x: {value: last.score}"),
                ["units.csv": Self.units],
                period: "2020",
                inputs: [InputFile(input: "last", path: "/nowhere/r.csv")]
            )
        }
        #expect(error.codes == ["table-not-found"] && error.status == .noInput)
    }

    @Test("an input that the profile does not have is refused, used or not")
    func notDeclared() throws {
        let error = try failure {
            try Desk().work(
                Self.yaml(Self.before, "x: {value: a}"),
                ["units.csv": Self.units],
                period: "2020",
                inputs: [InputFile(input: "lst", path: "r.csv")]
            )
        }
        #expect(error.status == .usage)
        expect(
            error,
            en: "the scheme has no input \"lst\"; it has: last [input-not-declared]",
            zh: "方案没有引用结果“lst”；有：last [input-not-declared]"
        )
    }

    @Test("a rating that is no number is refused where levels are numbers, with its cell")
    func badLevel() throws {
        let desk = try Desk()
        let error = try failure {
            try desk.work(
                Self.yaml(Self.before + ", file: r.csv", "x: {value: last.level}"),
                ["units.csv": Self.units, "r.csv": "unit,rating\nu,优秀\nv,2\n"],
                period: "2020"
            )
        }
        #expect(error.status == .data && error.codes == ["bad-cell"])
        #expect(error.issues[0].place?.cell?.address == "B2")
    }

    @Test("a level that the scheme does not have is refused where its levels are texts")
    func unknownLevel() throws {
        let error = try failure {
            try Desk().work(
                Self.yaml(
                    Self.before + ", file: r.csv",
                    "x: {value: \"last.level == '优秀'\"}",
                    rating: "优秀: 90.., 合格: ..<90"
                ),
                ["units.csv": Self.units, "r.csv": "unit,rating\nu,优秀\nv,优良\n"],
                period: "2020"
            )
        }
        #expect(error.codes == ["unknown-category-near"] || error.codes == ["unknown-category"])
        #expect(error.issues[0].place?.cell?.address == "B3")
    }

    @Test("what is wrong with tables and inputs is told at once")
    func atOnce() throws {
        let error = try failure {
            try Desk().work(
                Self.yaml(Self.before + ", file: r.csv", "x: {value: last.score + a}"),
                ["units.csv": "id,a\nu,one\n", "r.csv": "unit,score\nu,much\n"],
                period: "2020"
            )
        }
        #expect(error.codes == ["bad-cell", "bad-cell"])
    }

    @Test("an input that nothing uses is not read")
    func unused() throws {
        let worked = try Desk().work(
            Self.yaml(Self.before, "x: {value: a}"),
            ["units.csv": Self.units],
            period: "2020"
        )
        #expect(worked.data.inputReadings.isEmpty && worked.data.remarks.isEmpty)
    }
}

import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("The periods of an input")
struct InputPeriodsTests {
    private func request(
        _ input: String,
        _ period: String,
        kind: String = "year"
    ) throws -> RunRequest {
        try Desk().request(
            """
            language: 1
            profile: trial
            period: \(kind)
            unit: {key: id}
            tables: {units: {file: units.csv, columns: {id: text, a: number}}}
            inputs: {old: {\(input), or_none: true}}
            criteria: [{id: x, of: a, score: {goalposts: 0..1}}]
            """,
            period: period
        )
    }

    private func periods(_ request: RunRequest, _ files: [String] = []) throws -> InputPeriods {
        var request = request
        request.inputs = files.compactMap { InputFile("old=" + $0) }
        var periods = InputPeriods(request.profile.inputs[0], request.period)
        try periods.find(request)
        return periods
    }

    private func texts(_ periods: InputPeriods) -> [String] {
        periods.wanted.map { ($0.period?.description ?? "?") + " " + ($0.file ?? "-") }
    }

    @Test("are the one before, the same, several before, or the parts of this one")
    func which() throws {
        func periods(_ input: String, _ period: String, kind: String = "year") throws -> [String] {
            texts(try self.periods(request(input, period, kind: kind)))
        }
        #expect(try periods("result_of: this, period: previous", "2020") == ["2019 -"])
        #expect(try periods("result_of: other, period: same", "2020") == ["2020 -"])
        func yearBefore(_ period: String, _ kind: String) throws -> [String] {
            try periods("result_of: this, period: year_before", period, kind: kind)
        }
        #expect(try yearBefore("2020Q3", "quarter") == ["2019Q3 -"])
        #expect(try yearBefore("2021-W52", "week") == ["2020-W52 -"])
        // 2019 has 52 weeks.
        #expect(try yearBefore("2020-W53", "week") == ["? -"])
        #expect(
            try periods("result_of: this, periods: 2 previous", "2020") == ["2018 -", "2019 -"]
        )
        let months = try periods("result_of: other, periods: month", "2020Q1", kind: "quarter")
        #expect(months == ["2020-01 -", "2020-02 -", "2020-03 -"])
        let phase = try periods("result_of: this, period: previous", "phase:初评", kind: "phase")
        #expect(phase == ["? -"])
    }

    @Test("take the files that state them, and the others in the order of time")
    func files() throws {
        let three = try request("result_of: this, periods: 3 previous", "2020")
        #expect(
            texts(try periods(three, ["b.csv", "2018=a.csv", "c.csv"]))
                == ["2017 b.csv", "2018 a.csv", "2019 c.csv"]
        )
        #expect(texts(try periods(three, ["2019=a.csv"])) == ["2017 -", "2018 -", "2019 a.csv"])
    }

    @Test("have the profile's file where the user names none")
    func template() throws {
        let request = try request(
            "result_of: this, periods: 2 previous, file: \"results/{period}.csv\"",
            "2020"
        )
        let periods = try periods(request, ["2019=mine.csv"])
        #expect(
            texts(periods) == ["2018 \(request.folder)/results/2018.csv", "2019 mine.csv"]
        )
        #expect(periods.wanted.map(\.isNamed) == [false, true])
    }

    @Test("before a phase with a name may have any period that the user states")
    func unknownPeriod() throws {
        let request = try request("result_of: this, period: previous", "phase:终评", kind: "phase")
        #expect(texts(try periods(request, ["a.csv"])) == ["? a.csv"])
        #expect(texts(try periods(request, ["phase:初评=a.csv"])) == ["phase:初评 a.csv"])
    }

    // MARK: Refusals

    @Test("refuse a file for a period that is not used")
    func unwanted() throws {
        let request = try request("result_of: this, periods: 2 previous", "2020")
        let error = try failure { try periods(request, ["2020=a.csv"]) }
        #expect(error.status == .usage)
        expect(
            error,
            en: "the input \"old\" does not use the period 2020; it uses: 2018, 2019 "
                + "[input-period-unwanted]\n"
                + "    The period of --input old=PERIOD=FILE must be one of them.",
            zh: "引用结果“old”不用周期 2020 的结果；所用周期：2018、2019 [input-period-unwanted]\n"
                + "    --input old=周期=文件 中的周期须是其中之一。"
        )
    }

    @Test("refuse two files for one period")
    func twice() throws {
        let request = try request("result_of: this, period: previous", "2020")
        let error = try failure { try periods(request, ["2019=a.csv", "2019=b.csv"]) }
        expect(
            error,
            en: "the input \"old\" has two files for the period 2019: a.csv, b.csv "
                + "[input-period-twice]\n    State --input old=PERIOD=FILE once for each period.",
            zh: "引用结果“old”的周期 2019 有两个文件：a.csv、b.csv [input-period-twice]\n"
                + "    --input old=周期=文件 每个周期只能写一次。"
        )
    }

    @Test("refuse files without a period where it is not clear which they are of")
    func unclear() throws {
        let request = try request("result_of: this, periods: 2 previous", "2020")
        let error = try failure { try periods(request, ["a.csv"]) }
        expect(
            error,
            en: "files of the input \"old\" that state no period: 1; the periods that it uses: 2 "
                + "(2018, 2019) [input-period-unclear]\n"
                + "    State the period: --input old=PERIOD=FILE.",
            zh: "引用结果“old”有 1 个文件没有写明周期，无法与所用的 2 个周期（2018、2019）一一对应 "
                + "[input-period-unclear]\n    写明周期：--input old=周期=文件。"
        )
    }

    @Test("refuse a profile's file that leads out of the folder")
    func outside() throws {
        let request = try request("result_of: this, file: \"../{period}.csv\"", "2020")
        let error = try failure { try periods(request) }
        #expect(error.status == .profile)
        expect(
            error,
            en:
                "profile.yaml:6:10: the file \"../2019.csv\" of the input \"old\" is not inside the "
                + "folder \"\(request.folder)\" [input-outside-folder]\n"
                + "    Put the file there, or name it with --input old=FILE.",
            zh: "profile.yaml:6:10：引用结果“old”的文件“../2019.csv”不在文件夹“\(request.folder)”之内 "
                + "[input-outside-folder]\n    把文件放进该文件夹，或用 --input old=文件 明确指定。"
        )
    }
}

import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("Results from a store")
struct RecordedInputTests {
    private static func yaml(_ input: String) -> String {
        """
        language: 1
        profile: trial
        period: quarter
        unit: {key: id}
        tables: {units: {file: units.csv, columns: {id: text, a: number}}}
        inputs: {last: {result_of: this, \(input)}}
        indicators: {before: {value: "coalesce(last.score, 0)"}}
        criteria: [{id: c, of: before, score: {goalposts: 0..100}}]
        stated: 0
        """
    }

    private func store(_ scores: [String: Int], before: String? = nil) -> RecordedResults {
        RecordedResults(
            store: "kaoping.db",
            find: { profile, period throws(IssuesError) in
                guard profile == "trial", let score = scores[period.description] else { return nil }
                return RecordedInput(
                    run: "1" + period.description,
                    record: "2",
                    number: 3,
                    name: "trial-\(period).csv",
                    table: Array("unit,score,rank,state\nu,\(score),1,scored\n".utf8)
                )
            },
            before: { _, _ throws(IssuesError) in before.flatMap { Period($0) } }
        )
    }

    private func book(
        _ input: String,
        _ results: RecordedResults?,
        period: String = "2020Q1",
        kind: String = "quarter",
        files: [String] = []
    ) throws -> ScoreBook {
        let desk = try Desk()
        try desk.write("id,a\nu,1\n", to: "units.csv")
        try desk.write("unit,score\nu,7\n", to: "last-2019Q4.csv")
        var request = try desk.request(
            Self.yaml(input).replacing("quarter", with: kind),
            period: period
        )
        request.results = results
        request.inputs = files.compactMap { InputFile("last=" + desk.folder + "/" + $0) }
        return try Evaluation.run(request)
    }

    @Test("are used where no file is given, and stand in the reading")
    func found() throws {
        let found = try book("period: previous", store(["2019Q4": 40]))
        #expect(found.score.values[0] == 40)
        #expect(found.inputs.map(\.recorded?.run) == ["12019Q4"])
        #expect(found.inputs[0].period?.description == "2019Q4" && found.inputs[0].rows == 1)
    }

    @Test("give way to a file that is named, and to the profile's where it is there")
    func files() throws {
        let results = store(["2019Q4": 40])
        let named = try book("period: previous", results, files: ["last-2019Q4.csv"])
        #expect(named.score.values[0] == 7 && named.inputs[0].recorded == nil)
        let beside = try book("file: \"last-{period}.csv\"", results)
        #expect(beside.score.values[0] == 7)
        let absent = try book("file: \"none-{period}.csv\"", results)
        #expect(absent.score.values[0] == 40)
    }

    @Test("of the same quarter a year before")
    func yearBefore() throws {
        let results = store(["2019Q4": 40, "2019Q1": 10])
        #expect(try book("period: year_before", results).score.values[0] == 10)
    }

    @Test("of a phase with a name are those that were recorded before it")
    func phase() throws {
        let results = store(["phase:初评": 30], before: "phase:初评")
        let found = try book("period: previous", results, period: "phase:复评", kind: "phase")
        #expect(found.score.values[0] == 30)
        #expect(found.inputs[0].period?.phase == "初评")
    }

    @Test("that are nowhere are refused with the period, or reported where they may be absent")
    func missing() throws {
        let error = try #require(throws: IssuesError.self) {
            _ = try book("period: previous", store([:]))
        }
        #expect(error.status == .noInput)
        #expect(
            error.issues[0].description(in: .zh).contains(
                "需要引用考评结果“last”（2019Q4），没有给出文件，档案库 kaoping.db 中也没有方案 trial 该周期的留档"
            )
        )
        let absent = try book("period: previous, or_none: true", store([:]))
        #expect(absent.warnings.map(\.message.code).contains("input-not-recorded-absent"))
    }
}

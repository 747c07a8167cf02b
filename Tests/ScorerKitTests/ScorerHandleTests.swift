import ScorerABI
import Testing

@testable import ScorerKit

/// A scorer that refuses everything with the texts that the test sets.
private struct Refuses: Scorer {
    static let zh = String(repeating: "长", count: 200)
    static let en = String(repeating: "long ", count: 60)
    static let description = ScorerDescription(
        id: "refuses",
        title: Title(zh: "拒绝", en: "Refuses"),
        summary: Title(zh: "拒绝。", en: "Refuses."),
        reference: "none",
        parameters: [ParameterDescription("times", .integer, zh: "次数", en: "times")]
    )

    init(parameters: Parameters) throws(ScorerError) {
        let times = Int(try parameters.number("times"))
        throw .parameter(
            "times",
            zh: String(repeating: Refuses.zh, count: times),
            en: Refuses.en
        )
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {}
}

@Suite struct ScorerHandleTests {
    private func error(times: Double) throws -> ScorerError? {
        #expect(throws: ScorerError.self) {
            try ScorerTrial(Refuses.self, ["times": .number(times)])
        }
    }

    @Test("an error's texts and its parameter cross whole")
    func wholeError() throws {
        let error = try error(times: 1)
        #expect(error?.parameter == "times")
        #expect(error?.text == Title(zh: Refuses.zh, en: Refuses.en))
    }

    @Test("an error too long for the caller's memory is cut between two characters")
    func cutError() throws {
        // 2 × 200 characters of 3 bytes are 1,200 bytes; the host's 1,024 hold 341 of them.
        let error = try error(times: 2)
        #expect(error?.text.zh == String(repeating: "长", count: 1024 / 3))
        #expect(error?.text.en == error?.text.zh)
    }

    @Test("a summary grows past the first 256 bytes", arguments: [1, 3, 700])
    func growingSummary(blockRows: Int) throws {
        let numbers = (0..<700).map { Double($0 % 200) }
        let outcome = try ScorerTrial(Remembers.self).score([numbers], blockRows: blockRows)
        #expect(outcome.figures == [700])
        // 700 = 3 × 200 + 100: numbers below 100 come four times, the others three times.
        #expect(outcome.values == numbers.map { $0 < 100 ? 4 : 3 })
    }

    @Test("a summary that another scorer wrote is refused")
    func foreignSummary() throws {
        let handle = try #require(ScorerTrial.handle(Remembers.self))
        let pack = ParameterPack([], childCount: 1)
        let error = #expect(throws: ScorerError.self) {
            try handle.figures(pack, summary: [255])
        }
        #expect(error?.text.zh == "汇总数据不是本评分器写出的")
        #expect(error?.text.en == "the summary was not written by this scorer")
    }

    @Test("a scorer without a summary observes and merges nothing")
    func nothing() throws {
        let handle = try #require(ScorerTrial.handle(Scaled.self))
        let pack = ParameterPack([], childCount: 1)
        var block = kp_block()
        #expect(try handle.observe(pack, block: &block) == [])
        #expect(try handle.merge(pack, [1], [2]) == [])
        #expect(try handle.figures(pack, summary: []) == [])
    }
}

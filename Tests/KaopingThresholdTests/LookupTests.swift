import ScorerKit
import Testing

@testable import KaopingThreshold

@Suite struct LookupTests {
    private func trial(
        _ cases: KeyValuePairs<String, Double>,
        otherwise: Double? = nil
    ) throws -> ScorerTrial {
        var given: [String: ParameterValue] = [
            "cases": .cases(cases.map(\.key), cases.map(\.value)), "full_mark": .number(20),
        ]
        given["otherwise"] = otherwise.map { .number($0) }
        return try ScorerTrial(Lookup.self, given)
    }

    @Test("the worked examples come out")
    func examples() throws {
        let examples = Lookup.description.examples
        #expect(try trial(["5": 20, "4": 15, "3": 10]).reproduces(examples[0]))
        #expect(try trial(["1": 20, "2": 12], otherwise: 5).reproduces(examples[1]))
    }

    @Test("a category gets its points, an unknown one is refused, a missing one has none")
    func texts() throws {
        let column = TrialColumn.texts(["良好", "优秀", nil, "较差", "良好"])
        let outcome = try trial(["优秀": 20, "良好": 16]).score([column])
        #expect(outcome.values[0] == 16 && outcome.values[1] == 20 && outcome.values[4] == 16)
        #expect(outcome.states == [.scored, .scored, .notAvailable, .refused, .scored])
        #expect(outcome.reasons[0] == Reason(0, 2, 16, 0, 0))
        #expect(outcome.reasons[2] == nil)
        #expect(outcome.reasons[3] == Reason(2, 0, 0, 0, 0))
    }

    @Test("all other categories get the points stated for them, zero as well")
    func otherTexts() throws {
        let outcome = try trial(["优秀": 20], otherwise: 0).score([.texts(["较差", "优秀"])])
        #expect(outcome.values == [0, 20])
        #expect(outcome.reasons == [Reason(1, 0, 0, 0, 0), Reason(0, 1, 20, 0, 0)])
    }

    @Test("digits are a text in a column of texts")
    func digits() throws {
        let outcome = try trial(["08": 5]).score([.texts(["08", "8"])])
        #expect(outcome.states == [.scored, .refused])
    }

    @Test("the cut into blocks never shows")
    func blocks() throws {
        let texts = (0..<17).map { ["a", "b", nil, "c"][$0 % 4] }
        let whole = try trial(["a": 1, "c": 3]).score([.texts(texts)])
        for size in [1, 3] {
            let cut = try trial(["a": 1, "c": 3]).score([.texts(texts)], blockRows: size)
            #expect(cut.bits == whole.bits && cut.states == whole.states)
        }
    }

    @Test("numbers are compared as numbers, whatever their zeros")
    func numbers() throws {
        let outcome = try trial(["1.0": 3, "02": 4, "0": 1, "x": 9]).score([[1, 2, -0.0, 0]])
        #expect(outcome.values == [3, 4, 1, 1])
        #expect(outcome.reasons[1] == Reason(0, 2, 4, 0, 0))
    }

    @Test("a number that is not listed is refused, with the others' points it gets these")
    func notListed() throws {
        let refused = try trial(["1": 3]).score([[2, .infinity, .nan]])
        #expect(refused.states == [.refused, .refused, .notAvailable])
        #expect(refused.reasons == [Reason(2, 0, 0, 0, 0), Reason(2, 0, 0, 0, 0), nil])
        let other = try trial(["1": 3], otherwise: 0).score([[2, .infinity]])
        #expect(other.values[0] == 0)
        #expect(other.states == [.scored, .refused])
        #expect(other.reasons == [Reason(1, 0, 0, 0, 0), Reason(2, 0, 0, 0, 0)])
    }

    @Test("points above the full mark are refused with the category")
    func aboveFullMark() throws {
        #expect(try trial(["a": 20], otherwise: 20).score([[.nan]]).states == [.notAvailable])
        let error = #expect(throws: ScorerError.self) { try trial(["良好": 20, "优秀": 25]) }
        #expect(error?.parameter == "cases")
        #expect(error?.text.zh == "“优秀”的25.0分超过满分20.0")
        #expect(
            error?.text.en == "the points of \"优秀\", 25.0, are above the full mark 20.0"
        )
        let other = #expect(throws: ScorerError.self) { try trial(["a": 1], otherwise: 21) }
        #expect(other?.parameter == "otherwise")
        #expect(other?.text.zh == "其余类别的21.0分超过满分20.0")
        #expect(
            other?.text.en == "the points of all others, 21.0, are above the full mark 20.0"
        )
    }

    @Test("a table without categories is refused")
    func empty() {
        let error = #expect(throws: ScorerError.self) { try trial([:]) }
        #expect(error?.text.zh == "没有列出类别，应写成 {优秀: 10, 良好: 8} 的样子")
        #expect(
            error?.text.en == "no category is listed; write them as {good: 10, fair: 8}"
        )
    }
}

import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct TrimmedTests {
    private func trimmed(
        lowest: Double = 1,
        highest: Double = 1,
        _ weights: [Double]
    ) throws -> ScorerTrial {
        let parameters: [String: ParameterValue] = [
            "lowest": .number(lowest), "highest": .number(highest),
        ]
        return try ScorerTrial(Trimmed.self, weights: weights, parameters)
    }

    @Test("the worked example comes out")
    func examples() throws {
        let trial = try trimmed([1, 1, 1, 1, 1])
        #expect(try trial.reproduces(Trimmed.description.examples[0]))
    }

    @Test("scores are those of SciPy's trim_mean of a quarter at each end")
    func oracle() throws {
        let found = try trimmed([1, 1, 1, 1]).score(Sample.columns)
        #expect(agree(found.values, [24.25, 22.3, 32.15, 27.725, 20.7, 34.1]))
    }

    @Test("of equal highest children one is dropped, at either end a number of its own")
    func ties() throws {
        // 9 and 9 without one 9, and without 1 and 2: 9
        let trial = try trimmed(lowest: 2, highest: 1, [1, 1, 1, 1])
        #expect(try trial.score([[9], [1], [9], [2]]).values == [9])
        // nothing dropped: (9 + 1 + 9 + 2) / 4
        let all = try trimmed(lowest: 0, highest: 0, [1, 1, 1, 1])
        #expect(try all.score([[9], [1], [9], [2]]).values == [21.0 / 4])
    }

    @Test("a row in which too few children apply has no score, and the reason counts them")
    func nothingLeft() throws {
        let outcome = try trimmed([1, 1, 1]).score(
            [[1], [2], [.nan]],
            states: [[.scored], [.scored], [.notApplicable]]
        )
        #expect(outcome.states == [.inconclusive])
        #expect(outcome.reasons == [Reason(3, 2, 2, 0, 0)])
    }

    @Test("dropping every child is refused")
    func badCount() {
        let error = #expect(throws: ScorerError.self) { try trimmed([1, 1, 0]) }
        #expect(error?.parameter == "lowest")
        #expect(error?.text.zh == "计入的下级项有2个，不能去掉2个")
        #expect(error?.text.en == "2 children cannot be dropped where 2 have a part")
    }

    @Test("half a child or fewer than none cannot be dropped", arguments: [0.5, -1, .nan, 1e9])
    func badNumber(number: Double) {
        let error = #expect(throws: ScorerError.self) { try trimmed(highest: number, [1, 1, 1]) }
        #expect(error?.parameter == "highest")
        #expect(error?.text.zh == "去掉的个数须为0至1000的整数")
    }
}

import ScorerKit
import Testing

@testable import KaopingThreshold

@Suite struct ProportionalTests {
    private func trial(_ target: Double, from start: Double = 0) throws -> ScorerTrial {
        try ScorerTrial(Proportional.self, ["target": .number(target), "from": .number(start)])
    }

    @Test("the worked examples come out")
    func examples() throws {
        let examples = Proportional.description.examples
        #expect(try trial(1).reproduces(examples[0]))
        #expect(try trial(100, from: 60).reproduces(examples[1]))
    }

    @Test("the target itself gets full marks, the next double below a little less")
    func target() throws {
        let outcome = try trial(0.7).score([[0.7, (0.7).nextDown, (0.7).nextUp]])
        #expect(outcome.values[0] == 1)
        #expect(outcome.values[1] < 1)
        #expect(outcome.values[2] == 1)
        #expect(outcome.reasons[0] == Reason(0, 0.7, 0.7, 0, 0))
    }

    @Test("nothing is scored at the start or below, a negative start counts from there")
    func start() throws {
        let outcome = try trial(10, from: -10).score([[-10, -30, 0, 5]])
        let expected: [Double] = [0, 0, (0 + 10) / (10 + 10), (5 + 10) / (10 + 10)]
        #expect(outcome.values == expected)
        #expect(outcome.reasons[1] == Reason(2, -30, -10, 0, 0))
        #expect(outcome.reasons[3] == Reason(1, 5, 10, -10, 0))
    }

    @Test("minus zero never comes out")
    func minusZero() throws {
        let outcome = try trial(5).score([[-0.0, -1]])
        #expect(outcome.values.map(\.sign) == [.plus, .plus])
    }

    @Test("infinite values have no score and missing ones keep their state")
    func unusual() throws {
        let outcome = try trial(1).score([[.infinity, .nan]])
        #expect(outcome.states == [.inconclusive, .notAvailable])
        #expect(outcome.reasons == [Reason(3, 0, 0, 0, 0), nil])
    }

    @Test("each unit may have a target of its own; one not above the start is inconclusive")
    func ownTargets() throws {
        let trial = try ScorerTrial(
            Proportional.self,
            ["target": .column, "from": .number(2)]
        )
        let outcome = try trial.score([[4, 4, 4, 4]], parameterColumns: [[6, 4, 2, .nan]])
        let half: Double = (4 - 2) / (6 - 2)
        #expect(outcome.values[0] == half)
        #expect(outcome.values[1] == 1)
        #expect(outcome.states == [.scored, .scored, .inconclusive, .notAvailable])
        #expect(outcome.reasons[2] == Reason(5, 2, 2, 0, 0))
        #expect(outcome.reasons[3] == Reason(4, 0, 0, 0, 0))
    }

    @Test("a target that is not above the start is refused with both", arguments: [60.0, 59])
    func lowTarget(target: Double) {
        let error = #expect(throws: ScorerError.self) { try trial(target, from: 60) }
        #expect(error?.parameter == "target")
        #expect(error?.text.zh == "目标\(target)应高于起点60.0")
        #expect(error?.text.en == "the target \(target) must be above the start 60.0")
    }

    @Test("the cut into blocks never shows")
    func blocks() throws {
        let numbers = (0..<17).map { $0 % 5 == 4 ? Double.nan : Double($0) }
        let whole = try trial(13, from: 2).score([numbers])
        for size in [1, 3] {
            let cut = try trial(13, from: 2).score([numbers], blockRows: size)
            #expect(cut.bits == whole.bits)
        }
    }
}

import ScorerKit
import Testing

@testable import KaopingLedger

@Suite struct LedgerLimitsTests {
    private func score(
        _ more: [String: ParameterValue],
        _ events: [Event]
    ) throws -> (Double, [Double]) {
        let trial = try ScorerTrial(
            ledger: more.merging(["base": .number(50)]) { first, _ in first }
        )
        let outcome = try trial.enter([events], days: false, points: true, groups: true)
        return (outcome.values[0], outcome.outputs.map { $0[0] })
    }

    private let events = [
        Event(kind: "a", points: 6, group: "x"), Event(kind: "a", points: 6, group: "x"),
        Event(kind: "b", points: 7, group: "x"), Event(kind: "c", points: 5),
        Event(kind: "d", points: -8, group: "y"), Event(kind: "d", points: -8, group: "y"),
    ]

    @Test("limits work from the kind to the class to the whole")
    func levels() throws {
        // 12 + 7 + 5 = 24 and 16
        #expect(try score([:], events).0 == 50 + 24 - 16)
        // a at most 10: 10 + 7 + 5
        #expect(try score(["caps": .cases(["a"], [10])], events).0 == 50 + 22 - 16)
        // then x at most 15: 15 + 5
        let two: [String: ParameterValue] = [
            "caps": .cases(["a"], [10]), "class_caps": .cases(["x"], [15]),
        ]
        #expect(try score(two, events).0 == 50 + 20 - 16)
        // then 18 in all, and 10 taken off
        let all = two.merging(["additions_at_most": .number(18)]) { $1 }
            .merging(["deductions_at_most": .number(10)]) { $1 }
        let (value, outputs) = try score(all, events)
        #expect(value == 50 + 18 - 10 && outputs[0] == 18 && outputs[1] == 10)
        // 24 - 18 were lost
        #expect(outputs[5] == 6)
    }

    @Test("a limit holds for what is taken off as well, and one of zero keeps a kind out")
    func deductions() throws {
        #expect(try score(["caps": .cases(["d"], [9])], events).0 == 50 + 24 - 9)
        #expect(try score(["class_caps": .cases(["y"], [0])], events).0 == 50 + 24)
    }

    @Test("a limit below zero, and one of a kind without points, are refused")
    func faulty() {
        let negative = #expect(throws: ScorerError.self) {
            try ScorerTrial(ledger: ["caps": .cases(["a"], [-1])])
        }
        #expect(negative?.parameter == "caps")
        let stray = #expect(throws: ScorerError.self) {
            try ScorerTrial(ledger: [
                "points": .cases(["a"], [1]), "caps": .cases(["b"], [1]),
            ])
        }
        #expect(stray?.text.zh == "“b”没有分值，不必封顶")
    }
}

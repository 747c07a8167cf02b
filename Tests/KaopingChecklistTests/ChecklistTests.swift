import ScorerKit
import Testing

@testable import KaopingChecklist

@Suite struct ChecklistTests {
    private let items = ["items": ParameterValue.cases(["门牌", "灯", "岗亭"], [2, 3, 5])]

    private func must(_ texts: String...) -> [String: ParameterValue] {
        items.merging(["must": .texts(texts)]) { $1 }
    }

    @Test("without a list every entry counts alike")
    func shares() throws {
        let outcome = try ScorerTrial(checklist: [:]).check(
            [("a", 1), ("b", 0), ("c", 1), ("d", 1)],
            [("a", 0)],
            [("a", 1)]
        )
        // 3 of 4, none of 1, 1 of 1, of 10 points
        #expect(outcome.values[0] == 10 * 3.0 / 4 && outcome.values[1...] == [0, 10])
        #expect(outcome.outputs == [[3, 0, 1], [4, 1, 1], [0, 0, 0]])
        #expect(outcome.reasons[0] == ChecklistReason.done(3, 4))
    }

    @Test("with a list the points of what is done are added up; no entry is not done")
    func points() throws {
        let outcome = try ScorerTrial(checklist: items).check(
            [("灯", 1), ("门牌", 1), ("岗亭", 0)],
            [("岗亭", 1)],
            [("岗亭", 1), ("灯", 1), ("门牌", 1)]
        )
        let expected: [Double] = [2 + 3, 5, 2 + 3 + 5]
        #expect(outcome.values == expected)
        #expect(outcome.outputs == [[2, 1, 3], [3, 3, 3], [0, 0, 0]])
    }

    @Test("an item that must be done and is not leaves zero, and the reason names it")
    func mustBeDone() throws {
        let outcome = try ScorerTrial(checklist: must("门牌", "岗亭")).check(
            [("门牌", 1), ("灯", 1), ("岗亭", 0)],
            [("岗亭", 1), ("灯", 1)],
            [("门牌", 1), ("岗亭", 1)]
        )
        let expected: [Double] = [0, 0, 2 + 5]
        #expect(outcome.values == expected)
        #expect(outcome.states == [.scored, .scored, .scored])
        #expect(outcome.reasons[0] == ChecklistReason.must(2, 1))
        #expect(outcome.reasons[1] == ChecklistReason.must(1, 1))
        // A rule may take more than the points away: output(id, must_missed) > 0.
        #expect(outcome.outputs[2] == [1, 1, 0])
    }

    @Test("what must be done needs no list of points")
    func mustAlone() throws {
        let trial = try ScorerTrial(checklist: ["must": .texts(["x"])])
        let outcome = try trial.check([("x", 1), ("y", 0)], [("y", 1)])
        #expect(outcome.values[0] == 10 * 1.0 / 2 && outcome.values[1] == 0)
    }

    @Test("a unit without entries has no data, with a list as without")
    func noEntries() throws {
        for more in [[:], must("灯")] {
            let outcome = try ScorerTrial(checklist: more).check([])
            #expect(outcome.states == [.notAvailable] && outcome.reasons == [nil])
            #expect(outcome.outputs.allSatisfy { $0[0].isNaN })
        }
    }

    @Test("the order of entries and the cut into blocks leave no trace", arguments: [1, 2, 3])
    func order(size: Int) throws {
        let trial = try ScorerTrial(checklist: must("灯"))
        let entries: [(String?, Double)] = [("灯", 1), ("门牌", 1), ("岗亭", 0)]
        let outcome = try trial.check(
            entries,
            Array(entries.reversed()),
            Array(entries[1...] + entries[..<1]),
            blockRows: size
        )
        #expect(outcome.values.allSatisfy { $0 == 2 + 3 })
    }

    @Test("items that are worth more than the full mark in all are refused with their sum")
    func tooMuch() {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(checklist: ["items": .cases(["a", "b"], [6, 5])])
        }
        #expect(error?.parameter == "items")
        #expect(error?.text.en == "the items have 11 points in all, more than the full mark 10")
    }

    @Test("points below 0 are refused, decimals that add up to the full mark are not")
    func pointValues() throws {
        #expect(throws: ScorerError.self) {
            try ScorerTrial(checklist: ["items": .cases(["a"], [-1])])
        }
        let names = (0..<10).map { "\($0)" }
        let trial = try ScorerTrial(checklist: [
            "items": .cases(names, names.map { _ in 0.1 }), "full_mark": .number(1),
        ])
        let outcome = try trial.check(names.map { ($0, 1) })
        #expect(abs(outcome.values[0] - 1) < 1e-15 && outcome.values[0] <= 1)
    }

    @Test("what must be done has to be on the list")
    func stray() {
        let error = #expect(throws: ScorerError.self) { try ScorerTrial(checklist: must("井盖")) }
        #expect(error?.parameter == "must")
        #expect(error?.text.zh == "“井盖”不在清单各项之中")
    }
}

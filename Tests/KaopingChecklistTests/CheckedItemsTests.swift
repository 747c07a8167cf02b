import ScorerKit
import Testing

@testable import KaopingChecklist

@Suite struct CheckedItemsTests {
    private func refusal(
        _ more: [String: ParameterValue] = [:],
        _ entries: [(String?, Double)]
    ) throws -> Reason? {
        let outcome = try ScorerTrial(checklist: more).check(entries)
        #expect(outcome.states == [.refused] && outcome.values[0].isNaN)
        return outcome.reasons[0]
    }

    @Test("an entry that names no item is refused")
    func unnamed() throws {
        #expect(try refusal([:], [("a", 1), (nil, 1)]) == ChecklistReason.unnamed(2))
    }

    @Test("an item that is not on the list is refused")
    func unlisted() throws {
        let items = ["items": ParameterValue.cases(["a"], [10])]
        #expect(try refusal(items, [("a", 1), ("b", 1)]) == ChecklistReason.unlisted(2))
    }

    @Test("the same item twice for one unit is refused, with or without a list")
    func twice() throws {
        let items = ["items": ParameterValue.cases(["a", "b"], [4, 6])]
        for more in [[:], items] {
            let reason = try refusal(more, [("a", 1), ("b", 0), ("a", 1)])
            #expect(reason == ChecklistReason.twice(3))
        }
        // The same item of two units is none too many.
        let outcome = try ScorerTrial(checklist: items).check([("a", 1)], [("a", 1)])
        #expect(outcome.values == [4, 4])
    }

    @Test("a missing answer is refused, or not done where the scheme says so")
    func blank() throws {
        #expect(try refusal([:], [("a", 1), ("b", .nan)]) == ChecklistReason.blank(2))
        let trial = try ScorerTrial(checklist: ["blank": .choice(1, "not_done")])
        #expect(try trial.check([("a", 1), ("b", .nan)]).values == [10 * 1.0 / 2])
    }

    @Test("an answer that is neither 1 nor 0 is refused with what it is", arguments: [0.5, -1, 2])
    func noFlag(number: Double) throws {
        #expect(try refusal([:], [("a", number)]) == ChecklistReason.noFlag(1, number))
    }
}

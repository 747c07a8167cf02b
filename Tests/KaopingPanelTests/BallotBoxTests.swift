import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct BallotBoxTests {
    private let leaveOut = ["each_rater.incomplete": ParameterValue.choice(1, "leave_out")]

    private func only(_ more: [String: ParameterValue] = [:]) throws -> ScorerTrial {
        try ScorerTrial(panel: more, shares: [[100, 0]])
    }

    @Test("a rater's points for the items are added up")
    func items() throws {
        let outcome = try only().rate(
            [
                Rating(0, "c", "1", "德", 18), Rating(0, "c", "2", "德", 16),
                Rating(0, "c", "1", "能", 20), Rating(0, "c", "2", "能", 15),
            ],
            hasItems: true
        )
        // ((18 + 20) + (16 + 15)) / 2
        #expect(outcome.values[0] == (38.0 + 31) / 2)
    }

    @Test("a rater of one name in two groups is two raters")
    func sameName() throws {
        let outcome = try ScorerTrial(panel: [:]).rate([
            Rating(0, "c", "1", 80), Rating(0, "d", "1", 60),
        ])
        #expect(outcome.values[0] == 0.7 * 80 + 0.3 * 60)
    }

    @Test("a rater who rates twice is refused with the number and the entry too many")
    func twice() throws {
        let outcome = try ScorerTrial(panel: [:]).rate([
            Rating(0, "c", "2", 70), Rating(0, "d", "1", 60), Rating(0, "d", "2", 65),
            Rating(0, "d", "1", 60), Rating(0, "d", "1", 61),
        ])
        #expect(outcome.states == [.refused])
        #expect(outcome.reasons == [PanelReason.twice(2, 3, 4)])
    }

    @Test("the same item twice is refused, another item is not")
    func sameItem() throws {
        let outcome = try only().rate(
            [Rating(0, "c", "1", "德", 18), Rating(0, "c", "1", "德", 18)],
            hasItems: true
        )
        #expect(outcome.reasons == [PanelReason.twice(1, 2, 2)])
    }

    @Test("a group that has no share in any case is refused with its entry")
    func unknownGroup() throws {
        let outcome = try ScorerTrial(panel: [:]).rate([
            Rating(0, "c", "1", 80), Rating(0, "x", "1", 60),
        ])
        #expect(outcome.reasons == [PanelReason.unknownGroup(2)])
    }

    @Test("an entry without a group, rater or item is refused")
    func unnamed() throws {
        let entries: [(Rating, PanelReason)] = [
            (Rating(0, nil, "1", "德", 1), .unnamed), (Rating(0, "c", nil, "德", 1), .unnamedRater),
            (Rating(0, "c", "1", nil, 1), .unnamedItem),
        ]
        for (entry, reason) in entries {
            let outcome = try only().rate([entry], hasItems: true)
            #expect(outcome.reasons == [reason(1)])
        }
    }

    @Test("a rater who misses an item that others of the group rate is refused or left out")
    func incomplete() throws {
        let missing = [
            Rating(0, "c", "1", "德", 18), Rating(0, "c", "1", "能", 20),
            Rating(0, "c", "2", "德", 20),
        ]
        let blank = missing + [Rating(0, "c", "2", "能", .nan)]
        for ratings in [missing, blank] {
            let refused = try only().rate(ratings, hasItems: true)
            #expect(refused.reasons == [PanelReason.incomplete(1, 1, 3)])
            let rest = try only(leaveOut).rate(ratings, hasItems: true)
            #expect(rest.values[0] == 18 + 20)
        }
    }

    @Test("groups may rate different items")
    func itemsOfGroups() throws {
        let outcome = try ScorerTrial(panel: [:]).rate(
            [
                Rating(0, "c", "1", "德", 50), Rating(0, "c", "1", "能", 30),
                Rating(0, "d", "1", "绩", 60),
            ],
            hasItems: true
        )
        #expect(outcome.values[0] == 0.7 * 80 + 0.3 * 60)
    }

    @Test("an infinite number is no rating")
    func infinite() throws {
        let outcome = try only().rate([Rating(0, "c", "1", .infinity)])
        #expect(outcome.reasons == [PanelReason.incomplete(1, 1, 1)])
    }
}

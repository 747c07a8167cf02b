import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct RecusalRuleTests {
    private let only = [[100.0, 0]]

    @Test("a recused rater leaves the count, and the reason says how many")
    func recused() throws {
        let outcome = try ScorerTrial(panel: [:], shares: only).rate([
            Rating(0, "c", "1", 80), Rating(0, "c", "2", 90), Rating(0, "c", "3", 10).recused,
        ])
        #expect(outcome.values[0] == (80.0 + 90) / 2)
        #expect(
            outcome.outputs == [[2]] && outcome.reasons == [PanelReason.countedRecused(2, 0, 0, 1)]
        )
    }

    @Test("one row marked as recused takes the rater out for all items of the unit")
    func items() throws {
        let outcome = try ScorerTrial(panel: [:], shares: only).rate(
            [
                Rating(0, "c", "1", "德", 18), Rating(0, "c", "1", "能", 20),
                Rating(0, "c", "2", "德", 10), Rating(0, "c", "2", "能", .nan).recused,
            ],
            hasItems: true
        )
        #expect(outcome.values == [18 + 20] && outcome.outputs == [[1]])
    }

    @Test("items that only a recused rater rates are not missing for the others")
    func itemsOfRecused() throws {
        let outcome = try ScorerTrial(panel: [:], shares: only).rate(
            [Rating(0, "c", "1", "德", 18), Rating(0, "c", "2", "能", 10).recused],
            hasItems: true
        )
        #expect(outcome.values == [18])
    }

    @Test("the quorum is looked at after recusal, and the reason says who left")
    func quorum() throws {
        let ratings = [Rating(0, "c", "1", 80), Rating(0, "c", "2", 90).recused]
        let quorum = ["each_group.quorum": ParameterValue.number(2)]
        let refused = try ScorerTrial(panel: quorum, shares: only).rate(ratings)
        // of two raters one is recused: 2 − 1 = 1, and two are needed
        #expect(refused.states == [.refused])
        #expect(refused.reasons == [PanelReason.absentRecused(1, 1, 2, 1)])
        let notRated = ["absent": ParameterValue.choice(2, "not_rated")].merging(quorum) { $1 }
        let outcome = try ScorerTrial(panel: notRated, shares: only).rate(ratings)
        #expect(outcome.states == [.notRated])
        #expect(outcome.reasons == [PanelReason.notRatedRecused(1, 1, 2, 1)])
    }

    @Test("a group of one rater who is recused is absent; its share goes where the scheme says")
    func groupOfOne() throws {
        let ratings = [Rating(0, "c", "1", 80), Rating(0, "d", "1", 60).recused]
        let refused = try ScorerTrial(panel: [:]).rate(ratings)
        #expect(refused.reasons == [PanelReason.absentRecused(2, 0, 1, 1)])
        let shared = try ScorerTrial(panel: ["absent": .choice(1, "redistribute")]).rate(ratings)
        #expect(shared.values == [80])
        #expect(shared.reasons == [PanelReason.redistributedRecused(1, 30, 1, 1)])
    }

    @Test("a rater of the unit that is rated is left out, counts or is refused")
    func ownUnit() throws {
        let ratings = [
            Rating(0, "c", "1", 100).by("0"), Rating(0, "c", "2", 60).by("1"),
            Rating(1, "c", "1", 70).by("0"), Rating(1, "c", "2", 90).by("1"),
        ]
        let left = try ScorerTrial(panel: [:], shares: only).rate(ratings, units: 2)
        #expect(left.values == [60, 70])
        #expect(left.reasons[0] == PanelReason.countedRecused(1, 0, 0, 1))
        let counted = ["own_unit": ParameterValue.choice(1, "count")]
        let all = try ScorerTrial(panel: counted, shares: only).rate(ratings, units: 2)
        #expect(all.values == [(100.0 + 60) / 2, (70.0 + 90) / 2] && all.reasons == [nil, nil])
        let refuse = ["own_unit": ParameterValue.choice(2, "refuse")]
        let refused = try ScorerTrial(panel: refuse, shares: only).rate(ratings, units: 2)
        #expect(refused.states == [.refused, .refused])
        #expect(refused.reasons == [PanelReason.ownUnit(1), PanelReason.ownUnit(2)])
    }

    @Test("units that rate each other are rated by all others")
    func mutual() throws {
        let marks: [[Double]] = [[100, 80, 70], [60, 100, 90], [85, 75, 100]]
        let ratings = (0..<9).map { index -> Rating in
            let (rater, unit) = (index / 3, index % 3)
            return Rating(unit, "c", "\(rater)", marks[rater][unit]).by("\(rater)")
        }
        let outcome = try ScorerTrial(panel: [:], shares: only).rate(ratings, units: 3)
        // Each column without the mark on the diagonal, which is the own one.
        let expected: [Double] = [(60 + 85) / 2, (80 + 75) / 2, (70 + 90) / 2]
        #expect(outcome.values == expected)
        #expect(outcome.outputs == [[2, 2, 2]])
    }

    @Test("raters' own units without the units rated are refused")
    func noUnit() throws {
        let trial = try ScorerTrial(panel: [:], shares: only)
        let error = #expect(throws: ScorerError.self) {
            try trial.score([
                .grouped(texts: [["c"]]), .grouped(texts: [["1"]]), .absent,
                .grouped(numbers: [[80]]), .absent, .grouped(texts: [["u"]]), .absent,
            ])
        }
        #expect(
            error?.text.en
                == "there is a column rater_unit, but no column rated_unit to compare it with"
        )
    }
}

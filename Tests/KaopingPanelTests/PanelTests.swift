import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct PanelTests {
    private let redistribute = ["absent": ParameterValue.choice(1, "redistribute")]
    private let notRated = ["absent": ParameterValue.choice(2, "not_rated")]
    private let both = [
        Rating(0, "c", "1", 80), Rating(0, "c", "2", 90), Rating(0, "d", "1", 60),
    ]

    @Test("raters are averaged in their group and the groups weighed by their shares")
    func plain() throws {
        let outcome = try ScorerTrial(panel: [:]).rate(both)
        // committee (80 + 90) / 2 = 85, department 60
        #expect(outcome.values[0] == 0.7 * 85 + 0.3 * 60)
        #expect(outcome.outputs == [[3]] && outcome.reasons == [nil])
    }

    @Test("points on a scale of their own are brought to the node's full mark")
    func fullPoints() throws {
        let trial = try ScorerTrial(
            panel: ["full_points": .number(5), "full_mark": .number(40)],
            shares: [[50, 50]]
        )
        let outcome = try trial.rate([Rating(0, "c", "1", 4), Rating(0, "d", "1", 3)])
        // (4 + 3) / 2 = 3.5 of 5, of 40 points
        #expect(outcome.values[0] == 3.5 * 40 / 5)
        let above = try trial.rate([Rating(0, "c", "1", 6), Rating(0, "d", "1", 3)])
        #expect(above.states == [.refused])
        #expect(above.reasons == [PanelReason.above(1, 6, 5, 1)])
    }

    @Test("a rater above the full mark is refused, one at it is not")
    func above() throws {
        let trial = try ScorerTrial(panel: [:], shares: [[100, 0]])
        #expect(try trial.rate([Rating(0, "c", "1", 100)]).values == [100])
        let outcome = try trial.rate([Rating(0, "c", "1", 100.5), Rating(0, "c", "2", 10)])
        #expect(outcome.reasons == [PanelReason.above(1, 100.5, 100, 1)])
    }

    @Test("an absent group with a share is refused, and the reason names its place")
    func refuses() throws {
        let outcome = try ScorerTrial(panel: [:]).rate([Rating(0, "c", "1", 80)])
        #expect(outcome.states == [.refused] && outcome.values[0].isNaN)
        #expect(outcome.outputs[0][0].isNaN)
        #expect(outcome.reasons == [PanelReason.absent(2, 0, 1)])
    }

    @Test("where the scheme says so an absent group's share goes to the others")
    func redistributes() throws {
        let trial = try ScorerTrial(panel: redistribute)
        // of 70 % and 30 % the second is absent: 70 / 70 = 100 % for the first
        let outcome = try trial.rate([Rating(0, "c", "1", 80), Rating(0, "c", "2", 85)])
        #expect(outcome.values[0] == (80.0 + 85) / 2)
        #expect(outcome.reasons == [PanelReason.redistributed(1, 30, 2)])
        #expect(try trial.rate(both).reasons == [nil])
    }

    @Test("of three groups the two that are there keep the proportion of their shares")
    func proportion() throws {
        var parameters = redistribute
        parameters["shares"] = .shares(names: ["c", "d", "e"], rows: [[0.5, 0.3, 0.2]])
        let outcome = try ScorerTrial(panel: parameters).rate([
            Rating(0, "c", "1", 80), Rating(0, "e", "1", 45),
        ])
        // 50 : 20 of 70 %
        #expect(abs(outcome.values[0] - (80.0 * 50 + 45 * 20) / 70) < 1e-12)
        #expect(outcome.reasons == [PanelReason.redistributed(1, 30, 2)])
    }

    @Test("where the scheme says so a unit with an absent group is not rated")
    func notRatedState() throws {
        let outcome = try ScorerTrial(panel: notRated).rate([Rating(0, "d", "1", 80)])
        #expect(outcome.states == [.notRated])
        #expect(outcome.reasons == [PanelReason.notRated(1, 0, 1)])
    }

    @Test("a group below its quorum is as good as absent")
    func quorum() throws {
        let quorum = ["each_group.quorum": ParameterValue.number(2)]
        let refused = try ScorerTrial(panel: quorum).rate(both)
        #expect(refused.reasons == [PanelReason.absent(2, 1, 2)])
        let shared = try ScorerTrial(panel: quorum.merging(redistribute) { $1 }).rate(both)
        #expect(shared.values[0] == (80.0 + 90) / 2)
        #expect(shared.reasons == [PanelReason.redistributed(1, 30, 2)])
        let none = try ScorerTrial(panel: quorum.merging(redistribute) { $1 }).rate([
            Rating(0, "c", "1", 80)
        ])
        #expect(none.states == [.inconclusive] && none.reasons == [PanelReason.noGroup(2)])
    }

    @Test("the highest and the lowest rater are dropped, and three are the fewest for that")
    func trimmed() throws {
        let trial = try ScorerTrial(
            panel: ["each_group.take": .choice(2, "trimmed"), "each_group.drop": .number(1)],
            shares: [[100, 0]]
        )
        let ratings = [60.0, 95, 70, 82, 100].enumerated().map {
            Rating(0, "c", "\($0)", $1)
        }
        let outcome = try trial.rate(ratings)
        // without 60 and 100
        let expected: Double = (70 + 82 + 95) / 3
        #expect(outcome.values[0] == expected)
        #expect(outcome.outputs == [[3]] && outcome.reasons == [PanelReason.counted(3, 2, 0)])
        let few = try trial.rate(Array(ratings.prefix(2)))
        #expect(few.reasons == [PanelReason.absent(1, 2, 3)])
    }

    @Test("a group that has no share for the unit's case is neither needed nor counted")
    func noShare() throws {
        let trial = try ScorerTrial(panel: [:], shares: [[100, 0]])
        #expect(try trial.rate([Rating(0, "c", "1", 80)]).values == [80])
        #expect(try trial.rate(both).values == [85])
        #expect(try trial.rate(both).outputs == [[2]])
    }

    @Test("shares differ by case; a unit that no case fits is refused")
    func cases() throws {
        let trial = try ScorerTrial(panel: [:], shares: [[70, 30], [50, 50]])
        let ratings = (0..<3).flatMap { unit in
            [Rating(unit, "c", "1", 80), Rating(unit, "d", "1", 60)]
        }
        let outcome = try trial.rate(ratings, units: 3, cases: [0, 1, .nan])
        #expect(outcome.values[0] == 0.7 * 80 + 0.3 * 60)
        #expect(outcome.values[1] == 0.5 * 80 + 0.5 * 60)
        #expect(outcome.states == [.scored, .scored, .refused])
        #expect(outcome.reasons[2] == PanelReason.noCase())
    }

    @Test("a unit without any rating has no data, whatever becomes of absent groups")
    func noEntries() throws {
        for parameters in [[:], redistribute, notRated] {
            let outcome = try ScorerTrial(panel: parameters).rate([])
            #expect(outcome.states == [.notAvailable] && outcome.reasons == [nil])
        }
    }

    @Test("a rater left out is counted in the reason")
    func leftOut() throws {
        let trial = try ScorerTrial(
            panel: ["each_rater.incomplete": .choice(1, "leave_out")],
            shares: [[100, 0]]
        )
        let outcome = try trial.rate([Rating(0, "c", "1", 80), Rating(0, "c", "2", .nan)])
        #expect(outcome.values == [80] && outcome.reasons == [PanelReason.counted(1, 0, 1)])
    }

    @Test("the order of entries and the cut into blocks leave no trace")
    func order() throws {
        let trial = try ScorerTrial(panel: ["each_rater.over": .text("item")])
        var ratings: [Rating] = []
        for index in 0..<240 {
            let (unit, rest) = (index % 4, index / 4)
            let (group, rater, item) = (rest % 2, rest / 2 % 6, rest / 12)
            // Decimals whose plain sums depend on their order.
            let points = 0.1 + Double((index * 37) % 101) / 7
            ratings.append(Rating(unit, group == 0 ? "c" : "d", "\(rater)", "\(item)", points))
        }
        let expected = try trial.rate(ratings, units: 4, hasItems: true)
        #expect(expected.states == Array(repeating: .scored, count: 4))
        for seed in 1...20 {
            ratings.sort { hash($0, seed) < hash($1, seed) }
            let found = try trial.rate(ratings, units: 4, hasItems: true, blockRows: seed % 4 + 1)
            #expect(found.bits == expected.bits)
        }
    }

    private func hash(_ rating: Rating, _ seed: Int) -> UInt64 {
        var hash = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15
        for byte in "\(rating)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }

    @Test("shares that are not 100 % in all are refused with their sum and case")
    func badSum() {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(panel: [:], shares: [[70, 30], [70, 25]])
        }
        #expect(error?.parameter == "shares")
        #expect(error?.text.zh == "第2种情形的权重须都不为负且合计100%，现合计95%")
    }

    @Test("a share below 0 or a group named twice is refused")
    func badShares() {
        #expect(throws: ScorerError.self) { try ScorerTrial(panel: [:], shares: [[130, -30]]) }
        let twice = ParameterValue.shares(names: ["c", "c"], rows: [[0.5, 0.5]])
        let error = #expect(throws: ScorerError.self) { try ScorerTrial(panel: ["shares": twice]) }
        #expect(error?.text.en == "a group has its share stated twice")
    }

    @Test("joining over items needs a column of items")
    func noItems() throws {
        let trial = try ScorerTrial(panel: ["each_rater.over": .text("item")])
        let error = #expect(throws: ScorerError.self) { try trial.rate(both) }
        #expect(error?.text.en == "each_rater.over is item, but there is no column item")
    }
}

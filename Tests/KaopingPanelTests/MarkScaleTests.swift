import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct MarkScaleTests {
    private func one(_ more: [String: ParameterValue] = [:]) throws -> ScorerTrial {
        try ScorerTrial(panel: more, shares: [[100, 0]])
    }

    @Test("a mark below zero is refused like one above the full mark; zero is a mark")
    func belowZero() throws {
        let outcome = try one().rate([
            Rating(0, "c", "1", 89), Rating(0, "c", "2", -3), Rating(0, "c", "3", 55),
        ])
        #expect(outcome.states == [.refused] && outcome.values[0].isNaN)
        #expect(outcome.reasons == [PanelReason.below(1, -3, 0, 2)])
        let title = PanelReason.below.text.title
        #expect(title.zh == "{3:row/points}：“{0:shares}”的评价人“{3:rater}”打了{1}分，低于最低分{2}分")
        #expect(
            title.en
                == "{3:row/points}: the rater \"{3:rater}\" of \"{0:shares}\" gives {1} points, "
                + "fewer than {2}"
        )
        // (0 + 90) / 2
        #expect(try one().rate([Rating(0, "c", "1", 0), Rating(0, "c", "2", 90)]).values == [45])
    }

    @Test("a scale from 1 to 5 refuses 0 and 6, and takes both its ends")
    func stated() throws {
        let trial = try one(["least_points": .number(1), "full_points": .number(5)])
        #expect(try trial.rate([Rating(0, "c", "1", 0)]).reasons == [PanelReason.below(1, 0, 1, 1)])
        #expect(try trial.rate([Rating(0, "c", "1", 6)]).reasons == [PanelReason.above(1, 6, 5, 1)])
        // (1 + 5) / 2 = 3 of 5, of 100
        let ends = try trial.rate([Rating(0, "c", "1", 1), Rating(0, "c", "2", 5)])
        #expect(ends.values == [60])
    }

    @Test("one item below zero is refused though the sum is on the scale")
    func items() throws {
        let trial = try one(["each_rater.over": .text("item"), "least_points": .number(10)])
        let outcome = try trial.rate(
            [Rating(0, "c", "1", "德", 40), Rating(0, "c", "1", "能", -5)],
            hasItems: true
        )
        #expect(outcome.reasons == [PanelReason.below(1, -5, 0, 2)])
        // Of a sum only the whole has the lower end: 4 + 5 = 9 is below 10, 4 + 6 is not.
        let low = try trial.rate(
            [Rating(0, "c", "1", "德", 4), Rating(0, "c", "1", "能", 5)],
            hasItems: true
        )
        #expect(low.reasons == [PanelReason.below(1, 9, 10, 1)])
        let good = try trial.rate(
            [Rating(0, "c", "1", "德", 4), Rating(0, "c", "1", "能", 6)],
            hasItems: true
        )
        #expect(good.values == [10])
    }

    @Test("a mark of somebody recused need not be on the scale")
    func recused() throws {
        let outcome = try one().rate([Rating(0, "c", "1", 80), Rating(0, "c", "2", -1).recused])
        #expect(outcome.values == [80])
    }

    @Test("a lower end that is not below the upper one is refused")
    func ends() {
        let error = #expect(throws: ScorerError.self) {
            try one(["least_points": .number(5), "full_points": .number(5)])
        }
        #expect(error?.parameter == "least_points")
        #expect(error?.text.zh == "最低分5须低于满分5")
        #expect(error?.text.en == "the least points 5 must be below the most, 5")
    }
}

import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct SeverityRuleTests {
    /// Two raters of four units, and one who rates the first only.
    private let ratings =
        Rating.table([[80, 60, 75], [90, 62, .nan], [85, 70, .nan], [95, 64, .nan]])

    private func trial(_ index: Int, _ more: [String: ParameterValue] = [:]) throws -> ScorerTrial {
        let name = ["as_given", "center", "standardize"][index]
        return try ScorerTrial(
            panel: ["severity": .choice(index, name)].merging(more) { $1 },
            shares: [[100, 0]]
        )
    }

    @Test("raters are centered at the mean of their group; who rates once stays as given")
    func center() throws {
        let outcome = try trial(1).rate(ratings, units: 4)
        // All marks: (80 + 90 + 85 + 95 + 60 + 62 + 70 + 64 + 75) / 9 = 681 / 9 = 75 2/3;
        // the first rater's mean is 87.5, the second's 64.
        let all = 681.0 / 9
        let expected = (80 - 87.5 + all + (60 - 64 + all) + 75) / 3
        #expect(abs(outcome.values[0] - expected) < 1e-12)
        #expect(outcome.reasons[0] == PanelReason.adjusted(3, 0, 0, 1))
        #expect(outcome.reasons[1] == PanelReason.adjusted(2, 0, 0, 0))
    }

    @Test("standardized marks are those of numpy")
    func standardize() throws {
        let outcome = try trial(2).rate(ratings, units: 4)
        // Oracle/agreement.txt, "severity, standardize".
        let first = [59.62921050928311, 81.01248538579452, 70.32084794753882, 91.70412282405023]
        let second = [62.88771571983276, 69.27719119324972, 94.83509308691754, 75.66666666666667]
        #expect(abs(outcome.values[0] - (first[0] + second[0] + 75) / 3) < 1e-12)
        for unit in 1..<4 {
            #expect(abs(outcome.values[unit] - (first[unit] + second[unit]) / 2) < 1e-12)
        }
    }

    @Test("an adjusted mark stays from the least to the most that a rater can give")
    func limits() throws {
        let line = SeverityLine(from: 50, to: 80, factor: 2)
        let whole = MarkScale(most: 100)
        #expect(line(55, within: whole) == 80 + 5 * 2)
        #expect(line(70, within: whole) == 100 && line(0, within: whole) == 0)
        #expect(line(0, within: MarkScale(least: 20, most: 100)) == 20)
    }

    @Test("a rater whose marks are all the same is centered only")
    func noSpread() throws {
        let outcome = try trial(2).rate(Rating.table([[90, 40], [90, 60]]), units: 2)
        // All marks: (90 + 90 + 40 + 60) / 4 = 70, so that 90 becomes 70; deviation of all
        // √((400 + 400 + 900 + 100) / 4) = √450, of the second rater 10: 40 becomes 70 − √450.
        let root = 450.0.squareRoot()
        #expect(abs(outcome.values[0] - (70 + 70 - root) / 2) < 1e-12)
        #expect(abs(outcome.values[1] - (70 + 70 + root) / 2) < 1e-12)
    }

    @Test("from how many units on raters are adjusted is the scheme's to say")
    func from() throws {
        let outcome = try trial(1, ["severity_from": .number(5)]).rate(ratings, units: 4)
        #expect(outcome.values[1] == (90.0 + 62) / 2)
        #expect(outcome.reasons[1] == PanelReason.adjusted(2, 0, 0, 2))
    }

    @Test("a recused rater's marks move nobody")
    func recused() throws {
        let outcome = try trial(1).rate(
            ratings + [Rating(0, "c", "9", 0).recused, Rating(1, "c", "9", 0).recused],
            units: 4
        )
        let expected = try trial(1).rate(ratings, units: 4)
        #expect(outcome.bits == expected.bits)
        #expect(outcome.reasons[0] == PanelReason.adjusted(3, 0, 1, 1))
    }

    @Test("a number of units that is not whole is refused")
    func badNumber() {
        let error = #expect(throws: ScorerError.self) {
            try trial(1, ["severity_from": .number(2.5)])
        }
        #expect(error?.parameter == "severity_from")
    }
}

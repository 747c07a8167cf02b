import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct RaterLimitsTests {
    @Test("a check that is none is refused with those there are")
    func badWord() {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(panel: ["check_raters": .texts(["copies", "lazy"])])
        }
        #expect(error?.parameter == "check_raters")
        #expect(
            error?.text.zh == "“lazy”须为 high_or_low、copies、own_unit、no_spread 之一，且不重复"
        )
    }

    @Test("limits that are not whole numbers in range are refused by name")
    func badNumbers() {
        for name in ["units", "items", "withhold_below"] {
            let error = #expect(throws: ScorerError.self) {
                try ScorerTrial(panel: ["rater_limits." + name: .number(0.5)])
            }
            #expect(error?.parameter == "rater_limits." + name)
        }
    }

    @Test("who rates the own unit cannot be told without the raters' units")
    func noHomes() throws {
        let trial = try ScorerTrial(
            panel: ["check_raters": .texts(["own_unit"])],
            shares: [[100, 0]]
        )
        let error = #expect(throws: ScorerError.self) { try trial.rate([Rating(0, "c", "1", 80)]) }
        #expect(error?.text.en == "check_raters names own_unit, but there is no column rater_unit")
    }
}

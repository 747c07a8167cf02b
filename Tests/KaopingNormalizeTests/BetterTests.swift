import ScorerKit
import Testing

@testable import KaopingNormalize

@Suite struct BetterTests {
    @Test("every scorer of the family takes a direction, high unless stated")
    func everyScorer() throws {
        for scorer in try PluginTable(normalizePlugin()).scorers {
            let better = scorer.description.parameters.first { $0.name == "better" }
            #expect(better == Better.parameter, "\(scorer.description.id)")
        }
    }

    @Test(
        "a number for a text has no needless decimal",
        arguments: zip([8, 9.5, -0.25], ["8", "9.5", "-0.25"])
    )
    func written(number: Double, text: String) {
        #expect(number.written == text)
    }
}

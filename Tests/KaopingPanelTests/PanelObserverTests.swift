import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct PanelObserverTests {
    @Test("nothing is kept for a panel that asks for nothing, and the score does not change")
    func plain() throws {
        let ratings = Rating.table([[80, 90], [70, 60]])
        let plain = try ScorerTrial(panel: [:], shares: [[100, 0]]).rate(ratings, units: 2)
        let asking = try ScorerTrial(
            panel: ["agreement": .texts(["icc"]), "check_raters": .texts(["copies"])],
            shares: [[100, 0]]
        ).rate(ratings, units: 2)
        #expect(plain.notes.isEmpty && !asking.notes.isEmpty)
        #expect(plain.bits == asking.bits)
    }
}

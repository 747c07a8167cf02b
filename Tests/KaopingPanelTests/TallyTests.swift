import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct TallyTests {
    @Test("there is nothing to say where everybody counts")
    func all() {
        let tally = Tally(raters: 5, dropped: 0, incomplete: 0, recused: 0)
        #expect(tally.counted == 5 && tally.reason(asGiven: nil) == nil)
        #expect(tally.reason(asGiven: 0) == PanelReason.adjusted(5, 0, 0, 0))
        #expect(tally.reason(absent: 1, percent: 30) == PanelReason.redistributed(1, 30, 5))
    }

    @Test("who is dropped, left out or recused is counted")
    func some() {
        let tally = Tally(raters: 7, dropped: 2, incomplete: 1, recused: 3)
        #expect(tally.counted == 5)
        #expect(tally.reason(asGiven: nil) == PanelReason.countedRecused(5, 2, 1, 3))
        #expect(tally.reason(asGiven: 4) == PanelReason.adjusted(5, 2, 4, 4))
        let plain = Tally(raters: 7, dropped: 2, incomplete: 1, recused: 0)
        #expect(plain.reason(asGiven: nil) == PanelReason.counted(5, 2, 1))
    }
}

import Testing

@testable import ScorerKit

private enum Why: Int, ReasonCode {
    case blank, twice

    var text: NamedText { NamedText(self == .blank ? "blank" : "twice", zh: "空", en: "none") }
}

@Suite struct RefusalTests {
    @Test("a reason has its code and four numbers, without minus zero")
    func reason() {
        #expect(Why.twice(3, -0.0) == Reason(1, 3, 0, 0, 0))
        #expect(Why.blank() == Reason(0, 0, 0, 0, 0))
        #expect(Why.twice(3, -0.0).arguments[1].sign == .plus)
    }

    @Test("a refusal is made from a code, or from a reason")
    func refusal() {
        #expect(Refusal(Why.twice, 3, 1) == Refusal(reason: Why.twice(3, 1)))
        #expect(Refusal(Why.blank).reason == Why.blank())
    }
}

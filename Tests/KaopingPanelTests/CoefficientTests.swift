import Testing

@testable import KaopingPanel

@Suite struct CoefficientTests {
    @Test("a quotient that is not finite is no value")
    func quotient() {
        #expect(Coefficient(0.5) == .value(0.5))
        #expect(Coefficient(0.0 / 0) == .none(.flat) && Coefficient(1.0 / 0) == .none(.flat))
        #expect(Coefficient.none(.few).number.isNaN && Coefficient.value(1).number == 1)
    }
}

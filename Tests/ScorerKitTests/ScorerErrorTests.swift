import ScorerABI
import Testing

@testable import ScorerKit

@Suite struct ScorerErrorTests {
    @Test("a parameter's error names it and crosses as such")
    func parameter() {
        let error = ScorerError.parameter("factor", zh: "系数太大", en: "factor is too large")
        #expect(error.status == Int32(KP_ERROR_PARAMETER))
        #expect(error.parameterName == "factor" && error.parameter == "factor")
        #expect(error.text == Title(zh: "系数太大", en: "factor is too large"))
    }

    @Test("an error of the data names no parameter")
    func data() {
        let error = ScorerError.data(zh: "没有行", en: "there are no rows")
        #expect(error.status == Int32(KP_ERROR_DATA))
        #expect(error.parameterName == "" && error.parameter == nil)
    }

    @Test("errors differ by their kind, their parameter and their text")
    func equality() {
        let error = ScorerError.parameter("a", zh: "一", en: "one")
        #expect(error == .parameter("a", zh: "一", en: "one"))
        #expect(error != .parameter("b", zh: "一", en: "one"))
        #expect(error != .parameter("a", zh: "二", en: "one"))
        #expect(error != .data(zh: "一", en: "one"))
    }
}

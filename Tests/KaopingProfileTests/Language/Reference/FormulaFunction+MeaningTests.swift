import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("The meaning of functions") struct FormulaFunctionMeaningTests {
    @Test(
        "each is called by its name with as many arguments as it takes",
        arguments: FormulaFunction.allCases
    )
    func usage(function: FormulaFunction) {
        #expect(function.usage.hasPrefix(function.rawValue + "("))
        let arguments = function.usage.split(separator: ",").count
        #expect(arguments == (function.most ?? 3))
    }

    @Test("each has one line in both languages", arguments: FormulaFunction.allCases)
    func meaning(function: FormulaFunction) {
        #expect(function.meaning.en.hasSuffix(".") && !function.meaning.en.contains("\n"))
        #expect(function.meaning.zh.hasSuffix("。"))
    }
}

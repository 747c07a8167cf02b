import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Places in formulas")
struct FormulaReportTests {
    func column(
        _ text: String,
        _ offset: Int,
        _ style: FormulaScalarStyle
    ) -> Int? {
        FormulaReport(text, at: Sample.start, style: style).place(offset).column
    }

    @Test("a plain scalar counts from its first character")
    func plain() {
        #expect(column("members > x", 10, .plain) == 11 + 10)
    }

    @Test("a quoted scalar begins one column later, and a quote in it takes two")
    func quoted() {
        #expect(column("a == 'b' or c", 0, .singleQuoted) == 11 + 1)
        #expect(column("a == 'b' or c", 12, .singleQuoted) == 11 + 1 + 12 + 2)
        #expect(column("a == 'b' or c", 12, .doubleQuoted) == 11 + 1 + 12)
        #expect(column("a == \"b\" or c", 12, .doubleQuoted) == 11 + 1 + 12 + 2)
    }

    @Test("a scalar over several lines points at its beginning")
    func block() {
        #expect(column("a or\nb", 5, .block) == 11)
        #expect(column("a or\nb", 5, .plain) == 11)
    }

    @Test("a letter with a combining mark takes the columns of its scalars")
    func marks() {
        #expect(column("e\u{301} > x", 4, .plain) == 11 + 5)
    }

    @Test("issues come in the order of their places")
    func order() {
        var report = FormulaReport("a b", at: Sample.start, style: .plain)
        report.add(.formulaEmpty, at: 2)
        report.add(.formulaChained, at: 0)
        #expect(report.issues.map(\.message) == [.formulaChained, .formulaEmpty])
    }

    @Test("a place without line and column stays as it is")
    func bare() {
        let place = Place(file: "p.yaml")
        #expect(FormulaReport("a", at: place, style: .plain).place(1) == place)
    }
}

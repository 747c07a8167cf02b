import Testing

@testable import KaopingProfile

@Suite("Formula checker: operators")
struct FormulaCheckerOperatorsTests {
    @Test("a problem in one operand does not hide those of the others")
    func siblings() {
        #expect(
            Sample.problems("nomen + case + other") == [
                "1 unknown-name", "9 type-mismatch", "16 unknown-name",
            ]
        )
        #expect(Sample.problems("nomen == other") == ["1 unknown-name", "10 unknown-name"])
        #expect(
            Sample.problems("x or members or y") == [
                "1 unknown-name", "6 not-a-condition", "17 unknown-name",
            ]
        )
    }

    @Test("two texts without a column between them are compared as texts")
    func literals() {
        #expect(Sample.problems("'a' == 'b'") == [])
        #expect(Sample.problems("team == unit.team") == [])
        #expect(Sample.problems("name in ['a', unit.team]") == [])
    }

    @Test("bounds that are calculated are not judged before the data are there")
    func bounds() {
        #expect(Sample.problems("members in households..3") == [])
        #expect(Sample.problems("members in $floor..1") == [])
    }
}

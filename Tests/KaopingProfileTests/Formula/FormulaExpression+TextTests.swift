import Testing

@testable import KaopingProfile

@Suite("Canonical text of formulas")
struct FormulaExpressionTextTests {
    @Test(
        "one spelling whatever the writing, with the parentheses that are needed",
        arguments: [
            ("members>3", "members > 3"),
            ("((members)) > (3)", "members > 3"),
            ("(1+2)*3", "(1 + 2) * 3"),
            ("(1+2)+3", "1 + 2 + 3"),
            ("1-(2-3)", "1 - (2 - 3)"),
            ("2*(3/4)", "2 * (3 / 4)"),
            ("-(1+2)", "-(1 + 2)"),
            ("- - 1", "--1"),
            ("(members>3 or case) and case", "(members > 3 or case) and case"),
            ("case or (case or case)", "case or case or case"),
            ("not(case and case)", "not (case and case)"),
            ("not (team in ['交通'])", "team not in ['交通']"),
            ("team  not  in [\"交通\"]", "team not in ['交通']"),
            ("name == \"it's\"", "name == 'it''s'"),
            ("members in 300 .. 500", "members in 300..500"),
            ("members in ..<60", "members in ..<60"),
            ("satisfied<60.50%", "satisfied < 60.5%"),
            ("day<'2020-7-1'", "day < '2020-07-01'"),
            ("round( members/3 , 2 )", "round(members / 3, 2)"),
            ("day < as_of", "day < as_of"),
            ("members > $floor", "members > $floor"),
            ("(members > 3) == case", "(members > 3) == case"),
        ]
    )
    func spelling(_ text: String, _ expected: String) {
        #expect(Sample.canonical(text) == expected)
        #expect(Sample.canonical(expected) == expected)
    }
}

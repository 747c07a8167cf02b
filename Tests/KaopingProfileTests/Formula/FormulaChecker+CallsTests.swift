import Testing

@testable import KaopingProfile

@Suite("Formula checker: functions")
struct FormulaCheckerCallsTests {
    @Test(
        "a function takes its arguments and no others",
        arguments: [
            ("known()", "1 argument-count"), ("known(members, 3)", "1 argument-count"),
            ("min(members)", "1 too-few-arguments"), ("coalesce(name)", "1 too-few-arguments"),
            ("round(members)", "1 argument-count"), ("days(day)", "1 argument-count"),
            ("rond(members, 2)", "1 misspelt-function"), ("sqrt(members)", "1 unknown-function"),
            ("members(3)", "1 unknown-function"), ("working_day(day, day)", "1 misspelt-function"),
            ("round(members, 13)", "16 places"), ("round(members, 1/2)", "16 places"),
            ("round(members, 0.5)", "16 places"), ("round(members, households)", "16 places"),
            ("round(satisfied, 11)", "18 places"), ("round(members, -1)", "16 places"),
            ("floor(case)", "7 type-mismatch"), ("abs(day)", "5 date-arithmetic"),
            ("known(nomen)", "7 unknown-name"),
            ("years(case, members)", "7 type-mismatch, 13 type-mismatch"),
        ]
    )
    func refused(_ text: String, _ problems: String) {
        #expect(Sample.problems(text).joined(separator: ", ") == problems)
    }

    @Test(
        "calls with their arguments are read",
        arguments: [
            "known(members)", "missing(name)", "coalesce(members, households, 0)",
            "min(members, 3, households)", "max(satisfied, 60%)", "round(members / 3, 12)",
            "floor(members)", "abs(-members)", "years(day, as_of)", "working_days(day, as_of)",
            "min(day, '2020-01-01')",
        ]
    )
    func accepted(_ text: String) {
        #expect(Sample.canonical(text) == text)
    }
}

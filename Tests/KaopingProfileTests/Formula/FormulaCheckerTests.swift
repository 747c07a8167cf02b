import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Formula checker: types")
struct FormulaCheckerTests {
    @Test(
        "every expression has its type",
        arguments: [
            ("members + 1", FormulaType.number), ("60%", .percent), ("true", .flag),
            ("satisfied + 5%", .percent), ("1 - satisfied", .percent),
            ("satisfied * 100", .number), ("satisfied * 50%", .percent),
            ("satisfied / 2", .percent), ("satisfied / 50%", .number), ("members / 50%", .number),
            ("-satisfied", .percent), ("abs(satisfied)", .percent), ("round(members, 2)", .number),
            ("members > 3", .flag), ("known(name)", .flag), ("min(day, as_of)", .date),
            ("coalesce(satisfied, 0)", .percent), ("days(day, as_of)", .number),
            ("name", .text(values: nil)), ("as_of", .date), ("$share", .percent),
            ("coalesce(team, '无')", .text(values: ["综合整治", "治安消防", "交通", "无"])),
            ("coalesce(team, name)", .text(values: nil)),
        ]
    )
    func types(_ text: String, _ type: FormulaType) throws {
        #expect(try Sample.type(text) == type)
    }

    @Test(
        "a text is a date where a date is needed",
        arguments: [
            "day <= '2020-07-31'", "'2020-07-31' >= day", "day in '2020-07-01'..'2020-07-31'",
            "day in ['2020-07-01', '2020-7-2']", "days('2020-01-01', day) > 3",
            "coalesce(day, '2020-01-01') < as_of", "as_of == '2020-12-31'",
        ]
    )
    func dates(_ text: String) throws {
        #expect(try Sample.type(text) != .text(values: nil))
        #expect(Sample.problems(text) == [])
    }

    @Test(
        "a percent is compared with a percent, a quotient or nothing at all",
        arguments: [
            "satisfied < 60%", "satisfied == 0", "members / households >= 70%",
            "round(members / households, 2) >= 70%", "satisfied in 60%..80%", "satisfied > $share",
            "satisfied * 0.5 < 30%", "max(satisfied, members / households) > 5%", "60% > satisfied",
        ]
    )
    func percents(_ text: String) {
        #expect(Sample.problems(text) == [])
    }

    @Test(
        "a bare number beside a percent is refused with the percent to write",
        arguments: [
            ("satisfied < 60", "13 percent-sign", "write 60%"),
            ("satisfied < 0.6", "13 percent-sign", "write 60%"),
            ("60 > satisfied", "1 percent-sign", "write 60%"),
            ("satisfied == 1", "14 percent-sign", "write 100% or 1%"),
            ("satisfied > -5", "13 percent-sign", "write -5%"),
            ("coalesce(satisfied, 60)", "21 percent-sign", "write 60%"),
            ("satisfied in 60..80%", "14 percent-sign", "write 60%"),
            ("satisfied in [60, 70%]", "15 percent-sign", "write 60%"),
        ]
    )
    func bareNumbers(_ text: String, _ problem: String, _ hint: String) throws {
        #expect(Sample.problems(text) == [problem])
        let issue = try #require(Sample.parse(text).issues.first)
        #expect(issue.description(in: .en).hasSuffix(hint))
    }

    @Test(
        "types that do not go together are refused at the operand",
        arguments: [
            ("satisfied < members", "13 number-not-percent"),
            ("satisfied < $floor", "13 number-not-percent"),
            ("members and case", "1 not-a-condition"),
            ("case or satisfied", "9 not-a-condition"),
            ("not team", "5 type-mismatch"),
            ("case + 1", "1 type-mismatch"),
            ("name * 2", "1 type-mismatch"),
            ("-case", "2 type-mismatch"),
            ("members == '12'", "12 cannot-compare"),
            ("case == 1", "9 cannot-compare"),
            ("members in [1, case]", "16 cannot-compare"),
            ("day < members", "7 cannot-compare"),
            ("coalesce(day, 3)", "15 cannot-compare"),
            ("name < 'b'", "1 no-order"),
            ("case > false", "1 no-order"),
            ("name in 'a'..'b'", "1 no-order"),
            ("max(name, 'b')", "1 no-order"),
            ("day + 30", "1 date-arithmetic"),
            ("as_of - day", "1 date-arithmetic, 9 date-arithmetic"),
            ("days(members, as_of)", "6 type-mismatch"),
            ("day < '2020-13-01'", "7 not-a-date"),
            ("day < '31.7.2020'", "7 not-a-date"),
            ("day < '2020-+7-31'", "7 not-a-date"),
            ("days('today', day)", "6 not-a-date"),
            ("team == '综合整制'", "9 misspelt-value"),
            ("team in ['交通', '环水']", "16 unknown-value"),
            ("'消防' != team", "1 unknown-value"),
            ("coalesce(team, '无') == '没有'", "24 unknown-value"),
            ("members in 5..3", "12 empty-interval"),
            ("members in 3..<3", "12 empty-interval"),
            ("satisfied in 80%..60%", "14 empty-interval"),
            ("day in '2020-02-01'..'2020-01-01'", "8 empty-interval"),
        ]
    )
    func mismatches(_ text: String, _ problems: String) {
        #expect(Sample.problems(text).joined(separator: ", ") == problems)
    }

    @Test("all problems of a formula are found, and each only once")
    func allAtOnce() {
        #expect(
            Sample.problems("(members and nomen > 3) or satisfied < 60 or team == '市场'")
                == ["2 not-a-condition", "14 unknown-name", "40 percent-sign", "54 unknown-value"]
        )
    }

    @Test("the type that a place needs is checked, and follows into texts")
    func expectations() throws {
        let values = FormulaType.text(values: ["甲", "乙"])
        #expect(Sample.problems("members > 3", expecting: .number) == ["1 type-mismatch"])
        #expect(Sample.problems("members", expecting: .flag) == ["1 not-a-condition"])
        #expect(Sample.problems("60", expecting: .percent) == ["1 percent-sign"])
        #expect(Sample.problems("members", expecting: .percent) == ["1 number-not-percent"])
        #expect(Sample.problems("'丙'", expecting: values) == ["1 unknown-value"])
        #expect(Sample.problems("team", expecting: values) == ["1 unknown-value"])
        #expect(Sample.problems("satisfied", expecting: .number) == [])
        #expect(Sample.problems("0", expecting: .percent) == [])
        let quotient = Sample.parse("members / households", expecting: .percent).formula
        #expect(try #require(quotient).type == .percent)
        let date = Sample.parse("'2020-07-31'", expecting: .date).formula
        #expect(try #require(date).type == .date)
    }
}

import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Formula lexer")
struct FormulaLexerTests {
    func tokens(_ text: String) -> [FormulaToken.Kind]? {
        var lexer = FormulaLexer(FormulaReport(text, at: Sample.start, style: .plain))
        return lexer.read()?.map(\.kind)
    }

    func decimal(_ text: String) throws -> Exact { try #require(Exact(text)) }

    @Test("numbers are exact, and a percent is its share")
    func numbers() throws {
        #expect(tokens("12") == [.number(Exact(12)), .end])
        #expect(tokens("3.10") == [.number(try decimal("3.1")), .end])
        #expect(tokens(".5") == [.number(try decimal("0.5")), .end])
        #expect(tokens("60%") == [.percent(try decimal("0.6")), .end])
        #expect(tokens("08") == [.number(Exact(8)), .end])
    }

    @Test("two points are an interval, not two decimals")
    func points() {
        #expect(
            tokens("300..500")
                == [.number(Exact(300)), .symbol(.through), .number(Exact(500)), .end]
        )
        #expect(tokens("..<60") == [.symbol(.below), .number(Exact(60)), .end])
        #expect(tokens("90..") == [.number(Exact(90)), .symbol(.through), .end])
    }

    @Test("texts stand in either quotes, and a doubled quote is a quote")
    func texts() {
        #expect(tokens("'it''s'") == [.text("it's"), .end])
        #expect(tokens("\"三会\"\"一课\"") == [.text("三会\"一课"), .end])
        #expect(tokens("'a # \"b\" （'") == [.text("a # \"b\" （"), .end])
        #expect(tokens("''") == [.text(""), .end])
    }

    @Test("names are letters of any script, and dots join them")
    func names() {
        #expect(
            tokens("党员数 last.level unit.x_2 _a é")
                == [
                    .name("党员数"), .name("last.level"), .name("unit.x_2"), .name("_a"),
                    .name("e\u{301}"), .end,
                ]
        )
        #expect(tokens("$底线") == [.parameter("底线"), .end])
        #expect(tokens("android") == [.name("android"), .end])
        #expect(tokens("a and b") == [.name("a"), .symbol(.and), .name("b"), .end])
    }

    @Test(
        "a sign of another language is named with the right one, and the rest is still checked",
        arguments: [
            ("members = 3", "9 wrong-sign", "write =="),
            ("case && case", "6 wrong-sign", "write and"),
            ("case || case", "6 wrong-sign", "write or"),
            ("members <> 3", "9 wrong-sign", "write !="),
            ("!case", "1 wrong-sign", "write not"),
            ("members >= 3 & case", "14 wrong-sign", "write and"),
            ("members ≥ 3", "9 wrong-sign", "write >="),
            ("members × 3", "9 wrong-sign", "write *"),
            ("members in 3～5", "13 wrong-sign", "write .."),
            ("members ＞ 3", "9 full-width", "write > in ASCII"),
            ("members ＞＝ 3", "9 full-width", "write >= in ASCII"),
            ("min（members, 3)", "4 full-width", "write ( in ASCII"),
            ("min(members，3)", "12 full-width", "write , in ASCII"),
            ("members > ３０", "11 full-width", "write 30 in ASCII"),
            ("satisfied < 60％", "13 full-width", "write 60% in ASCII"),
            ("name == “甲”", "9 full-width", "write ' in ASCII"),
            ("members > ＄floor", "11 full-width", "write $ in ASCII"),
        ]
    )
    func wrongSigns(_ text: String, _ problem: String, _ hint: String) throws {
        #expect(Sample.problems(text) == [problem])
        let issue = try #require(Sample.parse(text).issues.first)
        #expect(issue.description(in: .en).hasSuffix(hint))
    }

    @Test("every wrong sign of a formula is reported, with the problems of its types")
    func allAtOnce() {
        #expect(
            Sample.problems("min（members，nomen） = 3 && team == '交运'")
                == [
                    "4 full-width", "12 full-width", "13 unknown-name", "18 full-width",
                    "20 wrong-sign", "24 wrong-sign", "35 misspelt-value",
                ]
        )
    }

    @Test(
        "what cannot be a token is refused",
        arguments: [
            ("members ; 3", "9 unexpected-character"),
            ("members % 3", "9 unexpected-character"),
            ("members ^ 2", "9 unexpected-character"),
            ("name == '甲", "9 unclosed-quote"),
            ("name == “甲", "9 unclosed-quote"),
            ("3d > 2", "1 number-runs-on"),
            ("1e5", "1 number-runs-on"),
            ("100_000", "1 number-runs-on"),
            ("60%x", "1 number-runs-on"),
            ("1234567890123456789", "1 long-number"),
            ("members > $", "11 bare-dollar"),
            ("members > $3", "11 bare-dollar"),
        ]
    )
    func refused(_ text: String, _ problem: String) {
        #expect(Sample.problems(text) == [problem])
    }
}

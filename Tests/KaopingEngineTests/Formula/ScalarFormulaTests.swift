import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Meaning of formulas")
struct ScalarFormulaTests {
    /// A row whose flags f and g are the two given.
    func flags(_ f: Double?, _ g: Double?) -> [String: FormulaData.Value] {
        var row: [String: FormulaData.Value] = [:]
        row["f"] = f.map { .number($0) }
        row["g"] = g.map { .number($0) }
        return row
    }

    @Test("and, or and not have three values")
    func threeValued() throws {
        // f, g, f and g, f or g
        let table: [(Double?, Double?, Double?, Double?)] = [
            (1, 1, 1, 1), (1, 0, 0, 1), (1, nil, nil, 1),
            (0, 1, 0, 1), (0, 0, 0, 0), (0, nil, 0, nil),
            (nil, 1, nil, 1), (nil, 0, 0, nil), (nil, nil, nil, nil),
        ]
        for (f, g, both, either) in table {
            #expect(try FormulaData.value("f and g", flags(f, g)) == both)
            #expect(try FormulaData.value("f or g", flags(f, g)) == either)
        }
        #expect(try FormulaData.value("not f", flags(1, nil)) == 0)
        #expect(try FormulaData.value("not f", flags(0, nil)) == 1)
        #expect(try FormulaData.value("not f", flags(nil, nil)) == nil)
    }

    @Test("missing in, missing out; dividing by zero and numbers beyond all bounds are missing")
    func missing() throws {
        let big: FormulaData.Value = .number(1e308)
        for text in [
            "n + m", "m - n", "n * m", "m / n", "-n", "abs(n)", "floor(n)", "round(n, 1)",
            "min(n, m)", "max(m, n)", "n > m", "m == n", "n in [1, 2]", "n in 1..2", "n not in 1..",
        ] {
            #expect(try FormulaData.value(text, ["m": 3]) == nil, "\(text)")
        }
        #expect(try FormulaData.value("m / n", ["m": 3, "n": 0]) == nil)
        #expect(try FormulaData.value("m / n", ["m": 0, "n": 0]) == nil)
        #expect(try FormulaData.value("m * 10", ["m": big]) == nil)
        #expect(try FormulaData.value("m + m", ["m": big]) == nil)
        #expect(try FormulaData.value("1 / 0 > 3") == nil)
    }

    @Test("in a list or an interval means its comparisons: one that decides is enough")
    func membership() throws {
        #expect(try FormulaData.value("n in [1, m]", ["n": 1]) == 1)
        #expect(try FormulaData.value("n in [1, m]", ["n": 2]) == nil)
        #expect(try FormulaData.value("n in m..5", ["n": 6]) == 0)
        #expect(try FormulaData.value("n in m..5", ["n": 4]) == nil)
        for (n, closed, open): (FormulaData.Value, Double, Double) in [
            (299, 0, 0), (300, 1, 1), (499, 1, 1), (500, 1, 0), (501, 0, 0),
        ] {
            #expect(try FormulaData.value("n in 300..500", ["n": n]) == closed)
            #expect(try FormulaData.value("n in 300..<500", ["n": n]) == open)
            #expect(try FormulaData.value("n not in 300..500", ["n": n]) == 1 - closed)
        }
    }

    @Test("known, missing and coalesce look at what is there and are never missing themselves")
    func presence() throws {
        #expect(try FormulaData.value("known(n)", ["n": 0]) == 1)
        #expect(try FormulaData.value("known(n)") == 0)
        #expect(try FormulaData.value("missing(t)") == 1)
        #expect(try FormulaData.value("missing(t)", ["t": "甲"]) == 0)
        #expect(try FormulaData.value("known(n / 0)", ["n": 1]) == 0)
        #expect(try FormulaData.value("coalesce(n, m, 7)", ["m": 3]) == 3)
        #expect(try FormulaData.value("coalesce(n, m, 7)") == 7)
        #expect(try FormulaData.value("coalesce(n, m)") == nil)
    }

    @Test("numbers that differ by binary noise only are equal")
    func noise() throws {
        #expect(try FormulaData.value("n + m == 0.3", ["n": 0.1, "m": 0.2]) == 1)
        #expect(try FormulaData.value("1 - p <= 30%", ["p": 0.7]) == 1)
        #expect(try FormulaData.value("1 - p > 30%", ["p": 0.7]) == 0)
        #expect(try FormulaData.value("n in 0..0.3", ["n": 0.30000000000000004]) == 1)
        #expect(try FormulaData.value("n < 1", ["n": 0.999999999999999]) == 1)
        #expect(try FormulaData.value("n * 100 != 29", ["n": 0.29]) == 0)
    }

    @Test("rounding is half up on the decimal, floor goes down, a percent by its percentage")
    func rounding() throws {
        #expect(try FormulaData.value("round(n, 2)", ["n": 89.99499999999999]) == 90)
        #expect(try FormulaData.value("round(n, 2)", ["n": 2.675]) == 2.68)
        #expect(try FormulaData.value("round(n, 0)", ["n": -2.5]) == -3)
        #expect(try FormulaData.value("round(p, 1)", ["p": 0.85550]) == 0.856)
        #expect(try FormulaData.value("round(p, 0)", ["p": 0.855]) == 0.86)
        #expect(try FormulaData.value("floor(n)", ["n": 2.9]) == 2)
        #expect(try FormulaData.value("floor(n)", ["n": -2.1]) == -3)
        #expect(try FormulaData.value("floor(n * 100)", ["n": 0.29]) == 29)
        #expect(try FormulaData.value("floor(p)", ["p": 0.299]) == 0.29)
        #expect(try FormulaData.value("abs(n)", ["n": -2.5]) == 2.5)
        #expect(try FormulaData.value("0 * n", ["n": -1])?.sign == .plus)
        #expect(try FormulaData.value("-n", ["n": 0])?.sign == .plus)
    }

    @Test("texts are equal whatever dictionary they come from")
    func texts() throws {
        let row: [String: FormulaData.Value] = ["t": "乙", "u": "乙"]
        #expect(try FormulaData.value("t == u", row) == 1)
        #expect(try FormulaData.value("t == '丁'", row) == 0)
        #expect(try FormulaData.value("t != '丁'", row) == 1)
        #expect(try FormulaData.value("'乙' == t", row) == 1)
        #expect(try FormulaData.value("t in ['甲', '乙']", row) == 1)
        #expect(try FormulaData.value("t not in ['甲', '乙']", row) == 0)
        #expect(try FormulaData.value("t != '丁'", ["u": "乙"]) == nil)
        #expect(try FormulaData.value("t == u", ["u": "乙"]) == nil)
        #expect(try FormulaData.value("t == 'e\u{301}'", ["t": "\u{e9}"]) == 1)
        #expect(try FormulaData.value("'a' == 'a'") == 1)
    }

    func day(_ year: Int, _ month: Int, _ day: Int) throws -> FormulaData.Value {
        .number(Double(try #require(Day(year: year, month: month, day: day)).number))
    }

    @Test("years are completed years, days the difference, and both turn negative backwards")
    func dates() throws {
        let text = "years(d, e)"
        let born = try day(2000, 2, 29)
        #expect(try FormulaData.value(text, ["d": born, "e": day(2018, 2, 28)]) == 17)
        #expect(try FormulaData.value(text, ["d": born, "e": day(2018, 3, 1)]) == 18)
        #expect(try FormulaData.value(text, ["d": born, "e": day(2020, 2, 29)]) == 20)
        #expect(try FormulaData.value(text, ["d": day(2020, 7, 31), "e": day(2019, 8, 1)]) == 0)
        #expect(try FormulaData.value(text, ["d": day(2020, 7, 31), "e": day(2019, 7, 31)]) == -1)
        #expect(try FormulaData.value(text, ["d": born]) == nil)
        #expect(try FormulaData.value("days(d, e)", ["d": born, "e": day(2000, 3, 1)]) == 1)
        #expect(try FormulaData.value("days(e, d)", ["d": born, "e": day(2000, 3, 1)]) == -1)
        #expect(try FormulaData.value("d <= '2000-02-29'", ["d": born]) == 1)
        #expect(try FormulaData.value("years(d, e)", ["d": 1e300, "e": born]) == nil)
    }

    @Test("working days follow the calendar")
    func workingDays() throws {
        let row = ["d": try day(2020, 9, 30), "e": try day(2020, 10, 9)]
        let holidays = Set((1...8).compactMap { Day(year: 2020, month: 10, day: $0) })
        // Thursday 1, Friday 2, Monday 5 to Friday 9 October; with the holidays only the 9th.
        #expect(try FormulaData.value("working_days(d, e)", row) == 7)
        let calendar = WorkingCalendar(holidays: holidays)
        #expect(try FormulaData.value("working_days(d, e)", row, calendar: calendar) == 1)
        #expect(try FormulaData.value("working_days(e, d)", row, calendar: calendar) == -1)
    }
}

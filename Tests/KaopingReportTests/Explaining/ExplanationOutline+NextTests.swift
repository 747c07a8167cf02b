import KaopingCore
import KaopingData
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("The ways to the next level in words")
struct ExplanationOutlineNextTests {
    private func lines(
        _ unit: String,
        _ language: Language,
        of book: ScoreBook? = nil
    ) throws -> [String] {
        Explaining.lines(try Explaining.outline(unit, language, of: book).next)
    }

    @Test("the cheapest way stands first, with what it costs, what it changes and what it leads to")
    func ways() throws {
        let lines = try lines("A4", .en)
        // 36 of 60 needed, 24 more: 50 members more are 20, so that only satisfaction does it alone:
        // 0.4 × 60 = 24, twelve steps of 5 at 2; a pair is cheaper: each 5 members give 2 for 1.
        #expect(lines[0] == "Ways to Good, the cheapest first")
        #expect(lines.contains { $0.hasPrefix("  cost 24: 满意度 (Score 60.0, Rating Good, Rank ") })
        #expect(lines.contains("    满意度: 40% → 100%"))
        #expect(lines[1].hasPrefix("  cost 14: 党员人数, 满意度 (Score 60.0, Rating Good"))
        #expect(lines[2] == "    党员人数: 50 → 100" && lines[3] == "    满意度: 40% → 50%")
    }

    @Test("at the end it says how many changes were tried, and what was checked among all units")
    func runs() throws {
        let last = try #require(try lines("A4", .zh).last)
        #expect(last.hasPrefix("  共试算 ") && last.contains("重新计算验证"))
    }

    @Test("a unit at the top, a scheme without levels and one without anything to change say so")
    func none() throws {
        #expect(try lines("A1", .zh) == ["升级的办法", "  已是最高等级。"])
        func book(_ rest: String, _ indicator: String = "{}") throws -> ScoreBook {
            try Sample.make(
                """
                language: 1
                profile: plain
                title: Plain
                unit: {key: unit}
                tables: {units: {file: units.csv, columns: {unit: text, a: number, g: flag}}}
                indicators: {a: \(indicator)}
                criteria: [{id: share, of: a, score: {goalposts: 0..3}}]
                \(rest)
                """,
                files: ["units.csv": "unit,a,g\nx,1,是\n"],
                period: nil,
                explained: .all,
                seeksNext: true
            )
        }
        #expect(
            try lines("x", .en, of: book("")) == [
                "The way to the next level", "  The scheme has no levels.",
            ]
        )
        let rating = "rating: {bands: {good: 60.., poor: ..<60}}"
        #expect(
            try lines("x", .zh, of: book(rating)) == [
                "升级的办法", "  方案没有标明可改进的指标（changeable），或本对象没有这些指标的数据。",
            ]
        )
        let vetoed = try book(
            rating + "\ngates: [{id: veto, when: g, on: level, at_most: poor}]",
            "{changeable: {step: 1, range: 0..3}}"
        )
        #expect(
            try lines("x", .en, of: vetoed) == [
                "Ways to good, the cheapest first",
                "  No change of one or two indicators reaches good.",
                "  Changes tried: 3, with the data of the others as they are.",
            ]
        )
    }
}

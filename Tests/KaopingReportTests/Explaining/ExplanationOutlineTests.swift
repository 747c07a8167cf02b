import KaopingCore
import KaopingData
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("The derivation in words")
struct ExplanationOutlineTests {
    private func lines(_ unit: String, _ language: Language) throws -> [String] {
        Explaining.lines(try Explaining.outline(unit, language).criteria)
    }

    @Test("a unit's line says its score, its level and its rank")
    func title() throws {
        #expect(try Explaining.outline("A1", .zh).title == "A1 和平社区，得分 105.0，等级 优秀，排名 1")
        #expect(
            try Explaining.outline("A3", .en).title == "A3 向阳|村, Score 75.0, Rating Poor, Rank 3"
        )
    }

    @Test("a unit without a score says why instead of a rank")
    func excluded() throws {
        #expect(try Explaining.outline("A5", .zh).title == "A5 光明社区，得分 —，等级 无等级，不参评")
    }

    @Test("each node says its score, its weight and what it gives, and what its rule made of what")
    func node() throws {
        let lines = try lines("A2", .en)
        #expect(
            lines.prefix(3) == [
                "How the score comes about", "  Pilot acceptance: 68 of 100",
                "    Members: 80 of 100, weight 40%, gives 32",
            ]
        )
        // 0.4 × 80 + 0.4 × 90 + 0.2 × 0
        #expect(lines.contains("    Satisfaction: 90 of 100, weight 40%, gives 36"))
        #expect(lines.contains("      Rule: Proportional (proportional {target: 100%})"))
        #expect(lines.contains("      clause 2"))
        #expect(lines.contains("      Assumption: 城市二十户、农村十户"))
    }

    @Test("what a scorer says of a share is in percent, as the share itself")
    func percent() throws {
        #expect(
            try lines("A2", .zh).contains("      计分说明：90%，介于起点0%与目标100%之间，按比例得分")
        )
    }

    @Test("a bound of each unit's own says what it is for this one")
    func bound() throws {
        let lines = try lines("A2", .en)
        let line = try #require(lines.firstIndex { $0.hasPrefix("      Bound: ") })
        #expect(lines[line].hasSuffix(" = 10"))
        #expect(lines[line + 1] == "        kind (Kind) = “农村” (units.csv:3 D3)")
    }

    @Test("who is excused is told by whom and why, and nothing more")
    func waived() throws {
        let zh = try lines("A3", .zh)
        #expect(zh.suffix(2) == ["    走访群众：不适用", "      免评：封山育林，批准：市民政局"])
        #expect(zh.contains { $0.hasPrefix("    计分说明：1个下级项不计") })
    }

    @Test("factors are told as factors")
    func factors() throws {
        let outline = try Explaining.outline("u", .en, of: Explaining.index())
        let lines = Explaining.lines(outline.criteria)
        // 4 of 0 to 5 is 80; the root of 80 and of 81 multiply to 80.498…
        #expect(lines[1] == "  Index: 80.4984 of 100")
        #expect(lines.contains("    Coverage: 81 of 100, weight 50%, a factor of 9"))
        #expect(lines.contains("    First: 80 of 100, weight 50%, a factor of 8.944272"))
    }

    @Test("figures of all units are told where they were used")
    func figures() throws {
        let outline = try Explaining.outline("u", .zh, of: Explaining.index())
        #expect(outline.book.explanations.count == 4)
        let lines = Explaining.lines(outline.criteria)
        #expect(lines.contains { $0.contains("全体最小值0，最大值5") })
    }

    @Test("a scheme without criteria has no derivation of a score")
    func noTree() throws {
        let book = try Sample.make(
            """
            language: 1
            profile: outcome
            title: Outcome
            period: once
            unit: {key: unit}
            tables: {units: {file: units.csv, columns: {unit: text, mark: number}}}
            procedure: [{id: acceptance, of: mark, outcome: {pass: 85.., fail: ..<85}}]
            """,
            files: ["units.csv": "unit,mark\nx,90\n"],
            period: nil,
            explained: .all
        )
        let outline = try Explaining.outline("x", .en, of: book)
        #expect(outline.criteria == nil && outline.losses.isEmpty)
        #expect(
            Explaining.lines(outline.steps) == [
                "After the total", "  acceptance: pass, score 90", "    mark = 90 (units.csv:2 B2)",
            ]
        )
    }
}

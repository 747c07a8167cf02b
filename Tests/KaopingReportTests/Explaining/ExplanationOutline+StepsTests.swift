import KaopingCore
import KaopingData
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("What is done behind the tree, in words")
struct ExplanationOutlineStepsTests {
    private func lines(_ unit: String, _ language: Language) throws -> [String] {
        Explaining.lines(try Explaining.outline(unit, language).steps)
    }

    @Test("an adjustment says its points, what they make of the score and what was read")
    func adjustment() throws {
        let lines = try lines("A1", .zh)
        let at = try #require(lines.firstIndex { $0.hasPrefix("  表彰加分") })
        // 2 × 3, at most 5.
        #expect(
            lines[at...].prefix(3) == [
                "  表彰加分：+5（100 → 105）", "    处理：2 × honours，最高 5",
                "    honours（表彰次数） = 3（units.csv:2 G2）",
            ]
        )
        #expect(try self.lines("A3", .zh).contains("  表彰加分：0"))
    }

    @Test("a gate says whether it took effect, is waiting, or did not fire")
    func gates() throws {
        #expect(try lines("A1", .en).contains("  Accident: did not fire"))
        #expect(try lines("A2", .en).contains("  Accident: proposed, not decided, no effect"))
        let fired = try lines("A3", .en)
        let at = try #require(fired.firstIndex { $0.hasPrefix("  Accident") })
        #expect(
            fired[at...].prefix(5) == [
                "  Accident: took effect (Good → Poor)", "    Effect: set to Poor",
                "    Condition: accident", "    accident (安全事故) = yes (units.csv:4 H4)",
                "    clause 12",
            ]
        )
    }

    @Test("the rounding shows both numbers; a score that there is not is not rounded")
    func rounding() throws {
        #expect(try lines("A2", .zh).contains("  四舍五入到 1 位小数：70 → 70.0"))
        #expect(try !lines("A5", .zh).contains { $0.contains("四舍五入") })
    }

    @Test("the rating's start and rules say what became of the level")
    func levels() throws {
        let lines = try lines("A1", .zh)
        #expect(lines.contains("  起评：优秀（得分105）"))
        #expect(lines.contains("  优秀比例：等级不变"))
        #expect(
            lines.contains("    处理：“优秀”最多 20%（按已定等级的计，名额只舍不入，末位并列的都不评）")
        )
    }

    @Test("stages say their outcome, the first one as well, and what they read")
    func stages() throws {
        let lines = try lines("A2", .en)
        let at = try #require(lines.firstIndex { $0.hasPrefix("  Acceptance") })
        #expect(
            lines[at]
                == "  Acceptance: pass (first outcome: conditional; deadline: 2020-05-02), score 80"
        )
        #expect(lines[at + 1] == "    on_site (现场得分) = 80 (units.csv:3 J3)")
        #expect(try self.lines("A4", .en).contains("  Acceptance: not reached"))
    }

    @Test("ranks are among those that have one, overall and within the unit's group")
    func ranks() throws {
        let lines = try lines("A2", .zh)
        let at = try #require(lines.firstIndex { $0.hasPrefix("  排名") })
        #expect(lines[at] == "  排名：第 4 名，共 5 个" && lines[at + 1] == "    城东街道：第 2 名，共 2 个")
        #expect(try !self.lines("A5", .zh).contains { $0.hasPrefix("  排名") })
    }

    @Test("what follows is told with its amount or its words, and nothing that does not follow")
    func consequences() throws {
        #expect(try lines("A2", .en).last == "  Grant paid: 100 万元")
        let low = try lines("A4", .en)
        #expect(low.last == "  Talk: 由街道约谈社区书记")
    }

    @Test("losses are named, the most first")
    func losses() throws {
        let losses = try Explaining.outline("A2", .en).losses
        // 0.2 × 100, 0.4 × 20 and 0.4 × 10.
        #expect(losses.map(\.title) == ["Visits", "Members", "Satisfaction"])
        #expect(losses.map { NumberText.score($0.points) } == ["20", "8", "4"])
    }
}

import KaopingCore
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("What decides in a scheme, in sections")
struct ProfileSectionsJudgingTests {
    private func lines(_ section: ReportSection?) throws -> [Substring] {
        let section = try #require(section)
        return Golden.text { section.writeMarkdown(to: $0) }.split(separator: "\n").dropFirst()
            .map { $0 }
    }

    private func sections(_ language: Language) throws -> ProfileSections {
        ProfileSections(try Acceptance.book().profile, language: language)
    }

    @Test("a gate shows when it fires, what it does, who decides and on what evidence")
    func gates() throws {
        #expect(
            try lines(sections(.zh).gates)[2...] == [
                "| veto | 安全事故 | accident | 等级 | 定为 low | 验收组 | 须提供 | 限期整改并报告 | 条款 12 |",
                "| cheating | 弄虚作假 | fraud | 总分 | 不参评 | 自动适用 | — |  |  |",
            ]
        )
    }

    @Test("levels stand from the best with their intervals, then the steps in order")
    func rating() throws {
        #expect(
            try lines(sections(.en).levels)[2...] == [
                "| high | Excellent | 85.. |", "| middle | Good | 60..\\<85 |",
                "| low | Poor | ..\\<60 |",
            ]
        )
        let steps = try lines(sections(.en).ratingRules)
        #expect(steps[2].hasPrefix("| 1 | Start | always | bands "))
        #expect(steps[3].hasPrefix("| 2 | Share of excellent | always | Excellent: at most 20%"))
        #expect(steps[3].hasSuffix("| Assumption: 并列跨线时均不评优秀 |"))
    }

    @Test("another total and an adjustment have a line each")
    func totals() throws {
        #expect(try lines(sections(.en).totals)[2] == "| strict | Strict score | minimum |")
        #expect(
            try lines(sections(.en).adjustments)[2]
                == "| bonus | Bonus | always | 2 × honours, at most 5 |"
        )
    }

    @Test("a stage shows who does it, its mark and how long it lasts")
    func stages() throws {
        let stages = try lines(sections(.zh).stages)
        #expect(stages[2].hasPrefix("| self | 社区自查 | 社区 | score(total) | 得分 ≥ 60 |"))
        #expect(stages[5].contains("| 5 个工作日，在“备案”之后 |"))
    }
}

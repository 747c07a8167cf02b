import KaopingCore
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("What stands below the units")
struct ReportSectionsTests {
    private func section(_ title: String, _ language: Language = .en) throws -> [Substring] {
        let report = Report(try Acceptance.book(), language: language)
        let section = try #require(report.sections.first { $0.title == title })
        return Golden.text { section.writeMarkdown(to: $0) }.split(separator: "\n").dropFirst(3)
            .map { $0 }
    }

    @Test("a scheme of scores, levels and ranks alone has no sections")
    func plain() throws {
        let report = Report(try Sample.book(), language: .zh)
        #expect(report.sections.isEmpty && report.basis == nil)
        #expect(report.book.profile.isPlain)
    }

    @Test("figures have a line for each group, or one for all units")
    func figures() throws {
        // (105 + 70) / 2 = 87.5 and (75 + 36 + 94) / 3 = 68.33
        #expect(
            try section("Figures") == [
                "| Mean score | 城东街道 | 87.5 |", "| Mean score | 城西街道 | 68.3 |",
                "| Share of good | all | 60% |",
            ]
        )
    }

    @Test("a target says what was found, what is due and whether that is met")
    func targets() throws {
        #expect(
            try section("目标", .zh) == [
                "| 合格以上 | 全部 | 60% | ≥ 80% | 未达到 |", "| 通过验收 | 城东街道 | 100% | ≥ 90% | 达到 |",
                "| 通过验收 | 城西街道 | 0% | ≥ 90% | 未达到 |",
            ]
        )
    }

    @Test("a target that is not due shows the next step on the way to it")
    func later() throws {
        let profile = """
            language: 1
            profile: later
            title: Later
            period: year
            unit: {key: unit}
            tables: {units: {file: units.csv, columns: {unit: text, a: number}}}
            stated: 0
            criteria: [{id: share, of: a, score: {goalposts: 0..100}}]
            targets:
              - {id: good, title: Good, share: score(total) >= 60, at_least: 90%, by: "2025", path: {"2022": 50%, "2023": 70%}}
            """
        let book = try Sample.make(profile, "unit,a\nx,10\ny,70\n", period: "2020")
        let report = Report(book, language: .en)
        let text = Golden.text { sink in report.sections[0].writeMarkdown(to: sink) }
        #expect(text.hasSuffix("| Good | 50% | 2022: ≥ 50% | not yet due |\n"))
    }

    @Test("groups above are a table each, by rank")
    func rollups() throws {
        #expect(
            try section("Streets")
                == ["| 1 | 城东街道 | 2 | 87.5 | good |", "| 2 | 城西街道 | 3 | 68.3 | weak |"]
        )
    }

    @Test("a waiver says who granted it, why and until when")
    func waivers() throws {
        #expect(
            try section("Waivers")
                == ["| 向阳\\|村 | Visits | 封山育林 | 市民政局 | 2020-12-31 | yes |"]
        )
    }

    @Test("a proposed gate says who decides, and what is asked for names the units")
    func gates() throws {
        #expect(try section("Decisions pending") == ["| Accident | 验收组 | required | 团结,社区 |"])
        #expect(
            try section("What follows") == [
                "| Accident | 限期整改并报告 | 向阳\\|村 |", "| Talk | 由街道约谈社区书记 | 向阳\\|村, 幸福里 |",
            ]
        )
    }

    @Test("of many units the first sixty are named")
    func many() throws {
        let rows = (1...62).map { "u\($0),\($0)" }.joined(separator: "\n")
        let profile = """
            language: 1
            profile: many
            title: Many
            unit: {key: unit}
            tables: {units: {file: units.csv, columns: {unit: text, a: number}}}
            criteria: [{id: share, of: a, score: {goalposts: 0..100}}]
            """
        let book = try Sample.make(profile, "unit,a\n\(rows)\n", period: nil)
        let report = Report(book, language: .zh)
        let first = (1...60).map { "u\($0)" }.joined(separator: "、")
        #expect(report.names(Array(0..<62)) == first + "等 62 个")
        #expect(report.names([0, 1]) == "u1、u2")
    }

    @Test("the basis names the document and every assumption")
    func basis() throws {
        let basis = try #require(Report(try Acceptance.book(), language: .zh).basis)
        #expect(
            Golden.text { basis.writeText(to: $0, emphasis: .none) } == """

                口径说明
                依据：试点社区验收办法，条款 7
                依据未规定、由方案选定的有 2 处
                走访群众：城市二十户、农村十户
                优秀比例：并列跨线时均不评优秀

                """
        )
    }
}

import KaopingCore
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("What a scheme needs, in sections")
struct ProfileSectionsDataTests {
    private func text(_ section: ReportSection?) throws -> String {
        let section = try #require(section)
        return Golden.text { section.writeMarkdown(to: $0) }
    }

    @Test("a parameter shows its default, range and unit of measure")
    func parameters() throws {
        let sections = ProfileSections(try Acceptance.book().profile, language: .en)
        #expect(
            try text(sections.parameters).hasSuffix(
                "| grant | Grant | number | default 200 | 0.. | 万元 |\n"
            )
        )
    }

    @Test("a table has a section of its own with every column")
    func tables() throws {
        let profile = try Acceptance.book().profile
        let sections = ProfileSections(profile, language: .zh).tables.compactMap(\.self)
        #expect(sections.count == profile.tables.count)
        let units = try text(sections[0])
        #expect(units.hasPrefix("\n## 数据表 units（units.csv，每个考评对象一行）\n"))
        #expect(units.contains("| members | 党员人数 | 整数 | 人 | 0..1000 | 不得空白 |\n"))
        #expect(units.contains("| kind | 类别 | 文字 |  | 城市、农村 | 按无数据\\* |\n"))
    }

    @Test("an indicator shows how it is computed")
    func indicators() throws {
        let sections = ProfileSections(try Panel.book().profile, language: .zh)
        #expect(
            try text(sections.indicators).hasSuffix(
                "ratings：平均值（points），限 points \\> 0，按group分别计算，再取满足 it \\> 85 的个数 |\n"
            )
        )
    }

    @Test("results of earlier periods say which and whether they must be there")
    func inputs() throws {
        let profile = """
            language: 1
            profile: earlier
            title: Earlier
            period: quarter
            unit: {key: unit}
            tables: {units: {file: units.csv, columns: {unit: text, a: number}}}
            inputs: {last: {title: 上期结果, result_of: this, period: previous, or_none: true}}
            prepare: [{screen: {available: 80%}}]
            criteria: [{id: share, of: a, score: {goalposts: 0..100}}]
            """
        let book = try Sample.make(profile, "unit,a\nx,10\n", period: "2020Q3")
        let sections = ProfileSections(book.profile, language: .zh)
        #expect(try text(sections.inputs).hasSuffix("| last | 上期结果 | 本方案 | 上一周期 | 可选 |\n"))
        #expect(
            try text(sections.preparation)
                == "\n## 数据处理\n\n- 1. 有数据的指标不足 80% 的不参评\n"
        )
    }

    @Test("a scheme without parameters, results of others or indicators has no such sections")
    func none() throws {
        let sections = ProfileSections(try Sample.plainBook().profile, language: .en)
        #expect(sections.parameters == nil && sections.inputs == nil && sections.indicators == nil)
    }
}

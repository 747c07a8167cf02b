import KaopingCore
import KaopingEngine
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingReport

@Suite("Scorers as explanations name them")
struct ScorerUseStatedTests {
    private func use(_ id: String, in profile: Profile) throws -> ScorerUse {
        let criterion = try #require(profile.root.preorder.last { $0.id == id })
        switch criterion.content {
        case .leaf(_, let use), .rows(_, let use), .inner(_, _, let use): return use
        case .none: return try #require(nil as ScorerUse?)
        }
    }

    @Test("only what the profile states, by its title in Chinese and as written in English")
    func stated() throws {
        let use = try use("organization", in: try Acceptance.book().profile)
        #expect(use.stated(in: .zh) == "目标值标准化（两个端点 0..100）")
        #expect(use.stated(in: .en) == "Goalposts (goalposts {ends: 0..100})")
    }

    @Test("what is measured as a share is told as a percentage")
    func percent() throws {
        let use = try use("organization", in: try Acceptance.book().profile)
        #expect(use.stated(in: .zh, isPercent: true).hasSuffix("（两个端点 0%..10000%）"))
        #expect(use.stated(in: .en, isPercent: true).hasSuffix("{ends: 0%..10000%})"))
    }

    @Test("choices by their titles, shares case by case, and nothing of what is said of raters")
    func panel() throws {
        let use = try use("review", in: try Panel.book().profile)
        let zh = use.stated(in: .zh)
        #expect(zh.contains("同一主体各评价人的合并方式 中位数"))
        #expect(
            zh.contains("甲：committee 70%、department 30%，其余：committee 50%、department 50%")
        )
        #expect(!zh.contains("median") && !zh.contains("15%") && !zh.contains("severity"))
    }

    @Test("defaults are told apart, days with or without their word")
    func defaults() {
        let days = ParameterDescription("grace", .days, zh: "宽限", en: "grace", defaultValue: "0")
        #expect(days.isDefault("0 days") && days.isDefault("0") && !days.isDefault("3 days"))
        let limit = ParameterDescription("rater_limits.units", .integer, zh: "几个", en: "n")
        #expect(limit.isAside && !days.isAside)
        #expect(ParameterValue.interval(Interval(0.5...1)).inPercent == "50%..100%")
        let open = Interval(0.6, .infinity, includesLower: false, includesUpper: false)
        #expect(ParameterValue.interval(open).inPercent == "60%<..")
        #expect(ParameterValue.flag(true).inPercent == nil)
    }
}

import KaopingCore
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("Rules in words")
struct RulesWordsTests {
    @Test("an effect on named levels names the level")
    func level() throws {
        let profile = try Acceptance.book().profile
        let veto = try #require(profile.gates.first { $0.id == "veto" })
        #expect(veto.effect.inWords(profile.rating) == Bilingual(zh: "定为 low", en: "set to low"))
        #expect(veto.effect.inWords(profile.rating, titles: .zh).zh == "定为 不合格")
        #expect(veto.scope.inWords(profile).en == "the level")
        let cheating = try #require(profile.gates.first { $0.id == "cheating" })
        #expect(cheating.effect.inWords(nil).zh == "不参评")
        #expect(cheating.scope.inWords(profile).zh == "总分")
    }

    @Test("a quota names its level, its limit and how it is counted")
    func quota() throws {
        let profile = try Acceptance.book().profile
        let rule = try #require(profile.rating?.rules.first)
        #expect(
            rule.inWords(profile, .en)
                == "Excellent: at most 20% (of those rated, places rounded down, none of those tied at the edge)"
        )
        #expect(rule.inWords(profile, .zh).hasSuffix("（按已定等级的计，名额只舍不入，末位并列的都不评）"))
    }

    @Test("an adjustment shows what is multiplied and its limit")
    func adjustment() throws {
        let bonus = try #require(try Acceptance.book().profile.adjustments.first)
        #expect(bonus.inWords(.zh) == "2 × honours，最高 5")
    }
}

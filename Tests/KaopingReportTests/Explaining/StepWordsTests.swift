import KaopingCore
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("Rules and gates in words")
struct StepWordsTests {
    @Test("say what one did, and below it its effect, condition and source")
    func gate() throws {
        let profile = try Explaining.acceptance().profile
        let gate = try #require(profile.gates.first { $0.scope == .level })
        let words = StepWords(profile: profile, language: .en)
        let item = words.gate(gate, "took effect")
        #expect(item.text == gate.title.en + ": took effect")
        #expect(item.items.map(\.text).first == "Effect: set to Poor")
    }

    @Test("tell from which level to which, and that there is none")
    func change() throws {
        let book = try Explaining.acceptance()
        let words = StepWords(profile: book.profile, language: .zh)
        let levels = book.levelNames
        #expect(words.change(nil, 0, levels) == "无等级 → " + levels[0].title.zh)
        #expect(words.level(levels.count, levels) == "无等级")
    }
}

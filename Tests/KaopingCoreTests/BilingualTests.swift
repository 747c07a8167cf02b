import Testing

@testable import KaopingCore

@Suite("A text in two languages")
struct BilingualTests {
    @Test("is read in the language asked for")
    func languages() {
        let text = Bilingual(zh: "得分", en: "score")
        #expect(text[.zh] == "得分")
        #expect(text[.en] == "score")
    }

    @Test("that is a name reads the same in both")
    func same() {
        #expect(Bilingual("HDI") == Bilingual(zh: "HDI", en: "HDI"))
    }

    @Test("is named by the codes that the command line takes")
    func codes() {
        #expect(Language.allCases.map(\.rawValue) == ["zh", "en"])
        #expect(Language(rawValue: "fr") == nil)
    }
}

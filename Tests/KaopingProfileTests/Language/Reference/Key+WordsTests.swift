import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Values in words") struct KeyWordsTests {
    @Test("every key's value is said in both languages, and never as any value")
    func all() {
        for key in Shapes.all.flatMap(\.keys) {
            let words = key.value.inWords
            #expect(!words.zh.isEmpty && !words.en.isEmpty, "\(key.name)")
            #expect(words.en != "value", "\(key.name)")
        }
    }

    @Test("the words of a choice are listed as a sentence would")
    func choices() {
        let choice = Key.Value.choice(["down", "up", "nearest"]).inWords
        #expect(choice.en == "`down`, `up` or `nearest`")
        #expect(choice.zh == "`down`、`up`、`nearest`")
        #expect(Key.Value.choice(["denominator"]).inWords.en == "`denominator`")
    }

    @Test("a mapping is said by the name of its shape")
    func mappings() {
        #expect(Keys.criteria.value.inWords.en == "list of `criterion`")
        #expect(Keys.tables.value.inWords.zh == "各编号的 `table`")
    }
}

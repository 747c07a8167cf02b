import Testing

@testable import KaopingCore

@Suite("The phrases")
struct PhrasesTests {
    @Test("name a rank by the groups that it is within")
    func rankWithin() {
        let groups = [Bilingual(zh: "类型", en: "type"), Bilingual(zh: "地区", en: "region")]
        #expect(Phrases.rankWithin(groups) == Bilingual(zh: "类型、地区内排名", en: "Rank in type, region"))
        #expect(Phrases.rankWithin([groups[0]])[.zh] == "类型内排名")
    }

    @Test("say what may follow a value in a formula")
    func operatorOr() {
        #expect(FormulaWording.operatorOr(")") == Bilingual(zh: "运算符或 )", en: "an operator or )"))
    }
}

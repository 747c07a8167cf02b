import Testing

@testable import KaopingCore

@Suite("The phrases of a scheme")
struct PhrasesSchemeTests {
    @Test("head a table of data")
    func table() {
        #expect(
            Phrases.table("units", "u.csv", isMany: false)
                == Bilingual(
                    zh: "数据表 units（u.csv，每个考评对象一行）",
                    en: "Table units (u.csv, one row a unit)"
                )
        )
    }

    @Test("say of which periods a result is")
    func periods() {
        #expect(Phrases.previous(1).zh == "上一周期")
        #expect(Phrases.previous(3).en == "the 3 periods before")
    }

    @Test("say by when rectification is due")
    func rectify() {
        #expect(
            Phrases.rectifyWithin("60 days")
                == Bilingual(zh: "60 日内整改", en: "rectify within 60 days")
        )
    }
}

import Testing

@testable import KaopingCore

@Suite("Phrases of comparisons")
struct PhrasesCompareTests {
    @Test("say where a run is recorded, and how many others there are")
    func runs() {
        let record = Phrases.recordedAs(3, "3f2a91", Bilingual("2024-01-02"))
        #expect(record.zh == "第 3 号记录 3f2a91，留档时间 2024-01-02")
        #expect(record.en == "record 3, 3f2a91, recorded 2024-01-02")
        #expect(Phrases.replacing(1).en.contains("1 other run"))
        #expect(Phrases.replacing(2).en.contains("2 other runs"))
        #expect(Phrases.replacing(2).zh.contains("另有 2 次"))
    }

    @Test("say what is not parted, and whose weight others share")
    func notes() {
        let product = Bilingual(zh: "几何平均", en: "geometric mean")
        let title = Bilingual(zh: "指数", en: "Index")
        #expect(Phrases.notParted(title, product).zh.hasPrefix("“指数”按“几何平均”汇总"))
        #expect(
            Phrases.changeNotParted(title, product).en.hasPrefix(
                "\"Index\" is a \"geometric mean\""
            )
        )
        let left = Phrases.leftOut(Bilingual("甲"), [title, product])
        #expect(left.zh == "甲：指数、几何平均没有得分，其分值由其他考评项分担")
        #expect(
            left.en == "甲: without a score for Index, geometric mean, whose weight the others share"
        )
        #expect(Phrases.gapTo("甲").zh.contains(" 甲 "))
        #expect(Phrases.notCounted(2).en.hasSuffix(": 2"))
    }

    @Test("list periods")
    func periods() {
        #expect(Phrases.noRuns(["2020", "2021"]).zh == "没有结果的周期：2020、2021")
        #expect(Phrases.noRuns(["2020"]).en == "periods without a run: 2020")
        #expect(Phrases.methodChangedIn(["2021"]).en == "the method is another from: 2021")
        #expect(Phrases.only("county").zh == "仅 county 有")
    }
}

import Testing

@testable import KaopingCore

@Suite("Words of explanations")
struct PhrasesExplainTests {
    @Test("a weight and what it gives are told together, or the one that is there")
    func gives() {
        let both = Phrases.gives(weight: "40%", part: "32")
        #expect(both == Bilingual(zh: "权重 40%，计入上级 32 分", en: "weight 40%, gives 32"))
        #expect(Phrases.gives(weight: nil, part: "32").zh == "计入上级 32 分")
        #expect(Phrases.gives(weight: "40%", part: nil).en == "weight 40%")
        #expect(Phrases.factor(weight: "50%", factor: "9").zh == "权重 50%，作为乘数 9")
        #expect(Phrases.factor(weight: nil, factor: "9").en == "a factor of 9")
    }

    @Test("one row is a row, several are rows")
    func rows() {
        #expect(Phrases.ofRows(1) == Bilingual(zh: "共 1 条记录", en: "1 row"))
        #expect(Phrases.ofRows(2).en == "2 rows")
    }

    @Test("scores, ranks and ways name their numbers in both languages")
    func numbers() {
        #expect(Phrases.outOf("4", "5") == Bilingual(zh: "4 分（满分 5）", en: "4 of 5"))
        #expect(Phrases.rank("3", of: 17) == Bilingual(zh: "第 3 名，共 17 个", en: "3 of 17"))
        #expect(Phrases.cost("2") == Bilingual(zh: "代价 2", en: "cost 2"))
        #expect(Phrases.rounded(to: 2).zh == "四舍五入到 2 位小数")
        #expect(Phrases.nextLevel("五星").zh == "怎样达到“五星”，代价最小的在前")
        #expect(Phrases.noWay("good").en == "No change of one or two indicators reaches good.")
        #expect(Phrases.pairsTried("90").zh == "两项同时改进的，试到代价 90 为止（不含）。")
        #expect(Phrases.tried(3, hasWays: true).en.hasPrefix("Changes tried: 3. Each way"))
        #expect(Phrases.tried(3, hasWays: false).zh.hasPrefix("共试算 3 种改法，"))
    }
}

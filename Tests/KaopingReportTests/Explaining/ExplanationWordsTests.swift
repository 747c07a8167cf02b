import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite struct ExplanationWordsTests {
    @Test("what a profile does with a state is said in its own word")
    func policies() {
        let zero = ExplanationWords.policy(.zero, .init(zh: "无法评定", en: "inconclusive"))
        #expect(zero.zh == "按方案，无法评定的计零分" && zero.en.contains("zero: inconclusive"))
        let out = ExplanationWords.policy(.reweight, .init(zh: "无数据", en: "no data"))
        #expect(out.zh == "按方案，无数据的不计，权重由其余各项分担")
    }

    @Test("rows, shared weights and values that stand for a state")
    func others() {
        #expect(ExplanationWords.rows(1, of: "a.csv").en == "1 row of a.csv")
        #expect(ExplanationWords.rows(2, of: "a.csv").zh == "a.csv 中的 2 条记录")
        #expect(ExplanationWords.shared("60%").zh == "，分担后 60%")
        let value = ExplanationWords.standsFor("-1", .init(zh: "无法评定", en: "inconclusive"))
        #expect(value.zh == "按方案，-1表示“无法评定”")
    }
}

import Testing

@testable import KaopingCore

@Suite("The phrases of results")
struct PhrasesResultsTests {
    @Test("say how long a stage lasts, one day as one")
    func days() {
        #expect(Phrases.days(5, isWorking: true) == Bilingual(zh: "5 个工作日", en: "5 working days"))
        #expect(Phrases.days(1, isWorking: false) == Bilingual(zh: "1 日", en: "1 day"))
    }

    @Test("say what must be reached and what must not be passed")
    func bound() {
        #expect(Phrases.bound(least: "80%", most: nil) == "≥ 80%")
        #expect(Phrases.bound(least: "10%", most: "20%") == "≥ 10% ≤ 20%")
        #expect(Phrases.bound(least: nil, most: nil) == "")
    }

    @Test("count what was chosen and who was not named")
    func counts() {
        #expect(Phrases.andMore(12).zh == "等 12 个")
        #expect(Phrases.assumptions(2).zh == "依据未规定、由方案选定的有 2 处")
    }
}

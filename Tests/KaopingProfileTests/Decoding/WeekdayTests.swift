import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Weekdays as people write them")
struct WeekdayTests {
    private let choices = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    @Test(
        "a Chinese weekday, or a capital letter, is answered with the word to write",
        arguments: ["周五", "星期五", "礼拜五", "Friday"]
    )
    func friday(text: String) {
        #expect(
            Weekday.hint(text, among: choices)
                == Bilingual(zh: "friday（星期五）", en: "friday, in small letters")
        )
    }

    @Test("Sunday has two names; another text, and another choice, are no weekday")
    func others() {
        #expect(Weekday.hint("周日", among: choices)?.zh == "sunday（星期日）")
        #expect(Weekday.hint("周天", among: choices)?.zh == "sunday（星期天）")
        #expect(Weekday.hint("周八", among: choices) == nil)
        #expect(Weekday.hint("周五", among: ["keep", "skip"]) == nil)
    }

    @Test("a profile with 周五 is refused with the hint, at its place")
    func refused() {
        let refusal = Refusal(
            "a Chinese weekday",
            of: [
                "language: 1", "profile: rows", "unit: {key: id}", "tables:",
                "  units: {file: u.csv, columns: {id: text}}",
                "  rows: {file: r.csv, rows: many, columns: {id: text, received: date}}",
                "criteria:", "  - {id: x, points: 100, of: rows, score: {reports: 周五}}",
            ],
            [:],
            zh: ["p.yaml:8:53：评分器“reports”的参数“weekday”应为friday（星期五），实为“周五” [wrong-parameter]"],
            en: [
                "p.yaml:8:53: the parameter \"weekday\" of \"reports\" must be friday, in small letters, found \"周五\" [wrong-parameter]"
            ]
        )
        #expect(refusal.problems(in: .zh) == refusal.zh)
        #expect(refusal.problems(in: .en) == refusal.en)
    }

    @Test("a share out of its range is compared in percent")
    func percent() {
        let refusal = Refusal(
            "a confidence of 100 %",
            of: [
                "language: 1", "profile: rows", "unit: {key: id}", "tables:",
                "  units: {file: u.csv, columns: {id: text}}",
                "  rows: {file: r.csv, rows: many, columns: {id: text, value: number}}",
                "criteria:",
                "  - {id: x, points: 100, of: rows, score: {survey: {confidence: 100%}}}",
            ],
            [:],
            zh: [
                "p.yaml:8:65：评分器“survey”的参数“confidence”应不小于 50% 且小于 100%，实为 100% [parameter-range]"
            ],
            en: [
                "p.yaml:8:65: the parameter \"confidence\" of \"survey\" must be at least 50% and less than 100%, found 100% [parameter-range]"
            ]
        )
        #expect(refusal.problems(in: .zh) == refusal.zh)
        #expect(refusal.problems(in: .en) == refusal.en)
    }
}

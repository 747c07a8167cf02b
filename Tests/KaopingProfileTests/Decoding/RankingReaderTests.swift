import KaopingCore
import ScorerKit
import Testing

@testable import KaopingProfile

/// Rankings that are refused.
private let faultyRankings = [
    Refusal(
        "groups as a mapping",
        of: Office.lines,
        [18: "ranking: {ties: dense, within: {a: street}}"],
        zh: ["p.yaml:18:32：此处应为列表，实为键值表 [wrong-value]"],
        en: ["p.yaml:18:32: expected a list, found a mapping [wrong-value]"]
    ),
    Refusal(
        "a group that is nothing",
        of: Office.lines,
        [18: "ranking: {ties: dense, within: null}"],
        zh: ["p.yaml:18:32：此处应为列表，实为空值 [wrong-value]"],
        en: ["p.yaml:18:32: expected a list, found nothing [wrong-value]"]
    ),
    Refusal(
        "a combination of nothing",
        of: Office.lines,
        [18: "ranking: {ties: dense, within: [[]]}"],
        zh: ["p.yaml:18:33：此处应为至少一个文字，实为空列表 [wrong-value]"],
        en: ["p.yaml:18:33: expected at least one text, found an empty list [wrong-value]"]
    ),
    Refusal(
        "ties broken by a column",
        of: Office.lines,
        [18: "ranking: {ties: dense, then: staff}"],
        zh: ["p.yaml:18:30：没有可用于此处的“staff” [unknown-name-here]\n    可用：duty"],
        en: [
            "p.yaml:18:30: there is no \"staff\" that can stand here [unknown-name-here]\n    known here: duty"
        ]
    ),
    Refusal(
        "ties broken by the whole",
        of: Office.lines,
        [18: "ranking: {ties: dense, then: office}"],
        zh: ["p.yaml:18:30：没有可用于此处的“office” [unknown-name-here]\n    可用：duty"],
        en: [
            "p.yaml:18:30: there is no \"office\" that can stand here [unknown-name-here]\n    known here: duty"
        ]
    ),
    Refusal(
        "a ranking that is a word",
        of: Office.lines,
        [18: "ranking: dense"],
        zh: ["p.yaml:18:10：此处应为“排名”的键值表，实为“dense” [wrong-value]"],
        en: ["p.yaml:18:10: expected a mapping for \"ranking\", found \"dense\" [wrong-value]"]
    ),
    Refusal(
        "a tie rule that is nothing",
        of: Office.lines,
        [18: "ranking: {ties: null}"],
        zh: [
            "p.yaml:18:17：此处应为下列之一：competition、dense、modified、fractional、ordinal，实为空值 [wrong-value]"
        ],
        en: [
            "p.yaml:18:17: expected one of: competition, dense, modified, fractional, ordinal, found nothing [wrong-value]"
        ]
    ),
    Refusal(
        "a percentile that there is not",
        of: Office.lines,
        [18: "ranking: {ties: dense, percentile: mean}"],
        zh: [
            "p.yaml:18:36：此处应为下列之一：inclusive、exclusive、strict、weak、hazen、rank、weibull、blom、tukey，实为“mean” [wrong-value]"
        ],
        en: [
            "p.yaml:18:36: expected one of: inclusive, exclusive, strict, weak, hazen, rank, weibull, blom, tukey, found \"mean\" [wrong-value]"
        ]
    ),
    Refusal(
        "a ranking of what has no score",
        [
            8: "ranking: {ties: dense}",
            9: "consequences: [{id: grant, when: income > 3, text: Grant}]",
        ],
        zh: ["p.yaml:8:10：方案没有考评项，没有得分可排名 [ranks-nothing]"],
        en: ["p.yaml:8:10: there are no criteria, so there is no score to rank by [ranks-nothing]"]
    ),
]

@Suite struct RankingReaderTests {
    @Test("a faulty ranking is refused at its place", arguments: faultyRankings)
    func refused(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("a ranking is within each group and combination, ties broken in order")
    func ranking() throws {
        let text = "ranking: {ties: dense, within: [street, [street, kind]], then: [duty]}"
        let ranking = try Office.decode([18: text]).ranking
        #expect(ranking.within == [["street"], ["street", "kind"]])
        #expect(ranking.then == ["duty"])
        #expect(ranking.ties == .dense && ranking.percentile == nil)
    }

    @Test("each kind of percentile has the word that the scorer percentile gives it")
    func percentiles() throws {
        let scorer = try #require(try Scheme.registry()["percentile"]).handle.description
        let words = try #require(scorer.parameters.first { $0.name == "kind" }).choices
        #expect(words == Ranking.Percentile.allCases.map(\.rawValue))
        let text = "ranking: {ties: dense, percentile: weak}"
        #expect(try Office.decode([18: text]).ranking.percentile == .weak)
    }
}

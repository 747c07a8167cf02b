import KaopingCore
import ScorerKit
import Testing

@testable import KaopingProfile

/// Ratings that are refused.
private let ratings = [
    Refusal(
        "a gap at the stated precision",
        [10: "stated: 2\nrating: {bands: {good: 90..100, fair: 60..89.98}}"],
        zh: [
            "p.yaml:11:24：评分器“bands”的参数“bands”：区间 60..89.98 与 90..100 之间有空档 [gap]\n    用半开区间首尾相接，如 60..<80 和 80..。"
        ],
        en: [
            "p.yaml:11:24: the parameter \"bands\" of \"bands\": there is a gap between the intervals 60..89.98 and 90..100 [gap]\n    Let half-open intervals meet: 60..<80 and 80.."
        ]
    ),
    Refusal(
        "a gap of whole numbers at two places",
        [10: "stated: 2\nrating: {bands: {good: 90..100, fair: 60..89}}"],
        zh: [
            "p.yaml:11:24：评分器“bands”的参数“bands”：区间 60..89 与 90..100 之间有空档 [gap]\n    用半开区间首尾相接，如 60..<80 和 80..。"
        ],
        en: [
            "p.yaml:11:24: the parameter \"bands\" of \"bands\": there is a gap between the intervals 60..89 and 90..100 [gap]\n    Let half-open intervals meet: 60..<80 and 80.."
        ]
    ),
    Refusal(
        "bands that overlap",
        [10: "stated: 2\nrating: {bands: {good: 90..100, fair: 60..90}}"],
        zh: [
            "p.yaml:11:24：评分器“bands”的参数“bands”：区间 60..90 与 90..100 重叠 [overlap]\n    用半开区间写明边界归属，如 60..<80 和 80..。"
        ],
        en: [
            "p.yaml:11:24: the parameter \"bands\" of \"bands\": the intervals 60..90 and 90..100 overlap [overlap]\n    Say where the boundary belongs with half-open intervals: 60..<80 and 80.."
        ]
    ),
    Refusal(
        "no way of rating",
        [10: "stated: 2\nrating: {titles: {good: 良好}}"],
        zh: ["p.yaml:11:9：此处应为一种定级办法：bands, column，实为键值表 [wrong-value]"],
        en: [
            "p.yaml:11:9: expected one way of rating: bands, column, found a mapping [wrong-value]"
        ]
    ),
    Refusal(
        "a way of rating that is misspelt",
        [10: "stated: 2\nrating: {band: {good: 60..}}"],
        zh: ["p.yaml:11:10：没有“band”这个键 [unknown-key]\n    是否想写“bands”？"],
        en: ["p.yaml:11:10: unknown key \"band\" [unknown-key]\n    did you mean \"bands\"?"]
    ),
    Refusal(
        "a band that is a number",
        [10: "stated: 2\nrating: {bands: {good: 90, poor: ..<60}}"],
        zh: [
            "p.yaml:11:24：评分器“bands”的参数“bands”：此处应为区间（如 300..500、3000..<5000、90.. 或 ..<60），实为“90” [wrong-value]"
        ],
        en: [
            "p.yaml:11:24: the parameter \"bands\" of \"bands\": expected an interval such as 300..500, 3000..<5000, 90.. or ..<60, found \"90\" [wrong-value]"
        ]
    ),
    Refusal(
        "a title of an unknown level",
        [10: "stated: 2\nrating: {bands: {good: 60.., poor: ..<60}, titles: {god: 良好}}"],
        zh: ["p.yaml:11:53：没有等级“god” [unknown-level]\n    是否想写“good”？"],
        en: ["p.yaml:11:53: there is no level \"god\" [unknown-level]\n    did you mean \"good\"?"]
    ),
    Refusal(
        "a level's title in a third language",
        [10: "stated: 2\nrating: {bands: {good: 60.., poor: ..<60}, titles: {good: {fr: bon}}}"],
        zh: ["p.yaml:11:60：没有“fr”这个键 [unknown-key]\n    可用：zh, en"],
        en: ["p.yaml:11:60: unknown key \"fr\" [unknown-key]\n    known here: zh, en"]
    ),
    Refusal(
        "titles as a list",
        [10: "stated: 2\nrating: {bands: {good: 60.., poor: ..<60}, titles: [良好]}"],
        zh: ["p.yaml:11:52：此处应为各等级的名称，实为列表 [wrong-value]"],
        en: ["p.yaml:11:52: expected titles by level, found a list [wrong-value]"]
    ),
]

/// Rankings that are refused.
private let rankings = [
    Refusal(
        "ties that are not named",
        [10: "ranking: {within: street}"],
        zh: [
            "p.yaml:10:10：排名须写明并列规则 ties: [ties-not-named]\n    常用 competition（1 2 2 4）或 dense（1 2 2 3）。"
        ],
        en: [
            "p.yaml:10:10: a ranking must name its tie rule with `ties:` [ties-not-named]\n    Usual are competition (1 2 2 4) and dense (1 2 2 3)."
        ]
    ),
    Refusal(
        "a tie rule that there is not",
        [10: "ranking: {ties: shared}"],
        zh: [
            "p.yaml:10:17：此处应为下列之一：competition、dense、modified、fractional、ordinal，实为“shared” [wrong-value]"
        ],
        en: [
            "p.yaml:10:17: expected one of: competition, dense, modified, fractional, ordinal, found \"shared\" [wrong-value]"
        ]
    ),
    Refusal(
        "a ranking within an unknown group",
        [10: "ranking: {ties: dense, within: [steet]}"],
        zh: ["p.yaml:10:33：没有可用于此处的“steet” [unknown-name-here]\n    是否想写“street”？"],
        en: [
            "p.yaml:10:33: there is no \"steet\" that can stand here [unknown-name-here]\n    did you mean \"street\"?"
        ]
    ),
    Refusal(
        "a ranking within an unknown pair",
        [10: "ranking: {ties: dense, within: [[street, county]]}"],
        zh: ["p.yaml:10:42：没有可用于此处的“county” [unknown-name-here]\n    可用：street, kind"],
        en: [
            "p.yaml:10:42: there is no \"county\" that can stand here [unknown-name-here]\n    known here: street, kind"
        ]
    ),
    Refusal(
        "an unknown criterion that breaks ties",
        [10: "ranking: {ties: dense, then: [welth]}"],
        zh: ["p.yaml:10:31：没有可用于此处的“welth” [unknown-name-here]\n    是否想写“wealth”？"],
        en: [
            "p.yaml:10:31: there is no \"welth\" that can stand here [unknown-name-here]\n    did you mean \"wealth\"?"
        ]
    ),
    Refusal(
        "a ranking within a group where there are none",
        [3: "unit: {key: code}", 10: "ranking: {ties: dense, within: street}"],
        zh: ["p.yaml:10:32：没有可用于此处的“street” [unknown-name-here]\n    这里没有可用的名称"],
        en: [
            "p.yaml:10:32: there is no \"street\" that can stand here [unknown-name-here]\n    there is none to name here"
        ]
    ),
]

@Suite struct RatingReaderTests {
    @Test("a faulty rating is refused at its place", arguments: ratings)
    func refusedRatings(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("a faulty ranking is refused at its place", arguments: rankings)
    func refusedRankings(_ refusal: Refusal) {
        #expect(refusal.problems(in: .en) == refusal.en)
        #expect(refusal.problems(in: .zh) == refusal.zh)
    }

    @Test("levels by a score that is not rounded give a remark and a profile")
    func unstated() throws {
        let profile = try Scheme.decode([10: "rating: {bands: {good: 60.., poor: ..<60}}"])
        #expect(
            profile.warnings.map { $0.description(in: .en) } == [
                "p.yaml:10:9: warning: levels are given by a score that is not rounded "
                    + "[unstated-rating]\n    State the decimal places at the head, such as `stated: 2`."
            ]
        )
        #expect(profile.rating?.levels.map(\.id) == ["poor", "good"])
    }

    @Test(
        "bands may end at stated scores that follow each other",
        arguments: [
            "stated: 0\nrating: {bands: {good: 90..100, fair: 60..89}}",
            "stated: 2\nrating: {bands: {good: 90..100, fair: 60..89.99}}",
            "stated: 1\nrating: {bands: {good: 0.., fair: ..-0.1}}",
        ]
    )
    func granularity(_ text: String) throws {
        #expect(try Scheme.decode([10: text]).rating?.levels.map(\.id) == ["fair", "good"])
    }

    @Test("bands of whole scores are handed over as bands that meet")
    func joined() throws {
        let text = "stated: 0\nrating: {bands: {good: 90..100, fair: 60..89, poor: 0..59}}"
        let rating = try #require(try Scheme.decode([10: text]).rating)
        let intervals = ["90..100", "60..<90", "0..<60"].compactMap { ExactInterval($0)?.interval }
        #expect(
            rating.startScorer?.parameters.values.map(\.value)
                == [.bands(["good", "fair", "poor"], intervals)]
        )
    }

    @Test("levels have the titles stated for them, else their ids")
    func titles() throws {
        let text =
            "stated: 2\nrating: {bands: {5: 60.., 4: ..<60}, titles: {5: {zh: 五星, en: Five stars}}}"
        let levels = try Scheme.decode([10: text]).rating?.levels
        #expect(levels?.map(\.title) == [Bilingual("4"), Bilingual(zh: "五星", en: "Five stars")])
    }

    @Test("rankings within groups are a list, a combination a list in it")
    func groupings() throws {
        let text = "ranking: {ties: dense, within: [street, [street, kind]], then: wealth}"
        let ranking = try Scheme.decode([10: text]).ranking
        #expect(ranking.within == [["street"], ["street", "kind"]])
        #expect(ranking.ties == .dense)
        #expect(ranking.then == ["wealth"])
        let one = try Scheme.decode([10: "ranking: {ties: ordinal, within: street}"]).ranking
        #expect(one.within == [["street"]])
    }

    @Test("without a word on ranking equal scores share a place")
    func noRanking() throws {
        let ranking = try Scheme.decode().ranking
        #expect(ranking == Ranking(within: [], ties: .competition, then: []))
    }
}

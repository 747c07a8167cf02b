import Testing

@testable import ScorerKit

@Suite struct InputRequirementTests {
    @Test("each kind says in both languages when it holds and what is said of the input")
    func words() {
        let cases: [(InputRequirement, [String])] = [
            (
                .needs("class", where: "class_caps"),
                [
                    "写了“class_caps”", "states \"class_caps\"", "写明 class_caps 时必有",
                    "needed with class_caps",
                ]
            ),
            (
                .needs("rater_unit", where: "check_raters", has: "own_unit"),
                [
                    "的“check_raters”写了“own_unit”", "has \"own_unit\" under \"check_raters\"",
                    "check_raters 写 own_unit 时必有", "needed with own_unit under check_raters",
                ]
            ),
            (
                .needs("points", without: "points"),
                [
                    "没有写“points”", "does not state \"points\"", "不写 points 时必有",
                    "needed without points",
                ]
            ),
            (
                .needs("rated_unit", besides: "rater_unit"),
                [
                    "用到列“rater_unit”", "takes the column \"rater_unit\"", "有 rater_unit 列时必有",
                    "needed beside rater_unit",
                ]
            ),
            (
                .forbids("points", where: "points"),
                [
                    "写了“points”", "states \"points\"", "写明 points 时不得有",
                    "must not be there with points",
                ]
            ),
            (
                .forbids("value", besides: "answer"),
                [
                    "用到列“answer”", "takes the column \"answer\"", "有 answer 列时不得有",
                    "must not be there beside answer",
                ]
            ),
        ]
        for (requirement, texts) in cases {
            let (reason, words) = (requirement.reason, requirement.inWords)
            #expect([reason.zh, reason.en, words.zh, words.en] == texts)
        }
    }
}

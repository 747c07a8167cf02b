import KaopingCore
import Testing

@testable import KaopingProfile

/// Preparations that are refused.
private let preparations = [
    Refusal(
        "imputing with a value that is not stated",
        [10: "prepare: [{impute: {with: value}}]"],
        zh: ["p.yaml:10:27：评分器“impute”不接受这些参数：with: value 须同时写明 value [scorer-refuses]"],
        en: [
            "p.yaml:10:27: the scorer \"impute\" refuses its parameters: with: value also needs `value` [scorer-refuses]"
        ]
    ),
    Refusal(
        "imputing within a column that does not group units",
        [10: "prepare: [{impute: {with: mean, within: county}}]\nindicators: {income: {}}"],
        zh: ["p.yaml:10:41：没有可用于此处的“county” [unknown-name-here]\n    可用：street, kind"],
        en: [
            "p.yaml:10:41: there is no \"county\" that can stand here [unknown-name-here]\n    known here: street, kind"
        ]
    ),
    Refusal(
        "a share above 100 %",
        [10: "prepare: [{screen: {available: 120%}}]"],
        zh: ["p.yaml:10:32：此处应为0 到 100% 的比例，实为“120%” [wrong-value]"],
        en: ["p.yaml:10:32: expected a share from 0 to 100%, found \"120%\" [wrong-value]"]
    ),
    Refusal(
        "no points to replace",
        [10: "prepare: [{outliers: {points: 0}}]"],
        zh: ["p.yaml:10:31：评分器“outliers”的参数“points”应不小于 1，实为 0 [parameter-range]"],
        en: [
            "p.yaml:10:31: the parameter \"points\" of \"outliers\" must be at least 1, found 0 [parameter-range]"
        ]
    ),
    Refusal(
        "a negative limit of skewness",
        [10: "prepare: [{outliers: {skewness: -2}}]"],
        zh: ["p.yaml:10:33：评分器“outliers”的参数“skewness”应大于 0，实为 -2 [parameter-range]"],
        en: [
            "p.yaml:10:33: the parameter \"skewness\" of \"outliers\" must be more than 0, found -2 [parameter-range]"
        ]
    ),
    Refusal(
        "a negative limit of kurtosis",
        [10: "prepare: [{outliers: {kurtosis: -1}}]"],
        zh: ["p.yaml:10:33：评分器“outliers”的参数“kurtosis”应大于 0，实为 -1 [parameter-range]"],
        en: [
            "p.yaml:10:33: the parameter \"kurtosis\" of \"outliers\" must be more than 0, found -1 [parameter-range]"
        ]
    ),
    Refusal(
        "a denominator that no step divides by",
        [10: "indicators: {income: {per: members}}"],
        zh: [
            "p.yaml:10:28：“income”写明了 per，但数据处理中没有 per: denominator 一步，不会折算 [per-without-step]\n    在 prepare 中加上 - {per: denominator}。"
        ],
        en: [
            "p.yaml:10:28: \"income\" states \"per\", but no step of its preparation divides by it [per-without-step]\n    Add - {per: denominator} to \"prepare\"."
        ]
    ),
    Refusal(
        "a screen among one indicator's steps",
        [10: "indicators: {income: {prepare: [{screen: {available: 50%}}]}}"],
        zh: [
            "p.yaml:10:42：screen 看的是全部指标，不能写在单个指标“income”的处理中 [screen-of-one]\n    写在方案的 prepare 中。"
        ],
        en: [
            "p.yaml:10:42: \"screen\" looks at all indicators and cannot be a step of \"income\" alone [screen-of-one]\n    State it under the profile's \"prepare\"."
        ]
    ),
    Refusal(
        "the id of a column with a value of its own",
        [10: "indicators: {income: {value: members}}"],
        zh: ["p.yaml:10:14：编号“income”已在 p.yaml:7:65 使用 [duplicate-id]\n    编号在整个方案中只能使用一次。"],
        en: [
            "p.yaml:10:14: the id \"income\" is taken at p.yaml:7:65 [duplicate-id]\n    An id stands for one thing in the whole profile."
        ]
    ),
]

@Suite struct PreparationCheckTests {
    @Test("what cannot be done is refused where it is written", arguments: preparations)
    fileprivate func refused(refusal: Refusal) {
        #expect(refusal.problems(in: .zh) == refusal.zh)
        #expect(refusal.problems(in: .en) == refusal.en)
    }

    @Test("a denominator of a text is refused")
    func text() throws {
        let lines = "prepare: [{per: denominator}]\nindicators: {kind: {per: members}}"
        let problems = Scheme.problems(of: Scheme.text([10: lines]))
        #expect(problems.contains { $0.hasPrefix("p.yaml:11:26: the value of \"kind\" is ") })
    }

    @Test("an indicator without a value refines the column of its name")
    func refined() throws {
        let profile = try Scheme.decode([
            10:
                "prepare: [{per: denominator}]\nindicators: {income: {per: members, better: low, title: Income}}"
        ])
        let indicator = try #require(profile.indicators.first)
        #expect(indicator.title == Bilingual("Income") && indicator.isLowerBetter)
        guard case .formula(let own) = indicator.content,
            case .leaf(let scored, _) = profile.root.children[0].content
        else { throw Unexpected() }
        // The indicator is the column, and the leaf scores the indicator.
        #expect(profile.slots[try #require(own.slots.first)] == .column(table: 0, column: 4))
        #expect(profile.slots[try #require(scored.slots.first)] == .indicator(0))
        #expect(profile.root.children[0].title == Bilingual("Income"))
        #expect(profile.warnings.isEmpty)
    }

    private struct Unexpected: Error {}

    @Test("a column that is listed and no more keeps its title")
    func listed() throws {
        let columns = Scheme.lines[6].replacing(
            "income: number",
            with: "income: {type: number, title: Pay}"
        )
        let profile = try Scheme.decode([7: columns, 10: "indicators: {income: {}}"])
        #expect(profile.indicators.first?.title == Bilingual("Pay"))
    }

    @Test("a step that divides is idle where no indicator has a denominator")
    func idle() throws {
        let lines = "prepare: [{per: denominator}]\nindicators: {income: {}}"
        let warnings = try Scheme.decode([10: lines]).warnings
        #expect(warnings.map(\.message.code) == ["idle-per-step"])
        #expect(warnings.first?.place?.column == 17)
    }

    @Test("criteria whose data are not prepared are named, once for all")
    func unprepared() throws {
        let two = Scheme.lines[8] + "\n  - {id: size, of: members * 2, score: min_max}"
        let warnings = try Scheme.decode([9: two, 10: "prepare: [{impute: mean}]"]).warnings
        #expect(warnings.map(\.message.code) == ["scored-unprepared"])
        #expect(warnings.first?.description(in: .en).contains("income, size") == true)
    }
}

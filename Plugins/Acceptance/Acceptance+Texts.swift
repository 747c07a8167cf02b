internal import ScorerKit

extension Acceptance {
    static let inputs = [
        InputDescription("value", .number, zh: "验收得分", en: "the score at the inspection"),
        InputDescription(
            "before",
            .number,
            isRequired: false,
            zh: "上一阶段：1为通过，0为未通过",
            en: "the stage before: 1 passed, 0 not passed"
        ),
        InputDescription(
            "inspected",
            .number,
            isRequired: false,
            zh: "验收日期",
            en: "the day of the inspection"
        ),
        InputDescription(
            "reinspection",
            .number,
            isRequired: false,
            zh: "复验得分",
            en: "the score at the re-inspection"
        ),
        InputDescription(
            "reinspected",
            .number,
            isRequired: false,
            zh: "复验日期",
            en: "the day of the re-inspection"
        ),
    ]

    static let reasons = [
        NamedText("passed", zh: "得分{0}，通过", en: "passed with {0}"),
        NamedText("failed", zh: "得分{0}，不通过", en: "failed with {0}"),
        NamedText(
            "conditional",
            zh: "得分{0}，限{1}日内整改",
            en: "{0} is a conditional pass: rectify within {1} days"
        ),
        NamedText(
            "rectified",
            zh: "初次得分{0}，限期整改；复验得分{1}，通过",
            en: "conditional with {0}; passed the re-inspection with {1}"
        ),
        NamedText(
            "not_rectified",
            zh: "初次得分{0}，限期整改；复验得分{1}，不通过",
            en: "conditional with {0}; failed the re-inspection with {1}"
        ),
        NamedText(
            "late",
            zh: "初次得分{0}，限期整改；复验逾期{1}日，不通过",
            en: "conditional with {0}; re-inspected {1} days after the deadline, failed"
        ),
        NamedText(
            "overdue",
            zh: "初次得分{0}，限期整改；逾期{1}日未复验，不通过",
            en: "conditional with {0}; the deadline passed {1} days ago without a re-inspection, "
                + "failed"
        ),
        NamedText(
            "not_reached",
            zh: "上一阶段未通过，不进入验收",
            en: "not reached: the stage before was not passed"
        ),
        NamedText(
            "before_failed",
            zh: "上一阶段未通过，却有验收得分",
            en: "the stage before was not passed, but there is a score"
        ),
        NamedText("no_outcome", zh: "得分{0}不在任何分数段内", en: "the score {0} has no outcome"),
        NamedText(
            "no_inspection_day",
            zh: "得分{0}，限期整改，但没有验收日期，算不出期限",
            en:
                "{0} is a conditional pass, but without the day of the inspection there is no deadline"
        ),
        NamedText(
            "not_conditional",
            zh: "初次结论不是限期整改，却有复验",
            en: "there is a re-inspection, but the first outcome was not conditional"
        ),
        NamedText(
            "half_reinspection",
            zh: "复验的得分和日期缺一项",
            en: "the re-inspection lacks its score or its day"
        ),
        NamedText(
            "early_reinspection",
            zh: "复验日期比验收日期早{0}日",
            en: "the re-inspection is {0} days before the inspection"
        ),
        NamedText(
            "pending",
            zh: "得分{0}，限{1}日内整改；复验在统计截止日之后，尚未计入",
            en:
                "{0} is a conditional pass: rectify within {1} days; the re-inspection is after the "
                + "day of the calculation and does not count yet"
        ),
    ]
}

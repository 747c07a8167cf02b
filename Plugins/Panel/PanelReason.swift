internal import ScorerKit

/// Why a unit has its score, or none; the order is that of the codes.
enum PanelReason: Int, CaseIterable {
    case unnamed, unknownGroup, twice, incomplete, above, noCase, absent, notRated, noGroup
    case redistributed, counted

    /// Returns the reason with its numbers.
    func callAsFunction(_ numbers: Double...) -> Reason {
        let padded = numbers + [0, 0, 0, 0]
        return Reason(rawValue, padded[0], padded[1], padded[2], padded[3])
    }

    var text: NamedText {
        switch self {
        case .unnamed:
            NamedText(
                "unnamed",
                zh: "第{0}条打分没有写明主体、评价人或项目",
                en: "entry {0} does not name its group, rater or item"
            )
        case .unknownGroup:
            NamedText(
                "unknown_group",
                zh: "第{0}条打分的主体不在权重表中",
                en: "the group of entry {0} has no share"
            )
        case .twice:
            NamedText(
                "twice",
                zh: "第{0}个主体中，同一评价人对同一项目打分{1}次，第{2}条打分是重复的",
                en: "a rater of group {0} rates the same item {1} times; entry {2} is one too many"
            )
        case .incomplete:
            NamedText(
                "incomplete",
                zh: "第{0}个主体中，有{1}名评价人漏评了项目",
                en: "in group {0} raters without points for an item: {1}"
            )
        case .above:
            NamedText(
                "above",
                zh: "第{0}个主体中，有评价人打了{1}分，超过满分{2}分",
                en: "a rater of group {0} gives {1} points, more than {2}"
            )
        case .noCase:
            NamedText(
                "no_case",
                zh: "该考评对象不属于权重表列出的任何情形",
                en: "no case of the shares fits the unit"
            )
        case .absent:
            NamedText(
                "absent",
                zh: "第{0}个主体有{1}名评价人，至少应有{2}名",
                en: "group {0} has raters: {1}, and needs {2}"
            )
        case .notRated:
            NamedText(
                "not_rated",
                zh: "第{0}个主体有{1}名评价人，至少应有{2}名，按方案不予评定",
                en: "group {0} has raters: {1}, and needs {2}; by the scheme there is no rating"
            )
        case .noGroup:
            NamedText(
                "no_group",
                zh: "没有一个主体的评价人达到{0}名，权重无处可分",
                en: "no group has the {0} raters that it needs, so that no share is left"
            )
        case .redistributed:
            NamedText(
                "redistributed",
                zh: "{0}个主体缺席或人数不足，其{1}%的权重由其余主体按比例分担；计入{2}名评价人",
                en: "groups absent or too small: {0}; their {1}% went to the others; raters: {2}"
            )
        case .counted:
            NamedText(
                "counted",
                zh: "计入{0}名评价人；去掉最高分和最低分共{1}名，漏评未计入{2}名",
                en: "raters counted: {0}; dropped as highest or lowest: {1}; left out: {2}"
            )
        }
    }
}

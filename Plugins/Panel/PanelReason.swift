internal import ScorerKit

/// Why a unit has its score, or none; the order is that of the codes.
enum PanelReason: Int, ReasonCode {
    case unnamed, unknownGroup, twice, incomplete, above, noCase, absent, notRated, noGroup
    case redistributed, counted
    case ownUnit, absentRecused, notRatedRecused, redistributedRecused, countedRecused, adjusted
    case below, unnamedRater, unnamedItem

    var text: NamedText {
        switch self {
        case .unnamed:
            NamedText(
                "unnamed",
                zh: "{0:row/group}没有写明评价主体",
                en: "{0:row/group} names no group"
            )
        case .unknownGroup:
            NamedText(
                "unknown_group",
                zh: "{0:row/group}的主体“{0:group}”没有份额，有份额的是{0:each/shares}",
                en:
                    "{0:row/group}: the group \"{0:group}\" has no share; these have: {0:each/shares}"
            )
        case .twice:
            NamedText(
                "twice",
                zh: "{2:row/rater}重复：“{0:shares}”的评价人“{2:rater}”"
                    + "对同一项目“{2:item}”打分{1}次",
                en: "{2:row/rater} is one too many: the rater \"{2:rater}\" of \"{0:shares}\" "
                    + "rates the same item \"{2:item}\" {1} times"
            )
        case .incomplete:
            NamedText(
                "incomplete",
                zh: "“{0:shares}”的评价人“{2:rater}”漏评了项目；该主体漏评的共{1}名",
                en: "the rater \"{2:rater}\" of \"{0:shares}\" leaves an item out; "
                    + "such raters in the group: {1}"
            )
        case .above:
            NamedText(
                "above",
                zh: "{3:row/points}：“{0:shares}”的评价人“{3:rater}”打了{1}分，超过满分{2}分",
                en: "{3:row/points}: the rater \"{3:rater}\" of \"{0:shares}\" gives {1} points, "
                    + "more than {2}"
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
                zh: "“{0:shares}”有{1}名评价人，至少应有{2}名",
                en: "\"{0:shares}\" has raters: {1}, and needs {2}"
            )
        case .notRated:
            NamedText(
                "not_rated",
                zh: "“{0:shares}”有{1}名评价人，至少应有{2}名，按方案不予评定",
                en: "\"{0:shares}\" has raters: {1}, and needs {2}; "
                    + "by the scheme there is no rating"
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
        default: recusalText
        }
    }

    /// The texts of reasons that speak of recused or adjusted raters.
    private var recusalText: NamedText {
        switch self {
        case .unnamedRater:
            NamedText(
                "unnamed_rater",
                zh: "{0:row/rater}没有写明评价人",
                en: "{0:row/rater} names no rater"
            )
        case .unnamedItem:
            NamedText(
                "unnamed_item",
                zh: "{0:row/item}没有写明评价项目",
                en: "{0:row/item} names no item"
            )
        case .below:
            NamedText(
                "below",
                zh: "{3:row/points}：“{0:shares}”的评价人“{3:rater}”打了{1}分，低于最低分{2}分",
                en: "{3:row/points}: the rater \"{3:rater}\" of \"{0:shares}\" gives {1} points, "
                    + "fewer than {2}"
            )
        case .ownUnit:
            NamedText(
                "own_unit",
                zh: "{0:row/rater}：“{0:group}”的评价人“{0:rater}”评价本单位",
                en: "{0:row/rater}: the rater \"{0:rater}\" of \"{0:group}\" rates the own unit"
            )
        case .absentRecused:
            NamedText(
                "absent_recused",
                zh: "“{0:shares}”回避{3}名后有{1}名评价人，至少应有{2}名",
                en: "\"{0:shares}\" has raters: {1}, and needs {2}; recused: {3}"
            )
        case .notRatedRecused:
            NamedText(
                "not_rated_recused",
                zh: "“{0:shares}”回避{3}名后有{1}名评价人，至少应有{2}名，按方案不予评定",
                en: "\"{0:shares}\" has raters: {1}, and needs {2}; recused: {3}; "
                    + "by the scheme there is no rating"
            )
        case .redistributedRecused:
            NamedText(
                "redistributed_recused",
                zh: "{0}个主体缺席或人数不足，其{1}%的权重由其余主体按比例分担；"
                    + "计入{2}名评价人，回避{3}名",
                en: "groups absent or too small: {0}; their {1}% went to the others; raters: {2}; "
                    + "recused: {3}"
            )
        case .countedRecused:
            NamedText(
                "counted_recused",
                zh: "计入{0}名评价人；去掉最高分和最低分共{1}名，漏评未计入{2}名，回避{3}名",
                en: "raters counted: {0}; dropped as highest or lowest: {1}; left out: {2}; "
                    + "recused: {3}"
            )
        default:
            NamedText(
                "adjusted",
                zh: "打分按评价人宽严校正，{3}名按原打分；计入{0}名评价人；"
                    + "去掉最高分和最低分共{1}名，漏评或回避未计入{2}名",
                en: "marks adjusted for the raters' severity, as given: {3}; raters counted: {0}; "
                    + "dropped as highest or lowest: {1}; left out or recused: {2}"
            )
        }
    }
}

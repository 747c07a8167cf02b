internal import ScorerKit

/// The lines that a panel's score is made of; the order is that of the codes.
///
/// A group's line stands in eight versions: its marks joined by their mean or their median, on the
/// node's scale or not, its share as stated or with that of absent groups.
enum PanelLine: Int, CaseIterable {
    case mean, meanScaled, meanShared, meanSharedScaled
    case median, medianScaled, medianShared, medianSharedScaled
    case dropped, droppedOne, recused, incomplete, absent
    case centered, standardized, asGiven

    /// Returns the line of a group that counts.
    ///
    /// - Parameters:
    ///   - isMedian: whether its marks are joined by their median.
    ///   - isShared: whether it bears a part of the share of absent groups.
    ///   - isScaled: whether marks are not on the node's scale.
    /// - Returns: the line.
    static func group(isMedian: Bool, isShared: Bool, isScaled: Bool) -> PanelLine {
        let code = (isMedian ? 4 : 0) + (isShared ? 2 : 0) + (isScaled ? 1 : 0)
        return PanelLine(rawValue: code) ?? .mean
    }

    /// Returns a line of a group.
    func callAsFunction(_ group: String, _ numbers: Double..., value: Double = .nan) -> Line {
        Line(rawValue, value: value, numbers: numbers, texts: [group])
    }

    var text: NamedText {
        rawValue <= PanelLine.medianSharedScaled.rawValue ? groupText : otherText
    }

    private var groupText: NamedText {
        let isMedian = rawValue & 4 != 0
        let (isShared, isScaled) = (rawValue & 2 != 0, rawValue & 1 != 0)
        let id =
            (isMedian ? "group_median" : "group_mean") + (isShared ? "_shared" : "")
            + (isScaled ? "_scaled" : "")
        let zh =
            "“{0:text:group}”：计入{0:raters}人，\(isMedian ? "中位数" : "平均"){1:mark}分"
            + (isScaled ? "（折合{4:points}分）" : "") + "，权重{2:stated_share:%}"
            + (isShared ? "，分担后{3:share:%}" : "") + "，计{value}分"
        let en =
            "{0:text:group}: raters {0:raters}, \(isMedian ? "median" : "mean") {1:mark}"
            + (isScaled ? " (on this scale {4:points})" : "") + ", share {2:stated_share:%}"
            + (isShared ? ", with that of absent groups {3:share:%}" : "") + ", gives {value}"
        return NamedText(id, zh: zh, en: en)
    }

    private var otherText: NamedText {
        switch self {
        case .dropped:
            NamedText(
                "dropped",
                zh: "“{0:text:group}”去掉{0:dropped}个最高分和{0:dropped}个最低分",
                en: "{0:text:group}: the {0:dropped} highest and the {0:dropped} lowest are dropped"
            )
        case .droppedOne:
            NamedText(
                "dropped_one",
                zh: "“{0:text:group}”去掉一个最高分（{0:highest}分）和一个最低分（{1:lowest}分）",
                en:
                    "{0:text:group}: the highest ({0:highest}) and the lowest ({1:lowest}) are dropped"
            )
        case .recused:
            NamedText(
                "recused",
                zh: "“{0:text:group}”回避{0:recused}人，不计入",
                en: "{0:text:group}: recused and not counted: {0:recused}"
            )
        case .incomplete:
            NamedText(
                "incomplete_raters",
                zh: "“{0:text:group}”漏评项目{0:incomplete}人，不计入",
                en: "{0:text:group}: left an item out and not counted: {0:incomplete}"
            )
        case .absent:
            NamedText(
                "absent_group",
                zh: "“{0:text:group}”有{0:raters}人（至少应有{1:needed}人），"
                    + "其权重{2:stated_share:%}由其余主体按比例分担",
                en: "{0:text:group}: raters {0:raters}, needed {1:needed}; its share of "
                    + "{2:stated_share:%} goes to the others"
            )
        default: severityText
        }
    }

    /// Marks before and after they are adjusted; who gave them is not told.
    private var severityText: NamedText {
        switch self {
        case .centered:
            NamedText(
                "centered",
                zh: "“{0:text:group}”一人打{0:given}分：减本人平均{1:own_mean}分，"
                    + "加主体平均{2:group_mean}分，校正为{3:adjusted}分",
                en: "{0:text:group}: a mark of {0:given}, less the rater's mean {1:own_mean}, plus "
                    + "the group's mean {2:group_mean}: {3:adjusted}"
            )
        case .standardized:
            NamedText(
                "standardized",
                zh: "“{0:text:group}”一人打{0:given}分：与本人平均{1:own_mean}分之差乘以{4:factor}，"
                    + "加主体平均{2:group_mean}分，校正为{3:adjusted}分",
                en:
                    "{0:text:group}: a mark of {0:given}, less the rater's mean {1:own_mean}, times "
                    + "{4:factor}, plus the group's mean {2:group_mean}: {3:adjusted}"
            )
        default:
            NamedText(
                "as_given",
                zh: "“{0:text:group}”一人打{0:given}分：评价的对象少，不作校正",
                en: "{0:text:group}: a mark of {0:given} as given, of a rater with too few marks"
            )
        }
    }
}

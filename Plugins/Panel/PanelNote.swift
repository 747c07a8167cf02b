internal import ScorerKit

/// What a panel says of a run; the order is that of the codes.
enum PanelNote: Int, CaseIterable {
    case icc11, icc21, icc31, icc1k, icc2k, icc3k, kendallW
    case alphaInterval, alphaOrdinal, alphaNominal
    case tooFew, incomplete, flat
    case tooHigh, tooHighWithheld, tooLow, tooLowWithheld, copies, copiesWithheld
    case ownUnit, ownUnitWithheld, noSpread, noSpreadWithheld, more

    /// The six forms in the order of `IntraclassCorrelation`.
    static let icc: [PanelNote] = [.icc11, .icc21, .icc31, .icc1k, .icc2k, .icc3k]

    /// Returns a figure.
    func note(value: Double, _ texts: [String]) -> Note {
        Note(rawValue, value: value, texts: texts)
    }

    /// Returns a warning.
    func note(_ numbers: [Double], _ texts: [String]) -> Note {
        Note(rawValue, numbers: numbers, texts: texts)
    }

    /// The name of a coefficient.
    var name: String {
        switch self {
        case .icc11: "ICC(1,1)"
        case .icc21: "ICC(2,1)"
        case .icc31: "ICC(3,1)"
        case .icc1k: "ICC(1,k)"
        case .icc2k: "ICC(2,k)"
        case .icc3k: "ICC(3,k)"
        case .kendallW: "Kendall W"
        case .alphaInterval: "Krippendorff α (interval)"
        case .alphaOrdinal: "Krippendorff α (ordinal)"
        case .alphaNominal: "Krippendorff α (nominal)"
        default: ""
        }
    }

    private var id: String {
        switch self {
        case .icc11: "icc_1_1"
        case .icc21: "icc_2_1"
        case .icc31: "icc_3_1"
        case .icc1k: "icc_1_k"
        case .icc2k: "icc_2_k"
        case .icc3k: "icc_3_k"
        case .kendallW: "kendall_w"
        case .alphaInterval: "alpha_interval"
        case .alphaOrdinal: "alpha_ordinal"
        default: "alpha_nominal"
        }
    }

    var text: NoteDescription {
        switch self {
        case .tooFew, .incomplete, .flat: gapText
        case .tooHigh, .tooHighWithheld, .tooLow, .tooLowWithheld: deviationText
        case .copies, .copiesWithheld, .ownUnit, .ownUnitWithheld, .noSpread, .noSpreadWithheld,
            .more:
            raterText
        default:
            NoteDescription(
                id,
                .figure,
                zh: "“{0:text}”的评分一致性\(name)",
                en: "agreement of \"{0:text}\", \(name)"
            )
        }
    }

    private var gapText: NoteDescription {
        switch self {
        case .tooFew:
            NoteDescription(
                "agreement_too_few",
                .warning,
                zh: "“{0:text}”的{1:text}没有数值：计入的考评对象{0}个、评价人{1}名，"
                    + "至少须有2个考评对象由2名评价人评分",
                en: "no value for {1:text} of \"{0:text}\": there are units: {0}, raters: {1}; "
                    + "two units with two raters each are the least"
            )
        case .incomplete:
            NoteDescription(
                "agreement_incomplete",
                .warning,
                zh: "“{0:text}”的{1:text}没有数值：{0}个考评对象中有{1}个缺少部分评价人的打分",
                en: "no value for {1:text} of \"{0:text}\": of {0} units {1} lack marks of some "
                    + "raters"
            )
        default:
            NoteDescription(
                "agreement_flat",
                .warning,
                zh: "“{0:text}”的{1:text}没有数值：打分没有差异，无从计算",
                en: "no value for {1:text} of \"{0:text}\": the marks do not vary"
            )
        }
    }

    private var deviationText: NoteDescription {
        switch self {
        case .tooHigh:
            NoteDescription(
                "rater_high",
                .warning,
                zh: "“{0:text}”的评价人“{1:text}”打分一贯偏高：在{0}个考评对象上"
                    + "平均比中位数高{1}分（界限{2}分）",
                en: "the rater \"{1:text}\" of \"{0:text}\" is always high: over {0} units by {1} "
                    + "points on average above the median (limit {2})"
            )
        case .tooLow:
            NoteDescription(
                "rater_low",
                .warning,
                zh: "“{0:text}”的评价人“{1:text}”打分一贯偏低：在{0}个考评对象上"
                    + "平均比中位数低{1}分（界限{2}分）",
                en: "the rater \"{1:text}\" of \"{0:text}\" is always low: over {0} units by {1} "
                    + "points on average below the median (limit {2})"
            )
        case .tooHighWithheld:
            NoteDescription(
                "rater_high_withheld",
                .warning,
                zh: "“{0:text}”的一名评价人打分一贯偏高：平均比中位数高出{2}分以上",
                en: "a rater of \"{0:text}\" is always high: by more than {2} points on average"
            )
        default:
            NoteDescription(
                "rater_low_withheld",
                .warning,
                zh: "“{0:text}”的一名评价人打分一贯偏低：平均比中位数低{2}分以上",
                en: "a rater of \"{0:text}\" is always low: by more than {2} points on average"
            )
        }
    }

    private var raterText: NoteDescription {
        switch self {
        case .copies:
            NoteDescription(
                "raters_alike",
                .warning,
                zh: "“{0:text}”的评价人“{1:text}”与“{2:text}”共同的{0}项打分完全相同",
                en: "the raters \"{1:text}\" and \"{2:text}\" of \"{0:text}\" give the same marks "
                    + "wherever both rate: {0} in all"
            )
        case .copiesWithheld:
            NoteDescription(
                "raters_alike_withheld",
                .warning,
                zh: "“{0:text}”的两名评价人共同的{0}项打分完全相同",
                en: "two raters of \"{0:text}\" give the same marks wherever both rate: {0} in all"
            )
        case .ownUnit:
            NoteDescription(
                "rater_own_unit",
                .warning,
                zh: "“{0:text}”的评价人“{1:text}”评价了本单位（{0}次）",
                en: "the rater \"{1:text}\" of \"{0:text}\" rates the own unit; times: {0}"
            )
        case .ownUnitWithheld:
            NoteDescription(
                "rater_own_unit_withheld",
                .warning,
                zh: "“{0:text}”的一名评价人评价了本单位（{0}次）",
                en: "a rater of \"{0:text}\" rates the own unit; times: {0}"
            )
        case .noSpread:
            NoteDescription(
                "rater_no_spread",
                .warning,
                zh: "“{0:text}”的评价人“{1:text}”的{0}项打分全部相同",
                en: "the rater \"{1:text}\" of \"{0:text}\" gives one mark throughout; marks: {0}"
            )
        case .noSpreadWithheld:
            NoteDescription(
                "rater_no_spread_withheld",
                .warning,
                zh: "“{0:text}”的一名评价人的{0}项打分全部相同",
                en: "a rater of \"{0:text}\" gives one mark throughout; marks: {0}"
            )
        default:
            NoteDescription(
                "raters_more",
                .warning,
                zh: "“{0:text}”另有{0}条同类提醒未列出",
                en: "\"{0:text}\": such warnings not listed: {0}"
            )
        }
    }
}

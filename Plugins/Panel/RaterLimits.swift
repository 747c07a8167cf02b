internal import ScorerKit

/// Which peculiarities of raters the run warns of, and from where on.
struct RaterLimits: Sendable {
    static let parameters = [
        ParameterDescription(
            "check_raters",
            .texts,
            zh: "提醒哪些评价人异常：high_or_low（一贯偏高或偏低）、copies（与他人打分雷同）、"
                + "own_unit（评价本单位）、no_spread（打分全部相同）",
            en:
                "which raters to warn of: high_or_low, copies (the same marks as another), own_unit "
                + "(rates the own unit), no_spread (the same mark throughout)"
        ),
        ParameterDescription(
            "rater_limits.deviation",
            .percent,
            zh: "与同主体对同一考评对象打分的中位数平均相差超过一名评价人满分的多少，为一贯偏高或偏低；"
                + "只看至少3名评价人打分的考评对象",
            en: "how far, of the most points that a rater can give, marks may be on average from "
                + "the median of the group's marks for the same units, of those that three rate",
            defaultValue: "15%",
            range: Interval(0...1)
        ),
        ParameterDescription(
            "rater_limits.units",
            .integer,
            zh: "至少评了几个这样的考评对象，才判断是否偏高或偏低",
            en: "how many such units a rater must have rated to be called high or low",
            defaultValue: "5",
            range: Interval(2...1_000_000)
        ),
        ParameterDescription(
            "rater_limits.items",
            .integer,
            zh: "至少有几项打分（没有项目的，每个考评对象为一项），才判断是否雷同或全部相同",
            en: "how many marks must be the same, one for each item of each unit, to be remarkable",
            defaultValue: "10",
            range: Interval(2...1_000_000)
        ),
        ParameterDescription(
            "rater_limits.withhold_below",
            .integer,
            zh: "主体的评价人少于几名时，提醒中不写姓名和相差的分数",
            en: "below how many raters of a group a warning gives neither names nor differences",
            defaultValue: "5",
            range: Interval(1...1_000_000)
        ),
    ]

    private enum Check: String, CaseIterable {
        case highOrLow = "high_or_low"
        case copies
        case ownUnit = "own_unit"
        case noSpread = "no_spread"
    }

    let deviation: Double
    let units: Int
    let items: Int
    let withholdBelow: Int
    private let checks: [Check]

    init(parameters: Parameters) throws(ScorerError) {
        let words = parameters.has("check_raters") ? try parameters.texts("check_raters") : []
        checks = try parameters.words("check_raters", words)
        deviation = try parameters.number("rater_limits.deviation")
        units = try parameters.count("rater_limits.units", 2...1_000_000)
        items = try parameters.count("rater_limits.items", 2...1_000_000)
        withholdBelow = try parameters.count("rater_limits.withhold_below", 1...1_000_000)
    }

    /// Whether anything is checked at all.
    var isActive: Bool { !checks.isEmpty }
    var checksDeviation: Bool { checks.contains(.highOrLow) }
    var checksCopies: Bool { checks.contains(.copies) }
    var checksOwnUnit: Bool { checks.contains(.ownUnit) }
    var checksSpread: Bool { checks.contains(.noSpread) }

    /// Checks that it is known which unit a rater belongs to, where that is asked.
    func check(_ block: Block) throws(ScorerError) {
        guard checksOwnUnit, !block.isPresent(5) else { return }
        throw .data(
            zh: "check_raters 写了 own_unit，但没有给出 rater_unit（评价人所在的考评对象）列",
            en: "check_raters names own_unit, but there is no column rater_unit"
        )
    }
}

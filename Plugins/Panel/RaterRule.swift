internal import ScorerKit

/// How the entries of one rater become one number.
struct RaterRule: Sendable {
    static let parameters = [
        ParameterDescription(
            "each_rater.over",
            .text,
            zh: "每名评价人先按哪一列合并，只能是 item",
            en: "the column over whose values a rater's entries are joined first; only item"
        ),
        ParameterDescription(
            "each_rater.take",
            .choice,
            zh: "各项目打分的合并方式：合计、平均或中位数；不写则为合计",
            en: "how a rater's points for the items are joined; sum where none is stated",
            choices: ["sum", "mean", "median"],
            zhChoices: ["合计", "平均", "中位数"]
        ),
        ParameterDescription(
            "each_rater.incomplete",
            .choice,
            zh: "漏评项目的评价人：不接受，或不计入",
            en: "a rater without points for an item is refused, or left out",
            defaultValue: "refuse",
            choices: ["refuse", "leave_out"],
            zhChoices: ["不接受", "不计入"]
        ),
    ]

    private enum Take: Int {
        case sum, mean, median
    }

    /// Whether the profile says that there are items.
    let needsItems: Bool
    /// Whether a rater without points for some item is left out rather than refused.
    let leavesOutIncomplete: Bool
    private let take: Take

    init(parameters: Parameters) throws(ScorerError) {
        needsItems = parameters.has("each_rater.over")
        if needsItems, try parameters.texts("each_rater.over") != ["item"] {
            throw .parameter(
                "each_rater.over",
                zh: "评价人的打分只能按 item（项目）合并",
                en: "a rater's points can be joined over item only"
            )
        }
        let hasTake = parameters.has("each_rater.take")
        take = hasTake ? Take(rawValue: try parameters.choice("each_rater.take")) ?? .sum : .sum
        leavesOutIncomplete = try parameters.choice("each_rater.incomplete") == 1
    }

    /// Whether a rater's number is the sum of several entries, so that the scale is that of the sum.
    func sums(items hasItems: Bool) -> Bool { hasItems && take == .sum }

    /// Returns a rater's number from the points for the items.
    func number(_ points: [Double]) -> Double {
        switch take {
        case .sum: Total.sum(points)
        case .mean: Total.mean(points)
        case .median: Total.median(ofRising: points.sorted()[...])
        }
    }
}

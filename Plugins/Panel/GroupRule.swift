internal import ScorerKit

/// How the raters of one group become one number.
struct GroupRule: Sendable {
    static let parameters = [
        ParameterDescription(
            "each_group.take",
            .choice,
            zh: "同一主体各评价人的合并方式：平均、中位数，或去掉最高分和最低分后平均",
            en: "how the raters of a group are joined; trimmed is the mean without those dropped",
            defaultValue: "mean",
            choices: ["mean", "median", "trimmed"],
            zhChoices: ["平均", "中位数", "去掉最高分和最低分后平均"]
        ),
        ParameterDescription(
            "each_group.drop",
            .integer,
            zh: "去掉几个最高分，并去掉同样多的最低分",
            en: "how many of the highest are dropped, and as many of the lowest",
            defaultValue: "0",
            range: Interval(0...1000)
        ),
        ParameterDescription(
            "each_group.quorum",
            .integer,
            zh: "同一主体至少应有几名评价人",
            en: "how many raters a group must have",
            defaultValue: "1",
            range: Interval(1...1_000_000)
        ),
    ]

    private enum Take: Int {
        case mean, median, trimmed
    }

    /// How many are dropped at either end.
    let dropped: Int
    /// How many raters a group must have, so that it has its quorum and some are left.
    let needed: Int
    private let take: Take

    /// Whether the middle of the marks counts, and not their mean.
    var isMedian: Bool { take == .median }

    init(parameters: Parameters) throws(ScorerError) {
        take = Take(rawValue: try parameters.choice("each_group.take")) ?? .mean
        dropped = try parameters.count("each_group.drop", 0...1000)
        let quorum = try parameters.count("each_group.quorum", 1...1_000_000)
        needed = max(quorum, 2 * dropped + 1)
        guard take != .trimmed || dropped > 0 else {
            throw .parameter(
                "each_group.drop",
                zh: "“trimmed”须写明去掉几个最高分和最低分，如 drop: 1",
                en: "\"trimmed\" needs to know how many are dropped, as in drop: 1"
            )
        }
    }

    /// Returns a group's number from those of its raters, of whom there are as many as needed.
    func number(_ raters: [Double]) -> Double {
        let rest = raters.sorted().dropFirst(dropped).dropLast(dropped)
        return take == .median ? Total.median(ofRising: rest) : Total.mean(rest)
    }
}

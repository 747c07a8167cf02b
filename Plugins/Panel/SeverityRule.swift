internal import ScorerKit

/// How raters are adjusted who mark more severely, more leniently or more widely than their group.
///
/// As in Herlocker, Konstan, Borchers and Riedl (1999): a rater's marks are centered at the
/// rater's own mean and, where they are standardized, divided by the rater's own deviation, and
/// then brought to the mean and deviation of all marks of the group.
struct SeverityRule: Sendable {
    static let parameters = [
        ParameterDescription(
            "severity",
            .choice,
            zh: "按评价人宽严校正打分：不校正；center 将其均值移到所在主体全部打分的均值；"
                + "standardize 将其均值和标准差都换算为所在主体的（总体标准差），结果限于最低分至满分",
            en: "raters adjusted for severity: not; centered at the mean of all marks of their "
                + "group; or brought to its mean and its standard deviation (of the population), "
                + "kept from the least to full points",
            defaultValue: "as_given",
            choices: ["as_given", "center", "standardize"],
            zhChoices: ["不校正", "校正均值", "校正均值和标准差"]
        ),
        ParameterDescription(
            "severity_from",
            .integer,
            zh: "评价人至少评了几个考评对象才校正，不足的按原打分；打分全部相同的只移动均值",
            en: "how many units a rater must have rated to be adjusted, others stay as given; "
                + "a rater whose marks are all the same is centered only",
            defaultValue: "2",
            range: Interval(2...1_000_000)
        ),
    ]

    private enum Adjustment: Int {
        case asGiven, center, standardize
    }

    private let adjustment: Adjustment
    private let least: Int

    init(parameters: Parameters) throws(ScorerError) {
        adjustment = Adjustment(rawValue: try parameters.choice("severity")) ?? .asGiven
        least = try parameters.count("severity_from", 2...1_000_000)
    }

    /// Whether marks are adjusted at all.
    var isActive: Bool { adjustment != .asGiven }

    /// Returns the line that brings a rater's marks to those of the group; nil for a rater who
    /// stays as given.
    func line(rater: ExactMoments, group: ExactMoments) -> SeverityLine? {
        guard rater.count >= least else { return nil }
        let own = rater.deviation(isSample: false)
        let isScaled = adjustment == .standardize && own > 0
        return SeverityLine(
            from: rater.mean().high,
            to: group.mean().high,
            factor: isScaled ? group.deviation(isSample: false) / own : 1
        )
    }
}

/// A straight line from a rater's marks to adjusted ones.
struct SeverityLine: Equatable {
    let from: Double
    let to: Double
    let factor: Double

    /// Returns an adjusted mark, which stays within the scale.
    func callAsFunction(_ mark: Double, within scale: MarkScale) -> Double {
        min(max(to + (mark - from) * factor, scale.least), scale.most)
    }
}

/// The lines of the raters of a block, each looked up once.
final class SeverityLines {
    private let rule: SeverityRule
    private let lookup: SeverityLookup
    private let raters: Column
    private var known: [Int64: SeverityLine?] = [:]

    /// Creates the lines; nil where marks stay as given.
    init?(_ rule: SeverityRule, _ summary: PanelSummary, raters: Column) {
        guard rule.isActive, let lookup = summary.severityBytes.flatMap(SeverityLookup.init) else {
            return nil
        }
        self.rule = rule
        self.lookup = lookup
        self.raters = raters
    }

    /// Returns the line of a rater; nil for one who stays as given.
    func line(_ group: Int, _ rater: Int32) -> SeverityLine? {
        let key = Int64(group) << 32 | Int64(rater)
        if let line = known[key] { return line }
        let found = raters.text(ofCode: rater).flatMap { name -> SeverityLine? in
            guard let own = lookup.moments(of: RaterKey(group, name)),
                let all = lookup.groups[group]
            else { return nil }
            return rule.line(rater: own, group: all)
        }
        known[key] = .some(found)
        return found
    }
}

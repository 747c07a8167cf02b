public import KaopingCore
public import KaopingProfile
internal import ScorerKit

/// Finds what may be unfair or idle in a scheme, without any data.
///
/// What it finds is no fault: the scheme runs. Each finding has a code, a place and an explanation.
public struct ProfileLint {
    let profile: Profile

    /// Takes a scheme.
    public init(_ profile: Profile) {
        self.profile = profile
    }

    /// Returns the findings in the order of their places.
    public func findings() -> [Issue] {
        let found =
            levels + criteria + quotas + gates + comparisons + ranking
            + CalendarLint(profile).findings()
        return found.enumerated().sorted {
            ($0.element.place?.line ?? 0, $0.offset) < ($1.element.place?.line ?? 0, $1.offset)
        }.map(\.element)
    }

    func finding(
        _ message: Message,
        at place: Place,
        _ arguments: [String: Argument]
    ) -> Issue {
        Issue(message, at: place, arguments, severity: .finding)
    }

    // MARK: Quotas, gates, ranking

    private var quotas: [Issue] { emptyQuotas + brokenQuotas }

    private var emptyQuotas: [Issue] {
        (profile.rating?.rules ?? []).compactMap { rule in
            guard case .quota(let use, _) = rule.content, let levels = profile.rating?.levels,
                case .number(let index)? = use.value(named: "level")
            else { return nil }
            let limits = ["at_most", "places"].compactMap { use.value(named: $0) }
            let isEmpty = limits.contains { if case .number(0) = $0 { true } else { false } }
            guard isEmpty, levels.indices.contains(Int(index)) else { return nil }
            return finding(
                .lintQuotaEmpty,
                at: rule.place,
                ["rule": .both(rule.title), "level": .both(levels[Int(index)].title)]
            )
        }
    }

    /// The quotas that a later rule breaks, as it sends units down to their level.
    private var brokenQuotas: [Issue] {
        let rules = profile.rating?.rules ?? []
        return rules.enumerated().compactMap { index, rule in
            guard let level = rule.quotaLevel,
                let later = rules[(index + 1)...].first(where: { $0.quotaLevel == level + 1 })
            else { return nil }
            return finding(
                .lintQuotaBroken,
                at: rule.place,
                ["rule": .both(rule.title), "later": .both(later.title)]
            )
        }
    }

    private var gates: [Issue] {
        profile.gates.filter(\.condition.isConstant).map {
            finding(.lintGateConstant, at: $0.place, ["gate": .both($0.title)])
        }
    }

    private var ranking: [Issue] {
        // A rating of unrounded scores is reported when the profile is read.
        guard profile.stated == nil, profile.rating == nil, case .inner = profile.root.content
        else {
            return []
        }
        return [finding(.lintRankingUnrounded, at: profile.place, [:])]
    }
}

extension ScorerUse {
    func value(named name: String) -> ParameterValue? {
        parameters.values.first { $0.description.name == name }?.value
    }
}

extension Formula {
    /// The number that the formula is; nil where it is computed.
    var constant: Double? {
        switch root.kind {
        case .constant(.number(let number)), .constant(.percent(let number)): number.double
        case .negate:
            if case .constant(.number(let number))? = root.operands.first?.kind {
                -number.double
            } else {
                nil
            }
        default: nil
        }
    }
}

extension Interval {
    /// Whether two intervals have a number in common.
    func meets(_ other: Interval) -> Bool {
        reaches(other) && other.reaches(self)
    }

    fileprivate func reaches(_ other: Interval) -> Bool {
        upper > other.lower || (upper == other.lower && includesUpper && other.includesLower)
    }

    var inWords: String {
        let low = lower.isFinite ? Interval.text(lower) : ""
        let high = upper.isFinite ? (includesUpper ? "" : "<") + Interval.text(upper) : ""
        return low + ".." + high
    }

    static func text(_ number: Double) -> String {
        if number.isInfinite { return number > 0 ? "∞" : "-∞" }
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension RatingRule {
    /// The index of the level that a quota limits; nil for another rule.
    var quotaLevel: Int? {
        guard case .quota(let use, _) = content,
            case .number(let level)? = use.value(named: "level")
        else { return nil }
        return Int(exactly: level)
    }
}

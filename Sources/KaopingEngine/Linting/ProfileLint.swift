public import KaopingCore
public import KaopingProfile
internal import ScorerKit

/// Finds what may be unfair or idle in a scheme, without any data.
///
/// What it finds is no fault: the scheme runs. Each finding has a code, a place and an explanation.
public struct ProfileLint {
    private let profile: Profile

    /// Takes a scheme.
    public init(_ profile: Profile) {
        self.profile = profile
    }

    /// Returns the findings in the order of their places.
    public func findings() -> [Issue] {
        let found = levels + criteria + quotas + gates + ranking
        return found.enumerated().sorted {
            ($0.element.place?.line ?? 0, $0.offset) < ($1.element.place?.line ?? 0, $1.offset)
        }.map(\.element)
    }

    private func finding(
        _ message: Message,
        at place: Place,
        _ arguments: [String: Argument]
    ) -> Issue {
        Issue(message, at: place, arguments, severity: .finding)
    }

    // MARK: Levels

    private var levels: [Issue] {
        guard let rating = profile.rating else { return [] }
        return outOfReach(rating) + capped(rating)
    }

    /// The levels whose bands no score reaches and that no rule gives.
    private func outOfReach(_ rating: Rating) -> [Issue] {
        guard case .scorer(let use, let indexes) = rating.start, let scores = attainable,
            case .bands(_, let bands)? = use.value(named: "bands")
        else { return [] }
        return zip(bands, indexes).compactMap { band, index in
            guard !band.meets(scores), !isGiven(index, rating) else { return nil }
            return finding(
                .lintLevelOutOfReach,
                at: use.place,
                [
                    "level": .both(rating.levels[index].title), "band": .text(band.inWords),
                    "least": .text(Interval.text(scores.lower)),
                    "most": .text(Interval.text(scores.upper)),
                ]
            )
        }
    }

    /// The scores that a unit can have, adjustments included; nil where that is not known.
    private var attainable: Interval? {
        guard case .inner = profile.root.content else { return nil }
        let scale = profile.root.scale
        var (lower, upper) = (scale.lower.double, scale.upper.double)
        for adjustment in profile.adjustments {
            upper += max(0, adjustment.upper?.constant ?? .infinity)
            lower += min(0, adjustment.lower?.constant ?? -.infinity)
        }
        // A gate may set the total to anything.
        let sets = profile.gates.contains { $0.scope != .level && $0.effect.kind != .exclude }
        return sets ? nil : Interval(lower, upper, includesLower: true, includesUpper: true)
    }

    /// Whether a rule or a gate on the level may give a level whatever the score.
    private func isGiven(_ index: Int, _ rating: Rating) -> Bool {
        let rules = rating.rules.compactMap { rule in
            if case .effect(let effect) = rule.content { effect } else { nil }
        }
        let gates = profile.gates.filter { $0.scope == .level }.map(\.effect)
        return (rules + gates).contains { effect in
            guard [.set, .atLeast, .add, .clamp].contains(effect.kind) else { return false }
            guard effect.kind != .add, let bound = effect.bound?.constant else { return true }
            return level(bound, rating) == index
        }
    }

    /// The index of a level that stands as a constant bound.
    private func level(_ bound: Double, _ rating: Rating) -> Int? {
        rating.areNumbers
            ? rating.levels.firstIndex { Double($0.id) == bound } : Int(exactly: bound)
    }

    /// The levels above a cap without a condition, unless a later rule gives them again.
    private func capped(_ rating: Rating) -> [Issue] {
        rating.rules.flatMap { rule -> [Issue] in
            guard rule.condition == nil, case .effect(let effect) = rule.content,
                effect.kind == .atMost, let bound = effect.bound?.constant,
                let top = level(bound, rating)
            else { return [] }
            return rating.levels.indices.filter { $0 > top && !isGiven($0, rating) }.map {
                finding(
                    .lintLevelCapped,
                    at: rule.place,
                    ["rule": .both(rule.title), "level": .both(rating.levels[$0].title)]
                )
            }
        }
    }

    // MARK: Criteria

    private var criteria: [Issue] {
        let leaves = profile.root.preorder.dropFirst().filter(\.children.isEmpty)
        let shares = OverallShares(profile.root)
        return leaves.flatMap { leaf -> [Issue] in
            let title: [String: Argument] = ["criterion": .both(leaf.title)]
            if leaf.isIdle { return [finding(.lintCriterionIdle, at: leaf.place, title)] }
            guard let share = shares.shares[leaf.id] else { return [] }
            if share == 0 { return [finding(.lintCriterionWeightless, at: leaf.place, title)] }
            // Of two criteria one always outweighs the other, or they are equal.
            guard share > 0.5, leaves.count > 2 else { return [] }
            let percent = Rounding(places: 1)?.text(share * 100) ?? ""
            let arguments = title.merging(["share": .text(percent + "%")]) { $1 }
            return [finding(.lintCriterionDominates, at: leaf.place, arguments)]
        } + outOfForce
    }

    private var outOfForce: [Issue] {
        guard let scheme = profile.effective else { return [] }
        return profile.root.preorder.dropFirst().compactMap { criterion in
            guard let dates = criterion.effective, !dates.overlaps(scheme) else { return nil }
            return finding(
                .lintCriterionOutOfForce,
                at: criterion.place,
                [
                    "criterion": .both(criterion.title), "dates": .both(dates.inWords),
                    "scheme": .both(scheme.inWords),
                ]
            )
        }
    }

    // MARK: Quotas, gates, ranking

    private var quotas: [Issue] {
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

/// The share of each node in the whole score, where all above it add up or take means.
private struct OverallShares {
    private(set) var shares: [String: Double] = [:]

    init(_ root: Criterion) {
        add(root, share: 1)
    }

    private mutating func add(_ node: Criterion, share: Double) {
        shares[node.id] = share
        guard case .inner(let children, let weights, let use) = node.content,
            ["sum", "mean"].contains(use.id), node.weighting == nil
        else { return }
        // Types of unit have criteria of their own, of which a unit meets only some.
        guard children.allSatisfy({ $0.only == nil }) else { return }
        let parts =
            children.allSatisfy { $0.points != nil }
            ? children.compactMap { $0.points?.double } : weights.map(\.double)
        let total = parts.reduce(0, +)
        guard total > 0, parts.count == children.count else { return }
        for (child, part) in zip(children, parts) { add(child, share: share * part / total) }
    }
}

extension Criterion {
    /// Whether a leaf gives every unit the same score: it reads no data, or its table has one score.
    fileprivate var isIdle: Bool {
        guard case .leaf(let formula, let use) = content else { return false }
        if formula.isConstant { return true }
        for entry in use.parameters.values {
            switch entry.value {
            case .piecewise(_, let numbers) where numbers.count > 1:
                return Set(numbers).count == 1
            case .cases(_, let numbers) where numbers.count > 1:
                guard case .number(let otherwise)? = use.value(named: "otherwise") else {
                    return Set(numbers).count == 1
                }
                return Set(numbers + [otherwise]).count == 1
            default: continue
            }
        }
        return false
    }
}

extension ScorerUse {
    fileprivate func value(named name: String) -> ParameterValue? {
        parameters.values.first { $0.description.name == name }?.value
    }
}

extension Formula {
    /// The number that the formula is; nil where it is computed.
    fileprivate var constant: Double? {
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
    fileprivate func meets(_ other: Interval) -> Bool {
        reaches(other) && other.reaches(self)
    }

    private func reaches(_ other: Interval) -> Bool {
        upper > other.lower || (upper == other.lower && includesUpper && other.includesLower)
    }

    fileprivate var inWords: String {
        let low = lower.isFinite ? Interval.text(lower) : ""
        let high = upper.isFinite ? (includesUpper ? "" : "<") + Interval.text(upper) : ""
        return low + ".." + high
    }

    fileprivate static func text(_ number: Double) -> String {
        if number.isInfinite { return number > 0 ? "∞" : "-∞" }
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

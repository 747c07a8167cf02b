internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

extension ProfileLint {
    // MARK: Levels

    var levels: [Issue] {
        guard let rating = profile.rating else { return [] }
        return outOfReach(rating) + capped(rating)
    }

    /// The levels whose bands no score reaches and that no rule gives.
    private func outOfReach(_ rating: Rating) -> [Issue] {
        guard case .scorer(let use, let indexes) = rating.start, let scores = attainable,
            case .bands(_, let bands)? = use.value(named: "bands")
        else { return [] }
        let missed = levelsOutOfReach
        return zip(bands, indexes).filter { missed.contains($0.1) }.map { band, index in
            finding(
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

    /// The indexes of the levels that no score reaches and no rule gives.
    var levelsOutOfReach: [Int] {
        guard let rating = profile.rating, case .scorer(let use, let indexes) = rating.start,
            let scores = attainable, case .bands(_, let bands)? = use.value(named: "bands")
        else { return [] }
        return zip(bands, indexes).filter { !$0.0.meets(scores) && !isGiven($0.1, rating) }
            .map(\.1)
    }

    /// The scores that a unit can have, adjustments and gates included; nil where that is not known.
    private var attainable: Interval? {
        guard case .inner = profile.root.content else { return nil }
        let scale = profile.root.scale
        var (lower, upper) = (scale.lower.double, scale.upper.double)
        for adjustment in profile.adjustments {
            upper += max(0, adjustment.upper?.constant ?? .infinity)
            lower += min(0, adjustment.lower?.constant ?? -.infinity)
        }
        var scores = Interval(lower, upper, includesLower: true, includesUpper: true)
        for gate in profile.gates {
            switch gate.scope {
            case .level: continue
            case .total:
                guard let after = gate.effect.reach(from: scores) else { return nil }
                scores = after
            case .criterion(let id):
                // What stays on the criterion's scale does not change that of the whole.
                guard let node = profile.root.preorder.first(where: { $0.id == id }),
                    let after = gate.effect.reach(from: node.scale.interval),
                    after == node.scale.interval
                else { return nil }
            }
        }
        return scores
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
}

extension Scale {
    fileprivate var interval: Interval {
        Interval(lower.double, upper.double, includesLower: true, includesUpper: true)
    }
}

extension Effect {
    /// What scores may be behind the effect, where it happens to some units; nil where its bound is
    /// not known before there are data.
    fileprivate func reach(from scores: Interval) -> Interval? {
        var (lower, upper) = (scores.lower, scores.upper)
        if [.exclude, .notRated].contains(kind) { return scores }
        guard let bound = bound?.constant else { return nil }
        switch kind {
        case .set: (lower, upper) = (min(lower, bound), max(upper, bound))
        case .add: (lower, upper) = (lower + min(0, bound), upper + max(0, bound))
        case .atMost: lower = min(lower, bound)
        case .atLeast: upper = max(upper, bound)
        case .clamp:
            guard let most = self.upper?.constant else { return nil }
            (lower, upper) = (min(lower, most), max(upper, bound))
        case .exclude, .notRated: break
        }
        return Interval(lower, upper, includesLower: true, includesUpper: true)
    }
}

internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// Finds levels that nothing gives.
struct LevelReach {
    let context: DecodingContext

    /// Warns of each level that neither a band, nor a rule, nor a gate gives.
    ///
    /// Rules are followed in their order; a bound that is computed may be any level.
    func check(_ rating: Rating, _ gates: [Gate], at node: YAMLNode) {
        let ids = Set(rating.levels.map(\.id))
        guard case .scorer(_, let bands) = rating.start, let levels = node[Keys.levels.name],
            ids.count == rating.levels.count
        else { return }
        var reach = Reach(levels: rating.levels.map(\.id), areNumbers: rating.areNumbers)
        reach.given = Set(bands)
        for rule in rating.rules {
            switch rule.content {
            case .effect(let effect): reach.follow(effect)
            case .quota(let use, _): reach.limit(use)
            }
        }
        for gate in gates { reach.follow(gate.effect) }
        for (index, level) in rating.levels.enumerated() where !reach.given.contains(index) {
            let elements = levels.elements ?? []
            let place = elements.first { $0.scalar == level.id }?.place ?? levels.place
            context.report(
                .profileLevelUnreachable,
                at: place,
                ["level": .text(level.id)],
                severity: .warning
            )
        }
    }

    /// The levels that are given so far, as indexes from the lowest.
    private struct Reach {
        let levels: [String]
        let areNumbers: Bool
        var given: Set<Int> = []

        /// Adds what an effect makes of the levels so far.
        mutating func follow(_ effect: Effect) {
            let lower = effect.bound.flatMap { index($0) }
            let upper = effect.upper.flatMap { index($0) }
            switch effect.kind {
            case .exclude, .notRated: break
            case .add: given = Set(levels.indices)
            case .set: raise(to: lower, where: { _, _ in true })
            case .atMost: raise(to: lower, where: >)
            case .atLeast: raise(to: lower, where: <)
            case .clamp:
                raise(to: lower, where: <)
                raise(to: upper, where: >)
            }
        }

        /// Adds a bound that moves a level given so far; any level where the bound is computed.
        private mutating func raise(to bound: Int?, where moves: (Int, Int) -> Bool) {
            guard let bound else {
                given = Set(levels.indices)
                return
            }
            if given.contains(where: { moves($0, bound) }) { given.insert(bound) }
        }

        /// Adds the level below one that is limited.
        mutating func limit(_ use: ScorerUse) {
            let stated = use.parameters.values.first { $0.description.name == "level" }?.value
            guard case .number(let number)? = stated else { return }
            let level = Int(number)
            if given.contains(level) { given.insert(level - 1) }
        }

        /// The index of a level that is written as a bound; nil where it is computed.
        private func index(_ bound: Formula) -> Int? {
            guard let number = bound.root.plainNumber else { return nil }
            return areNumbers ? levels.firstIndex(of: "\(number)") : Int("\(number)")
        }
    }
}

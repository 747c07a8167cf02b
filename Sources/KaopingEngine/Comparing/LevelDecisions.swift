internal import KaopingCore
public import KaopingProfile
internal import ScorerKit

/// What decided the levels of units beside their scores: the rules of the rating, and gates.
public struct LevelDecisions: Sendable {
    /// A rule or gates that gave a unit another level than it had.
    public struct Decision: Sendable {
        /// What decided.
        public enum Cause: Sendable {
            /// A rule of the rating.
            case rule(RatingRule)
            /// Gates; of several on one unit it is not told what each of them did.
            case gates([Gate])
        }

        /// What decided.
        public let cause: Cause
        /// The level before, an index from the lowest; nil where there was none.
        public let before: Int?
        /// The level behind it.
        public let after: Int?
    }

    /// The scheme.
    public let profile: Profile
    private let steps: [[Int32]]
    private let levels: [Int32]
    private let states: [UInt8]
    private let fired: [String: [Bool]]

    /// Takes the levels of a run.
    ///
    /// - Parameters:
    ///   - profile: the scheme.
    ///   - steps: the levels after the start of the rating and after each of its rules; -1 for none.
    ///   - levels: the levels at the end.
    ///   - states: the states of the units, as raw values of `ScorerState`.
    ///   - fired: whether a gate took effect on each unit, by the gate's id.
    public init(
        _ profile: Profile,
        steps: [[Int32]],
        levels: [Int32],
        states: [UInt8],
        fired: [String: [Bool]]
    ) {
        self.profile = profile
        self.steps = steps
        self.levels = levels
        self.states = states
        self.fired = fired
    }

    /// Takes the levels of a score book; nil for a scheme without a rating.
    public init?(_ book: ScoreBook) {
        guard let levels = book.levels else { return nil }
        self.init(
            book.profile,
            steps: book.levelSteps.map { Array($0.elements) },
            levels: Array(levels.elements),
            states: Array(book.score.states.elements),
            fired: TreeResult(book).fired
        )
    }

    /// What decided the level of a unit, in order; empty where its score did.
    public func decisions(_ row: Int) -> [Decision] {
        guard let rating = profile.rating, let start = steps.first else { return [] }
        var decisions: [Decision] = []
        var before = start[row]
        for (rule, step) in zip(rating.rules, steps.dropFirst()) where step[row] != before {
            decisions.append(LevelDecisions.decision(.rule(rule), before, step[row]))
            before = step[row]
        }
        let acting = gates(on: .level, row)
        if levels[row] != before, !acting.isEmpty {
            decisions.append(LevelDecisions.decision(.gates(acting), before, levels[row]))
        }
        // Who is set apart with the score never gets to the rating.
        let apart = [ScorerState.excluded.rawValue, ScorerState.notRated.rawValue]
        let setting = gates(on: .total, row).filter { gate in
            [.exclude, .notRated].contains(gate.effect.kind)
        }
        if decisions.isEmpty, levels[row] < 0, apart.contains(states[row]), !setting.isEmpty {
            decisions.append(LevelDecisions.decision(.gates(setting), -1, -1))
        }
        return decisions
    }

    private static func decision(
        _ cause: Decision.Cause,
        _ before: Int32,
        _ after: Int32
    ) -> Decision {
        Decision(
            cause: cause,
            before: before < 0 ? nil : Int(before),
            after: after < 0 ? nil : Int(after)
        )
    }

    private func gates(on scope: Gate.Scope, _ row: Int) -> [Gate] {
        profile.gates.filter { $0.scope == scope && fired[$0.id]?[row] == true }
    }
}

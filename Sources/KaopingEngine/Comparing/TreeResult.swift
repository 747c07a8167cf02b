public import KaopingCore
internal import KaopingData
public import KaopingProfile

/// The scores of one node of the tree, one a unit.
public struct NodeScores: Sendable, Hashable {
    /// The scores on the node's scale; nan where there is none.
    public let values: [Double]
    /// The states, as raw values of `ScorerState`.
    public let states: [UInt8]

    /// Creates scores; as many values as states.
    public init(values: [Double], states: [UInt8]) {
        self.values = values
        self.states = states
    }
}

/// What a run found from its tree to its stated score, taken from a score book or from a record.
public struct TreeResult {
    /// Points that were added or taken off.
    public struct Points: Sendable {
        /// The adjustment's id.
        public let id: String
        /// Its title.
        public let title: Bilingual
        /// The points, one a unit.
        public let values: [Double]

        /// Creates points.
        public init(id: String, title: Bilingual, values: [Double]) {
            self.id = id
            self.title = title
            self.values = values
        }
    }

    /// The scheme.
    public let profile: Profile
    /// The stated scores; nan where there is none.
    public let total: [Double]
    /// Returns the scores of a criterion by its id; nil where they were not kept.
    public let scores: (String) throws(IssuesError) -> NodeScores?
    /// The weights that the run computed, by criterion and child.
    public var weights: [String: [String: Double]] = [:]
    /// The adjustments, in the order of the profile.
    public var adjustments: [Points] = []
    /// Whether a gate fired for each unit, by the gate's id.
    public var fired: [String: [Bool]] = [:]

    /// Creates a result.
    public init(
        profile: Profile,
        total: [Double],
        scores: @escaping (String) throws(IssuesError) -> NodeScores?
    ) {
        self.profile = profile
        self.total = total
        self.scores = scores
    }

    /// Takes the result of a run that kept the scores of all criteria.
    public init(_ book: ScoreBook) {
        self.init(profile: book.profile, total: Array(book.score.values.elements)) { id in
            book.criteria.first { $0.id == id }.map {
                NodeScores(
                    values: Array($0.values.elements),
                    states: Array($0.states.elements)
                )
            }
        }
        for figure in book.figures {
            setWeight(figure.id, of: figure.criterion, figure.value)
        }
        adjustments = book.adjustments.map {
            Points(
                id: $0.adjustment.id,
                title: $0.adjustment.title,
                values: Array($0.points.elements)
            )
        }
        for gate in book.gates {
            fired[gate.gate.id] = gate.outcomes.elements.map {
                $0 == GateResult.Outcome.fired.rawValue
            }
        }
    }

    /// Takes a figure of the run where it is a computed weight.
    public mutating func setWeight(_ figure: String, of criterion: String, _ value: Double) {
        guard figure.hasPrefix("weight_") else { return }
        weights[criterion, default: [:]][String(figure.dropFirst(7))] = value
    }
}

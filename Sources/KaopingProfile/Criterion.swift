public import KaopingCore
public import ScorerKit

/// A node of the tree of criteria (考评项): a leaf is scored from a value, an inner node combines
/// its children.
public final class Criterion: Sendable {
    /// What a node does.
    public enum Content: Sendable {
        /// Nothing: the root of a scheme that gives levels or figures without scores.
        case none
        /// Scores a value.
        case leaf(of: Formula, score: ScorerUse)
        /// Scores the unit's rows of a table.
        case rows(GroupedInput, score: ScorerUse)
        /// Combines children; weights in the order of the children.
        case inner(children: [Criterion], weights: [Exact], combine: ScorerUse)
    }

    /// What happens to a unit without a score at this node.
    public enum Missing: String, Sendable, CaseIterable {
        /// It has none, and neither has any node above.
        case node
        /// It scores zero.
        case zero
        /// The criterion does not apply; the weights of the others are rescaled.
        case reweight
        /// The run stops.
        case error
    }

    /// The id; the root has the profile's id.
    public let id: String
    /// The title.
    public let title: Bilingual
    /// Where it stands.
    public let place: Place
    /// What it does.
    public let content: Content
    /// The method that gives the children their weights; nil where the profile states them.
    public let weighting: ScorerUse?
    /// Whether lower scores are better, as of a raw value that is better low.
    public let isLowerBetter: Bool
    /// The lowest and the highest score.
    public let scale: Scale
    /// The points it is worth; nil in a tree of weights.
    public let points: Exact?
    /// What happens to a unit without a score, state by state.
    public let policies: StatePolicies
    /// The values of a leaf that are no result but say why there is none.
    public let valueStates: [ValueState]
    /// What it is marked with, such as its risk, in the order of the profile.
    public let attributes: [Attribute]
    /// The attribute of its children that their weights go by; nil where they go by none.
    public let weightsBy: String?
    /// The types of unit that it applies to; nil for all.
    public let only: [String]?
    /// The column within whose groups its scorer sees the units; nil for all at once.
    public let within: String?
    /// What its shares must be, already checked.
    public let requirements: [Requirement]
    /// The days on which it is in force; nil for always.
    public let effective: EffectiveDates?
    /// Points that an overlay may still give to criteria of its own under this node.
    public let open: Exact?
    /// Where it comes from.
    public let source: Source?

    init(
        id: String,
        title: Bilingual,
        place: Place,
        content: Content,
        weighting: ScorerUse?,
        isLowerBetter: Bool,
        scale: Scale,
        points: Exact?,
        policies: StatePolicies,
        valueStates: [ValueState],
        attributes: [Attribute],
        weightsBy: String?,
        only: [String]?,
        within: String?,
        requirements: [Requirement],
        effective: EffectiveDates?,
        open: Exact?,
        source: Source?
    ) {
        self.id = id
        self.title = title
        self.place = place
        self.content = content
        self.weighting = weighting
        self.isLowerBetter = isLowerBetter
        self.scale = scale
        self.points = points
        self.policies = policies
        self.valueStates = valueStates
        self.attributes = attributes
        self.weightsBy = weightsBy
        self.only = only
        self.within = within
        self.requirements = requirements
        self.effective = effective
        self.open = open
        self.source = source
    }

    /// What happens to a unit without data.
    public var missing: Missing { policies.notAvailable }

    /// The children; empty for a leaf.
    public var children: [Criterion] {
        if case .inner(let children, _, _) = content { children } else { [] }
    }

    /// The named results that its scorer gives each unit beside the score; none for an inner node,
    /// and none for one that is scored group by group.
    public var outputs: [NamedText] {
        guard within == nil else { return [] }
        switch content {
        case .leaf(_, let use), .rows(_, let use): return use.handle.description.outputs
        case .none, .inner: return []
        }
    }

    /// This node and all below, a parent before its children.
    public var preorder: [Criterion] {
        var nodes: [Criterion] = []
        list(into: &nodes)
        return nodes
    }

    /// Returns this node or the one below that has an id; nil without one.
    public func node(_ id: String) -> Criterion? {
        if self.id == id { return self }
        let children = children
        for index in children.indices {
            if let found = children[index].node(id) { return found }
        }
        return nil
    }

    private func list(into nodes: inout [Criterion]) {
        nodes.append(self)
        let children = children
        for index in children.indices { children[index].list(into: &nodes) }
    }
}

extension Criterion {
    /// One of the things that a criterion is marked with.
    public struct Attribute: Sendable, Hashable {
        /// What it is, such as risk.
        public let name: String
        /// Which it has, such as high.
        public let value: String
    }
}

/// The rows of a table as a scorer takes them.
public struct GroupedInput: Sendable {
    /// The table, as an index into the profile's.
    public let table: Int
    /// Only rows that meet this count.
    public let condition: Formula?
    /// The slot of the column for each of the scorer's inputs; nil where it has none.
    public let columns: [Int?]
    /// The headings of these columns in the table's file, for messages.
    public var headings: [String?] = []
}

/// What a share must be, as a clause states it.
public struct Requirement: Sendable {
    /// Whose share.
    public let share: String
    /// The floor.
    public let lower: Exact?
    /// The ceiling.
    public let upper: Exact?
    /// Which units it holds for; nil for all.
    public let condition: Formula?
    /// Where it stands.
    public let place: Place
    /// Where it comes from.
    public let source: Source?
}

/// The lowest and the highest score of a node.
public struct Scale: Sendable, Hashable {
    /// The lowest score.
    public let lower: Exact
    /// The highest score.
    public let upper: Exact

    /// Creates a scale.
    public init(lower: Exact, upper: Exact) {
        self.lower = lower
        self.upper = upper
    }
}

/// A scorer with the parameters that a profile states for it.
public struct ScorerUse: Sendable {
    /// The scorer's id as the profile writes it.
    public let id: String
    /// The scorer.
    public let handle: ScorerHandle
    /// Where the scorer is named.
    public let place: Place
    /// The parameters, defaults put in, as they are handed over.
    public let parameters: ParameterPack
    /// The formulas of the parameters that each unit has a value of its own for, in order.
    public let columns: [Formula]
    /// Where the parameters stand that the profile states, by their names.
    public var places: [String: Place] = [:]
    /// The shares that it was given, case by case; empty for a scorer without shares.
    public var shares: [ShareCase] = []
    /// What decides which shares hold; nil where there is one case.
    public var sharesBy: Formula?
}

/// The shares of one case, such as one team.
public struct ShareCase: Sendable, Hashable {
    /// The case; nil where the shares hold for all, or for everything else.
    public let label: FormulaCase?
    /// The shares by whose they are.
    public let shares: [Share]

    /// One share, with its place in the profile.
    public struct Share: Sendable, Hashable {
        /// Whose it is.
        public let name: String
        /// The share.
        public let value: Exact
        /// Where it stands.
        public let place: Place
    }
}

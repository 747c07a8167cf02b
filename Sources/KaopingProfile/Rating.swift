public import KaopingCore

/// How a stated score becomes a level (星级, 等次).
public struct Rating: Sendable {
    /// A level: its id as the profile writes it, and its title.
    public struct Level: Sendable, Hashable {
        /// The id.
        public let id: String
        /// The title in reports.
        public let title: Bilingual
    }

    /// The levels in the order of the profile; the scorer returns an index into them.
    public let levels: [Level]
    /// The scorer that gives the level.
    public let scorer: ScorerUse
}

/// How units are ranked.
public struct Ranking: Sendable, Hashable {
    /// What happens to units with equal scores (并列规则).
    public enum Ties: String, Sendable, CaseIterable {
        /// They share the best place and the next places stay empty: 1 2 2 4.
        case competition
        /// They share a place and no place stays empty: 1 2 2 3.
        case dense
        /// They share the last of their places: 1 3 3 4.
        case modified
        /// They share the mean of their places: 1 2.5 2.5 4.
        case fractional
        /// The order of the data decides: 1 2 3 4.
        case ordinal
    }

    /// The rankings within groups; each is a list of columns whose values together are a group.
    public let within: [[String]]
    /// The tie rule.
    public let ties: Ties
    /// The criteria that break ties, in order; the higher score comes first.
    public let then: [String]
}

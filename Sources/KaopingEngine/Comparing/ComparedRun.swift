public import KaopingCore
internal import KaopingData
public import KaopingProfile
internal import ScorerKit

/// A run as comparisons need it, computed just now or taken from a record.
public struct ComparedRun: Sendable {
    /// Where a run comes from.
    public struct Origin: Sendable, Hashable {
        /// The number of its record; nil for one that was computed just now.
        public let number: Int?
        /// The beginning of its id.
        public let id: String
        /// When it was recorded.
        public let at: String
        /// How many runs of its period were recorded before.
        public let replaced: Int

        /// Computed just now.
        public static let computed = Origin(number: nil, id: "", at: "", replaced: 0)

        /// Creates the origin of a recorded run.
        public init(number: Int?, id: String, at: String, replaced: Int) {
            self.number = number
            self.id = id
            self.at = at
            self.replaced = replaced
        }
    }

    /// A column that groups units.
    public struct Group: Sendable {
        /// The column's id.
        public let id: String
        /// Its title.
        public let title: Bilingual
        /// The code of each unit, -1 where there is none.
        public let codes: [Int32]
        /// What the codes stand for.
        public let names: [String]

        /// Creates a column.
        public init(id: String, title: Bilingual, codes: [Int32], names: [String]) {
            self.id = id
            self.title = title
            self.codes = codes
            self.names = names
        }
    }

    /// The profile's id.
    public let profile: String
    /// The profile's title.
    public let title: Bilingual
    /// The period; nil where there is none.
    public let period: Period?
    /// Where it comes from.
    public let origin: Origin
    /// What was the method: digests of the profile's texts, parameters, plugins.
    public let method: [String]
    /// The units.
    public let units: UnitList
    /// The stated scores; nan where there is none.
    public let scores: [Double]
    /// The states, as raw values of `ScorerState`.
    public let states: [UInt8]
    /// Twice the overall ranks; 0 where there is none.
    public let ranks: [Int32]
    /// The levels, as indexes into `levelNames`; -1 where there is none, nil without a rating.
    public let levels: [Int32]?
    /// The levels from the lowest.
    public let levelNames: [Rating.Level]
    /// The places of the stated score; nil where it is as computed.
    public let stated: Rounding?
    /// The columns that group units.
    public var groups: [Group] = []
    /// What gives what to the scores; nil where nobody asked for it.
    public var contributions: Contributions?
    /// What decided the levels beside the scores; nil where nobody asked for it.
    public var decisions: LevelDecisions?

    /// Creates a run.
    public init(
        profile: String,
        title: Bilingual,
        period: Period?,
        origin: Origin,
        method: [String],
        units: UnitList,
        scores: [Double],
        states: [UInt8],
        ranks: [Int32],
        levels: [Int32]?,
        levelNames: [Rating.Level],
        stated: Rounding?
    ) {
        self.profile = profile
        self.title = title
        self.period = period
        self.origin = origin
        self.method = method
        self.units = units
        self.scores = scores
        self.states = states
        self.ranks = ranks
        self.levels = levels
        self.levelNames = levelNames
        self.stated = stated
    }

    /// Takes a run that was computed just now, without its contributions.
    public init(_ book: ScoreBook, method: [String] = []) {
        var (levels, names) = (book.levels.map { Array($0.elements) }, book.levelNames)
        // A stage's outcome stands for the rating where the scheme has none.
        if levels == nil, let stage = book.stages.last(where: { $0.outcome != nil }) {
            levels = stage.outcome.map { Array($0.elements) }
            names = stage.levels
        }
        self.init(
            profile: book.profile.id,
            title: book.profile.title,
            period: book.period,
            origin: .computed,
            method: method,
            units: UnitList(
                keys: (0..<book.unitCount).map { book.keys[$0] },
                names: book.names.map { names in (0..<book.unitCount).map { names[$0] } }
            ),
            scores: Array(book.score.values.elements),
            states: Array(book.score.states.elements),
            ranks: Array(book.rank.doubled.elements),
            levels: levels,
            levelNames: names,
            stated: book.profile.stated
        )
        groups = book.groups.map {
            Group(
                id: $0.id,
                title: $0.title,
                codes: Array($0.codes.elements),
                names: $0.dictionary
            )
        }
    }

    // MARK: One unit

    /// Returns the rank of a row; nil where it has none.
    public func rank(_ row: Int) -> Double? {
        ranks[row] == 0 ? nil : Double(ranks[row]) / 2
    }

    /// Returns the level of a row; nil where it has none.
    public func level(_ row: Int) -> Rating.Level? {
        guard let levels, levelNames.indices.contains(Int(levels[row])) else { return nil }
        return levelNames[Int(levels[row])]
    }

    /// Says whether a row takes part in figures: scored, and neither excluded nor not rated.
    public func counts(_ row: Int) -> Bool {
        !scores[row].isNaN && states[row] == ScorerState.scored.rawValue
    }

    /// The rows by rank, those without one last in the order of the data.
    public var order: [Int] {
        ranks.indices.sorted { left, right in
            let (first, second) = (ranks[left], ranks[right])
            if first == second { return left < right }
            return second == 0 || (first != 0 && first < second)
        }
    }

    /// What a row came to.
    public func standing(_ row: Int) -> UnitStanding {
        UnitStanding(
            score: scores[row],
            state: ScorerState(rawValue: states[row])?.id ?? "",
            rank: rank(row),
            level: level(row)
        )
    }
}

/// What one unit came to in one run.
public struct UnitStanding: Sendable, Hashable {
    /// The stated score; nan where there is none.
    public let score: Double
    /// The state's id.
    public let state: String
    /// The overall rank; nil where there is none.
    public let rank: Double?
    /// The level; nil where there is none.
    public let level: Rating.Level?
}

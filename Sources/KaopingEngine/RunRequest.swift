public import KaopingCore
public import KaopingProfile

/// What to run: a scheme, a period, and where the data are.
public struct RunRequest: Sendable {
    /// Which criteria's scores are kept.
    public enum Kept: Sendable, Hashable {
        /// All of them.
        case all
        /// Those of these ids.
        case only(Set<String>)
    }

    /// The units whose results are derived.
    public enum Explained: Sendable, Hashable {
        /// None.
        case none
        /// Those of these keys, or of these names where only one unit has each.
        case units([String])
        /// All of them.
        case all
    }

    /// The scheme.
    public let profile: Profile
    /// The scorers that it was decoded with.
    public let scorers: ScorerRegistry
    /// The period; nil where none was given.
    public let period: Period?
    /// The folder where tables are looked for.
    public let folder: String
    /// Files that take the place of the profile's, by table.
    public let tables: [String: String]
    /// Files with results of other runs, in the order in which the user names them.
    public var inputs: [InputFile] = []
    /// Where results that no file is given for are looked for; nil for nowhere.
    public var results: RecordedResults?
    /// The values of parameters as they are written, by id.
    public var parameters: [String: String] = [:]
    /// The day of the calculation; nil for the last day of the period.
    public var asOf: Day?
    /// Whether it is run for a period in which the scheme or a criterion was not in force yet, or
    /// is no more: to see what another period's method makes of the data.
    public var ignoresForce = false
    /// Which criteria's scores are kept.
    public var kept = Kept.all
    /// The units whose results are derived step by step; every criterion's scores are kept then.
    public var explained = Explained.none
    /// Whether the cheapest ways to the next level are sought for each explained unit.
    public var seeksNext = false
    /// Whether the points that each explained unit lost are sought.
    public var seeksLosses = true
    /// Told how many units of how many are explained, from any thread; nil where nobody listens.
    public var progress: (@Sendable (Int, Int) -> Void)?
    /// How many threads may work.
    public var threads = Parallel.cores
    /// How many units are scored at a time; the result does not depend on it.
    public var blockRows = 4096
    /// How many bad cells or units are listed.
    public var issueLimit = 20

    /// Creates a request for all criteria, on all cores.
    public init(
        profile: Profile,
        scorers: ScorerRegistry,
        period: Period?,
        folder: String,
        tables: [String: String] = [:]
    ) {
        self.profile = profile
        self.scorers = scorers
        self.period = period
        self.folder = folder
        self.tables = tables
    }
}

public import KaopingCore
public import KaopingData
public import KaopingProfile
public import ScorerKit

/// The result of a run: for every unit its scores, level and ranks, as columns.
///
/// Row r of every column is the same unit; rows are in the order of the data. It is a class
/// because reports read it cell by cell, and a struct of this size would be copied each time.
public final class ScoreBook: Sendable {
    /// The scheme.
    public let profile: Profile
    /// The period; nil for a scheme that does not recur.
    public let period: Period?
    /// The day of the calculation; nil where the period has no last day.
    public let asOf: Day?
    /// How many units there are.
    public let unitCount: Int
    /// The units' keys.
    public let keys: TextColumn
    /// The units' names, if there are any.
    public let names: TextColumn?
    /// The columns that group units, in the order of the profile.
    public let groups: [GroupColumn]
    /// The stated composite score.
    public let score: ScoreColumn
    /// The scores of the criteria that were asked for, in the order of the tree.
    public let criteria: [ScoreColumn]
    /// What the scorers of criteria say of units beside the score, in the order of the tree.
    public let outputs: [OutputColumn]
    /// Other totals of the same tree, in the order of the profile.
    public let totals: [ScoreColumn]
    /// The points added or taken off, in the order of the profile.
    public let adjustments: [AdjustmentResult]
    /// What the gates did, in the order of the profile.
    public let gates: [GateResult]
    /// The results of the stages of judging, in order.
    public let stages: [StageResult]
    /// The level of each unit: an index into `levelNames`, -1 where there is none; nil when the
    /// scheme has no rating.
    public let levels: Buffer<Int32>?
    /// The rating's levels from the lowest; empty when the scheme has no rating.
    public let levelNames: [Rating.Level]
    /// The levels after the start of the rating and after each of its rules.
    public let levelSteps: [Buffer<Int32>]
    /// The overall rank.
    public let rank: Ranks
    /// The ranks within groups, in the order of the profile.
    public let rankWithin: [(columns: [String], ranks: Ranks)]
    /// The rows by rank, units without a rank last, ties in the order of the data.
    public let order: Buffer<Int32>
    /// What follows from the result, in the order of the profile.
    public let consequences: [ConsequenceResult]
    /// The figures of the run: populations' figures and computed weights, in the order of the tree.
    public let figures: [RunFigure]
    /// The figures of all units or of groups, in the order of the profile.
    public let populationFigures: [FigureResult]
    /// How far the units have come towards the targets, in the order of the profile.
    public let targets: [TargetResult]
    /// The score books of the groups above, in the order of the profile.
    public let rollups: [RollupResult]
    /// What excused units from criteria.
    public let waivers: [Waiver]
    /// What each step of preparation changed, in the order in which it was done.
    public let preparation: [PreparationResult]
    /// Whom screens excluded, in the order of the profile.
    public let screenings: [ScreeningResult]
    /// The plugins whose scorers were used.
    public let plugins: [ScorerRegistry.Origin]
    /// Remarks that did not stop the run.
    public let warnings: [Issue]
    /// How many rows each table had, and how many cells were blank.
    public let reading: [TableReading]
    /// The files of results that were read.
    public let inputs: [InputReading]
    /// The days on which offices work, those of calendar tables too.
    public let calendar: WorkingCalendar
    /// The derivations that were asked for, in the order in which their units were named.
    public let explanations: [Explanation]
    /// How many threads may make reports of it.
    public let threads: Int

    init(
        profile: Profile,
        period: Period?,
        asOf: Day?,
        unitCount: Int,
        keys: TextColumn,
        names: TextColumn?,
        groups: [GroupColumn],
        score: ScoreColumn,
        criteria: [ScoreColumn],
        outputs: [OutputColumn] = [],
        totals: [ScoreColumn],
        adjustments: [AdjustmentResult],
        gates: [GateResult],
        stages: [StageResult],
        levels: Buffer<Int32>?,
        levelNames: [Rating.Level],
        levelSteps: [Buffer<Int32>],
        rank: Ranks,
        rankWithin: [(columns: [String], ranks: Ranks)],
        order: Buffer<Int32>,
        consequences: [ConsequenceResult],
        figures: [RunFigure],
        populationFigures: [FigureResult],
        targets: [TargetResult],
        rollups: [RollupResult],
        waivers: [Waiver],
        preparation: [PreparationResult],
        screenings: [ScreeningResult],
        plugins: [ScorerRegistry.Origin],
        warnings: [Issue],
        reading: [TableReading],
        inputs: [InputReading],
        calendar: WorkingCalendar = .mondayToFriday,
        explanations: [Explanation],
        threads: Int = 1
    ) {
        self.profile = profile
        self.period = period
        self.asOf = asOf
        self.unitCount = unitCount
        self.keys = keys
        self.names = names
        self.groups = groups
        self.score = score
        self.criteria = criteria
        self.outputs = outputs
        self.totals = totals
        self.adjustments = adjustments
        self.gates = gates
        self.stages = stages
        self.levels = levels
        self.levelNames = levelNames
        self.levelSteps = levelSteps
        self.rank = rank
        self.rankWithin = rankWithin
        self.order = order
        self.consequences = consequences
        self.figures = figures
        self.populationFigures = populationFigures
        self.targets = targets
        self.rollups = rollups
        self.waivers = waivers
        self.preparation = preparation
        self.screenings = screenings
        self.plugins = plugins
        self.warnings = warnings
        self.reading = reading
        self.inputs = inputs
        self.calendar = calendar
        self.explanations = explanations
        self.threads = max(1, threads)
    }
}

/// One figure of a run, such as the largest value of an indicator or a computed weight.
public struct RunFigure: Sendable, Hashable {
    /// The criterion whose scorer gave it.
    public let criterion: String
    /// The id.
    public let id: String
    /// What it is.
    public let title: Bilingual
    /// The figure; nan where there is none.
    public let value: Double
}

/// What was read of one table.
public struct TableReading: Sendable, Hashable {
    /// The table's id.
    public let table: String
    /// The file.
    public let file: String
    /// How many rows were read.
    public let rowsRead: Int
    /// How many of them are of the period.
    public let rowsKept: Int
    /// Blank cells by column id, where there are any, in the order of the profile.
    public let blanks: [(column: String, count: Int)]
    /// Which file it was, for who looks at it again; no part of what was read.
    public var identity: FileIdentity?

    /// Says whether two readings are the same.
    public static func == (left: TableReading, right: TableReading) -> Bool {
        left.table == right.table && left.file == right.file && left.rowsRead == right.rowsRead
            && left.rowsKept == right.rowsKept
            && left.blanks.elementsEqual(right.blanks, by: ==)
    }

    /// Hashes the table, its file and its numbers of rows.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(table)
        hasher.combine(file)
        hasher.combine(rowsRead)
        hasher.combine(rowsKept)
    }
}

/// A column that groups units.
public struct GroupColumn: Sendable {
    /// The column's id.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// The code of each unit, -1 where there is none.
    public let codes: Buffer<Int32>
    /// The texts that the codes stand for.
    public let dictionary: [String]
}

/// The scores of one node of the tree.
public struct ScoreColumn: Sendable {
    /// The node's id.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// The scores; nan where there is none.
    public let values: Buffer<Double>
    /// The states, as raw values of `ScorerState`.
    public let states: Buffer<UInt8>
    /// The decimal places that the values are rounded to; nil when they are as computed.
    public let rounding: Rounding?

    /// Returns the state of a row.
    public func state(_ row: Int) -> ScorerState {
        ScorerState(rawValue: states[row]) ?? .notAvailable
    }
}

/// The ranks of all units.
public struct Ranks: Sendable {
    /// Twice the rank, so that shared places can end in a half; 0 where there is none.
    public let doubled: Buffer<Int32>
    /// The share of units that each stands above, nan where there is none; nil unless asked for.
    public var percentiles: Buffer<Double>?

    /// Returns a rank; nil when the unit has none.
    public func rank(_ row: Int) -> Double? {
        doubled[row] == 0 ? nil : Double(doubled[row]) / 2
    }

    /// Returns the share of units that a unit stands above; nan where there is none.
    public func percentile(_ row: Int) -> Double {
        percentiles?[row] ?? .nan
    }
}

internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// A column or list of a result, packed when it is asked for.
struct ResultPart: Sendable {
    /// The name in the record, such as `criterion/health`.
    let name: String
    /// Packs it.
    let pack: @Sendable () -> [UInt8]

    init(_ name: String, _ column: Buffer<Double>) {
        self.name = name
        pack = { Packing.pack(column.elements) }
    }

    init(_ name: String, _ column: Buffer<Int32>) {
        self.name = name
        pack = { Packing.pack(column.elements) }
    }

    init(_ name: String, _ column: Buffer<UInt8>) {
        self.name = name
        pack = { Packing.pack(column.elements) }
    }

    init(_ name: String, numbers: [Double]) {
        self.name = name
        pack = { numbers.withUnsafeBufferPointer { Packing.pack($0) } }
    }

    init(_ name: String, rows: [Int]) {
        self.name = name
        pack = {
            rows.map(UInt32.init(truncatingIfNeeded:)).withUnsafeBufferPointer { Packing.pack($0) }
        }
    }

    init(_ name: String, texts: [String]) {
        self.name = name
        pack = { Packing.pack(texts) }
    }
}

/// All that a run found, as parts in a fixed order.
///
/// Nothing here says where files lay, when the run was, or who is meant: the same profile and data
/// are the same parts anywhere. Keys, names and remarks stand apart, since they can be erased.
struct ResultParts {
    private(set) var parts: [ResultPart] = []

    init(_ book: ScoreBook) {
        parts = [
            ResultPart(PartName.score, book.score.values),
            ResultPart(PartName.states, book.score.states),
            ResultPart(PartName.rank, book.rank.doubled),
        ]
        for (columns, ranks) in book.rankWithin {
            parts.append(ResultPart(PartName.rankWithin(columns), ranks.doubled))
        }
        if let percentiles = book.rank.percentiles {
            parts.append(ResultPart(PartName.percentile, percentiles))
        }
        for (columns, ranks) in book.rankWithin {
            guard let percentiles = ranks.percentiles else { continue }
            parts.append(ResultPart(PartName.percentileWithin(columns), percentiles))
        }
        if let levels = book.levels { parts.append(ResultPart(PartName.level, levels)) }
        for (index, step) in book.levelSteps.enumerated() {
            parts.append(ResultPart(PartName.levelStep(index), step))
        }
        for column in book.criteria {
            parts.append(ResultPart(PartName.criterion(column.id), column.values))
            parts.append(ResultPart(PartName.criterionStates(column.id), column.states))
        }
        for column in book.totals {
            parts.append(ResultPart(PartName.total(column.id), column.values))
            parts.append(ResultPart(PartName.totalStates(column.id), column.states))
        }
        for group in book.groups {
            parts.append(ResultPart(PartName.group(group.id), group.codes))
            parts.append(ResultPart(PartName.groupNames(group.id), texts: group.dictionary))
        }
        addJudging(book)
        addPopulation(book)
        addPreparation(book)
    }

    private mutating func addJudging(_ book: ScoreBook) {
        for result in book.adjustments {
            parts.append(ResultPart(PartName.adjustment(result.adjustment.id), result.points))
        }
        for result in book.gates {
            parts.append(ResultPart(PartName.gate(result.gate.id), result.outcomes))
        }
        for stage in book.stages {
            let id = stage.stage.id
            parts.append(ResultPart(PartName.stage(id, "passed"), stage.passed))
            if let score = stage.score {
                parts.append(ResultPart(PartName.stage(id, "score"), score))
            }
            if let states = stage.states {
                parts.append(ResultPart(PartName.stage(id, "states"), states))
            }
            if let outcome = stage.outcome {
                parts.append(ResultPart(PartName.stage(id, "outcome"), outcome))
            }
            if let first = stage.first {
                parts.append(ResultPart(PartName.stage(id, "first"), first))
            }
            if let deadline = stage.deadline {
                parts.append(ResultPart(PartName.stage(id, "deadline"), deadline))
            }
        }
        for result in book.consequences {
            let id = result.consequence.id
            parts.append(ResultPart(PartName.consequence(id, "follows"), result.follows))
            if let amounts = result.amounts {
                parts.append(ResultPart(PartName.consequence(id, "amount"), amounts))
            }
        }
    }

    private mutating func addPopulation(_ book: ScoreBook) {
        var figures = RecordText()
        for figure in book.figures {
            figures.add("figure", figure.criterion, figure.id, "\(figure.value)")
        }
        for result in book.populationFigures {
            for (index, value) in result.values.enumerated() {
                let group = result.codes == nil ? "" : result.groups[index]
                figures.add("population", result.figure.id, group, "\(value)")
            }
        }
        for result in book.targets {
            for (index, share) in result.shares.enumerated() {
                let group = result.codes == nil ? "" : result.groups[index]
                let isMet = result.isMet[index].map { $0 ? "met" : "not met" } ?? ""
                let due = result.due?.description ?? ""
                figures.add("target", result.target.id, group, "\(share)", due, isMet)
            }
        }
        parts.append(ResultPart(PartName.figures, texts: [figures.text]))
        for result in book.rollups {
            let id = result.rollup.id
            parts.append(ResultPart(PartName.rollup(id, "groups"), texts: result.groups))
            parts.append(ResultPart(PartName.rollup(id, "units"), rows: result.unitCounts))
            parts.append(ResultPart(PartName.rollup(id, "score"), result.scores))
            if let levels = result.levels {
                parts.append(ResultPart(PartName.rollup(id, "level"), levels))
            }
            parts.append(ResultPart(PartName.rollup(id, "rank"), result.ranks.doubled))
        }
    }

    private mutating func addPreparation(_ book: ScoreBook) {
        for (index, result) in book.preparation.enumerated() {
            let name = "\(index)/\(result.indicator.id)"
            parts.append(ResultPart(PartName.preparation(name, "rows"), rows: result.rows))
            parts.append(ResultPart(PartName.preparation(name, "before"), numbers: result.before))
            parts.append(ResultPart(PartName.preparation(name, "after"), numbers: result.after))
        }
        for (index, result) in book.screenings.enumerated() {
            parts.append(ResultPart(PartName.screening(index), rows: result.rows))
        }
    }
}

/// The names of parts.
public enum PartName {
    /// The stated composite score.
    public static let score = "score"
    /// The states of the units, as raw values of `ScorerState`.
    public static let states = "states"
    /// Twice the overall rank; 0 where there is none.
    public static let rank = "rank"
    /// The level, an index into the record's levels; -1 where there is none.
    public static let level = "level"
    /// Figures of the run, of the population and of targets, as a text of lines.
    public static let figures = "figures"

    /// Twice the rank within groups of columns.
    public static func rankWithin(_ columns: [String]) -> String {
        "rank-within/" + columns.joined(separator: "+")
    }
    /// The share of units that each stands above, where the scheme asks for it.
    public static let percentile = "percentile"
    /// The same within groups of columns.
    public static func percentileWithin(_ columns: [String]) -> String {
        "percentile-within/" + columns.joined(separator: "+")
    }
    /// The level after the start (0) and after each rule.
    public static func levelStep(_ index: Int) -> String { "level-step/\(index)" }
    /// The scores of a criterion.
    public static func criterion(_ id: String) -> String { "criterion/" + id }
    /// The states of a criterion's scores.
    public static func criterionStates(_ id: String) -> String { "criterion-states/" + id }
    /// Another total.
    public static func total(_ id: String) -> String { "total/" + id }
    /// The states of another total.
    public static func totalStates(_ id: String) -> String { "total-states/" + id }
    /// The group of each unit, an index into the group's names; -1 where there is none.
    public static func group(_ id: String) -> String { "group/" + id }
    /// The names of groups.
    public static func groupNames(_ id: String) -> String { "group-names/" + id }
    /// The points of an adjustment.
    public static func adjustment(_ id: String) -> String { "adjustment/" + id }
    /// The outcomes of a gate, as raw values of `GateResult.Outcome`.
    public static func gate(_ id: String) -> String { "gate/" + id }
    /// What a stage decided: passed, score, states, outcome, first or deadline.
    public static func stage(_ id: String, _ what: String) -> String { "stage/\(id)/\(what)" }
    /// What follows: follows or amount.
    public static func consequence(_ id: String, _ what: String) -> String {
        "consequence/\(id)/\(what)"
    }
    /// The score book of groups: groups, units, score, level or rank.
    public static func rollup(_ id: String, _ what: String) -> String { "rollup/\(id)/\(what)" }
    /// What a step of preparation changed: rows, before or after.
    public static func preparation(_ step: String, _ what: String) -> String {
        "preparation/\(step)/\(what)"
    }
    /// The rows that a screen excluded.
    public static func screening(_ index: Int) -> String { "screening/\(index)" }
}

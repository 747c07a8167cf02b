public import KaopingCore

/// A value computed for each unit.
public struct IndicatorDeclaration: Sendable {
    /// How it is computed.
    public enum Content: Sendable {
        /// From other values of the unit.
        case formula(Formula)
        /// From the unit's rows of a table.
        case reduction(Reduction)
    }

    /// The id.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// Where it is declared.
    public let place: Place
    /// Its slot in formulas.
    public let slot: Int
    /// How it is computed.
    public let content: Content
    /// Whether lower values are better.
    public let isLowerBetter: Bool
    /// What preparation divides it by.
    public let per: Formula?
    /// How its data are prepared; nil where the profile's steps hold.
    public let preparation: [Preparation]?
    /// How a unit can change it by its own effort; nil where it cannot.
    public let changeable: Changeable?
    /// Where it comes from.
    public let source: Source?
}

/// How many rows become one value.
public struct Reduction: Sendable {
    /// A way of reducing several values to one.
    public enum Method: String, Sendable, CaseIterable {
        /// How many rows meet the condition.
        case count
        /// The sum; 0 of no rows.
        case sum
        /// The arithmetic mean.
        case mean
        /// The median.
        case median
        /// The lowest value.
        case lowest
        /// The highest value.
        case highest
        /// The share of the rows that meet the condition.
        case share
        /// How many different values there are.
        case distinct
    }

    /// How the results of groups of rows become one value.
    public enum Then: Sendable {
        /// By one of the methods that take values.
        case method(Method)
        /// How many of them meet a condition on `it`, whose slot is given.
        case count(Formula, itSlot: Int)
    }

    /// Where the rows come from.
    public enum Origin: Sendable, Hashable {
        /// A table of many rows, as an index into the profile's tables.
        case table(Int)
        /// An input of several periods, as an index into the profile's inputs.
        case input(Int)
        /// The units themselves, for figures, targets and roll-ups.
        case units
    }

    /// Where the rows come from.
    public let origin: Origin
    /// Only rows that meet this count.
    public let condition: Formula?
    /// How rows are reduced.
    public let method: Method
    /// What is reduced, or the condition that is counted; nil counts all rows.
    public let value: Formula?
    /// What each row weighs in a mean or a share; nil weighs all alike.
    public let weight: Formula?
    /// The column whose values part a unit's rows into groups: its slot.
    public let by: Int?
    /// How the groups' results become one.
    public let then: Then?
}

/// What a slot of a formula holds.
public enum SlotContent: Sendable, Hashable {
    /// A column: indexes of the table and of its column.
    case column(table: Int, column: Int)
    /// The column of a table joined by several columns that says by which one.
    case via(table: Int)
    /// An indicator, by its index.
    case indicator(Int)
    /// A field of an input, by the input's index.
    case input(Int, ResultField)
    /// The value under `then`.
    case it
    /// The score of a criterion, by its id.
    case score(String)
    /// A named result of the scorer of a criterion: the criterion's id, and the result's index.
    case output(String, Int)
    /// The composite score.
    case total
    /// Another total, by its index.
    case otherTotal(Int)
    /// The level: its index from the lowest, or its number where levels are numbers.
    case level
    /// The rank.
    case rank
    /// Whether a gate has taken effect, by its index.
    case gate(Int)
    /// The result of a stage, by its index.
    case stage(Int)
    /// The score of a stage, by its index.
    case stageScore(Int)
}

/// A field of a result that is read as an input.
public enum ResultField: String, Sendable, CaseIterable {
    /// The period that it is of.
    case period
    /// The stated score.
    case score
    /// The level.
    case level
    /// The overall rank.
    case rank
    /// Why there is a score or none.
    case state
}

public import KaopingCore

/// An assessment scheme (考评方案) as a value: what `profile.yaml` says, decoded and checked.
public struct Profile: Sendable {
    /// The id, in kebab-case.
    public let id: String
    /// The title.
    public let title: Bilingual
    /// The file it was read from.
    public let place: Place
    /// The document that the scheme comes from.
    public let source: Source?
    /// The kind of period that it is run for.
    public let period: Period.Kind
    /// The days on which the scheme is in force; nil for always.
    public let effective: EffectiveDates?
    /// The days on which offices work.
    public let calendar: WorkingCalendar
    /// What the scheme leaves to the place to fill in.
    public let parameters: [ParameterDeclaration]
    /// What is assessed.
    public let unit: UnitDeclaration
    /// The types of unit, the values of the category column; empty where they are not declared.
    public let types: [String]
    /// The tables of data.
    public let tables: [TableDeclaration]
    /// Results of earlier or other assessments.
    public let inputs: [InputDeclaration]
    /// Values computed from columns.
    public let indicators: [IndicatorDeclaration]
    /// How the indicators' data are prepared, in order.
    public let preparation: [Preparation]
    /// What each slot of a formula holds, by slot.
    public let slots: [SlotContent]
    /// The tree of criteria.
    public let root: Criterion
    /// Other totals of the same tree.
    public let totals: [TotalDeclaration]
    /// Points added or taken off beside the criteria.
    public let adjustments: [Adjustment]
    /// Hard rules beside all weights, in order.
    public let gates: [Gate]
    /// The stages of judging, the filing and the notice, in order.
    public let procedure: [Stage]
    /// The decimal places of the stated score; nil leaves the score as it is computed.
    public let stated: Rounding?
    /// How the stated score becomes a level.
    public let rating: Rating?
    /// How units are ranked.
    public let ranking: Ranking
    /// The score books of the groups above.
    public let rollups: [Rollup]
    /// Figures of all units, or of each group.
    public let figures: [FigureDeclaration]
    /// What the units together must reach.
    public let targets: [TargetDeclaration]
    /// What follows from a result.
    public let consequences: [Consequence]
    /// Remarks that do not stop a run.
    public let warnings: [Issue]

    /// The columns of all tables, in order.
    public var columns: [ColumnDeclaration] { tables.flatMap(\.columns) }
}

/// Where a statement comes from, or that it was chosen.
public struct Source: Sendable, Hashable {
    /// The document's title.
    public let document: String?
    /// The clause in the document.
    public let clause: String?
    /// What was chosen where the document is silent.
    public let assumption: String?
}

/// What is assessed, and by which columns it is known.
public struct UnitDeclaration: Sendable, Hashable {
    /// The id of the column with the unit's key.
    public let key: String
    /// The id of the column with its name.
    public let name: String?
    /// The ids of the columns that group units.
    public let groups: [String]
    /// The id of the column with its type.
    public let category: String?
    /// The keys that other spellings stand for.
    public let aliases: [String: String]

    /// The columns that a ranking may be within.
    public var groupings: [String] { groups + (category.map { [$0] } ?? []) }
}

/// A table of data: one row for each unit, or many.
public struct TableDeclaration: Sendable, Hashable {
    /// How many rows a unit has.
    public enum Rows: String, Sendable, CaseIterable {
        /// At most one.
        case one
        /// Any number.
        case many
    }

    /// A use of its own that a table has.
    public enum Holds: String, Sendable, CaseIterable {
        /// Decisions of named bodies on gates.
        case decisions
        /// What excuses a unit from a criterion.
        case waivers
        /// Days off, and days that are worked in exchange, by which working days are counted.
        case calendar
    }

    /// The id.
    public let id: String
    /// The file, relative to the profile's folder or the data folder.
    public let file: String
    /// Where the file is named.
    public let filePlace: Place
    /// The id of the column that names the row's period; nil when the file has one period.
    public let periodColumn: String?
    /// The ids of the columns with the unit's key: one, or several in a table of many rows.
    public let unitColumns: [String]
    /// How many rows a unit has.
    public let rows: Rows
    /// A use of its own.
    public let holds: Holds?
    /// The columns, in the order of the profile.
    public let columns: [ColumnDeclaration]

    /// Whether its rows are of units, many for each.
    public var hasUnitRows: Bool { rows == .many && holds != .calendar }
}

/// One declared column.
public struct ColumnDeclaration: Sendable, Hashable {
    /// What a column's cells hold.
    public enum Kind: Sendable, Hashable {
        /// Any number.
        case number
        /// A whole number from 0.
        case count
        /// A percentage as the cells write it; its value is a share.
        case percent(PercentStyle)
        /// Yes or no.
        case flag
        /// Text; a category when the values are declared.
        case text(values: [String]?)
        /// A day.
        case date
        /// A period.
        case period
        /// Several texts in one cell, parted by the separator.
        case list(separator: String)
    }

    /// How cells write a percentage.
    public enum PercentStyle: String, Sendable, CaseIterable {
        /// With a sign, `70%`.
        case sign
        /// As a number up to 100, `70`.
        case hundred
        /// As a share, `0.7`.
        case fraction
    }

    /// What a blank cell means.
    public enum Blank: String, Sendable, CaseIterable {
        /// There is no value.
        case missing
        /// The cell must be filled in.
        case error
    }

    /// The id.
    public let id: String
    /// Where it is declared.
    public let place: Place
    /// The heading in the file.
    public let heading: String
    /// The title in reports.
    public let title: Bilingual
    /// What the cells hold.
    public let kind: Kind
    /// The unit of measure.
    public let unitOfMeasure: String?
    /// What a number may be.
    public let range: ExactInterval?
    /// What a blank cell means.
    public let blank: Blank
}

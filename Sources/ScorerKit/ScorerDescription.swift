/// A short text in Chinese and English.
public struct Title: Sendable, Hashable {
    /// The Chinese text.
    public let zh: String
    /// The English text.
    public let en: String

    /// Creates a title from its two versions.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}

/// What a scorer says of itself.
///
/// Documentation, `kaoping scorers`, the checks of a profile and a test are made from it.
public struct ScorerDescription: Sendable, Hashable {
    /// Where in a profile the scorer stands.
    public enum Role: UInt32, Sendable, CaseIterable {
        /// Under `score:`; takes one column.
        case leaf = 1
        /// Under `combine:`; takes one column for each child.
        case aggregate = 2
        /// Under `rating:`; takes the stated score and returns a level.
        case rating = 3
        /// Under `weights:`; takes one column for each child and returns their weights.
        case weighting = 4
    }

    /// What a scorer needs beside the rows that it scores.
    public enum Need: UInt32, Sendable, CaseIterable {
        /// Nothing: each row stands alone.
        case nothing = 0
        /// A summary of all rows, merged from the summaries of blocks.
        case summary = 1
        /// All rows in one block, as ranks and pairwise methods do.
        case population = 2
    }

    /// What a scorer's number means.
    public enum Returns: UInt32, Sendable, CaseIterable {
        /// A share of full marks, 0 to 1.
        case share = 1
        /// Points on the scale of the node.
        case points = 2
        /// A number on a scale of its own.
        case raw = 3
        /// The index of a level.
        case level = 4
        /// For an aggregate: a number on the scale of its children, as a mean is.
        case scale = 5
    }

    /// The kinds of column that a scorer takes.
    public struct Takes: OptionSet, Sendable, Hashable {
        /// The kinds as bits, as they cross the boundary.
        public let rawValue: UInt32

        /// Creates a set from its bits.
        public init(rawValue: UInt32) {
            self.rawValue = rawValue
        }

        /// Numbers.
        public static let number = Takes(rawValue: 1)
        /// Dictionary-coded text.
        public static let text = Takes(rawValue: 2)
        /// Several entries for a unit.
        public static let grouped = Takes(rawValue: 4)
    }

    /// The id in a profile, in snake_case.
    public let id: String
    /// The name.
    public let title: Title
    /// What it does, in one or two sentences.
    public let summary: Title
    /// The paper, standard or clause that the method comes from.
    public let reference: String
    /// Where it stands.
    public let role: Role
    /// What it needs beside the rows.
    public let need: Need
    /// What its number means.
    public let returns: Returns
    /// The kinds of column it takes.
    public let takes: Takes
    /// The parameters, in the order in which they are handed over.
    public let parameters: [ParameterDescription]
    /// The reasons that it gives; a reason's code is its index here.
    public let reasons: [NamedText]
    /// Named results for each unit beside the score.
    public let outputs: [NamedText]
    /// Figures for the run, such as the population's mean.
    public let figures: [NamedText]
    /// Worked examples, which are tests as well.
    public let examples: [WorkedExample]

    /// Creates a description.
    public init(
        id: String,
        title: Title,
        summary: Title,
        reference: String,
        role: Role = .leaf,
        need: Need = .nothing,
        returns: Returns = .share,
        takes: Takes = .number,
        parameters: [ParameterDescription] = [],
        reasons: [NamedText] = [],
        outputs: [NamedText] = [],
        figures: [NamedText] = [],
        examples: [WorkedExample] = []
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.reference = reference
        self.role = role
        self.need = need
        self.returns = returns
        self.takes = takes
        self.parameters = parameters
        self.reasons = reasons
        self.outputs = outputs
        self.figures = figures
        self.examples = examples
    }
}

/// An id with its text: a reason, a named output or a figure.
public struct NamedText: Sendable, Hashable {
    /// The id, in snake_case.
    public let id: String
    /// The text; in a reason `{0}` to `{3}` stand for its numbers.
    public let title: Title

    /// Creates a named text.
    public init(_ id: String, zh: String, en: String) {
        self.id = id
        title = Title(zh: zh, en: en)
    }
}

/// One parameter of a scorer.
public struct ParameterDescription: Sendable, Hashable {
    /// What a parameter's value is, and how a profile writes it.
    public enum Kind: UInt32, Sendable, CaseIterable {
        /// A number, `12.5` or `1/4`.
        case number = 1
        /// A whole number.
        case integer = 2
        /// A percentage, `70%`.
        case percent = 3
        /// `true` or `false`.
        case flag = 4
        /// One of the words listed.
        case choice = 5
        /// An interval, `300..500`.
        case interval = 6
        /// One number for each child; the host fills it in.
        case numbers = 7
        /// A table from intervals to numbers, `{12..: 40, ..<12: 0}`.
        case piecewise = 8
        /// A table from levels to intervals, `{high: 90.., low: ..<90}`.
        case bands = 9
        /// A table from categories to numbers.
        case cases = 10
        /// A date.
        case date = 11
        /// A duration in days, `30 days`.
        case days = 12
        /// A text.
        case text = 13
        /// Numbers for pairs of names, `{safety: {service: 3}}`.
        case pairs = 14
    }

    /// The key in a profile, in snake_case.
    public let name: String
    /// What its value is.
    public let kind: Kind
    /// What it means.
    public let title: Title
    /// Whether a profile must state it.
    public let isRequired: Bool
    /// Whether it may be written alone, as in `goalposts: 20..85`.
    public let isMain: Bool
    /// Whether it may be a formula that gives each unit a value of its own.
    public let mayBeColumn: Bool
    /// The value where a profile states none, as a profile would write it.
    public let defaultValue: String?
    /// What a number may be.
    public let range: Interval
    /// The words of a choice.
    public let choices: [String]

    /// Creates a parameter's description.
    public init(
        _ name: String,
        _ kind: Kind,
        zh: String,
        en: String,
        isRequired: Bool = false,
        isMain: Bool = false,
        mayBeColumn: Bool = false,
        defaultValue: String? = nil,
        range: Interval = .all,
        choices: [String] = []
    ) {
        self.name = name
        self.kind = kind
        title = Title(zh: zh, en: en)
        self.isRequired = isRequired
        self.isMain = isMain
        self.mayBeColumn = mayBeColumn
        self.defaultValue = defaultValue
        self.range = range
        self.choices = choices
    }
}

/// A worked example of a scorer: documentation and test at once.
public struct WorkedExample: Sendable, Hashable {
    /// The situation, as a sentence.
    public let situation: Title
    /// The parameters as a profile writes them after the scorer's id.
    public let parameters: String
    /// The values, row by row and within a row column by column; nan is a missing value.
    public let inputs: [[Double]]
    /// The score of each row, nan where there is none; for a weighting, the weight of each column.
    public let expected: [Double]
    /// The state of each row.
    public let states: [ScorerState]

    /// Creates an example in which every row with a number is scored.
    ///
    /// Parameters are written as in a profile after the scorer's id; there is one row of values,
    /// one score and one state a row. Without states, a row with a number is scored and one
    /// without is not available.
    public init(
        zh: String,
        en: String,
        parameters: String,
        inputs: [[Double]],
        expected: [Double],
        states: [ScorerState]? = nil
    ) {
        situation = Title(zh: zh, en: en)
        self.parameters = parameters
        self.inputs = inputs
        self.expected = expected
        self.states = states ?? expected.map { $0.isNaN ? .notAvailable : .scored }
    }
}

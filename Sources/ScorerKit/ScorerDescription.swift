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
        /// Under `rules:` or `gates:`; takes the values that stand so far and returns new ones.
        case rule = 5
        /// Under `procedure:`; judges the units at one stage.
        case stage = 6
        /// Under `prepare:`; takes one column of data and returns it prepared.
        case preparation = 7
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

    /// How an aggregate's value is made of what its children give.
    public enum Parts: UInt32, Sendable, CaseIterable {
        /// What a child gives cannot be told from what the others give.
        case none = 0
        /// The parts add up to the value.
        case terms = 1
        /// The parts multiply to the value.
        case factors = 2
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
        /// Numbers once each, with how many rows have them, where a summary is made; see
        /// ``Block/counts(_:)``.
        public static let counted = Takes(rawValue: 8)
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
    /// How an aggregate's value is made of its children, as explanations show it.
    public let parts: Parts
    /// The columns it takes by name, in order; empty for one column, or one for each child.
    public let inputs: [InputDescription]
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
    /// What it may say of the run as a whole; a note's code is its index here.
    public let notes: [NoteDescription]
    /// The lines that the account of a unit is made of; a line's code is its index here.
    public let lines: [NamedText]
    /// Which inputs must have a column, or none, because of what else a profile states.
    public let requirements: [InputRequirement]

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
        parts: Parts = .none,
        inputs: [InputDescription] = [],
        parameters: [ParameterDescription] = [],
        requirements: [InputRequirement] = [],
        reasons: [NamedText] = [],
        outputs: [NamedText] = [],
        figures: [NamedText] = [],
        examples: [WorkedExample] = [],
        notes: [NoteDescription] = [],
        lines: [NamedText] = []
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.reference = reference
        self.role = role
        self.need = need
        self.returns = returns
        self.takes = takes
        self.parts = parts
        self.inputs = inputs
        self.parameters = parameters
        self.reasons = reasons
        self.outputs = outputs
        self.figures = figures
        self.examples = examples
        self.notes = notes
        self.lines = lines
        self.requirements = requirements
    }
}

/// An id with its text: a reason, a named output, a figure or a line.
public struct NamedText: Sendable, Hashable {
    /// The id, in snake_case.
    public let id: String
    /// The text in both languages, with slots.
    ///
    /// In a reason `{0}` to `{3}` stand for its numbers, and `{0:name}` for what number 0 counts,
    /// from 1: `{0:row}` the unit's entry as a cell of its file, `{0:row/day}` its cell in the input
    /// `day`, which is at fault, `{0:item}` that entry's text in the input `item`, `{0:shares}` the
    /// name in the parameter `shares`, `{0:each/shares}` all names in it, and `{0:date}` the day that
    /// number 0 counts from 1970-01-01. In a line `{0:mean}` stands for number 0, which results call
    /// `mean`, `{0:share:%}` for a percentage, `{0:due:day}` for a day, `{0:text:group}` for text 0
    /// and `{value}` for the line's value.
    public let title: Title

    /// Creates a named text.
    public init(_ id: String, zh: String, en: String) {
        self.id = id
        title = Title(zh: zh, en: en)
    }
}

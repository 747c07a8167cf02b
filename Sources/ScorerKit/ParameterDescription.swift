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
        /// Percentages by name, `{committee: 70%, department: 30%}`, in all or for each case.
        case shares = 15
        /// A list of texts.
        case texts = 16
    }

    /// The key in a profile, in snake_case; dotted where it stands in a mapping of its own.
    ///
    /// The parameters `each_rater.over` and `each_rater.take` are written
    /// `each_rater: {over: item, take: sum}`.
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
    /// What the choices are called in texts for people, one each; empty where they have no titles.
    public let choiceTitles: [Title]
    /// What its numbers are measured in: `%` for shares that people read as percentages, `value` for
    /// what is measured as the values that are scored are; empty for plain numbers.
    public let unitOfMeasure: String

    /// Creates a parameter's description; `zhChoices` are what Chinese texts call the choices.
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
        choices: [String] = [],
        zhChoices: [String] = [],
        choiceTitles: [Title] = [],
        unitOfMeasure: String = ""
    ) {
        self.unitOfMeasure = unitOfMeasure
        self.name = name
        self.kind = kind
        title = Title(zh: zh, en: en)
        self.isRequired = isRequired
        self.isMain = isMain
        self.mayBeColumn = mayBeColumn
        self.defaultValue = defaultValue
        self.range = range
        self.choices = choices
        // English texts use the words themselves.
        let spoken = zip(choices, zhChoices).map { word, title in
            Title(zh: title, en: word.split(separator: "_").joined(separator: " "))
        }
        self.choiceTitles = choiceTitles.isEmpty ? spoken : choiceTitles
    }
}

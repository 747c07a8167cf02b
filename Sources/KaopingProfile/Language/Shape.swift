public import ScorerKit

/// A key of the profile language, with what its value is and what it means.
///
/// The decoder refuses keys that no shape declares; the reference and the schema are made
/// from the same declarations.
public struct Key: Sendable {
    /// The key as a profile writes it.
    public let name: String
    /// What its value is.
    public let value: Value
    /// Whether it must be there.
    public let isRequired: Bool
    /// What it means, in Chinese.
    public let zh: String
    /// What it means, in English.
    public let en: String

    /// What a key's value is.
    public enum Value: Sendable {
        /// An id: a letter, then letters, digits and `_` or `-`.
        case id
        /// A text.
        case text
        /// A text in one or both languages.
        case title
        /// A whole number.
        case integer
        /// A number: decimal, fraction or percentage.
        case number
        /// `true` or `false`.
        case flag
        /// An interval.
        case interval
        /// An interval of days.
        case dates
        /// A formula or a name.
        case formula
        /// One of some words.
        case choice([String])
        /// A list of texts.
        case texts
        /// A mapping with the keys of the shape of that name.
        case mapping(String)
        /// A list of mappings with the keys of the shape of that name.
        case list(String)
        /// Mappings by id, with the keys of the shape of that name.
        case byID(String)
        /// A scorer that stands in such a place: its id alone, or its id and its parameters.
        case scorer(ScorerDescription.Role)
        /// Texts by id.
        case titlesByID
        /// Texts without a translation, by id.
        case textsByID
        /// A method that gives weights, or a table by an attribute.
        case weights
        /// What happens without a score: a word, or a word for each state.
        case missing
        /// A list of ids, or of lists of ids.
        case groupings
        /// A number, a formula, or a table by category: `{by: team, cases: {…}, otherwise: 0}`.
        case cases
        /// Numbers or formulas by category or interval.
        case formulasByCase
        /// Numbers by id.
        case numbersByID
        /// Intervals of scores by level.
        case bands
        /// `1..5`, or a list of names from the lowest.
        case levels
        /// Some of these words.
        case choiceList([String])
        /// A list of indicators, or each with its weight.
        case leaves
        /// A way of reducing several values: its name, or `{count: condition}`.
        case reduction
        /// A step of preparation: its scorer with parameters, and `within`.
        case preparation
        /// Marks to pass: `{at_least: 80}`, or such a mapping for each part and for `total`.
        case marks
        /// An interval for each of pass, conditional and fail.
        case outcomes
        /// `floor` or `ceiling` by the path of a number.
        case bounds
    }

    init(_ name: String, _ value: Value, isRequired: Bool = false, zh: String, en: String) {
        self.name = name
        self.value = value
        self.isRequired = isRequired
        self.zh = zh
        self.en = en
    }
}

/// A mapping of the profile language: its keys in the order in which they are written.
public struct Shape: Sendable {
    /// The name of the mapping in the reference.
    public let name: String
    /// What it is, in Chinese.
    public let zh: String
    /// What it is, in English.
    public let en: String
    /// The keys.
    public let keys: [Key]
}

/// A function of formulas.
public enum FormulaFunction: String, Sendable, Hashable, CaseIterable {
    /// Whether a value is there.
    case known
    /// Whether a value is not there.
    case missing
    /// The first value that is there.
    case coalesce
    /// The smallest value; missing when one is.
    case minimum = "min"
    /// The largest value; missing when one is.
    case maximum = "max"
    /// Rounded half up to places; the places of a percent are those of its percentage.
    case round
    /// Rounded down to a whole number, a percent to a whole percent.
    case floor
    /// Without its sign.
    case abs
    /// Completed years from one day to another.
    case years
    /// Days from one day to another.
    case days
    /// Working days after one day, up to and including another.
    case workingDays = "working_days"

    /// The fewest arguments it takes.
    public var fewest: Int {
        switch self {
        case .known, .missing, .floor, .abs: 1
        default: 2
        }
    }

    /// The most arguments it takes; nil when there may be any number.
    public var most: Int? {
        switch self {
        case .coalesce, .minimum, .maximum: nil
        default: fewest
        }
    }
}

/// The words that formulas keep for themselves.
public enum FormulaWords {
    /// The result words: the state of the calculation after the scores.
    public static let results = ["level", "rank", "score"]

    /// Words that stand for something only where the profile gives it to them.
    public static let contextual = ["as_of", "it", "total", "unit", "via"]

    /// The column that says by which of its unit columns a row belongs to the unit.
    public static let via = "via"

    /// Operators and constants.
    public static let operators = ["and", "false", "in", "not", "or", "true"]

    /// Every word that no column, indicator, criterion or parameter may be called.
    public static let reserved: [String] =
        (operators + contextual + results + FormulaFunction.allCases.map(\.rawValue)).sorted()

    /// Says whether a text can be a name: letters of any script, digits and `_`, no digit first.
    public static func isName(_ text: some StringProtocol) -> Bool {
        guard let first = text.first, startsName(first) else { return false }
        return text.dropFirst().allSatisfy(continuesName)
    }

    static func startsName(_ character: Character) -> Bool {
        character.isLetter || character == "_"
    }

    static func continuesName(_ character: Character) -> Bool {
        startsName(character)
            || character.unicodeScalars.first?.properties.generalCategory == .decimalNumber
    }
}

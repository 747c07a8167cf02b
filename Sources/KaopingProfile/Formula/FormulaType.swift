public import KaopingCore

/// The type of a formula, or of a name in it.
public enum FormulaType: Sendable, Hashable {
    /// A number.
    case number
    /// A number that people write and read as a percent; 60% is 0.6.
    case percent
    /// Yes or no.
    case flag
    /// A text, with the values it may have where they are declared.
    case text(values: [String]?)
    /// A day.
    case date

    /// The type in words.
    public var title: Bilingual {
        switch self {
        case .number: FormulaWording.number
        case .percent: FormulaWording.percent
        case .flag: FormulaWording.flag
        case .text: FormulaWording.text
        case .date: FormulaWording.date
        }
    }

    /// Whether it can be calculated with.
    public var isNumeric: Bool {
        self == .number || self == .percent
    }

    /// Whether it is a text, whatever its values.
    public var isText: Bool {
        if case .text = self { true } else { false }
    }

    /// Says whether values of the two types mean the same kind of thing.
    func isAkin(to other: FormulaType) -> Bool {
        isNumeric && other.isNumeric || isText && other.isText || self == other
    }
}

/// A value that stands in a formula or is given to a parameter.
public enum FormulaConstant: Sendable, Hashable {
    /// A number.
    case number(Exact)
    /// A percent, as a share: 60% is 3/5.
    case percent(Exact)
    /// Yes or no.
    case flag(Bool)
    /// A text.
    case text(String)
    /// A day.
    case date(Day)

    /// The type of the value.
    public var type: FormulaType {
        switch self {
        case .number: .number
        case .percent: .percent
        case .flag: .flag
        case .text: .text(values: nil)
        case .date: .date
        }
    }

    /// The value as a formula writes it.
    public var text: String {
        switch self {
        case .number(let value): value.description
        case .percent(let value): FormulaConstant.percentText(value)
        case .flag(let value): value ? "true" : "false"
        case .text(let value): "'" + value.replacing("'", with: "''") + "'"
        case .date(let day): "'\(day)'"
        }
    }

    private static func percentText(_ share: Exact) -> String {
        share.multiplying(by: Exact(100)).map { "\($0)%" } ?? share.description
    }
}

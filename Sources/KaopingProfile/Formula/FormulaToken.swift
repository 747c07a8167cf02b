internal import KaopingCore

/// A piece of a formula's text.
struct FormulaToken {
    enum Kind: Hashable {
        case number(Exact)
        case percent(Exact)
        case text(String)
        case name(String)
        case parameter(String)
        case symbol(FormulaSymbol)
        case end
    }

    let kind: Kind
    let range: Range<Int>
}

/// A word or sign that formulas keep for themselves.
enum FormulaSymbol: String, Hashable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case comma = ","
    case through = ".."
    case below = "..<"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case and
    case or
    case not
    case `in`
    case `true`
    case `false`

    var isWord: Bool { rawValue.first?.isLetter == true }

    /// The spellings of signs, the longest first, and whether each is the right one.
    static let spellings: [(text: [Character], symbol: FormulaSymbol, isRight: Bool)] = {
        let right = allCases.filter { !$0.isWord }.map { (Array($0.rawValue), $0, true) }
        let wrong: [(String, FormulaSymbol)] = [
            ("=", .equal), ("===", .equal), ("<>", .notEqual), ("=<", .lessOrEqual),
            ("=>", .greaterOrEqual), ("!==", .notEqual), ("&&", .and), ("&", .and), ("||", .or),
            ("|", .or), ("!", .not), ("...", .through), ("≥", .greaterOrEqual),
            ("≤", .lessOrEqual), ("≠", .notEqual), ("×", .multiply), ("÷", .divide),
            ("−", .subtract), ("~", .through), ("…", .through),
        ]
        return (right + wrong.map { (Array($0.0), $0.1, false) })
            .sorted { $0.0.count > $1.0.count }
    }()

    /// Words of other languages that people write where an operator belongs.
    static let foreignWords: [String: FormulaSymbol] = [
        "且": .and, "并且": .and, "和": .and, "或": .or, "或者": .or, "非": .not, "不": .not,
        "属于": .in,
    ]

    /// The ASCII characters of the full-width ones that an input method leaves behind.
    static func narrow(_ character: Character) -> Character {
        switch character {
        case "、": return ","
        case "【": return "["
        case "】": return "]"
        case "‘", "’", "“", "”": return "'"
        case "。": return "."
        default: break
        }
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
            (0xFF01...0xFF5E).contains(scalar.value), !character.isLetter,
            let ascii = UnicodeScalar(scalar.value - 0xFEE0)
        else { return character }
        return Character(ascii)
    }
}

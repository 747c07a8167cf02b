internal import KaopingCore

/// A part of a formula as it was written, before names and types are looked at.
struct FormulaSyntax {
    enum Kind {
        case constant(FormulaConstant)
        case name(String)
        case parameter(String)
        case negate
        case not
        case all
        case any
        case chain([FormulaArithmetic])
        case comparison(FormulaComparison)
        /// `in` a list; the subject comes first.
        case within
        /// `in` an interval; the subject comes first.
        case between(FormulaInterval)
        case call(String)
        /// Reported already: nothing more is said about it.
        case invalid
    }

    let kind: Kind
    let range: Range<Int>
    var operands: [FormulaSyntax] = []

    /// The text, when this is a text between quotes.
    var literalText: String? {
        if case .constant(.text(let text)) = kind { text } else { nil }
    }
}

/// Thrown after a problem was reported that the reader cannot get over.
struct FormulaStop: Error {}

public import KaopingCore

/// A formula whose names and types have been checked.
public struct Formula: Sendable, Hashable {
    /// The text as it was written.
    public let text: String
    /// Where the text begins.
    public let place: Place
    /// The type of its values.
    public let type: FormulaType
    /// The formula as a tree.
    public let root: FormulaExpression
    /// The columns it reads, ascending and each once.
    public let slots: [Int]
    /// The parameters it reads, in the order of their names; `as_of` is among them.
    public let parameters: [String]

    /// Whether it has one value for all rows.
    public var isConstant: Bool { slots.isEmpty }

    /// The formula in one spelling: single spaces, single quotes, no needless parentheses.
    public var canonicalText: String { root.canonicalText }

    init(text: String, place: Place, type: FormulaType, root: FormulaExpression) {
        self.text = text
        self.place = place
        self.type = type
        self.root = root
        var (slots, parameters): (Set<Int>, Set<String>) = ([], [])
        root.visit { expression in
            switch expression.kind {
            case .column(_, let slot), .score(_, let slot): slots.insert(slot)
            case .parameter(let name, _): parameters.insert(name)
            default: break
            }
        }
        self.slots = slots.sorted()
        self.parameters = parameters.sorted()
    }
}

/// A part of a formula, with its type and its operands.
public struct FormulaExpression: Sendable, Hashable {
    /// What is done with the operands.
    public let kind: Kind
    /// The type of the values.
    public let type: FormulaType
    /// What it works on, in the order written.
    public let operands: [FormulaExpression]
    /// Where it stands in the formula's text, in characters from 0.
    public let range: Range<Int>

    /// What an expression does.
    public enum Kind: Sendable, Hashable {
        /// A value written in the formula.
        case constant(FormulaConstant)
        /// A named column and its slot.
        case column(String, Int)
        /// The score of a criterion and its slot.
        case score(String, Int)
        /// A parameter, or `as_of`, and its value where it has one.
        case parameter(String, FormulaConstant?)
        /// The operand with the other sign.
        case negate
        /// The opposite of the operand.
        case not
        /// Whether all operands hold.
        case all
        /// Whether any operand holds.
        case any
        /// A sum or a product: the operators between the operands, applied from the left.
        case chain([FormulaArithmetic])
        /// Two operands compared.
        case comparison(FormulaComparison)
        /// Whether the first operand equals one of the others.
        case within
        /// Whether the first operand lies in an interval whose bounds are the other operands.
        case between(FormulaInterval)
        /// A function of the operands.
        case call(FormulaFunction)
        /// The operand of the case that the first operand is in: one for each case and, where there
        /// is one more, the one for everything else.
        case cases([FormulaCase])
    }

    /// Calls a function on this expression and on all below it.
    public func visit(_ body: (FormulaExpression) -> Void) {
        body(self)
        for operand in operands { operand.visit(body) }
    }
}

/// One case of a table by category.
public enum FormulaCase: Sendable, Hashable {
    /// A text.
    case text(String)
    /// A number.
    case number(Exact)
    /// The numbers of an interval.
    case interval(ExactInterval)

    /// The case as a profile writes it.
    public var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): number.description
        case .interval(let interval): interval.description
        }
    }
}

/// An operator of arithmetic.
public enum FormulaArithmetic: String, Sendable, Hashable {
    /// The sum.
    case add = "+"
    /// The difference.
    case subtract = "-"
    /// The product.
    case multiply = "*"
    /// The quotient.
    case divide = "/"
}

/// An operator of comparison.
public enum FormulaComparison: String, Sendable, Hashable {
    /// The same.
    case equal = "=="
    /// Not the same.
    case notEqual = "!="
    /// Smaller, or earlier.
    case less = "<"
    /// Not greater.
    case lessOrEqual = "<="
    /// Greater, or later.
    case greater = ">"
    /// Not smaller.
    case greaterOrEqual = ">="

    /// Whether it needs values that have an order.
    public var isOrdered: Bool { self != .equal && self != .notEqual }
}

/// Which bounds an interval has.
public struct FormulaInterval: Sendable, Hashable {
    /// Whether there is a lower bound, which is included.
    public let hasLower: Bool
    /// Whether there is an upper bound.
    public let hasUpper: Bool
    /// Whether the upper bound is included.
    public let includesUpper: Bool
}

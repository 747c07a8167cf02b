public import KaopingCore

/// What a scheme leaves to the place that uses it, such as the amount of a subsidy.
public struct ParameterDeclaration: Sendable, Hashable {
    /// The id; formulas write it with `$`.
    public let id: String
    /// The title in reports.
    public let title: Bilingual
    /// Where it is declared.
    public let place: Place
    /// What the value is.
    public let type: FormulaType
    /// Whether it must be whole and not below zero.
    public let isCount: Bool
    /// What a number may be.
    public let range: ExactInterval?
    /// Whether a run needs a value.
    public let isRequired: Bool
    /// The default.
    public let defaultValue: FormulaConstant?
    /// The unit of measure.
    public let unitOfMeasure: String?
    /// Where it comes from.
    public let source: Source?
}

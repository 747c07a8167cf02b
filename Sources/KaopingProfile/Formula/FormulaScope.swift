public import KaopingCore

/// What a name in a formula stands for.
public struct FormulaName: Sendable, Hashable {
    /// The type of its values.
    public let type: FormulaType
    /// The caller's number of the column that holds them.
    public let slot: Int

    /// Creates a name.
    public init(type: FormulaType, slot: Int) {
        self.type = type
        self.slot = slot
    }
}

/// What a parameter, or the day of the calculation, stands for.
public struct FormulaParameter: Sendable, Hashable {
    /// The declared type.
    public let type: FormulaType
    /// The value; nil while it has none.
    public let value: FormulaConstant?

    /// Creates a parameter.
    public init(type: FormulaType, value: FormulaConstant? = nil) {
        self.type = type
        self.value = value
    }
}

/// What a formula may name at its place in the profile.
public struct FormulaScope: Sendable {
    /// Columns and indicators, `level`, `rank` and `it` where they exist, and dotted names such as `last.level`.
    public var names: [String: FormulaName]
    /// Parameters, by their names without `$`.
    public var parameters: [String: FormulaParameter]
    /// The criteria that `score(id)` may name; nil where scores are not yet calculated.
    public var scores: [String: FormulaName]?
    /// The named results that `output(id, name)` may name, by criterion.
    public var outputs: [String: [String: FormulaName]] = [:]
    /// The day of the calculation, `as_of`.
    public var asOf: Day?
    /// Names that exist but may not be used here, each with the reason in half a sentence.
    public var refused: [String: Bilingual]

    /// Creates a scope.
    public init(
        names: [String: FormulaName] = [:],
        parameters: [String: FormulaParameter] = [:],
        scores: [String: FormulaName]? = nil,
        asOf: Day? = nil,
        refused: [String: Bilingual] = [:]
    ) {
        self.names = names
        self.parameters = parameters
        self.scores = scores
        self.asOf = asOf
        self.refused = refused
    }
}

/// A coefficient of agreement, or why there is none.
enum Coefficient: Equatable {
    case value(Double)
    case none(Gap)

    /// Why the marks give no coefficient.
    enum Gap: Equatable {
        /// There are fewer than two units or fewer than two raters.
        case few
        /// The coefficient needs marks that some units lack.
        case incomplete(units: Int)
        /// The marks do not vary, so that it would be 0 divided by 0.
        case flat
    }

    /// Creates a coefficient of a quotient, which is flat where it is not finite.
    init(_ value: Double) {
        self = value.isFinite ? .value(value) : .none(.flat)
    }

    /// The value; nan where there is none.
    var number: Double { if case .value(let value) = self { value } else { .nan } }
}

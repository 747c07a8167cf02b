/// One of the columns that a scorer takes by name.
///
/// A leaf over a long table declares its columns as inputs, as ratings have a group, a rater and
/// points; so do rules and stages. A block then has one column for each input, in their order; an
/// optional input that a profile does not state is a column that is not present.
public struct InputDescription: Sendable, Hashable {
    /// What the column's entries are.
    public enum Kind: UInt32, Sendable, CaseIterable {
        /// Numbers; dates are days since 1970-01-01, flags are 0 and 1.
        case number = 1
        /// Dictionary-coded text.
        case text = 2
    }

    /// The key in a profile, in snake_case.
    public let name: String
    /// What its entries are.
    public let kind: Kind
    /// Whether a profile must state it.
    public let isRequired: Bool
    /// What it means.
    public let title: Title

    /// Creates an input's description.
    public init(
        _ name: String,
        _ kind: Kind,
        isRequired: Bool = true,
        zh: String,
        en: String
    ) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        title = Title(zh: zh, en: en)
    }
}

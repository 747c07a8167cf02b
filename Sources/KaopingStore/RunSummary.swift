public import KaopingCore

/// A recorded run as lists show it.
public struct RunSummary: Sendable, Hashable {
    /// The number of its record.
    public let number: Int
    /// The id.
    public let id: Digest
    /// The profile's id.
    public let profile: String
    /// The profile's title.
    public let title: Bilingual
    /// The period; nil where there is none.
    public let period: Period?
    /// How many units there are.
    public let units: Int
    /// When it was recorded.
    public let at: String
    /// Who recorded it, as given; nil where the name was erased.
    public let account: String?
    /// The digest of the result.
    public let result: Digest
    /// The hash of its record.
    public let hash: Digest
}

/// Which runs are looked for.
public struct RunFilter: Sendable, Hashable {
    /// The profile's id; nil for all.
    public var profile: String?
    /// The period; nil for all.
    public var period: Period?
    /// The key or the name of a unit that the run has; nil for all.
    public var unit: String?

    /// Creates a filter.
    public init(profile: String? = nil, period: Period? = nil, unit: String? = nil) {
        self.profile = profile
        self.period = period
        self.unit = unit
    }
}

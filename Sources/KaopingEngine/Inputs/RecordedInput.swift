public import KaopingCore

/// A recorded result that stands for a file.
public struct RecordedInput: Sendable, Hashable {
    /// The id of the run.
    public let run: String
    /// The hash of its record.
    public let record: String
    /// The number of its record.
    public let number: Int
    /// What messages call it.
    public let name: String
    /// The result as a table of comma-separated values: unit, score, rating, rank, state.
    public let table: [UInt8]

    /// Creates a recorded result.
    public init(run: String, record: String, number: Int, name: String, table: [UInt8]) {
        self.run = run
        self.record = record
        self.number = number
        self.name = name
        self.table = table
    }
}

/// Where the results of earlier and other runs are found.
public struct RecordedResults: Sendable {
    /// What messages call the place.
    public let store: String
    /// Returns the result that stands for a profile's period; nil where there is none.
    let find: @Sendable (_ profile: String, Period) throws(IssuesError) -> RecordedInput?
    /// Returns the phase that was recorded before a phase with a name; nil where there is none.
    let before: @Sendable (_ profile: String, Period) throws(IssuesError) -> Period?

    /// Creates a place.
    ///
    /// - Parameters:
    ///   - store: what messages call it.
    ///   - find: returns the result that stands for a profile's period.
    ///   - before: returns the phase that was recorded before another.
    public init(
        store: String,
        find: @escaping @Sendable (String, Period) throws(IssuesError) -> RecordedInput?,
        before: @escaping @Sendable (String, Period) throws(IssuesError) -> Period? = { _, _ in nil
        }
    ) {
        self.store = store
        self.find = find
        self.before = before
    }

    /// Returns the result that stands for a profile's period; nil where there is none.
    ///
    /// - Throws: `IssuesError` when the place cannot be read.
    public func result(
        of profile: String,
        _ period: Period
    ) throws(IssuesError) -> RecordedInput? {
        try find(profile, period)
    }
}

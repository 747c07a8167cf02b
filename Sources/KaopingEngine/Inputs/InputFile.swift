public import KaopingCore
public import KaopingData

/// A file with the result of another run, as the user names it.
public struct InputFile: Sendable, Hashable {
    /// The input that it is for, by its id in the profile.
    public let input: String
    /// The period that the result is of; nil where there is no choice, or files stand in their order.
    public let period: Period?
    /// The file.
    public let path: String
    /// The recorded result that is taken instead of a file.
    public var recorded: RecordedInput?

    /// Creates a file of an input.
    public init(input: String, period: Period? = nil, path: String) {
        self.input = input
        self.period = period
        self.path = path
    }

    /// Reads `ID=FILE` or `ID=PERIOD=FILE`; nil when the text is neither.
    public init?(_ text: String) {
        guard let equals = text.firstIndex(of: "="), equals > text.startIndex else { return nil }
        let rest = text[text.index(after: equals)...]
        var (period, path): (Period?, Substring) = (nil, rest)
        if let next = rest.firstIndex(of: "="), let found = Period(rest[..<next]) {
            (period, path) = (found, rest[rest.index(after: next)...])
        }
        guard !path.isEmpty else { return nil }
        self.init(input: String(text[..<equals]), period: period, path: String(path))
    }
}

/// What was read of one file with the result of another run.
public struct InputReading: Sendable, Hashable {
    /// The input's id.
    public let input: String
    /// The period that the result is of; nil where it is not known.
    public let period: Period?
    /// The file.
    public let file: String
    /// How many units it has.
    public let rows: Int
    /// How many of them are not in this run and were not used.
    public let others: Int
    /// Which file it was, for who looks at it again; no part of what was read.
    public var identity: FileIdentity?
    /// The recorded result that it was; nil for a file.
    public var recorded: RecordedInput?

    /// Says whether two readings are the same.
    public static func == (left: InputReading, right: InputReading) -> Bool {
        left.input == right.input && left.period == right.period && left.file == right.file
            && left.rows == right.rows && left.others == right.others
    }

    /// Hashes the input and its file.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(input)
        hasher.combine(file)
    }
}

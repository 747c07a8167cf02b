/// Which table to read, and how.
public struct TableRequest: Sendable {
    /// The rows to keep: those whose column has a value.
    public struct Only: Sendable {
        /// The column's index among the requested; a text or category column.
        public let column: Int
        /// The value that a kept row has.
        public let value: String

        /// Creates the condition.
        public init(column: Int, value: String) {
            self.column = column
            self.value = value
        }
    }

    /// A column that names rows of another table.
    public struct Keys: Sendable {
        /// The column's index among the requested; a text column.
        public let column: Int
        /// The keys of the other table.
        public let index: KeyIndex

        /// Creates the wish.
        public init(column: Int, index: KeyIndex) {
            self.column = column
            self.index = index
        }
    }

    /// The file.
    public let path: String
    /// The file as messages show it.
    public let name: String
    /// The bytes that are read instead of a file; nil reads the file.
    public var content: [UInt8]?
    /// The columns wanted, in any order.
    public let columns: [ColumnRequest]
    /// The index of the column whose values must be unique and not blank.
    public let uniqueKey: Int?
    /// A text column whose cells are read as the rows of known keys, and not kept.
    public let keys: Keys?
    /// The rows to keep; nil keeps all.
    ///
    /// Cells of other rows are not checked, but their quotes are.
    public let only: Only?
    /// Whether a file with a heading and no row is a table without rows, not an error.
    public let mayBeEmpty: Bool
    /// How many threads may work.
    public let threads: Int
    /// How many bad cells are listed; the others are counted.
    public let issueLimit: Int
    /// How many bytes a thread takes at once.
    public let chunkBytes: Int
    /// The longest record, in bytes; at most 16 MiB, which the packing of text spans relies on.
    var recordLimit = 16 << 20

    /// Creates a request.
    public init(
        path: String,
        name: String? = nil,
        columns: [ColumnRequest],
        uniqueKey: Int? = nil,
        keys: Keys? = nil,
        only: Only? = nil,
        mayBeEmpty: Bool = false,
        threads: Int = 1,
        issueLimit: Int = 20,
        chunkBytes: Int = 1 << 20
    ) {
        self.path = path
        self.name = name ?? path
        self.columns = columns
        self.uniqueKey = uniqueKey
        self.keys = keys
        self.only = only
        self.mayBeEmpty = mayBeEmpty
        self.threads = max(1, threads)
        self.issueLimit = max(1, issueLimit)
        self.chunkBytes = max(1, chunkBytes)
    }
}

internal import GRDB
public import KaopingCore

/// The record of runs and of what was done with them: one SQLite file that is only added to.
///
/// Every entry is chained to the one before by its hash. A write is done whole or not at all,
/// whatever dies when; two processes may write at once, one after the other.
public final class Store: Sendable {
    /// What a store is opened for.
    public enum Access: Sendable {
        /// Looking things up.
        case read
        /// Adding records; an empty file becomes a store.
        case write
    }

    /// The file.
    public let path: String
    let queue: DatabaseQueue

    /// How long a write waits for another process, in seconds.
    static let patience = 10.0

    /// Opens a store that is there; older ones are brought to this version when opened for writing.
    ///
    /// - Throws: `IssuesError` when it is not there, no store, damaged, cut short, or written by
    ///   a newer version.
    public init(_ path: String, access: Access) throws(IssuesError) {
        self.path = path
        try StoreFile(path: path).check()
        queue = try Store.open(path, access)
        try prepare(access)
    }

    /// Makes a store in a new file.
    ///
    /// - Parameters:
    ///   - path: the file, which must not be there yet.
    ///   - account: who makes it.
    ///   - at: when.
    /// - Returns: the store, which has its first record.
    /// - Throws: `IssuesError` when there is one already, or it cannot be written.
    public static func create(
        _ path: String,
        by account: String,
        at time: String
    ) throws(IssuesError) -> Store {
        let store = try Store(creating: path)
        guard try store.head() == nil else {
            throw IssuesError(.storeExists, at: Place(file: path), status: .cannotWrite)
        }
        var body = RecordText()
        body.add("kaoping-store", "1")
        _ = try store.append("init", body, by: account, at: time)
        return store
    }

    /// Opens or begins a file that may be missing, empty, or left by a process that died early.
    private init(creating path: String) throws(IssuesError) {
        self.path = path
        let file = StoreFile(path: path)
        if file.isThere { try file.check() }
        queue = try Store.open(path, .write)
        try prepare(.write)
    }

    private static func open(_ path: String, _ access: Access) throws(IssuesError) -> DatabaseQueue
    {
        var configuration = Configuration()
        configuration.readonly = access == .read
        configuration.busyMode = .timeout(patience)
        configuration.journalMode = access == .write ? .wal : .default
        configuration.prepareDatabase { database in
            // A record that was reported outlives a power cut: every commit reaches the disk.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            // What is erased is overwritten.
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try database.execute(sql: "PRAGMA cell_size_check = ON")
        }
        return try StoreFailure.translating(path) {
            try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    /// Sees whose file it is and of which version; brings it to this version for writing.
    private func prepare(_ access: Access) throws(IssuesError) {
        let migrator = StoreSchema.migrator
        try StoreFailure.translating(path) {
            let place = Place(file: path)
            let (owner, isEmpty, isNewer, isCurrent) = try queue.read { database in
                (
                    try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0,
                    try migrator.hasBeenSuperseded(database),
                    try migrator.hasCompletedMigrations(database)
                )
            }
            // GRDB's own table stands before the first step is through.
            let isBegun = try isBegun()
            guard owner == StoreSchema.applicationID || isEmpty || isBegun else {
                throw IssuesError(.storeNotAStore, at: place, status: .data)
            }
            guard !isNewer else {
                throw IssuesError(.storeNewer, at: place, status: .data)
            }
            if isCurrent { return }
            guard access == .write else {
                guard !isEmpty, !isBegun else {
                    throw IssuesError(.storeNotAStore, at: place, status: .data)
                }
                return
            }
            try migrator.migrate(queue)
        }
    }

    /// Whether a process died after the table of steps was made and before the first step.
    private func isBegun() throws -> Bool {
        try queue.read { database in
            let tables = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
            )
            return tables == ["grdb_migrations"]
        }
    }

    func reading<Result>(_ body: (Database) throws -> Result) throws(IssuesError) -> Result {
        try StoreFailure.translating(path) { try queue.read(body) }
    }

    func writing<Result>(_ body: (Database) throws -> Result) throws(IssuesError) -> Result {
        try StoreFailure.translating(path) { try queue.write(body) }
    }
}

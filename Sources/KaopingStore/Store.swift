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
    public convenience init(_ path: String, access: Access) throws(IssuesError) {
        try self.init(path, access: access, patience: Store.patience)
    }

    init(_ path: String, access: Access, patience: Double) throws(IssuesError) {
        self.path = path
        try StoreFile(path: path).check()
        let opened = try Store.open(path, access, patience)
        // An older store is brought to this version before it is read.
        let isCurrent = try Store.isCurrent(opened, path)
        guard !isCurrent else {
            queue = opened
            return
        }
        if access == .read, try Store.isEmpty(opened, path) {
            throw IssuesError(.storeNotAStore, at: Place(file: path), status: .data)
        }
        queue = access == .write ? opened : try Store.open(path, .write)
        try Store.migrate(queue, path)
    }

    /// Makes a store in a new file.
    ///
    /// - Parameters:
    ///   - path: the file, which must not be there yet.
    ///   - account: who makes it.
    ///   - time: when.
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

    /// Makes a store that is nowhere but in memory: what is recorded there is on no record.
    init(inMemory name: String) throws(IssuesError) {
        path = name
        queue = try StoreFailure.translating(name) { try DatabaseQueue() }
        try Store.migrate(queue, name)
    }

    /// Opens or begins a file that may be missing, empty, or left by a process that died early.
    private init(creating path: String) throws(IssuesError) {
        self.path = path
        let file = StoreFile(path: path)
        if file.isThere { try file.check() }
        queue = try Store.open(path, .write)
        if try !Store.isCurrent(queue, path) { try Store.migrate(queue, path) }
    }

    private static func open(
        _ path: String,
        _ access: Access,
        _ patience: Double = Store.patience
    ) throws(IssuesError) -> DatabaseQueue {
        var configuration = Configuration()
        // Even who only reads clears away the log that a dead process left, where that is allowed.
        let isReader = access == .read
        configuration.readonly = isReader && !StoreFile(path: path).isWritable
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            // A record that was reported outlives a power cut: every commit reaches the disk.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            // What is erased is overwritten.
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try database.execute(sql: "PRAGMA cell_size_check = ON")
            if isReader { try database.execute(sql: "PRAGMA query_only = ON") }
        }
        // Where nothing may be written there is no room for the files beside a log; without a log
        // the file is all there is, and nobody changes it.
        let file = StoreFile(path: path)
        let name = configuration.readonly && !file.hasLog ? file.immutableName : path
        return try StoreFailure.translating(path) {
            try DatabaseQueue(path: name, configuration: configuration)
        }
    }

    /// Sees whose file it is and of which version.
    ///
    /// - Returns: whether it is of this version; an older or empty one is not.
    private static func isCurrent(
        _ queue: DatabaseQueue,
        _ path: String
    ) throws(IssuesError) -> Bool {
        let migrator = StoreSchema.migrator
        return try StoreFailure.translating(path) {
            let (owner, isNewer, isCurrent) = try queue.read { database in
                (
                    try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                    try migrator.hasBeenSuperseded(database),
                    try migrator.hasCompletedMigrations(database)
                )
            }
            let place = Place(file: path)
            guard try owner == StoreSchema.applicationID || isEmpty(queue, path) else {
                throw IssuesError(.storeNotAStore, at: place, status: .data)
            }
            guard !isNewer else { throw IssuesError(.storeNewer, at: place, status: .data) }
            return isCurrent
        }
    }

    /// Whether nothing is in it yet, or no more than a process that died early had begun.
    private static func isEmpty(
        _ queue: DatabaseQueue,
        _ path: String
    ) throws(IssuesError) -> Bool {
        try StoreFailure.translating(path) {
            let tables = try queue.read { database in
                try String.fetchAll(
                    database,
                    sql: "SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
                )
            }
            return tables.allSatisfy { $0 == "grdb_migrations" }
        }
    }

    private static func migrate(_ queue: DatabaseQueue, _ path: String) throws(IssuesError) {
        try StoreFailure.translating(path) {
            // Not by GRDB's own setting, which would change a file before it is known to be ours,
            // and would no longer take every commit to the disk. The file remembers it.
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
            try StoreSchema.migrator.migrate(queue)
        }
    }

    func reading<Result>(_ body: (Database) throws -> Result) throws(IssuesError) -> Result {
        try StoreFailure.translating(path) { try queue.read(body) }
    }

    func writing<Result>(_ body: (Database) throws -> Result) throws(IssuesError) -> Result {
        try StoreFailure.translating(path) { try queue.write(body) }
    }
}

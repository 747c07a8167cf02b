internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingStore

#if canImport(Glibc)
    internal import Glibc
#endif

/// The options of every command that has to do with a store.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .customLong("store"),
        help: ArgumentHelp(StoreText.store[.current], valueName: "file"),
        completion: .file()
    )
    var file: String?

    /// The store: `--store`, else `KAOPING_STORE`, else that of the workspace; nil where there
    /// is none.
    var path: String? {
        if let file { return file }
        if let named = Environment.value("KAOPING_STORE"), !named.isEmpty { return named }
        return Workspace.store
    }

    /// Refuses a store that is named and not to be used.
    func check(isOff: Bool) throws {
        if isOff, file != nil { throw ValidationError(StoreText.bothStores[.current]) }
    }

    /// Where the results of earlier runs are found; nil without a store.
    ///
    /// - Throws: `IssuesError` when there is one that cannot be read.
    func results() throws(IssuesError) -> RecordedResults? {
        guard let path, access(path, F_OK) == 0 else { return nil }
        return try Store(path, access: .read).results
    }

    /// The store of a command that cannot do without.
    ///
    /// - Throws: `IssuesError` when there is none.
    func needed() throws(IssuesError) -> String {
        guard let path else {
            throw IssuesError(
                .storeNotFound,
                at: Place(file: Workspace.fileName),
                status: .noInput
            )
        }
        return path
    }
}

/// Who does something, as given: it is recorded, not checked.
struct AccountOption: ParsableArguments {
    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(StoreText.account[.current], valueName: "name")
    )
    var given: String?

    func validate() throws { try Filled.checkLine(given, "--by") }

    /// The name given, else that of who logged in, else that of the process's account.
    var name: String {
        if let given { return given }
        let names = ["LOGNAME", "USER"].compactMap(Environment.value)
        if let name = names.first(where: { !$0.isEmpty }) { return name }
        // Tasks that run by the clock have no login.
        guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else {
            return "uid \(geteuid())"
        }
        return String(cString: name)
    }
}

/// A folder with a store, in which runs are recorded.
enum Workspace {
    /// The name of the store.
    static let fileName = "kaoping.db"

    /// The store of the current folder, else of the nearest folder above it; nil where none has
    /// one.
    static var store: String? {
        if isThere(fileName) { return fileName }
        guard let current = realpath(".", nil) else { return nil }
        defer { free(current) }
        var folder = Substring(String(cString: current))
        while let cut = folder.lastIndex(of: "/") {
            folder = folder[..<cut]
            let file = String(folder) + "/" + fileName
            if isThere(file) { return file }
        }
        return nil
    }

    private static func isThere(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}

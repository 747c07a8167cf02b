internal import KaopingCore
internal import KaopingProfile

#if canImport(Glibc)
    internal import Glibc
#endif

/// Finds the files of a profile's tables.
struct DataFolder {
    let path: String
    /// Files that the user names, by table.
    let named: [String: String]

    /// Returns a table's file.
    ///
    /// - Throws: `IssuesError` when the profile's path leads out of the folder, by `..`, from the
    ///   root or through a link. A file that the user names may be anywhere.
    func file(of table: TableDeclaration) throws(IssuesError) -> String {
        if let file = named[table.id] { return file }
        if let file = inside(table.file) { return file }
        throw IssuesError(
            .dataOutsideFolder,
            at: table.filePlace,
            [
                "file": .text(table.file), "folder": .text(shownPath),
                "table": .text(table.id),
            ],
            status: .profile
        )
    }

    /// Returns the file of an input's result.
    ///
    /// - Throws: `IssuesError` when the path leads out of the folder.
    func file(_ name: String, of input: InputDeclaration) throws(IssuesError) -> String {
        if let file = inside(name) { return file }
        throw IssuesError(
            .inputOutsideFolder,
            at: input.place,
            ["file": .text(name), "folder": .text(shownPath), "input": .text(input.id)],
            status: .profile
        )
    }

    private var shownPath: String { path.isEmpty ? "." : path }

    /// Returns a file of the folder; nil when the name leads out of it.
    private func inside(_ name: String) -> String? {
        let joined = path.isEmpty ? name : path + "/" + name
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !name.hasPrefix("/"), !parts.contains(".."), staysInside(joined) else { return nil }
        return joined
    }

    /// Says whether a file is inside the folder once links are followed; one that does not exist
    /// is, since reading it will say so.
    private func staysInside(_ file: String) -> Bool {
        guard let real = DataFolder.real(file) else { return true }
        guard let folder = DataFolder.real(path.isEmpty ? "." : path) else { return false }
        return real.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }

    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

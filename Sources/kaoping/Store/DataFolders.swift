internal import KaopingCore
internal import KaopingStore

#if canImport(Glibc)
    internal import Glibc
#endif

/// The folders and files that are named for data, seen to be there before work is done.
enum DataFolders {
    /// Returns the folders given, or others where none is.
    ///
    /// - Throws: `IssuesError` with every folder that is not there.
    static func checked(
        _ folders: [String],
        else others: [String]
    ) throws(IssuesError) -> [String] {
        let missing = folders.filter { !isFolder($0) }.map {
            Issue(.dataFolderMissing, at: Place(file: $0))
        }
        guard missing.isEmpty else { throw IssuesError(missing, status: .noInput) }
        return folders.isEmpty ? others : folders
    }

    /// Refuses files that are not there.
    ///
    /// - Throws: `IssuesError` with every one of them.
    static func check(files: [String]) throws(IssuesError) {
        let missing = files.filter { access($0, R_OK) != 0 }.map {
            Issue(.verifyNoFile, at: Place(file: $0))
        }
        guard missing.isEmpty else { throw IssuesError(missing, status: .noInput) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

internal import KaopingCore

#if canImport(Glibc)
    internal import Glibc
#endif

/// The file of a store, looked at before SQLite opens it.
struct StoreFile {
    let path: String

    /// Says whether there is a file, even an empty one.
    var isThere: Bool { access(path, F_OK) == 0 }

    /// Whether the file and its folder may be written.
    var isWritable: Bool {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        return access(path, W_OK) == 0 && access(folder, W_OK) == 0
    }

    /// Sees that the file is there, is a database, and is as long as it says.
    ///
    /// SQLite would find a file cut short only when it comes to the missing pages.
    ///
    /// - Throws: `IssuesError` when it is not.
    func check() throws(IssuesError) {
        let place = Place(file: path)
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw IssuesError(.storeNotFound, at: place, status: .noInput)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw IssuesError(.storeNotAStore, at: place, status: .data)
        }
        let size = Int(status.st_size)
        guard size > 0 else { return }
        guard let head = head() else {
            throw IssuesError(
                .storeCannotOpen,
                at: place,
                ["reason": .text(String(cString: strerror(errno)))],
                status: .noInput
            )
        }
        guard head.count == 100, head.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw IssuesError(.storeNotAStore, at: place, status: .data)
        }
        let stated = number(head, 16, 2)
        let page = stated == 1 ? 65536 : stated
        let pages = number(head, 28, 4)
        // While there is a log, the file may be behind what its first page says.
        if size < page * pages, !hasLog {
            throw IssuesError(
                .storeTruncated,
                at: place,
                ["size": "\(size)", "expected": "\(page * pages)"],
                status: .data
            )
        }
    }

    /// Whether there is a write-ahead log with content.
    var hasLog: Bool {
        var status = stat()
        return stat(path + "-wal", &status) == 0 && status.st_size > 0
    }

    /// The name by which SQLite reads a file that nobody changes, with no files beside it.
    var immutableName: String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-".utf8)
        let escaped = path.utf8.map { byte in
            plain.contains(byte) ? String(UnicodeScalar(byte)) : "%" + Hex.text([byte])
        }
        return "file:" + escaped.joined() + "?immutable=1"
    }

    private func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private func head() -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 100)
        let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, 100) }
        return got < 0 ? nil : Array(bytes.prefix(got))
    }
}

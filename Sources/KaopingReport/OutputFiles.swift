public import KaopingCore

#if canImport(Glibc)
    internal import Glibc
#endif

/// Writes files that appear whole or not at all.
///
/// Each file is written beside its place under a name of its own and moved there when all of
/// them are complete; what stood there before stays until that moment.
public final class OutputFiles {
    private struct Pending {
        let path: String
        let place: String
        let temporary: String
    }

    private var pending: [Pending] = []

    /// Creates a set of files that is yet empty.
    public init() {}

    deinit {
        for file in pending { unlink(file.temporary) }
    }

    /// Writes one file beside its place.
    ///
    /// - Parameters:
    ///   - path: where the file will appear; behind a link, where the link leads.
    ///   - body: writes the content.
    /// - Throws: `IssuesError` when the file cannot be written; nothing appears then.
    public func write(_ path: String, _ body: (ByteSink) -> Void) throws(IssuesError) {
        let present = try OutputFiles.present(path)
        let place = OutputFiles.identity(path)
        let (temporary, descriptor) = OutputFiles.create(beside: place)
        guard descriptor >= 0 else { throw OutputFiles.error(path, SystemReason.last) }
        pending.append(Pending(path: path, place: place, temporary: temporary))
        var failure: Bilingual?
        let sink = ByteSink { bytes in
            if failure == nil, !OutputFiles.writeAll(bytes, to: descriptor) {
                failure = SystemReason.last
            }
        }
        body(sink)
        sink.finish()
        // Whoever could not read the old file shall not be able to read the new one.
        if let present, fchmod(descriptor, present) != 0, failure == nil {
            failure = SystemReason.last
        }
        if failure == nil, fsync(descriptor) != 0 { failure = SystemReason.last }
        if close(descriptor) != 0, failure == nil { failure = SystemReason.last }
        if let failure { throw OutputFiles.error(path, failure) }
    }

    /// Moves all files to their places.
    ///
    /// - Throws: `IssuesError` when one cannot be moved.
    public func publish() throws(IssuesError) {
        while let file = pending.first {
            guard rename(file.temporary, file.place) == 0 else {
                throw OutputFiles.error(file.path, SystemReason.last)
            }
            pending.removeFirst()
        }
    }

    /// Returns one text for all paths of a file, whether it exists or not: its folder and itself
    /// with links followed.
    public static func identity(_ path: String) -> String {
        if let real = real(path) { return real }
        guard let cut = path.lastIndex(of: "/") else { return (real(".") ?? ".") + "/" + path }
        let folder = real(String(path[...cut])) ?? String(path[..<cut])
        return (folder == "/" ? "" : folder) + path[cut...]
    }

    /// Writes to an open descriptor, such as standard output; false when it cannot, and `errno`
    /// says why.
    public static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest)
            let written = Glibc.write(descriptor, piece.baseAddress, piece.count)
            if written < 0 {
                if errno == EINTR { continue }
                return false
            }
            rest = rest.dropFirst(written)
        }
        return true
    }

    /// Returns the permissions of the file that a new one takes the place of; nil without one.
    private static func present(_ path: String) throws(IssuesError) -> mode_t? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw error(path, Bilingual(zh: "这是一个文件夹", en: "it is a folder"))
        default:
            // A device or pipe would be replaced by a file.
            throw error(
                path,
                Bilingual(
                    zh: "这不是普通文件（而是管道或设备），请用 -o - 写到标准输出",
                    en: "it is not a regular file but a pipe or a device; write to it with `-o -`"
                )
            )
        }
        guard access(path, W_OK) == 0 else { throw error(path, SystemReason.last) }
        guard !isDatabase(path) else {
            throw error(
                path,
                Bilingual(
                    zh: "这是一个数据库，例如档案库，不能用报告代替",
                    en: "it is a database, such as a store, which no report takes the place of"
                )
            )
        }
        return status.st_mode & 0o777
    }

    /// Whether a file is an SQLite database: a store is never lost to a name mistaken.
    private static func isDatabase(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let magic = Array("SQLite format 3\0".utf8)
        var bytes = [UInt8](repeating: 0, count: magic.count)
        let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, magic.count) }
        return got == magic.count && bytes == magic
    }

    /// Creates a file of its own name beside a place; a name that a killed run left is passed over.
    private static func create(beside place: String) -> (path: String, descriptor: Int32) {
        let cut = place.lastIndex(of: "/").map { place.index(after: $0) } ?? place.startIndex
        let stem = "\(place[..<cut]).kaoping-\(getpid())"
        for attempt in 0..<1000 {
            let path = stem + "-\(attempt)"
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
            let descriptor = open(path, flags, mode_t(0o666))
            if descriptor >= 0 || errno != EEXIST { return (path, descriptor) }
        }
        return (stem, -1)
    }

    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func error(_ path: String, _ reason: Bilingual) -> IssuesError {
        IssuesError(
            .outputCannotWrite,
            at: Place(file: path),
            ["reason": .both(reason)],
            status: .cannotWrite
        )
    }
}

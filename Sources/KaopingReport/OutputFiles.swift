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
    ///   - path: where the file will appear.
    ///   - body: writes the content.
    /// - Throws: `IssuesError` when the file cannot be written; nothing appears then.
    public func write(_ path: String, _ body: (ByteSink) -> Void) throws(IssuesError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw OutputFiles.error(path, Bilingual(zh: "它是文件夹", en: "it is a folder"))
        }
        let temporary = OutputFiles.temporary(path)
        let mode = mode_t(0o666)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw OutputFiles.error(path, OutputFiles.reason()) }
        pending.append(Pending(path: path, temporary: temporary))
        var failure: Bilingual?
        let sink = ByteSink { bytes in
            if failure == nil, !OutputFiles.writeAll(bytes, to: descriptor) {
                failure = OutputFiles.reason()
            }
        }
        body(sink)
        sink.finish()
        if failure == nil, fsync(descriptor) != 0 { failure = OutputFiles.reason() }
        if close(descriptor) != 0, failure == nil { failure = OutputFiles.reason() }
        if let failure { throw OutputFiles.error(path, failure) }
    }

    /// Moves all files to their places.
    ///
    /// - Throws: `IssuesError` when one cannot be moved.
    public func publish() throws(IssuesError) {
        while let file = pending.first {
            guard rename(file.temporary, file.path) == 0 else {
                throw OutputFiles.error(file.path, OutputFiles.reason())
            }
            pending.removeFirst()
        }
    }

    /// Writes to an open descriptor, such as standard output; false when it cannot.
    public static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = Glibc.write(
                descriptor,
                UnsafeRawBufferPointer(rebasing: rest).baseAddress,
                rest.count
            )
            if written < 0 {
                if errno == EINTR { continue }
                return false
            }
            rest = rest.dropFirst(written)
        }
        return true
    }

    private static func temporary(_ path: String) -> String {
        let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return path[..<cut] + ".\(path[cut...]).kaoping-\(getpid())"
    }

    private static func reason() -> Bilingual {
        Bilingual(String(cString: strerror(errno)))
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

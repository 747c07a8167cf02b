public import KaopingCore
public import KaopingData

#if canImport(Glibc)
    internal import Glibc
#endif

/// The digest of a file that was read.
public struct FileDigest: Sendable, Hashable {
    /// The SHA-256 of its bytes.
    public let digest: Digest
    /// How many bytes it has.
    public let size: Int

    /// Hashes a file that was read before, and sees that it is the same as then.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - identity: which file was read, and in which state; nil for one that was not read.
    /// - Returns: the digest.
    /// - Throws: `IssuesError` when it cannot be read, or changed since.
    public static func of(
        _ path: String,
        identity: FileIdentity? = nil
    ) throws(IssuesError) -> FileDigest {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unreadable(path) }
        defer { close(descriptor) }
        guard let before = FileIdentity(descriptor: descriptor) else { throw unreadable(path) }
        if let identity, identity != before { throw changed(path) }
        var hashing = Hashing()
        var size = 0
        let room = 1 << 18
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 64)
        defer { buffer.deallocate() }
        while true {
            let got = read(descriptor, buffer.baseAddress, room)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw unreadable(path) }
            if got == 0 { break }
            hashing.update(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
            size += got
        }
        guard FileIdentity(descriptor: descriptor) == before, size == before.size else {
            throw changed(path)
        }
        return FileDigest(digest: hashing.digest, size: size)
    }

    private static func unreadable(_ path: String) -> IssuesError {
        let reason = String(cString: strerror(errno))
        return IssuesError(
            .storeInputUnreadable,
            at: Place(file: path),
            ["reason": .text(reason)],
            status: .noInput
        )
    }

    private static func changed(_ path: String) -> IssuesError {
        IssuesError(.storeInputChanged, at: Place(file: path), status: .data)
    }
}

extension FileDigest {
    /// Hashes bytes that stand for a file.
    init(of bytes: [UInt8]) {
        self.init(digest: Digest.of(bytes), size: bytes.count)
    }
}

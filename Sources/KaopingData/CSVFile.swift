internal import KaopingCore

#if canImport(Glibc)
    internal import Glibc
#endif

/// An open file, read at any place by any thread.
///
/// It is read with `pread`: were it mapped, a file cut short under us would end the process.
final class CSVFile: Sendable {
    /// The size when it was opened.
    let size: Int
    /// Which file it was when it was opened.
    let identity: FileIdentity
    private let descriptor: Int32
    /// What is read instead of a file; nil where there is one.
    private let content: [UInt8]?

    /// Opens a file.
    init(_ request: TableRequest) throws(IssuesError) {
        content = request.content
        if let content = request.content {
            (descriptor, size) = (-1, content.count)
            identity = FileIdentity(size: content.count)
            return
        }
        // Without O_NONBLOCK the opening of a named pipe would wait for a writer.
        descriptor = open(request.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        let reason = errno
        guard descriptor >= 0 else { throw CSVFile.refusal(request, reason) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let reason = errno
            close(descriptor)
            throw CSVFile.refusal(request, reason)
        }
        let kind = status.st_mode & S_IFMT
        guard kind == S_IFREG else {
            close(descriptor)
            let message: Message = kind == S_IFDIR ? .tableIsFolder : .tableNotAFile
            throw IssuesError(message, at: Place(file: request.name), status: .noInput)
        }
        identity = FileIdentity(status)
        size = identity.size
    }

    deinit {
        if content == nil { close(descriptor) }
    }

    private static func refusal(_ request: TableRequest, _ reason: Int32) -> IssuesError {
        let place = Place(file: request.name)
        if reason == ENOENT || reason == ENOTDIR {
            return IssuesError(.tableNotFound, at: place, status: .noInput)
        }
        let text = strerror(reason).map { String(cString: $0) } ?? String(reason)
        return IssuesError(.tableNotReadable, at: place, ["reason": .text(text)], status: .noInput)
    }

    /// Fills a buffer from a place in the file; says whether all of it was there.
    func read(into buffer: UnsafeMutablePointer<UInt8>, count: Int, at offset: Int) -> Bool {
        if let content {
            guard offset >= 0, offset + count <= content.count else { return false }
            for place in 0..<count { buffer[place] = content[offset + place] }
            return true
        }
        var done = 0
        while done < count {
            let got = pread(descriptor, buffer + done, count - done, offset + done)
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return false }
            done += got
        }
        return true
    }

    /// Returns bytes from a place in the file, fewer at its end; nil when they cannot be read.
    func bytes(at offset: Int, count: Int) -> [UInt8]? {
        let length = min(count, size - offset)
        guard length > 0 else { return [] }
        var complete = false
        let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
            if let base = buffer.baseAddress {
                complete = read(into: base, count: length, at: offset)
            }
            filled = complete ? length : 0
        }
        return complete ? bytes : nil
    }

    /// Whether the file is still the one that was opened.
    var isUnchanged: Bool {
        if content != nil { return true }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return false }
        let now = FileIdentity(status)
        // A new name or other rights change the inode but not what was read.
        return now.size == size && now.modified == identity.modified
    }

    /// Returns where the content ends: before the blank lines at the end.
    func contentEnd() -> Int? {
        var end = size
        while end > 0 {
            let start = max(0, end - 4096)
            guard let tail = bytes(at: start, count: end - start) else { return nil }
            let kept = tail.lastIndex { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
            if let kept { return start + kept + 1 }
            end = start
        }
        return 0
    }
}

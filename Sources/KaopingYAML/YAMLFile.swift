public import KaopingCore

#if canImport(Glibc)
    internal import Glibc
#endif

extension YAMLParser {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - displayName: the file as places name it; the path when nil.
    ///   - limits: how much the file may hold.
    /// - Returns: the root, which is not empty.
    /// - Throws: that the file is missing, a folder or unreadable, with the status of a missing
    ///   input; or what ``parse(_:file:limits:)`` throws.
    public static func read(
        path: String,
        displayName: String? = nil,
        limits: YAMLLimits = YAMLLimits()
    ) throws(IssuesError) -> YAMLNode {
        let file = displayName ?? path
        let bytes = try bytes(path: path, displayName: file, limits: limits)
        return try parse(bytes, file: file, limits: limits)
    }

    /// Reads a file's bytes, for who keeps the very text that is parsed.
    ///
    /// - Returns: the bytes; of a file beyond the limit enough for the parser to refuse it.
    /// - Throws: that the file is missing, a folder or unreadable, with the status of a missing
    ///   input.
    public static func bytes(
        path: String,
        displayName: String? = nil,
        limits: YAMLLimits = YAMLLimits()
    ) throws(IssuesError) -> [UInt8] {
        do throws(FileProblem) {
            return try contents(of: path, limit: limits.maxBytes)
        } catch {
            let place = Place(file: displayName ?? path)
            throw IssuesError([error.issue(at: place)], status: .noInput)
        }
    }
}

/// Why a file's bytes are not to be had.
private struct FileProblem: Error {
    let code: Int32

    func issue(at place: Place) -> Issue {
        switch code {
        case ENOENT, ENOTDIR: Issue(.yamlFileMissing, at: place)
        case EISDIR: Issue(.yamlFileIsFolder, at: place)
        case EACCES, EPERM: Issue(.yamlFileNotPermitted, at: place)
        default:
            Issue(
                .yamlFileUnreadable,
                at: place,
                ["reason": .text(String(cString: strerror(code)))]
            )
        }
    }
}

/// Returns a file's bytes; of a file beyond the limit enough to see that it is.
private func contents(of path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    // C would read such a name up to the NUL only, and open another file.
    guard !path.utf8.contains(0) else { throw FileProblem(code: ENOENT) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
        let chunk = try chunk(from: descriptor)
        guard !chunk.isEmpty else { break }
        bytes += chunk
    }
    return bytes
}

/// Returns the next bytes; none at the end.
private func chunk(from descriptor: Int32) throws(FileProblem) -> [UInt8] {
    let size = 1 << 16
    var code: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        var result = read(descriptor, buffer.baseAddress, size)
        while result < 0 && errno == EINTR { result = read(descriptor, buffer.baseAddress, size) }
        if result < 0 { code = errno }
        count = max(0, result)
    }
    guard code == 0 else { throw FileProblem(code: code) }
    return chunk
}

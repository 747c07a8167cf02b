internal import KaopingCore

#if canImport(Glibc)
    internal import Glibc
#endif

/// An archive in the POSIX format (ustar), which any tar program lists and unpacks.
///
/// Owner, rights and times are the same in all, so that the same content is the same bytes.
struct TarWriter {
    private let descriptor: Int32
    /// Why writing stopped; 0 where it did not.
    private(set) var failure: Int32 = 0

    static let block = 512

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Adds a file; its name has at most 100 bytes.
    mutating func add(_ name: String, _ bytes: [UInt8]) {
        write(TarWriter.header(name, size: bytes.count))
        write(bytes)
        pad(bytes.count)
    }

    /// Copies a file into the archive; returns its digest, or nil where it could not be read to
    /// its stated size.
    mutating func copy(_ name: String, from path: String, size: Int) -> Digest? {
        let source = open(path, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { return nil }
        defer { close(source) }
        write(TarWriter.header(name, size: size))
        var hashing = Hashing()
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var rest = size
        while rest > 0 {
            let got = buffer.withUnsafeMutableBytes {
                read(source, $0.baseAddress, min($0.count, rest))
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return nil }
            buffer.withUnsafeBytes { hashing.update(UnsafeRawBufferPointer(rebasing: $0[..<got])) }
            write(Array(buffer[..<got]))
            rest -= got
        }
        pad(size)
        return hashing.digest
    }

    /// Ends the archive.
    mutating func finish() {
        write([UInt8](repeating: 0, count: 2 * TarWriter.block))
    }

    private mutating func pad(_ size: Int) {
        let over = size % TarWriter.block
        if over > 0 { write([UInt8](repeating: 0, count: TarWriter.block - over)) }
    }

    private mutating func write(_ bytes: [UInt8]) {
        guard failure == 0 else { return }
        bytes.withUnsafeBytes { all in
            var rest = all[...]
            while !rest.isEmpty {
                let piece = UnsafeRawBufferPointer(rebasing: rest)
                let done = Glibc.write(descriptor, piece.baseAddress, piece.count)
                if done < 0 {
                    if errno == EINTR { continue }
                    failure = errno
                    return
                }
                rest = rest.dropFirst(done)
            }
        }
    }

    /// Returns the block that stands before a file.
    static func header(_ name: String, size: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: block)
        func put(_ text: String, _ place: Int) {
            for (index, byte) in text.utf8.enumerated() { bytes[place + index] = byte }
        }
        put(name, 0)
        put("0000644", 100)
        put("0000000", 108)
        put("0000000", 116)
        put(octal(size, 11), 124)
        put(octal(0, 11), 136)
        put("        ", 148)
        put("0", 156)
        put("ustar", 257)
        put("00", 263)
        let sum = bytes.reduce(0) { $0 + Int($1) }
        put(octal(sum, 6), 148)
        bytes[154] = 0
        return bytes
    }

    private static func octal(_ number: Int, _ width: Int) -> String {
        let digits = String(number, radix: 8)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// Lists an archive that `TarWriter` wrote, and reads its files.
final class TarReader {
    /// Where a file lies in the archive.
    struct Entry {
        let name: String
        let start: Int
        let size: Int
    }

    private let descriptor: Int32
    private(set) var entries: [Entry] = []

    /// Opens an archive; nil when it cannot be read or is not one.
    init?(_ path: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, list(to: Int(status.st_size)) else { return nil }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Reads a file's bytes; nil when they are not all there.
    func bytes(_ entry: Entry) -> [UInt8]? { bytes(at: entry.start, count: entry.size) }

    func bytes(at place: Int, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress.map { $0 + done }, count - done, place + done)
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return nil }
            done += got
        }
        return bytes
    }

    private func list(to size: Int) -> Bool {
        var place = 0
        while place + TarWriter.block <= size {
            guard let head = bytes(at: place, count: TarWriter.block) else { return false }
            // Two empty blocks end the archive, and nothing stands behind them.
            if head.allSatisfy({ $0 == 0 }) {
                let rest = bytes(at: place, count: size - place)
                return size - place == 2 * TarWriter.block && rest?.allSatisfy { $0 == 0 } == true
            }
            let name = String(decoding: head.prefix { $0 != 0 }, as: UTF8.self)
            let digits = String(decoding: head[124..<135], as: UTF8.self)
            guard let length = Int(digits, radix: 8), head == TarWriter.header(name, size: length)
            else { return false }
            let start = place + TarWriter.block
            let end = start + (length + TarWriter.block - 1) / TarWriter.block * TarWriter.block
            guard end <= size, let pad = bytes(at: start + length, count: end - start - length),
                pad.allSatisfy({ $0 == 0 })
            else { return false }
            entries.append(Entry(name: name, start: start, size: length))
            place = end
        }
        return false
    }
}

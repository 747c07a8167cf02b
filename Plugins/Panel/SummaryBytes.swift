/// Writes a summary's parts one after the other.
struct SummaryWriter {
    private(set) var bytes: [UInt8] = []

    /// Adds a count.
    mutating func add(_ count: Int) {
        withUnsafeBytes(of: UInt64(count).littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Adds bytes with their number.
    mutating func add(_ part: [UInt8]) {
        add(part.count)
        bytes.append(contentsOf: part)
    }

    /// Adds plain values with their number.
    mutating func add<Value: BitwiseCopyable>(values: [Value]) {
        add(values.count)
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
}

/// Reads a summary's parts in the order in which they were written.
struct SummaryReader {
    private var rest: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) {
        rest = bytes
    }

    /// Whether everything has been read.
    var isAtEnd: Bool { rest.isEmpty }

    /// Reads a count; nil where there is none.
    mutating func count() -> Int? {
        guard let part = take(MemoryLayout<UInt64>.size) else { return nil }
        return Int(exactly: UInt64(littleEndian: part.loadUnaligned(as: UInt64.self)))
    }

    /// Reads bytes, which are valid as long as those read from.
    mutating func part() -> UnsafeRawBufferPointer? {
        count().flatMap { take($0) }
    }

    /// Reads plain values.
    mutating func values<Value: BitwiseCopyable>(_ type: Value.Type) -> [Value]? {
        let size = MemoryLayout<Value>.stride
        guard let count = count(), count <= rest.count / size, let part = take(count * size) else {
            return nil
        }
        return (0..<count).map { part.loadUnaligned(fromByteOffset: $0 * size, as: type) }
    }

    private mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
        guard count <= rest.count else { return nil }
        let part = UnsafeRawBufferPointer(rebasing: rest[..<count])
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        return part
    }
}

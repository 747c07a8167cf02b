public import KaopingCore

/// Collects the bytes of a report and hands them on in large pieces.
///
/// Bytes are collected in memory of its own: an array in a class is checked and may be copied at
/// every append, which a million rows feel.
public final class ByteSink {
    private let base: UnsafeMutablePointer<UInt8>
    /// How many bytes are collected; behind a pointer for the same reason.
    private let filled: UnsafeMutablePointer<Int>
    private let limit: Int
    private let flushTo: (UnsafeRawBufferPointer) -> Void

    /// Room behind the limit for one number.
    private static let slack = 64

    /// Creates a sink.
    ///
    /// - Parameters:
    ///   - limit: how many bytes are collected before they are handed on.
    ///   - flush: takes the bytes, which are valid during the call.
    public init(limit: Int = 1 << 18, flush: @escaping (UnsafeRawBufferPointer) -> Void) {
        self.limit = max(limit, ByteSink.slack)
        flushTo = flush
        base = .allocate(capacity: self.limit + ByteSink.slack)
        filled = .allocate(capacity: 1)
        filled.initialize(to: 0)
    }

    deinit {
        base.deallocate()
        filled.deallocate()
    }

    /// Adds a text.
    public func write(_ text: String) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
    }

    /// Adds one ASCII character.
    @inline(__always)
    public func write(_ character: Unicode.Scalar) {
        write(byte: UInt8(truncatingIfNeeded: character.value))
    }

    /// Adds one byte.
    @inline(__always)
    func write(byte: UInt8) {
        base[filled.pointee] = byte
        filled.pointee += 1
        if filled.pointee >= limit { finish() }
    }

    /// Adds bytes.
    public func write(_ raw: UnsafeRawBufferPointer) {
        if raw.count <= ByteSink.slack / 2 {
            // A short text byte by byte, for the same reason as digits.
            let target = base + filled.pointee
            for index in 0..<raw.count { target[index] = raw[index] }
            filled.pointee += raw.count
            if filled.pointee >= limit { finish() }
            return
        }
        var rest = raw[...]
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(limit - filled.pointee))
            UnsafeMutableRawPointer(base + filled.pointee).copyMemory(
                from: piece.baseAddress ?? UnsafeRawPointer(base),
                byteCount: piece.count
            )
            filled.pointee += piece.count
            rest = rest.dropFirst(piece.count)
            if filled.pointee >= limit { finish() }
        }
    }

    /// Adds a whole number.
    public func write(_ number: Int64) {
        write(decimal: number, places: 0)
    }

    /// Adds a number with fixed decimal places, or in its shortest form without a rounding.
    public func write(_ value: Double, _ rounding: Rounding?) {
        guard let rounding, let ticks = rounding.ticks(value) else {
            write(ByteSink.shortest(value))
            return
        }
        write(decimal: ticks, places: rounding.places)
    }

    /// Writes digits from the last to the first, each at its final place.
    ///
    /// Bytes that were just written one by one are slow to be copied as a whole: the processor
    /// waits for every earlier load first, and in the order of the ranks those are cache misses.
    private func write(decimal ticks: Int64, places: Int) {
        if ticks < 0 { write(byte: UInt8(ascii: "-")) }
        var rest = ticks.magnitude
        let digits = max(ByteSink.digitCount(rest), places + 1)
        let length = digits + (places > 0 ? 1 : 0)
        var next = base + filled.pointee + length
        for written in 0..<digits {
            if written == places, places > 0 {
                next -= 1
                next.pointee = UInt8(ascii: ".")
            }
            next -= 1
            next.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        filled.pointee += length
        if filled.pointee >= limit { finish() }
    }

    private static func digitCount(_ number: UInt64) -> Int {
        var (count, next) = (1, UInt64(10))
        while count < 19, number >= next {
            count += 1
            next *= 10
        }
        return number >= next ? count + 1 : count
    }

    /// Returns the shortest decimal that reads back as the same number, without a needless `.0`.
    static func shortest(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Ends a line.
    @inline(__always)
    public func endOfLine() {
        write(byte: UInt8(ascii: "\n"))
    }

    /// Hands on what is collected.
    public func finish() {
        guard filled.pointee > 0 else { return }
        let count = filled.pointee
        filled.pointee = 0
        flushTo(UnsafeRawBufferPointer(start: base, count: count))
    }
}

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
            ByteSink.copy(raw, to: UnsafeMutableRawPointer(base + filled.pointee))
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

    /// Copies a short text by words, the last of which may overlap the one before.
    @inline(__always)
    private static func copy(_ raw: UnsafeRawBufferPointer, to target: UnsafeMutableRawPointer) {
        guard let source = raw.baseAddress else { return }
        if raw.count >= 8 {
            var place = 0
            while place < raw.count - 8 {
                let word = source.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                target.storeBytes(of: word, toByteOffset: place, as: UInt64.self)
                place += 8
            }
            let word = source.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
            target.storeBytes(of: word, toByteOffset: raw.count - 8, as: UInt64.self)
        } else if raw.count >= 4 {
            let first = source.loadUnaligned(as: UInt32.self)
            let last = source.loadUnaligned(fromByteOffset: raw.count - 4, as: UInt32.self)
            target.storeBytes(of: first, as: UInt32.self)
            target.storeBytes(of: last, toByteOffset: raw.count - 4, as: UInt32.self)
        } else {
            for index in 0..<raw.count {
                target.storeBytes(of: raw[index], toByteOffset: index, as: UInt8.self)
            }
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
        if places > 0 {
            next = ByteSink.digits(&rest, places, before: next) - 1
            next.pointee = UInt8(ascii: ".")
        }
        _ = ByteSink.digits(&rest, digits - places, before: next)
        filled.pointee += length
        if filled.pointee >= limit { finish() }
    }

    /// Writes the last digits of a number, two at a time; returns where they begin.
    @inline(__always)
    private static func digits(
        _ rest: inout UInt64,
        _ count: Int,
        before end: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8> {
        var (next, left) = (end, count)
        while left >= 2 {
            let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
            let tens = (pair &* 205) >> 11
            next -= 2
            next[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: tens)
            next[1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: pair &- tens &* 10)
            rest = quotient
            left -= 2
        }
        if left == 1 {
            next -= 1
            next.pointee = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        return next
    }

    private static let powers: [UInt64] = (0..<20).map { exponent in
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }

    /// How many digits a number has, from how many bits it has: a choice less to guess for every one.
    static func digitCount(_ number: UInt64) -> Int {
        let bits = UInt64.bitWidth - (number | 1).leadingZeroBitCount
        let guess = (bits &* 1233) >> 12
        return number == 0 ? 1 : guess + (number >= powers[guess] ? 1 : 0)
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

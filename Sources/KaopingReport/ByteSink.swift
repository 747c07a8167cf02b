public import KaopingCore

/// Collects the bytes of a report and hands them on in large pieces.
public final class ByteSink {
    private var bytes: [UInt8] = []
    private let limit: Int
    private let flushTo: ([UInt8]) -> Void

    /// Creates a sink.
    ///
    /// - Parameters:
    ///   - limit: how many bytes are collected before they are handed on.
    ///   - flush: takes the bytes.
    public init(limit: Int = 1 << 18, flush: @escaping ([UInt8]) -> Void) {
        self.limit = limit
        flushTo = flush
        bytes.reserveCapacity(limit + 4096)
    }

    /// Adds a text.
    @inline(__always)
    public func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Adds one ASCII character.
    @inline(__always)
    public func write(_ character: Unicode.Scalar) {
        bytes.append(UInt8(truncatingIfNeeded: character.value))
    }

    /// Adds bytes.
    @inline(__always)
    public func write(_ raw: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: raw)
    }

    /// Adds a whole number.
    public func write(_ number: Int64) {
        if number < 0 { write("-") }
        var rest = number.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(48 + rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    /// Adds a number with fixed decimal places, or in its shortest form without a rounding.
    public func write(_ value: Double, _ rounding: Rounding?) {
        guard let rounding, let ticks = rounding.ticks(value) else {
            write(ByteSink.shortest(value))
            return
        }
        guard rounding.places > 0 else {
            write(ticks)
            return
        }
        write(fixed: ticks, places: rounding.places)
    }

    private func write(fixed ticks: Int64, places: Int) {
        if ticks < 0 { write("-") }
        var rest = ticks.magnitude
        let start = bytes.count
        var written = 0
        repeat {
            bytes.append(UInt8(48 + rest % 10))
            rest /= 10
            written += 1
            if written == places { write(".") }
        } while rest > 0 || written <= places
        bytes[start...].reverse()
    }

    /// Returns the shortest decimal that reads back as the same number, without a needless `.0`.
    static func shortest(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Hands on what is collected when it is much.
    @inline(__always)
    public func endOfLine() {
        write("\n")
        if bytes.count >= limit { finish() }
    }

    /// Hands on what is left.
    public func finish() {
        guard !bytes.isEmpty else { return }
        flushTo(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}

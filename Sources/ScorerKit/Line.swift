public import ScorerABI

/// One line of the account of a unit: a part of what its value is made of.
public struct Line: Sendable, Hashable {
    /// The index into the description's lines.
    public let code: Int
    /// What the line gives to the unit's value; nan where it only tells something.
    public let value: Double
    /// At most eight numbers.
    public let numbers: [Double]
    /// At most two names, such as a rater group's.
    public let texts: [String]

    /// Creates a line; minus zero becomes zero.
    public init(_ code: Int, value: Double = .nan, numbers: [Double] = [], texts: [String] = []) {
        self.code = code
        self.value = value + 0
        self.numbers = numbers.map { $0 + 0 }
        self.texts = texts
    }
}

extension Line {
    /// Reads a line from the boundary; texts without bytes at the end are not there.
    init(_ raw: kp_line) {
        code = Int(raw.code)
        value = raw.value
        let given = raw.numbers
        numbers = [
            given.0, given.1, given.2, given.3, given.4, given.5, given.6, given.7,
        ]
        texts = RawFields.texts([raw.texts.0, raw.texts.1])
    }

    /// Calls a function with the line as it crosses the boundary.
    func withRaw(_ body: (UnsafePointer<kp_line>) -> Void) {
        var raw = kp_line()
        raw.struct_size = UInt32(MemoryLayout<kp_line>.size)
        raw.code = Int32(code)
        raw.value = value
        let none = [Double](repeating: .nan, count: 8)
        RawFields.fill(&raw.numbers, with: numbers + none.dropFirst(numbers.count))
        RawFields.withRaw(texts.prefix(2)) { texts in
            RawFields.fill(&raw.texts, with: texts)
            body(&raw)
        }
    }
}

/// Takes the lines that a scorer adds during one call.
public final class LineBox {
    /// The lines, in the order in which they were added.
    public private(set) var lines: [Line] = []

    /// Creates an empty box.
    public init() {}

    /// Calls a function with a sink for the lines of a row, which is valid during the call.
    ///
    /// - Parameters:
    ///   - row: the row of the block whose lines are wanted.
    ///   - body: calls the scorer.
    /// - Throws: what the function throws.
    public func collect(
        row: Int,
        _ body: (UnsafePointer<kp_lines>) throws(ScorerError) -> Void
    ) throws(ScorerError) {
        var sink = kp_lines(
            struct_size: UInt32(MemoryLayout<kp_lines>.size),
            reserved: 0,
            row: Int64(row),
            host: Unmanaged.passUnretained(self).toOpaque(),
            add: { host, line in
                guard let host, let line else { return }
                Unmanaged<LineBox>.fromOpaque(host).takeUnretainedValue()
                    .lines.append(Line(line.pointee))
            }
        )
        try body(&sink)
    }
}

internal import ScorerKit

/// The extremes and the exact mean of the finite numbers present.
struct Levels: ScorerSummary {
    private(set) var extremes = Extremes()
    private var count = 0
    private var sum = ExactSum()

    init() {}

    init(of column: Column) {
        extremes = Extremes(of: column)
        column.withFiniteNumbers { numbers in
            count += numbers.count
            sum.add(contentsOf: numbers)
        }
    }

    /// The mean, correctly rounded; nan without numbers.
    var mean: Double { sum.mean(count: count) }

    func merged(with later: Levels) -> Levels {
        var merged = self
        merged.extremes = extremes.merged(with: later.extremes)
        merged.count += later.count
        merged.sum = sum.merged(with: later.sum)
        return merged
    }

    var bytes: [UInt8] {
        let count = UInt64(count)
        return extremes.bytes
            + (0..<8).map { UInt8(truncatingIfNeeded: count >> UInt64(8 * $0)) } + sum.bytes
    }

    init?(bytes: UnsafeRawBufferPointer) {
        let start = MemoryLayout<Extremes>.size
        guard bytes.count > start + 8 else { return nil }
        let stored = bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        var rest = UnsafeRawBufferPointer(rebasing: bytes[(start + 8)...])
        guard let extremes = Extremes(bytes: UnsafeRawBufferPointer(rebasing: bytes[..<start])),
            let count = Int(exactly: UInt64(littleEndian: stored)),
            let sum = ExactSum(readingFrom: &rest), rest.isEmpty
        else { return nil }
        (self.extremes, self.count, self.sum) = (extremes, count, sum)
    }
}

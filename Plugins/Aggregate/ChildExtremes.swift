internal import ScorerKit

/// The lowest and the highest number of each child, of the rows that count for the population.
struct ChildExtremes: ScorerSummary {
    /// Infinite for a child without weight or without any number.
    private(set) var lowest: [Double]
    /// Minus infinite for a child without weight or without any number.
    private(set) var highest: [Double]

    /// Creates the extremes of no rows.
    init(childCount: Int) {
        lowest = Array(repeating: .infinity, count: childCount)
        highest = Array(repeating: -.infinity, count: childCount)
    }

    /// Takes more numbers of a child; minus zero becomes zero.
    mutating func add(_ numbers: UnsafeBufferPointer<Double>, to child: Int) {
        var (low, high) = (lowest[child], highest[child])
        for number in numbers {
            low = number < low ? number : low
            high = number > high ? number : high
        }
        lowest[child] = low + 0
        highest[child] = high + 0
    }

    func merged(with later: ChildExtremes) -> ChildExtremes {
        var merged = self
        merged.lowest = zip(lowest, later.lowest).map(min)
        merged.highest = zip(highest, later.highest).map(max)
        return merged
    }

    var bytes: [UInt8] {
        (lowest + highest).withUnsafeBytes { Array($0) }
    }

    init?(bytes: UnsafeRawBufferPointer) {
        let count = bytes.count / 16
        guard bytes.count == 16 * count else { return nil }
        let numbers = (0..<2 * count).map {
            bytes.loadUnaligned(fromByteOffset: 8 * $0, as: Double.self)
        }
        lowest = Array(numbers[..<count])
        highest = Array(numbers[count...])
    }

    /// Refuses a summary of another number of children.
    func expect(childCount: Int) throws(ScorerError) {
        guard lowest.count == childCount else {
            throw .data(
                zh: "汇总数据有\(lowest.count)个下级项，应有\(childCount)个",
                en: "the summary has \(lowest.count) children, not \(childCount)"
            )
        }
    }
}

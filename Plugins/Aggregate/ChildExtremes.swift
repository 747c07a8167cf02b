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
        // In lanes, so that no comparison waits for the one before.
        var lows = SIMD4<Double>(repeating: lowest[child])
        var highs = SIMD4<Double>(repeating: highest[child])
        var index = 0
        while index + 4 <= numbers.count {
            let four = UnsafeRawBufferPointer(numbers)
                .loadUnaligned(fromByteOffset: 8 * index, as: SIMD4<Double>.self)
            lows.replace(with: four, where: four .< lows)
            highs.replace(with: four, where: four .> highs)
            index += 4
        }
        var (low, high) = (lows.min(), highs.max())
        while index < numbers.count {
            low = numbers[index] < low ? numbers[index] : low
            high = numbers[index] > high ? numbers[index] : high
            index += 1
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

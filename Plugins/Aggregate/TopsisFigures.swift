internal import ScorerKit

/// What TOPSIS needs to know of each child: lowest, highest and the sum of squares, not rounded.
struct TopsisFigures: ScorerSummary {
    private(set) var extremes: ChildExtremes
    private var squares: [ExactSum]

    /// The sums of squares of each child, rounded once.
    var sums: [Double] { squares.map { $0.rounded() } }

    /// Creates the figures of no rows.
    init(childCount: Int) {
        extremes = ChildExtremes(childCount: childCount)
        squares = Array(repeating: ExactSum(), count: childCount)
    }

    /// Takes more finite numbers of a child, each as often as its count says, or once without counts.
    mutating func add(
        _ numbers: UnsafeBufferPointer<Double>,
        to child: Int,
        _ counts: UnsafeBufferPointer<Int64>
    ) {
        extremes.add(numbers, to: child)
        guard !counts.isEmpty else {
            squares[child].addSquares(of: numbers)
            return
        }
        for (number, count) in zip(numbers, counts) {
            squares[child].addSquare(of: number, times: count)
        }
    }

    func merged(with later: TopsisFigures) -> TopsisFigures {
        var merged = self
        merged.extremes = extremes.merged(with: later.extremes)
        merged.squares = zip(squares, later.squares).map { $0.merged(with: $1) }
        return merged
    }

    /// The number of children, the extremes and the sums.
    var bytes: [UInt8] {
        let count = UInt64(squares.count)
        return withUnsafeBytes(of: count.littleEndian) { Array($0) } + extremes.bytes
            + squares.flatMap(\.bytes)
    }

    init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= 8 else { return nil }
        let stated = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        guard let count = Int(exactly: stated), count <= (bytes.count - 8) / 16 else { return nil }
        let end = 8 + 16 * count
        guard let extremes = ChildExtremes(bytes: UnsafeRawBufferPointer(rebasing: bytes[8..<end]))
        else { return nil }
        self.extremes = extremes
        squares = []
        var rest = UnsafeRawBufferPointer(rebasing: bytes[end...])
        for _ in 0..<count {
            guard let sum = ExactSum(readingFrom: &rest) else { return nil }
            squares.append(sum)
        }
        guard rest.isEmpty else { return nil }
    }
}

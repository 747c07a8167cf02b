/// Intervals that do not overlap, each with a number, laid out for quick look-up.
///
/// Every interval is turned into its first and last double, so that open and closed ends need no
/// care after that; the numbers between two intervals become an entry whose number is nan.
public struct IntervalTable: Sendable {
    /// Two neighbors that overlap, or that leave a gap between them.
    public struct Pair: Sendable, Hashable {
        /// The interval with the lower numbers, as an index into those that were given.
        public let lower: Int
        /// The interval with the higher numbers, as an index into those that were given.
        public let upper: Int
    }

    /// The neighbors of which at least one number belongs to both, from the lowest on.
    public let overlaps: [Pair]
    /// The neighbors between which at least one number belongs to neither, from the lowest on.
    public let gaps: [Pair]
    /// The first number of each entry, rising.
    private let cuts: [Double]
    /// The number for each entry; nan for a gap.
    private let numbers: [Double]

    /// Lays out a table.
    ///
    /// - Parameters:
    ///   - intervals: the intervals in any order.
    ///   - numbers: the number for each of them.
    public init(_ intervals: [Interval], _ numbers: [Double]) {
        let order = intervals.indices.sorted { intervals[$0].first < intervals[$1].first }
        var (overlaps, gaps): ([Pair], [Pair]) = ([], [])
        var (cuts, found): ([Double], [Double]) = ([], [])
        for (place, index) in order.enumerated() {
            cuts.append(intervals[index].first)
            found.append(numbers[index])
            let end = max(intervals[index].first, intervals[index].last.nextUp)
            guard place + 1 < order.count else {
                if end < .infinity { (cuts, found) = (cuts + [end], found + [.nan]) }
                continue
            }
            let pair = Pair(lower: index, upper: order[place + 1])
            let next = intervals[pair.upper].first
            if next < end { overlaps.append(pair) }
            if next > end {
                gaps.append(pair)
                (cuts, found) = (cuts + [end], found + [.nan])
            }
        }
        (self.overlaps, self.gaps, self.cuts, self.numbers) = (overlaps, gaps, cuts, found)
    }

    /// Returns the number of the interval in which a value lies; nan when it lies in none.
    public subscript(value: Double) -> Double {
        guard value.isFinite, let entry = cuts.lastIndex(where: { value >= $0 }) else {
            return .nan
        }
        return numbers[entry]
    }

    /// Writes the number for each value; nan for one that lies in no interval.
    ///
    /// Infinite values must be sorted out afterwards, as `Scores.settle(of:undefined:)` does.
    public func lookUp(
        _ values: UnsafeBufferPointer<Double>,
        into results: UnsafeMutableBufferPointer<Double>
    ) {
        results.update(repeating: .nan)
        // Entry by entry, and by bits: `?:` on the doubles becomes a branch, which is guessed wrong
        // for every other row and was three times slower.
        for entry in cuts.indices {
            let (cut, number) = (cuts[entry], (numbers[entry] + 0).bitPattern)
            for row in 0..<results.count {
                let mask: UInt64 = values[row] >= cut ? ~0 : 0
                let bits = (results[row].bitPattern & ~mask) | (number & mask)
                results[row] = Double(bitPattern: bits)
            }
        }
    }
}

extension Interval {
    /// The lowest double that belongs to the interval.
    fileprivate var first: Double { includesLower ? lower : lower.nextUp }

    /// The highest double that belongs to the interval.
    fileprivate var last: Double { includesUpper ? upper : upper.nextDown }
}

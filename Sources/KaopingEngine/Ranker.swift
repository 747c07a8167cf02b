public import KaopingCore
public import KaopingProfile

/// Ranks units by their stated scores: radix sort on the bits of the scores, then one pass over
/// the sorted rows for each ranking.
struct Ranker {
    /// The rows that have a score, best first; ties in the order of the data.
    let sorted: Buffer<Int32>
    /// For each sorted row whether it ties with the one before.
    let ties: Buffer<Bool>
    let rows: Int

    /// Sorts the rows.
    ///
    /// - Parameters:
    ///   - keys: the scores and then those of the criteria that break ties, one value a row;
    ///     a row whose score is nan is not ranked, nan in a tie-breaker counts as lowest.
    ///   - rounding: how the scores are stated; whole ticks sort faster than bits.
    ///   - rows: how many rows there are.
    init(keys: [Buffer<Double>], rounding: Rounding? = nil, rows: Int) {
        self.rows = rows
        let scores = keys[0]
        let stated = rounding.flatMap { RadixSort.ticks(scores, $0) }
        let bits = [stated ?? RadixSort.bits(scores)] + keys.dropFirst().map(RadixSort.bits)
        // A stable sort by the last key first leaves the first key in charge.
        let broken = bits.dropFirst().reversed().reduce(Ranker.scored(scores)) { order, key in
            RadixSort.sorted(order, by: key).rows
        }
        (sorted, ties) = RadixSort.sorted(broken, by: bits[0])
        for key in bits.dropFirst() {
            for index in 1..<max(1, sorted.count) where ties[index] {
                let (row, before) = (Int(sorted[index]), Int(sorted[index - 1]))
                ties.base[index] = key[row] == key[before]
            }
        }
    }

    /// The rows that have a score, in the order of the data.
    private static func scored(_ scores: Buffer<Double>) -> Buffer<Int32> {
        let count = scores.elements.count { !$0.isNaN }
        let order = Buffer<Int32>(count: count)
        var next = 0
        for row in 0..<scores.count where !scores[row].isNaN {
            order.base[next] = Int32(row)
            next += 1
        }
        return order
    }

    /// Returns ranks among all rows, or within the groups that codes give.
    ///
    /// - Parameters:
    ///   - rule: what happens to ties.
    ///   - groups: the group of each row, -1 for none; and how many groups there are.
    /// - Returns: the ranks.
    func ranks(
        ties rule: Ranking.Ties,
        groups: (codes: Buffer<Int32>, count: Int)? = nil
    ) -> Ranks {
        let doubled = Buffer<Int32>(repeating: 0, count: rows)
        var counters = [Counter](repeating: Counter(), count: groups?.count ?? 1)
        var run = 0
        for (index, row) in sorted.elements.enumerated() {
            if !ties[index] { run += 1 }
            let group = groups.map { Int($0.codes[Int(row)]) } ?? 0
            guard group >= 0 else { continue }
            doubled.base[Int(row)] = counters[group].next(run: run, rule)
        }
        if rule == .modified || rule == .fractional {
            shareBackwards(doubled, rule, groups)
        }
        return Ranks(doubled: doubled)
    }

    /// Counts places in one group.
    private struct Counter {
        var count: Int32 = 0
        var place: Int32 = 0
        var run = 0

        mutating func next(run: Int, _ rule: Ranking.Ties) -> Int32 {
            count += 1
            let isTie = run == self.run
            self.run = run
            switch rule {
            case .dense: place += isTie ? 0 : 1
            case .competition: place = isTie ? place : count
            case .ordinal, .modified, .fractional: place = count
            }
            return place * 2
        }
    }

    /// Turns places in order into shared ones: the last of a tie, or the mean of first and last.
    private func shareBackwards(
        _ doubled: Buffer<Int32>,
        _ rule: Ranking.Ties,
        _ groups: (codes: Buffer<Int32>, count: Int)?
    ) {
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, ties[end] { end += 1 }
            if end > start + 1 { share(sorted.elements[start..<end], doubled, rule, groups) }
            start = end
        }
    }

    private func share(
        _ tied: Slice<UnsafeBufferPointer<Int32>>,
        _ doubled: Buffer<Int32>,
        _ rule: Ranking.Ties,
        _ groups: (codes: Buffer<Int32>, count: Int)?
    ) {
        var ends: [Int32: (first: Int32, last: Int32)] = [:]
        func group(_ row: Int32) -> Int32 { groups.map { $0.codes[Int(row)] } ?? 0 }
        for row in tied where group(row) >= 0 {
            let place = doubled[Int(row)]
            ends[group(row)] = (ends[group(row)]?.first ?? place, place)
        }
        for row in tied {
            guard let (first, last) = ends[group(row)] else { continue }
            doubled.base[Int(row)] = rule == .modified ? last : (first + last) / 2
        }
    }
}

extension Ranks {
    /// Ranks scores that are known, the highest first; one that is nan has no rank.
    ///
    /// - Parameters:
    ///   - scores: one for each unit.
    ///   - stated: how they are stated; nil where they are compared as they are.
    ///   - ties: what happens to ties.
    public init(of scores: [Double], stated: Rounding?, ties: Ranking.Ties) {
        let key = Buffer<Double>(count: scores.count)
        for (row, score) in scores.enumerated() { key.base[row] = score }
        self = Ranker(keys: [key], rounding: stated, rows: scores.count).ranks(ties: ties)
    }
}

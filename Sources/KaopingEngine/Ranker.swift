internal import KaopingProfile

/// Ranks units by their stated scores: radix sort on the bits of the scores, then one pass over
/// the sorted rows for each ranking.
struct Ranker {
    /// The rows that have a score, best first; ties in the order of the data.
    let sorted: [Int32]
    /// For each sorted row whether it ties with the one before.
    let ties: [Bool]
    let rows: Int

    /// Sorts the rows.
    ///
    /// - Parameters:
    ///   - keys: the scores and then those of the criteria that break ties, one value a row;
    ///     a row whose score is nan is not ranked, nan in a tie-breaker counts as lowest.
    ///   - rows: how many rows there are.
    init(keys: [Buffer<Double>], rows: Int) {
        self.rows = rows
        let first = keys[0]
        var order = (0..<Int32(rows)).filter { !first[Int($0)].isNaN }
        // A stable sort by the last key first leaves the first key in charge.
        for key in keys.reversed() { order = Ranker.sort(order, by: key) }
        sorted = order
        ties = order.indices.map { index in
            guard index > 0 else { return false }
            let (row, before) = (Int(order[index]), Int(order[index - 1]))
            return keys.allSatisfy { Ranker.bits($0[row]) == Ranker.bits($0[before]) }
        }
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
        for (index, row) in sorted.enumerated() {
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
            if end > start + 1 { share(sorted[start..<end], doubled, rule, groups) }
            start = end
        }
    }

    private func share(
        _ tied: ArraySlice<Int32>,
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

    // MARK: Sorting

    /// Bits that grow as the value falls; nan comes last, and -0 equals 0.
    @inline(__always)
    private static func bits(_ value: Double) -> UInt64 {
        guard !value.isNaN else { return .max }
        let bits = (value + 0).bitPattern
        let rising = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
        return ~rising
    }

    /// Sorts rows by falling value, stable, byte by byte from the lowest.
    private static func sort(_ rows: [Int32], by values: Buffer<Double>) -> [Int32] {
        var entries = rows.map { (key: bits(values[Int($0)]), row: $0) }
        guard entries.count > 64 else {
            return entries.enumerated()
                .sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
                .map(\.element.row)
        }
        var counts = [Int](repeating: 0, count: 8 * 256)
        for entry in entries {
            for byte in 0..<8 {
                counts[
                    byte << 8 | Int(truncatingIfNeeded: entry.key >> (8 * UInt64(byte)) & 255)
                ] += 1
            }
        }
        var spare = entries
        for byte in 0..<8 {
            let slice = counts[byte << 8..<(byte + 1) << 8]
            // A byte that all keys share sorts nothing.
            if slice.contains(entries.count) { continue }
            var starts = [Int](repeating: 0, count: 256)
            var sum = 0
            for (value, count) in slice.enumerated() {
                starts[value] = sum
                sum += count
            }
            for entry in entries {
                let value = Int(truncatingIfNeeded: entry.key >> (8 * UInt64(byte)) & 255)
                spare[starts[value]] = entry
                starts[value] += 1
            }
            swap(&entries, &spare)
        }
        return entries.map(\.row)
    }
}

internal import KaopingProfile

extension Ranker {
    /// Returns ranks as a profile states them, with percentiles where it asks for them.
    func ranks(
        _ ranking: Ranking,
        groups: (codes: Buffer<Int32>, count: Int)? = nil
    ) -> Ranks {
        var ranks = ranks(ties: ranking.ties, groups: groups)
        ranks.percentiles = ranking.percentile.map { percentiles($0, groups: groups) }
        return ranks
    }

    /// Returns the share of units that each stands above, among all or within groups.
    ///
    /// It is nan where a unit has none. Units that tie-breakers tell apart are not equal.
    private func percentiles(
        _ kind: Ranking.Percentile,
        groups: (codes: Buffer<Int32>, count: Int)?
    ) -> Buffer<Double> {
        let result = Buffer<Double>(repeating: .nan, count: rows)
        func group(_ row: Int32) -> Int { groups.map { Int($0.codes[Int(row)]) } ?? 0 }
        var sizes = [Int](repeating: 0, count: groups?.count ?? 1)
        for row in sorted.elements where group(row) >= 0 { sizes[group(row)] += 1 }
        var better = [Int](repeating: 0, count: sizes.count)
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, ties[end] { end += 1 }
            let tied = sorted.elements[start..<end].filter { group($0) >= 0 }
            var equal: [Int: Int] = [:]
            for row in tied { equal[group(row), default: 0] += 1 }
            for row in tied {
                let (group, same) = (group(row), equal[group(row)] ?? 0)
                let worse = sizes[group] - better[group] - same
                result.base[Int(row)] = kind.share(worse: worse, equal: same, of: sizes[group])
            }
            for (group, same) in equal { better[group] += same }
            start = end
        }
        return result
    }
}

extension Ranking.Percentile {
    /// Returns the share of n units; nan for a unit alone where the kind leaves itself out.
    func share(worse: Int, equal: Int, of n: Int) -> Double {
        let (worse, equal, n) = (Double(worse), Double(equal), Double(n))
        let rank = worse + (equal + 1) / 2
        return switch self {
        case .inclusive: n > 1 ? worse / (n - 1) : .nan
        case .exclusive: (worse + 1) / (n + 1)
        case .strict: worse / n
        case .weak: (worse + equal) / n
        case .hazen: (worse + equal / 2) / n
        case .rank: rank / n
        case .weibull: rank / (n + 1)
        // Multiplied by 8 and by 3, whole numbers are divided.
        case .blom: (8 * rank - 3) / (8 * n + 2)
        case .tukey: (3 * rank - 1) / (3 * n + 1)
        }
    }
}

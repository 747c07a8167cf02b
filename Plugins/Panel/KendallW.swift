/// Kendall's coefficient of concordance, corrected for ties (Kendall and Gibbons, 1990).
enum KendallW {
    /// Returns W, from 0 to 1, of one row of marks a unit.
    ///
    /// W = 12 S / (m² (n³ − n) − m Σ(t³ − t)) for m raters, n units and t units that a rater puts
    /// on one place; S is the scatter of the units' sums of ranks.
    static func coefficient(rows: [[Double]], raterCount: Int) -> Coefficient {
        guard rows.count > 1, raterCount > 1 else { return .none(.few) }
        let gaps = rows.count { $0.count < raterCount }
        guard gaps == 0 else { return .none(.incomplete(units: gaps)) }
        let (m, n) = (Double(raterCount), Double(rows.count))
        var (sums, tied) = (Array(repeating: 0.0, count: rows.count), 0.0)
        for rater in 0..<raterCount {
            let (ranks, ties) = MidRanks.ranks(rows.map { $0[rater] })
            for (unit, rank) in ranks.enumerated() { sums[unit] += rank }
            for count in ties.map(Double.init) { tied += count * count * count - count }
        }
        let mean = m * (n + 1) / 2
        let scatter = Total.sum(sums.map { ($0 - mean) * ($0 - mean) })
        return Coefficient(12 * scatter / (m * m * (n * n * n - n) - m * tied))
    }
}

/// Krippendorff's alpha, which takes any number of marks a unit (Krippendorff, 2011).
struct KrippendorffAlpha {
    /// How far two marks are apart.
    enum Metric {
        case nominal, ordinal, interval
    }

    private let metric: Metric
    private let rows: [[Double]]

    /// Takes the units with two marks or more; others have nothing to be compared with.
    init(_ metric: Metric, rows: [[Double]]) {
        self.metric = metric
        let pairable = rows.filter { $0.count > 1 }
        guard metric == .ordinal else {
            self.rows = pairable
            return
        }
        // The ordinal distance of two marks is that of their mid-ranks among all marks.
        var ranks = MidRanks.ranks(pairable.flatMap(\.self)).ranks[...]
        self.rows = pairable.map { row in
            defer { ranks = ranks.dropFirst(row.count) }
            return Array(ranks.prefix(row.count))
        }
    }

    /// 1 − observed disagreement / expected disagreement; 1 at most.
    var coefficient: Coefficient {
        let all = rows.flatMap(\.self)
        guard let first = all.first else { return .none(.few) }
        guard all.contains(where: { $0 != first }) else { return .none(.flat) }
        let observed = Total.sum(rows.map { disagreement($0) / Double($0.count - 1) })
        let expected = disagreement(all) / Double(all.count - 1)
        return Coefficient(1 - observed / expected)
    }

    /// Returns the sum of the distances of all ordered pairs.
    private func disagreement(_ marks: [Double]) -> Double {
        let count = Double(marks.count)
        guard metric == .nominal else {
            let mean = Total.mean(marks)
            return 2 * count * Total.sum(marks.map { ($0 - mean) * ($0 - mean) })
        }
        let ties = MidRanks.ranks(marks).ties.map(Double.init)
        return ties.reduce(count * count) { $0 - $1 * $1 }
    }
}

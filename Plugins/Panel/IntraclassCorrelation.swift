/// The intraclass correlations of Shrout and Fleiss (1979), whose names they bear.
struct IntraclassCorrelation: Equatable {
    /// Each unit is rated by raters of its own: one rater, and the mean of k raters.
    var oneWay: (single: Coefficient, average: Coefficient) { (forms[0], forms[3]) }

    /// ICC(1,1), (2,1), (3,1), (1,k), (2,k) and (3,k), in this order.
    let forms: [Coefficient]

    /// Computes them of one row of marks a unit.
    ///
    /// The forms (1,1) and (1,k) need as many marks of each unit, the others the same raters
    /// for all units.
    ///
    /// - Parameters:
    ///   - rows: the marks of each unit by rising rater.
    ///   - raterCount: how many raters there are in all.
    init(rows: [[Double]], raterCount: Int) {
        let width = rows.map(\.count).max() ?? 0
        guard rows.count > 1, width > 1 else {
            forms = Array(repeating: .none(.few), count: 6)
            return
        }
        let short = rows.count { $0.count < width }
        let gaps = rows.count { $0.count < raterCount }
        let squares = short == 0 ? MeanSquares(rows, isCrossed: gaps == 0) : nil
        let one = squares?.oneWay ?? Array(repeating: .none(.incomplete(units: short)), count: 2)
        let two = squares?.twoWay ?? Array(repeating: .none(.incomplete(units: gaps)), count: 4)
        forms = [one[0], two[0], two[1], one[1], two[2], two[3]]
    }

    static func == (left: IntraclassCorrelation, right: IntraclassCorrelation) -> Bool {
        left.forms == right.forms
    }
}

/// The mean squares of an analysis of variance: between units, within them, between raters, and
/// what is left.
private struct MeanSquares {
    private let (n, k): (Double, Double)
    private let between: Double
    private let within: Double
    /// Between raters and the rest; nil where units have different raters.
    private let crossed: (raters: Double, rest: Double)?

    init(_ rows: [[Double]], isCrossed: Bool) {
        let width = rows[0].count
        let (n, k) = (Double(rows.count), Double(width))
        (self.n, self.k) = (n, k)
        let all = Total.mean(rows.joined())
        let means = rows.map { Total.mean($0) }
        // Marks that are the same leave a rest of a few units in the last place.
        let most = rows.joined().lazy.map(abs).max() ?? 0
        let noise = (8 * Double.ulpOfOne * most) * (8 * Double.ulpOfOne * most)
        func clean(_ square: Double) -> Double { square <= noise * k * n ? 0 : square }
        between = clean(k * Total.sum(means.map { ($0 - all) * ($0 - all) }) / (n - 1))
        let inside = zip(rows, means).flatMap { row, mean in
            row.map { ($0 - mean) * ($0 - mean) }
        }
        within = clean(Total.sum(inside) / (n * (k - 1)))
        guard isCrossed else {
            crossed = nil
            return
        }
        let columns = (0..<width).map { column in Total.mean(rows.map { $0[column] }) }
        let rest = zip(rows, means).flatMap { row, mean in
            zip(row, columns).map { mark, column in
                (mark - mean - column + all) * (mark - mean - column + all)
            }
        }
        crossed = (
            clean(n * Total.sum(columns.map { ($0 - all) * ($0 - all) }) / (k - 1)),
            clean(Total.sum(rest) / ((n - 1) * (k - 1)))
        )
    }

    /// ICC(1,1) and ICC(1,k).
    var oneWay: [Coefficient] {
        [
            Coefficient((between - within) / (between + (k - 1) * within)),
            Coefficient((between - within) / between),
        ]
    }

    /// ICC(2,1), (3,1), (2,k) and (3,k).
    var twoWay: [Coefficient]? {
        guard let (raters, rest) = crossed else { return nil }
        let signal = between - rest
        return [
            Coefficient(signal / (between + (k - 1) * rest + k * (raters - rest) / n)),
            Coefficient(signal / (between + (k - 1) * rest)),
            Coefficient(signal / (between + (raters - rest) / n)),
            Coefficient(signal / between),
        ]
    }
}

internal import ScorerKit

/// For each finite number of a column, how many others are worse, equal and better.
struct Standings: Sendable {
    /// The units that share one value.
    struct Place: Sendable, Equatable {
        /// How many units are worse.
        var worse: Int
        /// How many have the value, the unit itself included.
        var equal: Int
        /// How many units are better.
        var better: Int
        /// How many different values are better.
        var betterValues: Int
    }

    /// How many units have a finite number.
    let count: Int
    /// One entry for each different value, the worst first.
    let places: [Place]
    /// The index into `places` by row; -1 for a row without a finite number.
    private let placeOfRow: [Int32]

    init(of column: Column, better: Better) {
        let rows = column.numbers.indices.filter {
            column.numbers[$0].isFinite && column.state($0) == .scored
        }
        let keys = rows.map { Standings.key(column.numbers[$0], better) }
        let order = Standings.order(keys)
        var placeOfRow = [Int32](repeating: -1, count: column.numbers.count)
        var sizes: [Int] = []
        for (index, item) in order.enumerated() {
            if index == 0 || keys[Int(item)] != keys[Int(order[index - 1])] { sizes.append(0) }
            sizes[sizes.count - 1] += 1
            placeOfRow[rows[Int(item)]] = Int32(sizes.count - 1)
        }
        self.placeOfRow = placeOfRow
        count = rows.count
        places = Standings.places(sizes, count: rows.count)
    }

    /// Returns the index of a row's place; nil for a row without a finite number.
    func place(ofRow row: Int) -> Int? {
        placeOfRow[row] < 0 ? nil : Int(placeOfRow[row])
    }

    private static func places(_ sizes: [Int], count: Int) -> [Place] {
        var worse = 0
        return sizes.enumerated().map { index, size in
            defer { worse += size }
            return Place(
                worse: worse,
                equal: size,
                better: count - worse - size,
                betterValues: sizes.count - 1 - index
            )
        }
    }

    /// Returns a whole number that rises as values become better.
    private static func key(_ value: Double, _ better: Better) -> UInt64 {
        // Minus zero becomes zero: they are equal.
        let bits = ((better == .high ? value : -value) + 0).bitPattern
        return bits >> 63 == 1 ? ~bits : bits | 1 << 63
    }

    /// Returns the indexes of keys in rising order: a radix sort, eleven bits at a time.
    private static func order(_ keys: [UInt64]) -> [UInt32] {
        var order = (0..<UInt32(keys.count)).map { $0 }
        var next = order
        for shift in stride(from: 0, to: 64, by: 11) {
            var ends = [Int](repeating: 0, count: 2048)
            for key in keys { ends[Standings.digit(key, shift)] += 1 }
            // Bits that all keys share change nothing.
            if ends.contains(keys.count) { continue }
            var total = 0
            for digit in ends.indices {
                (ends[digit], total) = (total, total + ends[digit])
            }
            for item in order {
                let digit = Standings.digit(keys[Int(item)], shift)
                next[ends[digit]] = item
                ends[digit] += 1
            }
            swap(&order, &next)
        }
        return order
    }

    private static func digit(_ key: UInt64, _ shift: Int) -> Int {
        Int(truncatingIfNeeded: key >> UInt64(shift)) & 2047
    }
}

/// The standings that `score` found, kept for the reasons that are asked for next.
///
/// Without it every reason would rank the whole column again. A scorer lives no longer than one
/// call, and a call runs on one thread.
final class StandingsMemory: @unchecked Sendable {
    private var standings: Standings?

    func standings(of column: Column, better: Better) -> Standings {
        if let standings { return standings }
        let found = Standings(of: column, better: better)
        standings = found
        return found
    }
}

extension Scores {
    /// Gives each row the score of its place; nan is a place that has none.
    mutating func set(_ standings: Standings, of column: Column, _ scoreOfPlace: [Double]) {
        for row in values.indices {
            if let place = standings.place(ofRow: row), scoreOfPlace[place].isFinite {
                set(row, scoreOfPlace[place])
            } else {
                let state = column.state(row)
                set(row, state == .scored ? .inconclusive : state)
            }
        }
    }
}

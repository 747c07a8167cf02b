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

    /// A row and its value as a whole number to sort by.
    private struct Item {
        let key: UInt64
        let row: Int32
    }

    /// How many units have a finite number.
    let count: Int
    /// One entry for each different value, the worst first.
    let places: [Place]
    /// The index into `places` by row; -1 for a row without a finite number.
    private let placeOfRow: [Int32]

    init(of column: Column, better: Better) {
        let numbers = column.numbers
        var items: [Item] = []
        items.reserveCapacity(numbers.count)
        for (row, number) in numbers.enumerated()
        where number.isFinite && column.state(row) == .scored {
            items.append(Item(key: Standings.key(number, better), row: Int32(row)))
        }
        Standings.sort(&items)
        var placeOfRow = [Int32](repeating: -1, count: numbers.count)
        var sizes: [Int] = []
        var last: UInt64?
        for item in items {
            if item.key != last { sizes.append(0) }
            last = item.key
            sizes[sizes.count - 1] += 1
            placeOfRow[Int(item.row)] = Int32(sizes.count - 1)
        }
        self.placeOfRow = placeOfRow
        count = items.count
        places = Standings.places(sizes, count: items.count)
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

    /// Sorts by key: a radix sort, eleven bits at a time, that passes over bits all keys share.
    private static func sort(_ items: inout [Item]) {
        let differing = items.reduce(0) { $0 | ($1.key ^ items[0].key) }
        var next = items
        for shift in stride(from: UInt64(0), to: 64, by: 11) where differing >> shift & 2047 != 0 {
            var places = [Int](repeating: 0, count: 2048)
            for item in items { places[digit(item.key, shift)] += 1 }
            var total = 0
            for digit in places.indices {
                (places[digit], total) = (total, total + places[digit])
            }
            next.withUnsafeMutableBufferPointer { next in
                for item in items {
                    let digit = digit(item.key, shift)
                    next[places[digit]] = item
                    places[digit] += 1
                }
            }
            swap(&items, &next)
        }
    }

    private static func digit(_ key: UInt64, _ shift: UInt64) -> Int {
        Int(truncatingIfNeeded: key >> shift) & 2047
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

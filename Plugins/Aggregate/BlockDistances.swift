internal import ScorerKit

/// The distances of rows to the best and to the worst of each child, some rows at a time.
///
/// The same operations in the same order as those of `Distances` give the same bits; child by
/// child they are plain loops. For rows in which every child is scored.
struct BlockDistances {
    /// How many rows are measured at once.
    static let tileRows = 256

    /// A child that weighs something.
    private struct Child {
        let index: Int
        /// Its share of the weight.
        let weight: Double
        let lowest: Double
        let highest: Double
        let norm: Double
        let lowIsBetter: Bool
    }

    private let children: [Child]
    /// How many numbers the work needs room for.
    let roomCount: Int

    init(
        _ weights: [Double],
        _ extremes: ChildExtremes,
        _ norms: [Double],
        _ directions: Directions
    ) {
        let total = weights.filter { $0 > 0 }.reduce(0, +)
        children = weights.indices.filter { weights[$0] > 0 }.map { index in
            Child(
                index: index,
                weight: weights[index] / total,
                lowest: extremes.lowest[index],
                highest: extremes.highest[index],
                norm: norms[index],
                lowIsBetter: directions.lowIsBetter(index)
            )
        }
        roomCount = (2 * children.count + 5) * BlockDistances.tileRows
    }

    /// The distances of a tile, in room that the caller lends.
    struct Tile {
        /// To the best.
        let best: UnsafeMutablePointer<Double>
        /// To the worst.
        let worst: UnsafeMutablePointer<Double>
    }

    /// Measures up to `tileRows` rows.
    func measure(
        _ block: Block,
        _ rows: Range<Int>,
        _ room: UnsafeMutablePointer<Double>
    ) -> Tile {
        let (size, count) = (BlockDistances.tileRows, rows.count)
        // What is not finite makes nan of the check, and of nothing else.
        let check = room
        let tile = Tile(best: room + size, worst: room + 2 * size)
        let (longBest, longWorst) = (room + 3 * size, room + 4 * size)
        let parts = room + 5 * size
        room.update(repeating: 0, count: 5 * size)
        var used = 0
        for child in children {
            guard let numbers = block[child.index].numbers.baseAddress else { continue }
            let values = numbers + rows.lowerBound
            for row in 0..<count { check[row] += 0 * values[row] }
            guard child.norm != 0 else { continue }
            let (best, worst) = (parts + 2 * used * size, parts + (2 * used + 1) * size)
            let (low, high) = child.lowIsBetter ? (best, worst) : (worst, best)
            fill(child, values, low, high, count)
            BlockDistances.keepLongest(best, longBest, count)
            BlockDistances.keepLongest(worst, longWorst, count)
            used += 1
        }
        for part in 0..<used {
            let best = parts + 2 * part * size
            BlockDistances.addSquares(best, longBest, tile.best, count)
            BlockDistances.addSquares(best + size, longWorst, tile.worst, count)
        }
        BlockDistances.finish(tile.best, longBest, check, count)
        BlockDistances.finish(tile.worst, longWorst, check, count)
        return tile
    }

    private func fill(
        _ child: Child,
        _ values: UnsafePointer<Double>,
        _ fromLow: UnsafeMutablePointer<Double>,
        _ fromHigh: UnsafeMutablePointer<Double>,
        _ count: Int
    ) {
        for row in 0..<count {
            // Minus zero becomes zero, so that the order of children never shows.
            let number = values[row] + 0
            fromLow[row] = child.weight * ((number - child.lowest) / child.norm)
            fromHigh[row] = child.weight * ((child.highest - number) / child.norm)
        }
    }

    /// Keeps the longest part so far; once nan, it stays so.
    private static func keepLongest(
        _ parts: UnsafeMutablePointer<Double>,
        _ longest: UnsafeMutablePointer<Double>,
        _ count: Int
    ) {
        for row in 0..<count {
            let (part, long) = (parts[row], longest[row])
            let isKept = (long != long) != (part <= long)
            longest[row] = isKept ? long : part
        }
    }

    private static func addSquares(
        _ parts: UnsafeMutablePointer<Double>,
        _ longest: UnsafeMutablePointer<Double>,
        _ sums: UnsafeMutablePointer<Double>,
        _ count: Int
    ) {
        for row in 0..<count {
            sums[row] += (parts[row] / longest[row]) * (parts[row] / longest[row])
        }
    }

    private static func finish(
        _ sums: UnsafeMutablePointer<Double>,
        _ longest: UnsafeMutablePointer<Double>,
        _ check: UnsafeMutablePointer<Double>,
        _ count: Int
    ) {
        for row in 0..<count {
            let long = longest[row]
            let length = long > 0 && long.isFinite ? long * sums[row].squareRoot() : long
            sums[row] = check[row].isNaN ? .nan : length
        }
    }
}

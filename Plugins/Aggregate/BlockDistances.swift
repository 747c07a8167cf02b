internal import ScorerKit

/// The distances of rows to the best and to the worst of each child, some rows at a time.
///
/// The same operations in the same order as those of `Distances` give the same bits; child by
/// child they are plain loops. For rows in which every child is scored.
struct BlockDistances {
    /// How many rows are measured at once.
    static let tileRows = 256
    /// How many numbers the work needs room for.
    static let roomCount = 3 * tileRows

    /// A child that weighs something.
    private struct Child {
        let index: Int
        /// Its share of the weight by its norm; nil where all units are equal in it.
        let scale: DistanceScale?
        let lowest: Double
        let highest: Double
        let lowIsBetter: Bool
    }

    private let children: [Child]

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
                scale: DistanceScale(weight: weights[index] / total, norm: norms[index]),
                lowest: extremes.lowest[index],
                highest: extremes.highest[index],
                lowIsBetter: directions.lowIsBetter(index)
            )
        }
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
        let tile = Tile(best: room, worst: room + size)
        // What is not finite makes nan of the check, and of nothing else.
        let check = room + 2 * size
        room.update(repeating: 0, count: BlockDistances.roomCount)
        for child in children {
            guard let numbers = block[child.index].numbers.baseAddress else { continue }
            let values = numbers + rows.lowerBound
            guard let scale = child.scale else {
                for row in 0..<count { check[row] += 0 * values[row] }
                continue
            }
            let (low, high) = child.lowIsBetter ? (tile.best, tile.worst) : (tile.worst, tile.best)
            if scale.norm == 1 {
                let factor = scale.factor
                add(child, values, count, fromLow: low, fromHigh: high) { factor * $0 }
            } else {
                add(child, values, count, fromLow: low, fromHigh: high) { scale.part($0) }
            }
        }
        for row in 0..<count {
            let (best, worst) = (tile.best[row], tile.worst[row])
            if Distances.isPlain(best), Distances.isPlain(worst), check[row] == 0 {
                tile.best[row] = best.squareRoot()
                tile.worst[row] = worst.squareRoot()
            } else {
                (tile.best[row], tile.worst[row]) = measureCarefully(block, rows.lowerBound + row)
            }
        }
        return tile
    }

    @inline(__always)
    private func add(
        _ child: Child,
        _ values: UnsafePointer<Double>,
        _ count: Int,
        fromLow: UnsafeMutablePointer<Double>,
        fromHigh: UnsafeMutablePointer<Double>,
        _ part: (Double) -> Double
    ) {
        let (lowest, highest) = (child.lowest, child.highest)
        for row in 0..<count {
            // Minus zero becomes zero, so that the order of children never shows.
            let number = values[row] + 0
            let (low, high) = (part(number - lowest), part(highest - number))
            fromLow[row] += low * low
            fromHigh[row] += high * high
        }
    }

    /// Measures a row that is the best or the worst, far too small or large for squares, or not finite.
    private func measureCarefully(_ block: Block, _ row: Int) -> (best: Double, worst: Double) {
        var (best, worst): ([Double], [Double]) = ([], [])
        for child in children {
            let number = block[child.index].numbers[row] + 0
            guard number.isFinite else { return (.nan, .nan) }
            guard let scale = child.scale else { continue }
            let (low, high) = (
                scale.part(number - child.lowest), scale.part(child.highest - number)
            )
            best.append(child.lowIsBetter ? low : high)
            worst.append(child.lowIsBetter ? high : low)
        }
        return (Distances.length(best), Distances.length(worst))
    }
}

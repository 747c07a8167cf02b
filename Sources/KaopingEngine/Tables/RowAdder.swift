/// Adds the rows of a block to one of the totals of their units.
struct RowAdder {
    let sums: RowSums
    let stride: Int
    let index: Int
    let units: UnsafePointer<Int32>
    /// Room for the rows that count.
    let list: UnsafeMutablePointer<Int32>

    /// Lists the rows that meet a condition, without a choice that the processor has to guess.
    ///
    /// - Returns: how many they are, and for how many rows it cannot be decided.
    static func listed(
        _ condition: UnsafePointer<Double>,
        _ count: Int,
        into list: UnsafeMutablePointer<Int32>
    ) -> (count: Int, missing: Int) {
        var (found, missing) = (0, 0)
        for row in 0..<count {
            list[found] = Int32(truncatingIfNeeded: row)
            found += condition[row] == 1 ? 1 : 0
            missing += condition[row].isNaN ? 1 : 0
        }
        return (found, missing)
    }

    private func listed(
        _ condition: UnsafeMutablePointer<Double>,
        _ count: Int
    ) -> (count: Int, unknown: Int) {
        let (found, missing) = RowAdder.listed(condition, count, into: list)
        guard missing > 0 else { return (found, 0) }
        return (found, (0..<count).count { condition[$0].isNaN && units[$0] >= 0 })
    }

    /// Adds 1 for each row that meets a condition.
    ///
    /// - Returns: how many rows cannot be decided; -1 where a total is too large.
    func add(_ condition: UnsafeMutablePointer<Double>, _ count: Int) -> Int {
        let (found, unknown) = listed(condition, count)
        for index in 0..<found {
            let unit = Int(units[Int(list[index])])
            guard unit < 0 || sums.add(1, at: unit * stride + self.index) else { return -1 }
        }
        return unknown
    }

    /// Adds the values of rows that meet a condition, or counts those that are 1.
    ///
    /// - Returns: how many rows cannot be decided; -1 where a value is not whole, or a total too
    ///   large.
    func add(
        _ values: UnsafeMutablePointer<Double>,
        _ isCount: Bool,
        where condition: UnsafeMutablePointer<Double>,
        _ count: Int
    ) -> Int {
        var (found, unknown) = listed(condition, count)
        for index in 0..<found {
            let row = Int(list[index])
            let unit = Int(units[row])
            guard unit >= 0 else { continue }
            let value = values[row]
            if value.isNaN {
                unknown += isCount ? 1 : 0
                continue
            }
            let added = isCount ? (value == 1 ? 1 : 0) : value
            guard let whole = Int32(exactly: added),
                sums.add(whole, at: unit * stride + self.index)
            else { return -1 }
        }
        return unknown
    }
}

internal import KaopingProfile

/// The entries of each unit parted into groups by the values of a column.
struct RowGroups {
    /// The groups of unit u are `ofUnit[u] ..< ofUnit[u + 1]`, in order of first appearance.
    let ofUnit: [Int]
    /// The entries of each group, by their numbers, in their order.
    let join: RowJoin
    /// How many different rows have no value to be grouped by, and are left out.
    let ungroupedRows: Int

    /// Parts entries.
    ///
    /// - Parameters:
    ///   - entries: the entries with their units.
    ///   - values: one value for each entry.
    init(_ entries: RowJoin, by values: UnitData.Values) {
        let (codes, codeCount) = RowGroups.codes(values, count: entries.count)
        // Of each code: its group in the unit at work, and whether it has one there yet.
        var groupOfCode = [Int32](repeating: -1, count: codeCount)
        var unitOfCode = [Int](repeating: -1, count: codeCount)
        var found = [Int32](repeating: -1, count: entries.count)
        var starts = [0]
        var groups: Int32 = 0
        for unit in 0..<entries.units {
            for entry in entries.entries(ofUnit: unit) where codes[entry] >= 0 {
                let code = Int(codes[entry])
                if unitOfCode[code] != unit {
                    (unitOfCode[code], groupOfCode[code]) = (unit, groups)
                    groups += 1
                }
                found[entry] = groupOfCode[code]
            }
            starts.append(Int(groups))
        }
        ofUnit = starts
        join = RowJoin(units: Int(groups), found: found)
        ungroupedRows = entries.rowCount { codes[$0] < 0 }
    }

    /// Returns a code for each value, -1 where it is missing, and how many codes there are.
    private static func codes(
        _ values: UnitData.Values,
        count: Int
    ) -> (codes: [Int32], count: Int) {
        switch values {
        case .codes(let codes, let dictionary):
            return ((0..<count).map { codes.base[$0] }, dictionary.count)
        case .numbers(let numbers, _):
            var codeOf: [Double: Int32] = [:]
            let codes = (0..<count).map { entry -> Int32 in
                let number = numbers.base[entry]
                if number.isNaN { return -1 }
                if let code = codeOf[number] { return code }
                codeOf[number] = Int32(codeOf.count)
                return Int32(codeOf.count - 1)
            }
            return (codes, codeOf.count)
        }
    }
}

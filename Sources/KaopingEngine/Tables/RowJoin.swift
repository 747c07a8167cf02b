/// Which rows belong to which unit: the rows of each unit one after another.
///
/// A row that names several units stands once for each of them. One row of one unit is an entry;
/// entries of a unit are in the order of the rows.
struct RowJoin: Sendable {
    /// How many units there are.
    let units: Int
    /// The entries of unit u are `offsets[u] ..< offsets[u + 1]`.
    let offsets: Buffer<Int64>
    /// The row of each entry.
    let rows: Buffer<Int32>
    /// The unit of each entry.
    let unitOf: Buffer<Int32>
    /// By which column each entry names its unit; nil where there is only one.
    let via: Buffer<Int32>?

    /// How many entries there are.
    var count: Int { rows.count }

    /// Orders entries by their units; entries of unit -1 are left out.
    ///
    /// - Parameters:
    ///   - units: how many units there are.
    ///   - found: the unit of each entry, in the order of the rows.
    ///   - foundRows: the row of each entry; nil where there is one entry for each row.
    ///   - foundVia: the column of each entry.
    init(
        units: Int,
        found: some Collection<Int32>,
        rows foundRows: [Int32]? = nil,
        via foundVia: [Int32]? = nil
    ) {
        self.units = units
        var next = [Int](repeating: 0, count: units + 1)
        for unit in found where unit >= 0 { next[Int(unit) + 1] += 1 }
        for unit in 0..<units { next[unit + 1] += next[unit] }
        offsets = Buffer(count: units + 1)
        for unit in 0...units { offsets.base[unit] = Int64(next[unit]) }
        rows = Buffer(count: next[units])
        unitOf = Buffer(count: next[units])
        via = foundVia.map { _ in Buffer(count: next[units]) }
        for (index, unit) in found.enumerated() where unit >= 0 {
            let entry = next[Int(unit)]
            next[Int(unit)] += 1
            rows.base[entry] = foundRows?[index] ?? Int32(index)
            unitOf.base[entry] = unit
            if let foundVia { via?.base[entry] = foundVia[index] }
        }
    }

    /// The units themselves as entries of groups.
    ///
    /// - Parameters:
    ///   - count: how many units there are.
    ///   - groups: the group of each unit, -1 for none, and how many groups there are; nil puts all
    ///     units into one group.
    ///   - isIncluded: whether a unit takes part.
    init(
        unitsOf count: Int,
        groups: (codes: Buffer<Int32>, count: Int)? = nil,
        where isIncluded: (Int) -> Bool = { _ in true }
    ) {
        self.init(
            units: groups?.count ?? 1,
            found: (0..<count).map { unit in
                isIncluded(unit) ? groups?.codes[unit] ?? 0 : -1
            }
        )
    }

    /// The entries of a unit.
    func entries(ofUnit unit: Int) -> Range<Int> {
        Int(offsets[unit])..<Int(offsets[unit + 1])
    }

    /// Returns the join with some of its entries only.
    func filtered(_ isKept: (Int) -> Bool) -> RowJoin {
        let kept = (0..<count).filter(isKept)
        let filtered = RowJoin(units: units, count: kept.count, hasVia: via != nil)
        for (entry, old) in kept.enumerated() {
            filtered.rows.base[entry] = rows[old]
            filtered.unitOf.base[entry] = unitOf[old]
            if let via { filtered.via?.base[entry] = via[old] }
        }
        var entry = 0
        for unit in 0..<units {
            while entry < kept.count, Int(filtered.unitOf[entry]) == unit { entry += 1 }
            filtered.offsets.base[unit + 1] = Int64(entry)
        }
        return filtered
    }

    /// The same entries, each as a row of its own: for values that are in the order of entries.
    var inOrder: RowJoin {
        let result = RowJoin(units: units, count: count, hasVia: false)
        result.offsets.base.update(from: offsets.base, count: units + 1)
        result.unitOf.base.update(from: unitOf.base, count: count)
        for entry in 0..<count { result.rows.base[entry] = Int32(entry) }
        return result
    }

    /// A join whose entries are yet to be filled in.
    private init(units: Int, count: Int, hasVia: Bool) {
        self.units = units
        offsets = Buffer(repeating: 0, count: units + 1)
        rows = Buffer(count: count)
        unitOf = Buffer(count: count)
        via = hasVia ? Buffer(count: count) : nil
    }

    /// Returns how many different rows the entries are of that meet a condition.
    func rowCount(where isMet: (Int) -> Bool) -> Int {
        let entries = (0..<count).filter(isMet)
        return Set(entries.map { rows[$0] }).count
    }
}

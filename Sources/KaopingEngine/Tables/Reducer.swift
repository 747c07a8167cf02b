internal import KaopingCore
internal import KaopingProfile

/// Reduces the rows of each unit to one value, as a profile states it.
///
/// First the condition, then the groups, in each of them the method, and at last what joins the
/// groups. The order of the rows changes nothing.
struct Reducer {
    /// One value for each unit, and what was left out.
    struct Result: Sendable {
        /// The values; nan where there is none.
        let values: Buffer<Double>
        /// How many rows have a condition that cannot be decided; they do not count.
        let unknownRows: Int
        /// How many rows have no value to be grouped by; they do not count.
        let ungroupedRows: Int
    }

    let reduction: Reduction
    let threads: Int

    init(_ reduction: Reduction, threads: Int = 1) {
        self.reduction = reduction
        self.threads = threads
    }

    /// Returns the value of each unit, or of each group of units.
    func reduce(_ all: Entries) -> Result {
        var entries = all
        var unknownRows = 0
        if let condition = reduction.condition {
            let isMet = all.values(condition, threads: threads)
            unknownRows += Reducer.missingRows(isMet, all)
            entries = all.filtered(isMet)
        }
        let value = reduction.value.map { entries.values($0, threads: threads) }
        if let value, reduction.method == .count || reduction.method == .share {
            unknownRows += Reducer.missingRows(value, entries)
        }
        let weight = reduction.weight.map { entries.values($0, threads: threads) }
        var results: Buffer<Double>
        var ungroupedRows = 0
        if let by = reduction.by, let then = reduction.then {
            let groups = RowGroups(entries.join, by: entries.values(slot: by))
            ungroupedRows = groups.ungroupedRows
            let ofGroups = Reducer.reduce(
                reduction.method,
                value,
                weight,
                groups.join,
                threads: threads
            )
            results = joined(ofGroups, groups, then, entries)
        } else {
            let join = entries.join.inOrder
            results = Reducer.reduce(reduction.method, value, weight, join, threads: threads)
        }
        if let enough = all.enough {
            for unit in 0..<results.count where enough[unit] == 0 { results.base[unit] = .nan }
        }
        return Result(values: results, unknownRows: unknownRows, ungroupedRows: ungroupedRows)
    }

    private static func missingRows(_ values: UnitData.Values, _ entries: Entries) -> Int {
        guard case .numbers(let numbers, let hasMissing) = values, hasMissing else { return 0 }
        return entries.join.rowCount { numbers.base[$0].isNaN }
    }

    /// Makes one value of the results of a unit's groups.
    private func joined(
        _ results: Buffer<Double>,
        _ groups: RowGroups,
        _ then: Reduction.Then,
        _ entries: Entries
    ) -> Buffer<Double> {
        var unitOf = [Int32](repeating: 0, count: results.count)
        for unit in 0..<entries.join.units {
            for group in groups.ofUnit[unit]..<groups.ofUnit[unit + 1] {
                unitOf[group] = Int32(unit)
            }
        }
        let join = RowJoin(units: entries.join.units, found: unitOf)
        switch then {
        case .method(let method):
            return Reducer.reduce(method, .numbers(results), nil, join, threads: threads)
        case .count(let condition, let itSlot):
            let groupEntries = Entries(
                join: join,
                rowColumns: [itSlot: .numbers(results)],
                unitColumns: entries.unitColumns,
                settings: entries.settings
            )
            let isMet = groupEntries.values(condition, threads: threads)
            return Reducer.reduce(.count, isMet, nil, join, threads: threads)
        }
    }
}

// MARK: Values of groups

extension Reducer {
    /// Reduces values to one for each group.
    ///
    /// - Parameters:
    ///   - method: the method.
    ///   - values: what is reduced, by row; nil for a count of all rows.
    ///   - weights: what each row weighs, for a mean or a share.
    ///   - join: the rows of each group.
    ///   - threads: how many threads may work.
    /// - Returns: the result of each group; nan where there is none.
    static func reduce(
        _ method: Reduction.Method,
        _ values: UnitData.Values?,
        _ weights: UnitData.Values?,
        _ join: RowJoin,
        threads: Int = 1
    ) -> Buffer<Double> {
        let results = Buffer<Double>(count: join.units)
        let block = 1024
        Parallel.forEach((join.units + block - 1) / block, threads: threads) { index in
            var kernel = ReductionKernel(method)
            for group in index * block..<min(join.units, (index + 1) * block) {
                let entries = join.entries(ofUnit: group)
                guard let values else {
                    results.base[group] = Double(entries.count)
                    continue
                }
                kernel.begin()
                for entry in entries { kernel.add(values, weights, row: Int(join.rows[entry])) }
                results.base[group] = kernel.result()
            }
        }
        return results
    }
}

extension ReductionKernel {
    /// Adds the value of a row, where it and its weight are known.
    fileprivate mutating func add(
        _ values: UnitData.Values,
        _ weights: UnitData.Values?,
        row: Int
    ) {
        let value: Double
        switch values {
        case .numbers(let numbers, _): value = numbers.base[row]
        case .codes(let codes, _): value = codes.base[row] < 0 ? .nan : Double(codes.base[row])
        }
        guard !value.isNaN else { return }
        guard case .numbers(let weights, _) = weights else {
            add(value)
            return
        }
        if !weights.base[row].isNaN { add(value, weight: weights.base[row]) }
    }
}

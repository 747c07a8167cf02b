internal import KaopingCore
internal import KaopingProfile
internal import ScorerABI

extension UnitData {
    /// Returns the data with the indicators that a run uses, each behind the ones before.
    func adding(
        _ indicators: [IndicatorDeclaration],
        _ use: SlotUse,
        threads: Int = 1
    ) -> UnitData {
        var data = self
        let used = indicators.indices.filter(use.indicators.contains)
        var totals = totals(used.map { indicators[$0] }, threads: threads)
        for indicator in used.map({ indicators[$0] }) {
            data.add(indicator, totals.removeValue(forKey: indicator.slot), threads: threads)
        }
        return data
    }

    /// The sums and counts that can be made in one pass over each table, by the indicators' slots.
    private func totals(
        _ indicators: [IndicatorDeclaration],
        threads: Int
    ) -> [Int: Reducer.Result] {
        var results: [Int: Reducer.Result] = [:]
        for (index, table) in tables {
            var (slots, reductions): ([Int], [Reduction]) = ([], [])
            for indicator in indicators {
                guard case .reduction(let reduction) = indicator.content,
                    reduction.origin == .table(index), RowTotals.takes(reduction, table)
                else { continue }
                slots.append(indicator.slot)
                reductions.append(reduction)
            }
            let totals = RowTotals(
                reductions,
                table,
                units: rows,
                rows: table.joining.rows,
                settings: settings,
                threads: threads
            )
            for (slot, result) in zip(slots, totals?.results() ?? []) { results[slot] = result }
        }
        return results
    }

    /// Computes an indicator for every unit.
    ///
    /// - Parameters:
    ///   - indicator: the indicator.
    ///   - known: the result of its reduction, where it has been computed already.
    ///   - threads: how many threads may work.
    mutating func add(
        _ indicator: IndicatorDeclaration,
        _ known: Reducer.Result? = nil,
        threads: Int = 1
    ) {
        switch indicator.content {
        case .formula(let formula):
            if let column = formula.column, let values = columns[column] {
                // A column by another name: the same numbers, and the same cells.
                columns[indicator.slot] = values
                origins[indicator.slot] = origins[column]
            } else {
                columns[indicator.slot] = values(formula)
            }
        case .reduction(let reduction):
            guard let table = table(reduction.origin) else {
                columns[indicator.slot] = .missing(isText: false, count: rows)
                return
            }
            let result =
                known ?? Reducer(reduction, threads: threads).reduce(table.entries(self))
            columns[indicator.slot] = .numbers(result.values)
            remarks += table.remarks(
                on: indicator.title,
                at: indicator.place,
                unknownRows: result.unknownRows,
                ungroupedRows: result.ungroupedRows
            )
        }
    }

    private func table(_ origin: Reduction.Origin) -> LongTable? {
        switch origin {
        case .table(let index): tables[index]
        case .input(let index): inputs[index]
        case .units: nil
        }
    }

    /// Returns the values of a formula, one a unit.
    func values(_ formula: Formula) -> Values {
        let source = ValueSource(formula, self)
        let numbers = Buffer<Double>(count: rows)
        let codes = Buffer<Int32>(count: rows)
        let states = Buffer<UInt8>(count: rows)
        let column = source.column(
            rows: 0..<rows,
            numbers: numbers.base,
            codes: codes.base,
            states: states.base
        )
        if let words = source.words {
            if column.codes != UnsafePointer(codes.base), let given = column.codes {
                codes.base.update(from: given, count: rows)
            }
            return .codes(codes, words)
        }
        if column.numbers != UnsafePointer(numbers.base), let given = column.numbers {
            numbers.base.update(from: given, count: rows)
        }
        return .numbers(numbers)
    }

    /// The columns that group units, in the order of the profile.
    func groups(_ profile: Profile) -> [GroupColumn] {
        profile.unit.groupings.compactMap { id in
            guard let (slot, column) = profile.unitColumn(id),
                case .codes(let codes, let dictionary) = columns[slot]
            else { return nil }
            let copy = Buffer<Int32>(count: rows)
            copy.base.update(from: codes.base, count: rows)
            return GroupColumn(
                id: id,
                title: column.title,
                codes: copy,
                dictionary: dictionary
            )
        }
    }
}

extension Profile {
    /// Returns a column with one value a unit and its slot, by its id: the first of that id.
    func unitColumn(_ id: String) -> (slot: Int, column: ColumnDeclaration)? {
        for (slot, content) in slots.enumerated() {
            guard case .column(let table, let index) = content, tables[table].rows == .one,
                tables[table].columns[index].id == id
            else { continue }
            return (slot, tables[table].columns[index])
        }
        return nil
    }
}

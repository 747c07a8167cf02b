internal import KaopingProfile
internal import ScorerABI

extension UnitData {
    /// Returns the data with the indicators computed for every unit, each behind the ones before.
    func adding(_ indicators: [IndicatorDeclaration], firstSlot: Int) -> UnitData {
        var data = self
        for (index, indicator) in indicators.enumerated()
        where indicator.formula.slots.allSatisfy({ data.columns[$0] != nil }) {
            data = data.adding(indicator.formula, slot: firstSlot + index)
        }
        return data
    }

    private func adding(_ formula: Formula, slot: Int) -> UnitData {
        let source = ValueSource(formula, self)
        var columns = columns
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
            columns[slot] = .codes(
                UnsafeCodes(base: UnsafePointer(codes.base), owner: codes),
                dictionary: words
            )
        } else {
            if column.numbers != UnsafePointer(numbers.base), let given = column.numbers {
                numbers.base.update(from: given, count: rows)
            }
            columns[slot] = .numbers(
                UnsafeNumbers(base: UnsafePointer(numbers.base), owner: numbers),
                hasMissing: column.states != nil
            )
        }
        return UnitData(
            rows: rows,
            keys: keys,
            names: names,
            columns: columns,
            readings: readings,
            origins: origins,
            asOf: asOf
        )
    }

    /// The columns that group units, in the order of the profile.
    func groups(_ profile: Profile) -> [GroupColumn] {
        let declared = profile.columns
        return profile.unit.groupings.compactMap { id in
            guard let slot = declared.firstIndex(where: { $0.id == id }),
                case .codes(let codes, let dictionary) = columns[slot]
            else { return nil }
            let copy = Buffer<Int32>(count: rows)
            copy.base.update(from: codes.base, count: rows)
            return GroupColumn(
                id: id,
                title: declared[slot].title,
                codes: copy,
                dictionary: dictionary
            )
        }
    }
}

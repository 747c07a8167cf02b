internal import KaopingCore
internal import KaopingData
internal import KaopingProfile

/// Reads the tables and inputs of a run and brings them together by the unit's key.
///
/// The first table says which units there are; tables of one row are joined to it as columns,
/// tables of many rows keep their rows.
struct UnitReader {
    let request: RunRequest
    /// What the run uses.
    let use: SlotUse
    /// The values of parameters that were given to the run.
    var parameters: [String: FormulaConstant] = [:]

    private var profile: Profile { request.profile }

    /// A table that was read.
    private typealias Loaded = (plan: TablePlan, table: Table)

    /// Reads all tables and inputs.
    ///
    /// - Throws: `IssuesError` with all that is wrong with the files.
    func read() throws(IssuesError) -> UnitData {
        var collector = IssueCollector(limit: request.issueLimit)
        var tables: [Loaded] = []
        // With the units known, rows of a further table are told theirs while they are read.
        var units: Units?
        let plans = TablePlan.plans(profile, use)
        for plan in plans {
            let keys = units.flatMap { plan.keys($0.index.index, use) }
            let read = collector.collect { () throws(IssuesError) in try plan.read(request, keys) }
            guard let read else { continue }
            tables.append((plan, read))
            if plan.isFirst {
                let isUsed = plans.count > 1 || !profile.inputs.isEmpty
                units = self.units((plan, read), isUsed: isUsed)
            }
        }
        let inputs = InputReader(request: request, use: use)
        let loaded = collector.collect { () throws(IssuesError) in try inputs.load() } ?? []
        try collector.check()
        return try join(tables, units, inputs: loaded)
    }

    /// The units that the first table names.
    private struct Units {
        let keys: TextColumn
        let index: UnitIndex
    }

    private func units(_ first: Loaded, isUsed: Bool) -> Units? {
        text(profile.unit.key, in: first.plan, first.table)?.replacing(profile.unit.aliases)
            .map { Units(keys: $0, index: UnitIndex($0, profile, isUsed: isUsed)) }
    }

    // MARK: Bringing tables together

    private func join(
        _ tables: [Loaded],
        _ known: Units?,
        inputs: [LoadedInput]
    ) throws(IssuesError) -> UnitData {
        guard let first = tables.first,
            text(profile.unit.key, in: first.plan, first.table) != nil
        else {
            throw IssuesError(.dataNoUnits, at: profile.place, status: .profile)
        }
        guard let known else {
            throw IssuesError(
                .tableTooLarge,
                at: Place(file: first.table.name),
                ["bytes": "\(first.table.figures.bytes)"],
                status: .software
            )
        }
        var collector = IssueCollector(limit: request.issueLimit)
        let (keys, units) = (known.keys, known.index)
        units.reportRepeated(first.table, column: first.plan.unitColumn ?? 0, &collector)
        var data = UnitData(
            rows: first.table.rows,
            keys: keys,
            names: profile.unit.name.flatMap { text($0, in: first.plan, first.table) },
            columns: [:],
            readings: tables.map { $0.plan.reading($0.table) },
            origins: [:],
            settings: FormulaSettings(request, parameters: parameters)
        )
        data.threads = request.threads
        for entry in tables {
            if entry.plan.declaration.holds == .calendar {
                let reader = CalendarTable(plan: entry.plan, table: entry.table)
                reader.add(to: &data.settings.calendar, &collector)
            } else if entry.plan.declaration.rows == .many, !entry.plan.isFirst {
                let reader = LongTableReader(plan: entry.plan, table: entry.table, units: units)
                data.tables[entry.plan.index] = reader.joined(profile, use, &collector)
            } else {
                addColumns(of: entry, units, to: &data, &collector)
            }
        }
        for input in inputs { input.add(to: &data, units, profile, &collector) }
        try collector.check()
        return data
    }

    /// Adds the columns of a table of one row for each unit.
    private func addColumns(
        of entry: Loaded,
        _ units: UnitIndex,
        to data: inout UnitData,
        _ collector: inout IssueCollector
    ) {
        let (plan, table) = entry
        let rowOfUnit = plan.isFirst ? nil : rows(of: plan, table, units, &collector)
        for (position, slot) in plan.slots.enumerated() {
            guard let slot else { continue }
            data.origins[slot] = UnitData.Origin(
                places: table.places,
                column: position,
                rowOfUnit: rowOfUnit
            )
            let id = plan.columns[position].id
            let needsCodes = use.slots.contains(slot) || profile.unit.groupings.contains(id)
            let isKey = plan.isFirst && id == profile.unit.key
            let column = isKey ? .texts(data.keys) : table.columns[position]
            let values = UnitData.Values(column, needsCodes: needsCodes)
            data.columns[slot] = rowOfUnit.map { values?.gathered($0.elements) } ?? values
        }
    }

    private func text(_ id: String, in plan: TablePlan, _ table: Table) -> TextColumn? {
        guard let index = plan.position(id), case .texts(let texts) = table.columns[index] else {
            return nil
        }
        return texts
    }

    /// Returns the row of each unit in a further table; units that only it has are an error.
    private func rows(
        of plan: TablePlan,
        _ table: Table,
        _ units: UnitIndex,
        _ collector: inout IssueCollector
    ) -> Buffer<Int32> {
        let result = Buffer<Int32>(repeating: -1, count: units.count)
        guard let position = plan.unitColumn, case .texts(let own) = table.columns[position] else {
            return result
        }
        for row in 0..<own.count {
            let key = own.bytes(ofRow: row)
            guard let unit = units.index.row(of: key) else {
                collector.add(units.unknown(key, at: table.place(row: row, column: position)))
                continue
            }
            if result[unit] >= 0 {
                collector.add(
                    UnitIndex.repeated(table, row, first: Int(result[unit]), column: position)
                )
            }
            result.base[unit] = Int32(row)
        }
        return result
    }
}

extension UnitData.Values {
    /// A column as it was read; a key or a name, which is read as plain text, gets codes only where
    /// a formula compares it or units are grouped by it.
    init?(_ column: Column, needsCodes: Bool = true) {
        switch column {
        case .numbers(let numbers):
            self = .numbers(UnsafeNumbers(numbers.packed), hasMissing: numbers.hasMissing)
        case .codes(let codes):
            guard let base = codes.codes.baseAddress else { return nil }
            self = .codes(UnsafeCodes(base: base, owner: codes), dictionary: codes.dictionary)
        case .keys: return nil
        case .texts(let texts):
            guard needsCodes else { return nil }
            let (codes, dictionary) = texts.coded()
            let buffer = Buffer<Int32>(count: codes.count)
            for (row, code) in codes.enumerated() { buffer.base[row] = code }
            self = .codes(buffer, dictionary)
        }
    }
}

internal import KaopingCore
internal import KaopingData
internal import KaopingProfile

/// Finds the units of a table's rows.
struct LongTableReader {
    let plan: TablePlan
    let table: Table
    let units: UnitIndex

    /// A column that names units.
    private struct KeyColumn {
        let position: Int
        let texts: TextColumn
        /// What parts several units in one cell; nil where a cell names one.
        let separator: [UInt8]?
    }

    /// Returns the table with its rows joined to the units; rows of no unit are reported.
    func joined(_ profile: Profile, _ use: SlotUse, _ collector: inout IssueCollector) -> LongTable
    {
        let keys = keyColumns
        let viaSlot = profile.slots.firstIndex(of: .via(table: plan.index))
        return LongTable(
            id: plan.declaration.id,
            joining: coded(&collector) ?? joining(keys, &collector),
            columns: columns(profile, use),
            via: viaSlot.map { ($0, plan.declaration.unitColumns) },
            enough: nil,
            parts: [LongTable.Part(table: table, unitColumn: unitColumn, first: 0)]
        )
    }

    /// The column that names the unit, the first where there are several.
    private var unitColumn: Int {
        plan.declaration.unitColumns.lazy.compactMap(plan.position).first ?? 0
    }

    /// The rows whose units were found while the table was read; nil where they were not.
    private func coded(_ collector: inout IssueCollector) -> JoinSource? {
        guard case .keys(let keys) = table.columns[unitColumn], let base = keys.rows.baseAddress
        else { return nil }
        for (row, text) in keys.unknown {
            let place = table.place(row: row, column: unitColumn)
            text.withUnsafeBytes { bytes in collector.add(units.unknown(bytes, at: place)) }
        }
        collector.omit(keys.unknownCount - keys.unknown.count)
        return JoinSource(
            units: units.count,
            unitOfRow: UnsafeCodes(base: base, owner: keys),
            rows: table.rows
        )
    }

    private var keyColumns: [KeyColumn] {
        plan.declaration.unitColumns.compactMap { id in
            guard let position = plan.position(id),
                case .texts(let texts) = table.columns[position]
            else { return nil }
            var separator: [UInt8]?
            if case .list(let text) = plan.columns[position].kind { separator = Array(text.utf8) }
            return KeyColumn(position: position, texts: texts, separator: separator)
        }
    }

    /// The values of the rows by slot; other spellings of units are replaced as in the join.
    private func columns(_ profile: Profile, _ use: SlotUse) -> [Int: UnitData.Values] {
        var result: [Int: UnitData.Values] = [:]
        for (position, slot) in plan.slots.enumerated() {
            guard let slot, use.slots.contains(slot) else { continue }
            var column = table.columns[position]
            if plan.declaration.unitColumns.contains(plan.columns[position].id),
                case .texts(let texts) = column,
                let replaced = texts.replacing(profile.unit.aliases)
            {
                column = .texts(replaced)
            }
            result[slot] = UnitData.Values(column)
        }
        return result
    }

    // MARK: Joining

    /// The entries found so far, in the order of the rows.
    private struct Found {
        var units: [Int32] = []
        var rows: [Int32] = []
        var via: [Int32] = []
        /// For each unit, the cell that named it last, so that one cell names it once.
        var lastCell: [Int]
    }

    private func joining(
        _ keys: [KeyColumn],
        _ collector: inout IssueCollector
    ) -> JoinSource {
        if keys.count == 1, keys[0].separator == nil { return plainJoin(keys[0], &collector) }
        var found = Found(lastCell: [Int](repeating: -1, count: units.count))
        for row in 0..<table.rows {
            var isNamed = false
            for (index, key) in keys.enumerated() {
                let cell = key.texts.bytes(ofRow: row)
                forEachKey(in: cell, of: key) { text in
                    isNamed = true
                    note(
                        text,
                        row,
                        key,
                        index,
                        cellNumber: row * keys.count + index,
                        &found,
                        &collector
                    )
                }
            }
            // The reader has reported a blank cell where it is the only one.
            if !isNamed, let first = keys.first {
                collector.add(
                    Issue(.rowWithoutUnit, at: table.place(row: row, column: first.position))
                )
            }
        }
        return JoinSource(
            RowJoin(
                units: units.count,
                found: found.units,
                rows: found.rows,
                via: keys.count > 1 ? found.via : nil
            )
        )
    }

    private func forEachKey(
        in cell: UnsafeRawBufferPointer,
        of key: KeyColumn,
        _ body: (UnsafeRawBufferPointer) -> Void
    ) {
        if let separator = key.separator {
            ListCell.forEach(in: cell, separator: separator, body)
        } else if !cell.isEmpty {
            body(cell)
        }
    }

    private func note(
        _ text: UnsafeRawBufferPointer,
        _ row: Int,
        _ key: KeyColumn,
        _ index: Int,
        cellNumber: Int,
        _ found: inout Found,
        _ collector: inout IssueCollector
    ) {
        guard let unit = units.index.row(of: text) else {
            let place = table.place(row: row, column: key.position)
            collector.add(units.unknown(text, at: place))
            return
        }
        guard found.lastCell[unit] != cellNumber else { return }
        found.lastCell[unit] = cellNumber
        found.units.append(Int32(unit))
        found.rows.append(Int32(row))
        found.via.append(Int32(index))
    }

    /// One unit for each row.
    private func plainJoin(_ key: KeyColumn, _ collector: inout IssueCollector) -> JoinSource {
        let found = Buffer<Int32>(repeating: -1, count: table.rows)
        for row in 0..<table.rows {
            let text = key.texts.bytes(ofRow: row)
            if let unit = units.index.row(of: text) {
                found.base[row] = Int32(unit)
            } else {
                let place = table.place(row: row, column: key.position)
                collector.add(units.unknown(text, at: place))
            }
        }
        return JoinSource(
            units: units.count,
            unitOfRow: UnsafeCodes(base: UnsafePointer(found.base), owner: found),
            rows: table.rows
        )
    }
}

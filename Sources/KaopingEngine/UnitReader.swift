internal import KaopingCore
internal import KaopingData
internal import KaopingProfile

/// Reads the tables of a run and brings them to one row a unit.
///
/// The first table says which units there are; others are joined to it by the unit's key.
struct UnitReader {
    let request: RunRequest
    /// The slots that formulas use.
    let slots: Set<Int>

    private var profile: Profile { request.profile }

    /// Reads all tables.
    ///
    /// - Throws: `IssuesError` with all that is wrong with the files.
    func read() throws(IssuesError) -> UnitData {
        var issues: [Issue] = []
        var omitted = 0
        var status = ExitStatus.data
        var tables: [(declaration: TableDeclaration, plan: TablePlan, table: Table)] = []
        for plan in plans() {
            do throws(IssuesError) {
                tables.append((plan.declaration, plan, try read(plan)))
            } catch {
                issues += error.issues
                omitted += error.omitted
                if status == .data { status = error.status }
            }
        }
        if !issues.isEmpty { throw IssuesError(issues, omitted: omitted, status: status) }
        return try join(tables)
    }

    // MARK: What to read

    /// The columns of a table that are read, and what for.
    private struct TablePlan {
        let declaration: TableDeclaration
        /// The columns in the order of the request.
        var columns: [ColumnDeclaration]
        /// The slots of the columns.
        var slots: [Int]
        let isFirst: Bool
    }

    private func plans() -> [TablePlan] {
        var plans: [TablePlan] = []
        var start = 0
        for (index, table) in profile.tables.enumerated() {
            var plan = TablePlan(
                declaration: table,
                columns: [],
                slots: [],
                isFirst: index == 0
            )
            for (offset, column) in table.columns.enumerated()
            where isUsed(column, start + offset, in: table, isFirst: index == 0) {
                plan.columns.append(column)
                plan.slots.append(start + offset)
            }
            start += table.columns.count
            // A further table of which nothing is used would be read for nothing.
            if plan.isFirst || plan.slots.contains(where: slots.contains) || isNamed(plan) {
                plans.append(plan)
            }
        }
        return plans
    }

    private func isNamed(_ plan: TablePlan) -> Bool {
        let unit = profile.unit
        return plan.columns.contains { unit.groupings.contains($0.id) || $0.id == unit.name }
    }

    private func isUsed(
        _ column: ColumnDeclaration,
        _ slot: Int,
        in table: TableDeclaration,
        isFirst: Bool
    ) -> Bool {
        let unit = profile.unit
        return slots.contains(slot) || column.id == table.unitColumn
            || column.id == table.periodColumn || unit.groupings.contains(column.id)
            || (column.id == unit.name && isFirst)
    }

    private func read(_ plan: TablePlan) throws(IssuesError) -> Table {
        let table = plan.declaration
        let folder = DataFolder(path: request.folder, named: request.tables)
        let file = try folder.file(of: table)
        let periodColumn = plan.columns.firstIndex { $0.id == table.periodColumn }
        let requested = TableRequest(
            path: file,
            columns: plan.columns.map(columnRequest),
            uniqueKey: plan.columns.firstIndex { $0.id == table.unitColumn },
            only: periodColumn.flatMap { index in
                request.period.map { TableRequest.Only(column: index, value: $0.description) }
            },
            threads: request.threads,
            issueLimit: request.issueLimit
        )
        let read = try CSVReader.read(requested)
        if read.rows == 0, let period = request.period {
            throw IssuesError(
                .dataNoRowOfPeriod,
                at: Place(file: file),
                [
                    "period": .text(period.description),
                    "seen": .text(read.valuesSeen.joined(separator: ", ")),
                ],
                status: .data
            )
        }
        return read
    }

    private func columnRequest(_ column: ColumnDeclaration) -> ColumnRequest {
        ColumnRequest(
            id: column.id,
            heading: column.heading,
            kind: kind(of: column),
            range: column.range.map {
                ColumnRequest.Bounds(
                    lower: $0.lower?.double,
                    upper: $0.upper?.double,
                    includesUpper: $0.includesUpper
                )
            },
            blank: column.blank == .error ? .error : .missing,
            place: column.place
        )
    }

    private func kind(of column: ColumnDeclaration) -> ColumnRequest.Kind {
        switch column.kind {
        case .number: return .number
        case .count: return .count
        case .percent(.sign): return .percent(.sign)
        case .percent(.hundred): return .percent(.hundred)
        case .percent(.fraction): return .percent(.fraction)
        case .flag: return .flag
        case .date: return .date
        case .period: return .category(values: nil)
        case .text(let values):
            // A key or a name has a value of its own for each unit: a dictionary would only cost.
            let isKey = profile.tables.contains { $0.unitColumn == column.id }
            return isKey || column.id == profile.unit.name ? .text : .category(values: values)
        }
    }

    // MARK: Bringing tables together

    private func join(
        _ tables: [(declaration: TableDeclaration, plan: TablePlan, table: Table)]
    ) throws(IssuesError) -> UnitData {
        guard let first = tables.first,
            let keys = text(profile.unit.key, in: first.plan, first.table)
        else {
            throw IssuesError(.dataNoUnits, at: profile.place, status: .profile)
        }
        var columns: [Int: UnitData.Values] = [:]
        var origins: [Int: UnitData.Origin] = [:]
        var issues: [Issue] = []
        var omitted = 0
        for (index, entry) in tables.enumerated() {
            var rowOfUnit: Buffer<Int32>?
            if index > 0 {
                rowOfUnit = rows(of: entry.plan, entry.table, forUnits: keys, &issues, &omitted)
            }
            for (position, slot) in entry.plan.slots.enumerated() {
                origins[slot] = UnitData.Origin(
                    table: entry.table,
                    column: position,
                    rowOfUnit: rowOfUnit
                )
                let id = entry.plan.columns[position].id
                let needsCodes =
                    slots.contains(slot) || profile.unit.groupings.contains(id)
                columns[slot] = values(
                    entry.table.columns[position],
                    rowOfUnit,
                    needsCodes: needsCodes
                )
            }
        }
        guard issues.isEmpty else {
            throw IssuesError(issues, omitted: omitted, status: .data)
        }
        return UnitData(
            rows: first.table.rows,
            keys: keys,
            names: profile.unit.name.flatMap { text($0, in: first.plan, first.table) },
            columns: columns,
            readings: tables.map { reading($0.plan, $0.table) },
            origins: origins,
            asOf: request.period?.lastDay
        )
    }

    private func text(_ id: String, in plan: TablePlan, _ table: Table) -> TextColumn? {
        guard let index = plan.columns.firstIndex(where: { $0.id == id }),
            case .texts(let texts) = table.columns[index]
        else { return nil }
        return texts
    }

    /// Returns the row of each unit in a further table; units that only it has are an error.
    private func rows(
        of plan: TablePlan,
        _ table: Table,
        forUnits keys: TextColumn,
        _ issues: inout [Issue],
        _ omitted: inout Int
    ) -> Buffer<Int32> {
        let result = Buffer<Int32>(repeating: -1, count: keys.count)
        guard
            let position = plan.columns.firstIndex(where: { $0.id == plan.declaration.unitColumn }),
            case .texts(let own) = table.columns[position]
        else { return result }
        var unitOf: [String: Int32] = [:]
        for unit in 0..<keys.count { unitOf[keys[unit]] = Int32(unit) }
        for row in 0..<own.count {
            if let unit = unitOf[own[row]] {
                result.base[Int(unit)] = Int32(row)
            } else if issues.count >= request.issueLimit {
                omitted += 1
            } else {
                issues.append(
                    Issue(
                        .dataUnknownUnit,
                        at: table.place(row: row, column: position),
                        [
                            "unit": .text(own[row]),
                            "table": .text(profile.tables.first?.id ?? ""),
                        ]
                    )
                )
            }
        }
        return result
    }

    private func values(
        _ column: Column,
        _ rowOfUnit: Buffer<Int32>?,
        needsCodes: Bool
    ) -> UnitData.Values? {
        switch column {
        case .numbers(let numbers):
            guard let base = numbers.values.baseAddress else { return nil }
            guard let rowOfUnit else {
                return .numbers(
                    UnsafeNumbers(base: base, owner: numbers),
                    hasMissing: numbers.hasMissing
                )
            }
            let gathered = Buffer<Double>(count: rowOfUnit.count)
            for unit in 0..<rowOfUnit.count {
                let row = Int(rowOfUnit[unit])
                gathered.base[unit] = row < 0 ? .nan : base[row]
            }
            return .numbers(
                UnsafeNumbers(base: UnsafePointer(gathered.base), owner: gathered),
                hasMissing: true
            )
        case .codes(let codes):
            guard let base = codes.codes.baseAddress else { return nil }
            guard let rowOfUnit else {
                return .codes(
                    UnsafeCodes(base: base, owner: codes),
                    dictionary: codes.dictionary
                )
            }
            let gathered = Buffer<Int32>(count: rowOfUnit.count)
            for unit in 0..<rowOfUnit.count {
                let row = Int(rowOfUnit[unit])
                gathered.base[unit] = row < 0 ? -1 : base[row]
            }
            return .codes(
                UnsafeCodes(base: UnsafePointer(gathered.base), owner: gathered),
                dictionary: codes.dictionary
            )
        case .texts(let texts): return needsCodes ? coded(texts, rowOfUnit) : nil
        }
    }

    /// Codes a column of keys or names, which are read as plain text, where a formula compares it
    /// or units are grouped by it.
    private func coded(_ texts: TextColumn, _ rowOfUnit: Buffer<Int32>?) -> UnitData.Values {
        let codes = Buffer<Int32>(repeating: -1, count: rowOfUnit?.count ?? texts.count)
        var codeOf: [String: Int32] = [:]
        var dictionary: [String] = []
        for unit in 0..<codes.count {
            let row = rowOfUnit.map { Int($0[unit]) } ?? unit
            guard row >= 0, !texts.bytes(ofRow: row).isEmpty else { continue }
            let text = texts[row]
            if let code = codeOf[text] {
                codes.base[unit] = code
            } else {
                codes.base[unit] = Int32(dictionary.count)
                codeOf[text] = Int32(dictionary.count)
                dictionary.append(text)
            }
        }
        return .codes(
            UnsafeCodes(base: UnsafePointer(codes.base), owner: codes),
            dictionary: dictionary
        )
    }

    private func reading(_ plan: TablePlan, _ table: Table) -> TableReading {
        let blanks = zip(plan.columns, table.figures.blanks).filter { $0.1 > 0 }
        return TableReading(
            table: plan.declaration.id,
            file: table.name,
            rowsRead: table.figures.rowsRead,
            rowsKept: table.figures.rowsKept,
            blanks: blanks.map { ($0.0.id, $0.1) }
        )
    }
}

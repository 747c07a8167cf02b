internal import KaopingCore
internal import KaopingData
internal import KaopingProfile

/// The columns of a table that are read.
struct TablePlan: Sendable {
    /// The table's index in the profile.
    let index: Int
    let declaration: TableDeclaration
    /// The columns in the order of the request.
    private(set) var columns: [ColumnDeclaration] = []
    /// The slots of the columns; nil for one that no formula can name.
    private(set) var slots: [Int?] = []
    /// The id of the column with the units' names.
    private let nameColumn: String?

    /// Whether the table says which units there are.
    var isFirst: Bool { index == 0 }

    /// The column that names the unit, among those read, in a table of one row for each.
    var unitColumn: Int? { declaration.unitColumns.first.flatMap(position) }

    /// Returns the tables that a run reads, in the order of the profile.
    static func plans(_ profile: Profile, _ use: SlotUse) -> [TablePlan] {
        var slotOf: [SlotContent: Int] = [:]
        for (slot, content) in profile.slots.enumerated() where slotOf[content] == nil {
            slotOf[content] = slot
        }
        return profile.tables.indices.compactMap { index in
            let plan = TablePlan(index, profile, use, slotOf)
            return plan.isNeeded(profile, use) ? plan : nil
        }
    }

    private init(_ index: Int, _ profile: Profile, _ use: SlotUse, _ slotOf: [SlotContent: Int]) {
        self.index = index
        declaration = profile.tables[index]
        nameColumn = profile.unit.name
        for (position, column) in declaration.columns.enumerated() {
            let slot = slotOf[.column(table: index, column: position)]
            let isUsed = slot.map(use.slots.contains) ?? false
            guard isUsed || isStructural(column, profile.unit) else { continue }
            columns.append(column)
            slots.append(slot)
        }
    }

    /// Whether a column is read even where no formula uses it.
    private func isStructural(_ column: ColumnDeclaration, _ unit: UnitDeclaration) -> Bool {
        if declaration.unitColumns.contains(column.id) || column.id == declaration.periodColumn {
            return true
        }
        guard declaration.rows == .one else { return false }
        return unit.groupings.contains(column.id) || (column.id == unit.name && isFirst)
    }

    /// A further table of which nothing is used would be read for nothing.
    private func isNeeded(_ profile: Profile, _ use: SlotUse) -> Bool {
        if isFirst || use.tables.contains(index) { return true }
        guard declaration.rows == .one else { return false }
        let unit = profile.unit
        return slots.contains { $0.map(use.slots.contains) ?? false }
            || columns.contains { unit.groupings.contains($0.id) || $0.id == unit.name }
    }

    /// The position of a column among those read.
    func position(_ id: String) -> Int? { columns.firstIndex { $0.id == id } }

    // MARK: Reading

    /// Says that the cells that name units are to be read as those units; nil where they are not.
    ///
    /// They are where each row of a table of many names one unit, and no formula reads how.
    func keys(_ index: KeyIndex, _ use: SlotUse) -> TableRequest.Keys? {
        guard declaration.rows == .many, !isFirst, declaration.unitColumns.count == 1,
            let position = declaration.unitColumns.first.flatMap(position)
        else { return nil }
        if case .list = columns[position].kind { return nil }
        if let slot = slots[position], use.slots.contains(slot) { return nil }
        return TableRequest.Keys(column: position, index: index)
    }

    /// Reads the table.
    ///
    /// - Parameters:
    ///   - request: the run.
    ///   - keys: the column that is read as units, see `keys(_:_:)`.
    /// - Returns: the table.
    /// - Throws: `IssuesError` with all that is wrong with the file, or when it has no row of the
    ///   period and is no table of many rows.
    func read(
        _ request: RunRequest,
        _ keys: TableRequest.Keys? = nil
    ) throws(IssuesError) -> Table {
        let isMany = declaration.rows == .many && !isFirst
        let folder = DataFolder(path: request.folder, named: request.tables)
        let file = try folder.file(of: declaration)
        let only = declaration.periodColumn.flatMap(position).flatMap { column in
            request.period.map { TableRequest.Only(column: column, value: $0.description) }
        }
        let table = try CSVReader.read(
            TableRequest(
                path: file,
                columns: columns.map(columnRequest),
                uniqueKey: isMany ? nil : unitColumn,
                keys: keys,
                only: only,
                mayBeEmpty: isMany,
                threads: request.threads,
                issueLimit: request.issueLimit
            )
        )
        guard table.rows == 0, !isMany, let period = request.period else { return table }
        throw IssuesError(
            .dataNoRowOfPeriod,
            at: Place(file: file),
            [
                "period": .text(period.description),
                "seen": .text(table.valuesSeen.joined(separator: ", ")),
            ],
            status: .data
        )
    }

    private func columnRequest(_ column: ColumnDeclaration) -> ColumnRequest {
        // A row that names no unit belongs to none; where several columns may, one of them must.
        let isOnlyKey = declaration.unitColumns == [column.id]
        return ColumnRequest(
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
            blank: column.blank == .error || isOnlyKey ? .error : .missing,
            place: column.place
        )
    }

    private func kind(of column: ColumnDeclaration) -> ColumnRequest.Kind {
        // A key or a name has a value of its own for each unit: a dictionary would only cost.
        let isText =
            declaration.unitColumns.contains(column.id)
            || (column.id == nameColumn && declaration.rows == .one)
        if isText { return .text }
        switch column.kind {
        case .number: return .number
        case .count: return .count
        case .percent(.sign): return .percent(.sign)
        case .percent(.hundred): return .percent(.hundred)
        case .percent(.fraction): return .percent(.fraction)
        case .flag: return .flag
        case .date: return .date
        case .period: return .category(values: nil)
        case .text(let values): return .category(values: values)
        case .list: return .text
        }
    }

    /// What the reports say of the table.
    func reading(_ table: Table) -> TableReading {
        let blanks = zip(columns, table.figures.blanks).filter { $0.1 > 0 }
        return TableReading(
            table: declaration.id,
            file: table.name,
            rowsRead: table.figures.rowsRead,
            rowsKept: table.figures.rowsKept,
            blanks: blanks.map { ($0.0.id, $0.1) },
            identity: table.identity
        )
    }
}

internal import KaopingCore
internal import KaopingYAML

/// Reads the declared tables and their columns.
struct TableReader {
    let context: DecodingContext
    let unitKey: String?
    let period: Period.Kind

    /// Returns the tables in the order of the profile.
    func tables(_ node: YAMLNode?) -> [TableDeclaration] {
        guard let node else { return [] }
        guard case .mapping(let entries) = node.content, !entries.isEmpty else {
            return context.mismatch(
                node,
                expected: Bilingual(zh: "各数据表", en: "tables by their ids")
            ) ?? []
        }
        let tables = entries.compactMap { entry in
            context.id(entry.key, at: entry.keyPlace).flatMap { table($0, entry.value) }
        }
        declareColumns(of: tables)
        return tables
    }

    /// Notes the columns; the unit's key and the period may have one id in all tables.
    private func declareColumns(of tables: [TableDeclaration]) {
        var seen: [String: Place] = [:]
        var shared: Set<String> = []
        for table in tables {
            // What stands in rows is named there only, so that each table may have its own `day`.
            var ofRows: [String: Place] = [:]
            for column in table.columns {
                if table.rows == .many {
                    context.declare(column.id, at: column.place, in: &ofRows)
                    continue
                }
                let isShared =
                    column.id == table.periodColumn
                    || (table.unitColumns.contains(column.id) && column.id == unitKey)
                if isShared, !shared.insert(column.id).inserted { continue }
                context.declare(column.id, at: column.place, in: &seen)
            }
        }
    }

    private func table(_ id: String, _ node: YAMLNode) -> TableDeclaration? {
        guard let mapping = MappingReader(node, Shapes.table, context) else { return nil }
        _ = mapping.title(Keys.title, otherwise: id)
        _ = mapping.source()
        let columns = columns(mapping[Keys.columns])
        let rows = mapping.choice(Keys.rows, TableDeclaration.Rows.self) ?? .one
        // Days are of no unit.
        let holds = holds(mapping, columns, rows)
        let units = holds == .calendar ? [] : unitColumns(mapping, columns, rows, id)
        checkLists(columns, units, rows)
        let periodColumn = periodColumn(mapping, columns)
        return TableDeclaration(
            id: id,
            file: mapping.text(Keys.file) ?? "",
            filePlace: mapping[Keys.file]?.place ?? node.place,
            periodColumn: periodColumn,
            unitColumns: units,
            rows: rows,
            holds: holds,
            columns: columns
        )
    }

    /// Returns the columns that name units: one, or several where a unit has many rows.
    private func unitColumns(
        _ mapping: MappingReader,
        _ columns: [ColumnDeclaration],
        _ rows: TableDeclaration.Rows,
        _ id: String
    ) -> [String] {
        let stated = mapping.texts(Keys.unitColumn).map(\.text)
        let units = stated.isEmpty ? [unitKey ?? ""] : stated
        let place = mapping[Keys.unitColumn]?.place ?? mapping[Keys.columns]?.place
        for unit in units where !unit.isEmpty && !columns.contains(where: { $0.id == unit }) {
            context.report(
                .profileNoUnitColumn,
                at: place ?? mapping.node.place,
                ["column": .text(unit), "table": .text(id)]
            )
        }
        if units.count > 1, rows == .one {
            context.report(.profileSeveralUnitColumns, at: place ?? mapping.node.place)
        }
        return units
    }

    /// Lists stand where a row names several units, and nowhere else.
    private func checkLists(
        _ columns: [ColumnDeclaration],
        _ units: [String],
        _ rows: TableDeclaration.Rows
    ) {
        for column in columns {
            guard case .list = column.kind else { continue }
            guard rows == .many, units.contains(column.id) else {
                context.report(.profileListColumn, at: column.place, ["column": .text(column.id)])
                continue
            }
        }
    }

    private func holds(
        _ mapping: MappingReader,
        _ columns: [ColumnDeclaration],
        _ rows: TableDeclaration.Rows
    ) -> TableDeclaration.Holds? {
        guard let node = mapping[Keys.holds],
            let holds = mapping.choice(Keys.holds, TableDeclaration.Holds.self)
        else { return nil }
        let missing = holds.columns.filter { name, type in
            !columns.contains { $0.id == name && $0.kind.formulaType.isAkin(to: type) }
        }
        if rows != .many || !missing.isEmpty {
            let list = holds.columns.map { "\($0.0): \($0.1.word)" }.joined(separator: ", ")
            context.report(
                .profileHoldsColumns,
                at: node.place,
                ["holds": .text(holds.rawValue), "columns": .text(list)]
            )
        }
        return holds
    }

    private func periodColumn(
        _ mapping: MappingReader,
        _ columns: [ColumnDeclaration]
    ) -> String? {
        guard let node = mapping[Keys.periodColumn], let id = mapping.id(Keys.periodColumn) else {
            return nil
        }
        guard let column = columns.first(where: { $0.id == id }), column.kind == .period else {
            let known = columns.filter { $0.kind == .period }.map(\.id)
            context.report(
                .profileNoSuchColumn,
                at: node.place,
                ["column": .text(id), "suggestion": context.suggestion(for: id, among: known)]
            )
            return nil
        }
        if period == .once {
            context.report(.profilePeriodOnce, at: node.place)
        }
        return id
    }

    private func columns(_ node: YAMLNode?) -> [ColumnDeclaration] {
        guard let node else { return [] }
        guard case .mapping(let entries) = node.content, !entries.isEmpty else {
            return context.mismatch(
                node,
                expected: Bilingual(zh: "各列", en: "columns by their ids")
            ) ?? []
        }
        return entries.compactMap { entry in
            context.id(entry.key, at: entry.keyPlace).flatMap {
                column($0, entry.keyPlace, entry.value)
            }
        }
    }

    /// Reads a column: its type alone, or a mapping.
    private func column(
        _ id: String,
        _ place: Place,
        _ node: YAMLNode
    ) -> ColumnDeclaration? {
        if node.scalar != nil {
            return ColumnDeclaration(
                id: id,
                place: place,
                heading: id,
                title: Bilingual(id),
                kind: kind(node),
                unitOfMeasure: nil,
                range: nil,
                blank: .missing
            )
        }
        guard let mapping = MappingReader(node, Shapes.column, context) else { return nil }
        let listed = mapping[Keys.values].map { context.someTexts($0).map(\.text) }
        let values = listed?.isEmpty == true ? nil : listed
        let style = mapping.choice(Keys.written, ColumnDeclaration.PercentStyle.self)
        let kind =
            mapping[Keys.type].map {
                self.kind($0, values: values, style: style, mapping.text(Keys.separator))
            } ?? .number
        checkFit(mapping, kind)
        _ = mapping.source()
        let heading = mapping.text(Keys.heading) ?? id
        return ColumnDeclaration(
            id: id,
            place: place,
            heading: heading,
            title: mapping.title(Keys.title, otherwise: heading),
            kind: kind,
            unitOfMeasure: mapping.text(Keys.unitOfMeasure),
            range: mapping.interval(Keys.range),
            blank: mapping.choice(Keys.blank, ColumnDeclaration.Blank.self) ?? .missing
        )
    }

    /// Reads a type; a wrong one is taken for the nearest, so that what names the column is checked.
    private func kind(
        _ node: YAMLNode,
        values: [String]? = nil,
        style: ColumnDeclaration.PercentStyle? = nil,
        _ separator: String? = nil
    ) -> ColumnDeclaration.Kind {
        let word = node.scalar ?? ""
        if let kind = ColumnDeclaration.Kind(word, values, style, separator) { return kind }
        let words = Keys.type.value.words
        let _: Int? = context.wrongChoice(node, among: words)
        let near = nearest(to: word, among: words)
        return near.flatMap { ColumnDeclaration.Kind($0, values, style, separator) } ?? .number
    }

    /// Reports keys that mean nothing for the column's type.
    private func checkFit(_ mapping: MappingReader, _ kind: ColumnDeclaration.Kind) {
        guard Keys.type.value.words.contains(mapping[Keys.type]?.scalar ?? "") else { return }
        var idle: [Key] = []
        switch kind {
        case .percent: idle = [Keys.values]
        case .number, .count: idle = [Keys.values, Keys.written]
        case .text: idle = [Keys.written, Keys.range]
        case .list: idle = [Keys.written, Keys.range, Keys.values]
        case .flag, .date, .period: idle = [Keys.values, Keys.written, Keys.range]
        }
        if case .list = kind {} else { idle.append(Keys.separator) }
        for key in idle {
            guard let node = mapping[key] else { continue }
            context.report(.profileIdleKey, at: node.place, ["key": .text(key.name)])
        }
    }
}

extension ColumnDeclaration.Kind {
    /// Reads the word of a type; nil when there is none such.
    fileprivate init?(
        _ word: String,
        _ values: [String]?,
        _ style: ColumnDeclaration.PercentStyle?,
        _ separator: String?
    ) {
        switch word {
        case "number": self = .number
        case "count": self = .count
        case "percent": self = .percent(style ?? .sign)
        case "flag": self = .flag
        case "text": self = .text(values: values)
        case "date": self = .date
        case "period": self = .period
        case "list": self = .list(separator: separator ?? "、")
        default: return nil
        }
    }
}

extension TableDeclaration.Holds {
    /// The columns that such a table must have.
    public var columns: [(String, FormulaType)] {
        switch self {
        case .decisions:
            [
                ("gate", .text(values: nil)), ("body", .text(values: nil)), ("decision", .flag),
                ("evidence", .text(values: nil)),
            ]
        case .waivers:
            [
                ("criterion", .text(values: nil)), ("reason", .text(values: nil)),
                ("granted_by", .text(values: nil)), ("until", .date),
            ]
        case .calendar: [("day", .date), ("kind", .text(values: nil))]
        }
    }
}

extension FormulaType {
    /// The type as a column's `type` writes it.
    fileprivate var word: String {
        switch self {
        case .number: "number"
        case .percent: "percent"
        case .flag: "flag"
        case .text: "text"
        case .date: "date"
        }
    }
}

extension Key.Value {
    /// The words of a choice.
    fileprivate var words: [String] {
        if case .choice(let words) = self { words } else { [] }
    }
}

extension DecodingContext {
    /// Notes an id in the profile's one namespace; reports one that is taken or reserved.
    ///
    /// What formulas never name alone may be called like a function: `years` for an input of years.
    func declare(
        _ id: String,
        at place: Place,
        in seen: inout [String: Place],
        mayBeFunction: Bool = false
    ) {
        let isFunction = mayBeFunction && FormulaFunction(rawValue: id) != nil
        // `unit` alone is what many files call their key; only `unit.x` means something of its own.
        if FormulaWords.reserved.contains(id), id != "unit", !isFunction {
            report(.profileReservedWord, at: place, ["id": .text(id)])
        }
        if let first = seen.updateValue(place, forKey: id) {
            seen[id] = first
            report(
                .profileDuplicateID,
                at: place,
                ["id": .text(id), "first": .place(first)]
            )
        }
    }
}

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
        var seen: [String: Place] = [:]
        return entries.compactMap { entry in
            guard let id = context.id(entry.key, at: entry.keyPlace) else { return nil }
            guard let table = table(id, entry.value) else { return nil }
            for column in table.columns where column.id != table.unitColumn || column.id != unitKey
            {
                context.declare(column.id, at: column.place, in: &seen)
            }
            return table
        }
    }

    private func table(_ id: String, _ node: YAMLNode) -> TableDeclaration? {
        guard let mapping = MappingReader(node, Shapes.table, context),
            let fileNode = mapping[Keys.file], let file = mapping.text(Keys.file)
        else { return nil }
        let columns = columns(mapping[Keys.columns])
        let unitColumn = mapping.id(Keys.unitColumn) ?? unitKey ?? ""
        if !columns.contains(where: { $0.id == unitColumn }), !unitColumn.isEmpty {
            context.report(
                .profileNoUnitColumn,
                at: mapping[Keys.unitColumn]?.place ?? mapping[Keys.columns]?.place ?? node.place,
                ["column": .text(unitColumn), "table": .text(id)]
            )
        }
        let periodColumn = periodColumn(mapping, columns)
        return TableDeclaration(
            id: id,
            file: file,
            filePlace: fileNode.place,
            periodColumn: periodColumn,
            unitColumn: unitColumn,
            columns: columns
        )
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
            guard let kind = kind(node, values: nil, style: nil) else { return nil }
            return ColumnDeclaration(
                id: id,
                place: place,
                heading: id,
                title: Bilingual(id),
                kind: kind,
                unitOfMeasure: nil,
                range: nil,
                blank: .missing
            )
        }
        guard let mapping = MappingReader(node, Shapes.column, context),
            let type = mapping[Keys.type],
            let kind = kind(
                type,
                values: mapping[Keys.values].map { context.texts($0).map(\.text) },
                style: mapping.choice(Keys.written, ColumnDeclaration.PercentStyle.self)
            )
        else { return nil }
        checkFit(mapping, kind)
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

    private func kind(
        _ node: YAMLNode,
        values: [String]?,
        style: ColumnDeclaration.PercentStyle?
    ) -> ColumnDeclaration.Kind? {
        switch node.scalar {
        case "number": return .number
        case "count": return .count
        case "percent": return .percent(style ?? .sign)
        case "flag": return .flag
        case "text": return .text(values: values)
        case "date": return .date
        case "period": return .period
        default:
            guard case .choice(let words) = Keys.type.value else { return nil }
            return context.wrongChoice(node, among: words)
        }
    }

    /// Reports keys that mean nothing for the column's type.
    private func checkFit(_ mapping: MappingReader, _ kind: ColumnDeclaration.Kind) {
        var idle: [Key] = []
        switch kind {
        case .percent: idle = [Keys.values]
        case .number, .count: idle = [Keys.values, Keys.written]
        case .text: idle = [Keys.written, Keys.range]
        case .flag, .date, .period: idle = [Keys.values, Keys.written, Keys.range]
        }
        for key in idle {
            guard let node = mapping[key] else { continue }
            context.report(.profileIdleKey, at: node.place, ["key": .text(key.name)])
        }
    }
}

extension DecodingContext {
    /// Notes an id in the profile's one namespace; reports one that is taken or reserved.
    func declare(_ id: String, at place: Place, in seen: inout [String: Place]) {
        if FormulaWords.reserved.contains(id) {
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

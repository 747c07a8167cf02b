internal import KaopingCore
internal import KaopingYAML

/// Reads what is assessed.
struct UnitReader {
    let mapping: MappingReader
    let names: NameReader

    private var context: DecodingContext { names.context }

    /// Returns the unit; columns that do not exist are reported.
    ///
    /// Names are read from the first table, which says what units there are.
    func unit(key: String?) -> UnitDeclaration? {
        guard let key else { return nil }
        if let node = mapping[Keys.key] { check(key, node, among: names.columns) }
        let name = column(Keys.nameColumn, of: names.tables.first?.columns ?? [])
        let groups = mapping.texts(Keys.groups)
        for group in groups { check(group.text, group.node, among: names.columns) }
        return UnitDeclaration(
            key: key,
            name: name,
            groups: groups.map(\.text),
            category: column(Keys.category, of: names.columns),
            aliases: aliases()
        )
    }

    private func column(_ key: Key, of columns: [ColumnDeclaration]) -> String? {
        guard let node = mapping[key], let id = mapping.id(key) else { return nil }
        check(id, node, among: columns)
        return id
    }

    private func check(_ id: String, _ node: YAMLNode, among columns: [ColumnDeclaration]) {
        let texts = columns.filter {
            if case .text = $0.kind { true } else { false }
        }
        // Without any table there is nothing to compare with, and that is reported.
        guard !names.tables.isEmpty, !texts.contains(where: { $0.id == id }) else { return }
        context.report(
            .profileNoSuchColumn,
            at: node.place,
            [
                "column": .text(id),
                "suggestion": context.suggestion(for: id, among: texts.map(\.id)),
            ]
        )
    }

    /// Reads `{市场监督管理局: 市场监管局}`; an alias of an alias would never be looked up.
    private func aliases() -> [String: String] {
        guard let node = mapping[Keys.aliases] else { return [:] }
        guard case .mapping(let entries) = node.content else {
            return context.mismatch(node, expected: Words.aliases) ?? [:]
        }
        var aliases: [String: String] = [:]
        for entry in entries {
            guard let key = entry.value.scalar, !key.isEmpty, !entry.value.isNull else {
                let _: Int? = context.mismatch(entry.value, expected: Words.aliases)
                continue
            }
            if entries.contains(where: { $0.key == key }) {
                context.report(.profileAliasOfAlias, at: entry.value.place, ["key": .text(key)])
            }
            aliases[entry.key] = key
        }
        return aliases
    }
}

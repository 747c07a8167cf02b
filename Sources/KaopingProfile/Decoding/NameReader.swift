internal import KaopingCore
internal import KaopingYAML

/// The names that formulas may use: declared columns, then indicators; a class because each
/// indicator adds its own name for those after it.
final class NameReader {
    let context: DecodingContext
    let tables: [TableDeclaration]
    let columns: [ColumnDeclaration]
    private(set) var names: [String: FormulaName] = [:]
    private(set) var lowerIsBetter: Set<String> = []
    private var places: [String: Place] = [:]
    private(set) var titles: [String: Bilingual] = [:]

    init(context: DecodingContext, tables: [TableDeclaration]) {
        self.context = context
        self.tables = tables
        columns = tables.flatMap(\.columns)
        for (slot, column) in columns.enumerated() where names[column.id] == nil {
            names[column.id] = FormulaName(type: column.kind.formulaType, slot: slot)
            places[column.id] = column.place
            titles[column.id] = column.title
        }
    }

    /// Names of results, which a value cannot be computed from.
    private static let results = Dictionary(
        uniqueKeysWithValues: FormulaWords.results.map {
            ($0, Bilingual(zh: "它是考评结果", en: "it is a result"))
        }
    )

    /// Reads a formula, from its place in the profile.
    func formula(_ node: YAMLNode, expecting: FormulaType? = nil) -> Formula? {
        guard case .scalar(let text, let isPlain) = node.content, !node.isNull else {
            return context.mismatch(
                node,
                expected: Bilingual(zh: "名称或公式", en: "a name or a formula")
            )
        }
        return FormulaParser.parse(
            text,
            at: node.place,
            style: isPlain ? .plain : .singleQuoted,
            scope: FormulaScope(names: names, refused: NameReader.results),
            expecting: expecting,
            issues: &context.issues
        )
    }

    /// Reads the indicators, each of which may use those before it.
    func indicators(_ node: YAMLNode?) -> [IndicatorDeclaration] {
        guard let node else { return [] }
        guard case .mapping(let entries) = node.content else {
            return context.mismatch(
                node,
                expected: Bilingual(zh: "各指标", en: "indicators by their ids")
            ) ?? []
        }
        var result: [IndicatorDeclaration] = []
        for entry in entries {
            guard let id = context.id(entry.key, at: entry.keyPlace) else { continue }
            context.declare(id, at: entry.keyPlace, in: &places)
            let formula = indicator(id, entry, slot: columns.count + result.count)
            guard let formula else { continue }
            result.append(
                IndicatorDeclaration(
                    id: id,
                    title: titles[id] ?? Bilingual(id),
                    place: entry.keyPlace,
                    formula: formula,
                    isLowerBetter: lowerIsBetter.contains(id)
                )
            )
        }
        return result
    }

    /// Reads one indicator and adds its name, even that of a faulty one: what names it is not wrong.
    private func indicator(_ id: String, _ entry: YAMLEntry, slot: Int) -> Formula? {
        var type = FormulaType.number
        // Only now, as its own formula must not name it.
        defer { names[id] = FormulaName(type: type, slot: slot) }
        guard let mapping = MappingReader(entry.value, Shapes.indicator, context) else {
            return nil
        }
        titles[id] = mapping.title(Keys.title, otherwise: id)
        _ = mapping.source()
        if mapping.choice(Keys.better, Better.self) == .low { lowerIsBetter.insert(id) }
        guard let formula = mapping[Keys.value].flatMap({ self.formula($0) }) else { return nil }
        type = formula.type
        return formula
    }
}

/// Which values are better.
enum Better: String, CaseIterable {
    case high
    case low
}

extension ColumnDeclaration.Kind {
    /// The type of the column's values in formulas.
    var formulaType: FormulaType {
        switch self {
        case .number, .count: .number
        case .percent: .percent
        case .flag: .flag
        case .text(let values): .text(values: values)
        case .date: .date
        case .period: .text(values: nil)
        }
    }
}

/// Reads what is assessed.
struct UnitReader {
    let mapping: MappingReader
    let names: NameReader

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
            category: column(Keys.category, of: names.columns)
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
        names.context.report(
            .profileNoSuchColumn,
            at: node.place,
            [
                "column": .text(id),
                "suggestion": names.context.suggestion(for: id, among: texts.map(\.id)),
            ]
        )
    }
}

internal import KaopingCore
internal import KaopingYAML

/// The names that formulas may use: declared columns, then indicators; a class because each
/// indicator adds its own name for those after it.
final class NameReader {
    let context: DecodingContext
    private(set) var columns: [ColumnDeclaration]
    private(set) var names: [String: FormulaName] = [:]
    private(set) var lowerIsBetter: Set<String> = []
    private var places: [String: Place] = [:]
    private(set) var titles: [String: Bilingual] = [:]

    init(context: DecodingContext, tables: [TableDeclaration]) {
        self.context = context
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
        guard case .scalar(let text, let isPlain) = node.content else {
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
            guard let mapping = MappingReader(entry.value, Shapes.indicator, context),
                let value = mapping[Keys.value], let formula = formula(value)
            else { continue }
            names[id] = FormulaName(type: formula.type, slot: columns.count + result.count)
            let title = mapping.title(Keys.title, otherwise: id)
            titles[id] = title
            let isLow = mapping.choice(Keys.better, Better.self) == .low
            if isLow { lowerIsBetter.insert(id) }
            result.append(
                IndicatorDeclaration(
                    id: id,
                    title: title,
                    place: entry.keyPlace,
                    formula: formula,
                    isLowerBetter: isLow
                )
            )
        }
        return result
    }

    /// Notes the id of a criterion; reports one that another criterion has.
    func declareCriterion(_ id: String, at place: Place, in seen: inout [String: Place]) {
        context.declare(id, at: place, in: &seen)
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
    func unit(key: String?) -> UnitDeclaration? {
        guard let key else { return nil }
        if let node = mapping[Keys.key] { check(key, node) }
        let name = column(Keys.nameColumn)
        let groups = mapping.texts(Keys.groups)
        for group in groups { check(group.text, group.node) }
        return UnitDeclaration(
            key: key,
            name: name,
            groups: groups.map(\.text),
            category: column(Keys.category)
        )
    }

    private func column(_ key: Key) -> String? {
        guard let node = mapping[key], let id = mapping.id(key) else { return nil }
        check(id, node)
        return id
    }

    private func check(_ id: String, _ node: YAMLNode) {
        let texts = names.columns.filter {
            if case .text = $0.kind { true } else { false }
        }
        guard !texts.contains(where: { $0.id == id }) else { return }
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

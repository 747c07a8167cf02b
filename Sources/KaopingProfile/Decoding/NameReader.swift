internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// The names that formulas may use, each with its slot.
///
/// A class because every part of a profile adds names for those after it: columns, inputs,
/// indicators, then the results in the order in which they are computed.
final class NameReader {
    /// Where a formula stands, which decides what it may name.
    enum Scope: Hashable {
        /// Values of the unit: columns, inputs and indicators.
        case data
        /// Rows of a table or of an input: their columns, and the unit's values as `unit.x`.
        case rows(Reduction.Origin)
        /// The unit's values and every result that is known so far.
        case results
    }

    let context: DecodingContext
    let tables: [TableDeclaration]
    /// The columns of the tables with one row for each unit.
    let columns: [ColumnDeclaration]
    /// What each slot holds.
    private(set) var slots: [SlotContent] = []
    private(set) var names: [String: FormulaName] = [:]
    private var results: [String: FormulaName] = [:]
    private var scores: [String: FormulaName] = [:]
    private var outputs: [String: [String: FormulaName]] = [:]
    private var rowNames: [Reduction.Origin: [String: FormulaName]] = [:]
    var parameters: [String: FormulaParameter] = [:]
    /// What counts working days and what is assessed: noted here for messages.
    private(set) var lowerIsBetter: Set<String> = []
    private(set) var titles: [String: Bilingual] = [:]
    var places: [String: Place] = [:]

    init(context: DecodingContext, tables: [TableDeclaration]) {
        self.context = context
        self.tables = tables
        columns = tables.filter { $0.rows == .one }.flatMap(\.columns)
        for index in tables.indices { addColumns(ofTable: index) }
    }

    private func addColumns(ofTable index: Int) {
        let table = tables[index]
        let origin = Reduction.Origin.table(index)
        for (position, column) in table.columns.enumerated() {
            let type = column.kind.formulaType
            let slot = newSlot(.column(table: index, column: position))
            let name = FormulaName(type: type, slot: slot)
            if table.rows == .many {
                rowNames[origin, default: [:]][column.id] = name
            } else if names[column.id] == nil {
                names[column.id] = name
                places[column.id] = column.place
                titles[column.id] = column.title
            }
        }
        guard table.rows == .many, table.unitColumns.count > 1 else { return }
        rowNames[origin, default: [:]][FormulaWords.via] = FormulaName(
            type: .text(values: table.unitColumns),
            slot: newSlot(.via(table: index))
        )
    }

    /// Gives a slot to something that formulas may read.
    func newSlot(_ content: SlotContent) -> Int {
        slots.append(content)
        return slots.count - 1
    }

    // MARK: Adding names

    /// Adds the name of a unit's value.
    func add(_ id: String, _ type: FormulaType, slot: Int, title: Bilingual, isLow: Bool = false) {
        names[id] = FormulaName(type: type, slot: slot)
        titles[id] = title
        if isLow { lowerIsBetter.insert(id) }
    }

    /// Adds a column of the rows of an input.
    func addRow(_ id: String, _ type: FormulaType, slot: Int, of origin: Reduction.Origin) {
        rowNames[origin, default: [:]][id] = FormulaName(type: type, slot: slot)
    }

    /// Adds a criterion's score, which `score(id)` names from now on.
    func addScore(_ id: String, _ content: SlotContent, _ type: FormulaType = .number) {
        scores[id] = FormulaName(type: type, slot: newSlot(content))
    }

    /// Adds the named results of a criterion's scorer, which `output(id, name)` names from now on.
    func addOutputs(of criterion: Criterion) {
        for (index, output) in criterion.outputs.enumerated() {
            let slot = newSlot(.output(criterion.id, index))
            outputs[criterion.id, default: [:]][output.id] = FormulaName(type: .number, slot: slot)
        }
    }

    /// The criteria whose scores may be named already, in alphabetical order.
    var scoreIDs: [String] { scores.keys.filter { $0 != "total" }.sorted() }

    /// Says whether a score may be named already.
    func hasScore(_ id: String) -> Bool { scores[id] != nil }

    /// Adds a result that is known from now on; returns its slot.
    @discardableResult
    func addResult(_ id: String, _ type: FormulaType, _ content: SlotContent) -> Int {
        let slot = newSlot(content)
        results[id] = FormulaName(type: type, slot: slot)
        return slot
    }

    // MARK: Looking names up

    /// Returns the column of a table's rows by its id.
    func rowName(_ id: String, of origin: Reduction.Origin) -> FormulaName? {
        rowNames[origin]?[id]
    }

    /// The ids of a table's columns in rows.
    func rowIDs(of origin: Reduction.Origin) -> [String] {
        (rowNames[origin] ?? [:]).keys.sorted()
    }

    /// Returns where rows come from: a table of many rows or an input of several periods.
    func origin(_ id: String, inputs: [InputDeclaration]) -> Reduction.Origin? {
        if let index = tables.firstIndex(where: { $0.id == id && $0.hasUnitRows }) {
            return .table(index)
        }
        let index = inputs.firstIndex { $0.id == id && !$0.periods.isSingle }
        return index.map { .input($0) }
    }

    /// Names of results, which a value cannot be computed from.
    private static let refusedResults = Dictionary(
        uniqueKeysWithValues: FormulaWords.results.map {
            ($0, Bilingual(zh: "它是考评结果", en: "it is a result"))
        }
    )

    private func formulaScope(_ scope: Scope) -> FormulaScope {
        switch scope {
        case .data:
            return FormulaScope(
                names: names,
                parameters: parameters,
                refused: NameReader.refusedResults
            )
        case .rows(let origin):
            let units = names.map { ("unit." + $0.key, $0.value) }
            let rows = rowNames[origin] ?? [:]
            return FormulaScope(
                names: rows.merging(units) { row, _ in row },
                parameters: parameters,
                refused: NameReader.refusedResults
            )
        case .results:
            let known = FormulaWords.results.filter { results[$0] == nil }
            var scope = FormulaScope(
                names: names.merging(results) { $1 },
                parameters: parameters,
                scores: scores.isEmpty ? nil : scores,
                refused: NameReader.refusedResults.filter { known.contains($0.key) }
            )
            scope.outputs = outputs
            return scope
        }
    }

    // MARK: Formulas

    /// Reads a formula, from its place in the profile.
    func formula(
        _ node: YAMLNode,
        expecting: FormulaType? = nil,
        in scope: Scope = .data
    ) -> Formula? {
        formula(node, expecting: expecting, formulaScope(scope))
    }

    /// Reads a condition on `it`, the result of a group of rows.
    func condition(onIt type: FormulaType, _ node: YAMLNode) -> (Formula, slot: Int)? {
        let slot = newSlot(.it)
        let scope = FormulaScope(
            names: ["it": FormulaName(type: type, slot: slot)],
            parameters: parameters
        )
        return formula(node, expecting: .flag, scope).map { ($0, slot) }
    }

    private func formula(
        _ node: YAMLNode,
        expecting: FormulaType?,
        _ scope: FormulaScope
    ) -> Formula? {
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
            scope: scope,
            expecting: expecting,
            issues: &context.issues
        )
    }
}

/// Which values are better.
enum Better: String, CaseIterable {
    case high
    case low
}

extension ColumnDeclaration.Kind {
    /// The type of the column's values in formulas.
    public var formulaType: FormulaType {
        switch self {
        case .number, .count: .number
        case .percent: .percent
        case .flag: .flag
        case .text(let values): .text(values: values)
        case .date: .date
        case .period, .list: .text(values: nil)
        }
    }
}

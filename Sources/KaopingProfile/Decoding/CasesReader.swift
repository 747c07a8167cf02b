internal import KaopingCore
internal import KaopingYAML

/// Reads a table by category: `{by: team, cases: {…}, otherwise: …}`.
struct CasesReader {
    let names: NameReader
    let scope: NameReader.Scope

    private var context: DecodingContext { names.context }

    /// The subject of a table by category and its cases, before their values are read.
    struct Cases {
        let subject: Formula
        let labels: [FormulaCase]
        let nodes: [YAMLNode]
        /// The value of everything else; nil where the cases cover all.
        let otherwise: YAMLNode?
    }

    /// Says whether a value is written as a table by category.
    static func isCases(_ node: YAMLNode) -> Bool {
        let keys = [Keys.casesBy, Keys.cases, Keys.otherwise]
        return keys.count { node[$0.name] != nil } >= 2
    }

    /// Reads a number, a formula, or a table by category of such.
    func value(_ node: YAMLNode, expecting: FormulaType? = nil) -> Formula? {
        guard case .mapping = node.content else {
            return names.formula(node, expecting: expecting, in: scope)
        }
        guard let cases = cases(node) else { return nil }
        let values = (cases.nodes + [cases.otherwise].compactMap(\.self)).map {
            names.formula($0, expecting: expecting, in: scope)
        }
        let found = values.compactMap(\.self)
        guard found.count == values.count, areAkin(found) else { return nil }
        return CasesReader.formula(cases, found, at: node.place)
    }

    /// Values of one table are of one kind: a text does not stand in for a number.
    private func areAkin(_ values: [Formula]) -> Bool {
        guard let first = values.first,
            let other = values.first(where: { !$0.type.isAkin(to: first.type) })
        else { return true }
        context.report(
            .formulaCannotCompare,
            at: other.place,
            [
                "text": .text(other.text), "found": .both(other.type.title),
                "other": .text(first.text), "expected": .both(first.type.title),
            ]
        )
        return false
    }

    /// Joins the cases and their values to one formula.
    static func formula(_ cases: Cases, _ values: [Formula], at place: Place) -> Formula {
        let types = values.map(\.type)
        let type = types.contains(.percent) ? .percent : types.first ?? .number
        let root = FormulaExpression(
            kind: .cases(cases.labels),
            type: type,
            operands: [cases.subject.root] + values.map(\.root),
            range: 0..<0
        )
        return Formula(text: root.canonicalText, place: place, type: type, root: root)
    }

    /// Joins the cases to a formula that gives the index of the case that holds.
    static func index(_ cases: Cases, at place: Place) -> Formula {
        let count = cases.nodes.count + (cases.otherwise == nil ? 0 : 1)
        let values = (0..<count).map { index in
            let root = FormulaExpression(
                kind: .constant(.number(Exact(index))),
                type: .number,
                operands: [],
                range: 0..<0
            )
            return Formula(text: "\(index)", place: place, type: .number, root: root)
        }
        return formula(cases, values, at: place)
    }

    // MARK: Cases

    /// Reads the subject and the cases, and checks that each value has exactly one.
    func cases(_ node: YAMLNode) -> Cases? {
        guard let mapping = MappingReader(node, Shapes.cases, context),
            let byNode = mapping[Keys.casesBy], let casesNode = mapping[Keys.cases]
        else { return nil }
        let subject = names.formula(byNode, in: scope)
        guard case .mapping(let entries) = casesNode.content, !entries.isEmpty else {
            return context.mismatch(casesNode, expected: Words.cases)
        }
        guard let subject else { return nil }
        guard subject.type.isText || subject.type.isNumeric else {
            return context.mismatch(byNode, expected: Words.casesSubject)
        }
        let before = context.issues.count
        let labels = entries.compactMap { label($0, subject) }
        guard labels.count == entries.count else { return nil }
        checkCover(subject, labels, entries, mapping)
        guard context.issues.count == before else { return nil }
        return Cases(
            subject: subject,
            labels: labels,
            nodes: entries.map(\.value),
            otherwise: mapping[Keys.otherwise]
        )
    }

    /// Reads a category, a number or an interval.
    private func label(_ entry: YAMLEntry, _ subject: Formula) -> FormulaCase? {
        if case .text(let values) = subject.type {
            if let values, !values.contains(entry.key) {
                context.report(
                    .profileNoSuchCase,
                    at: entry.keyPlace,
                    [
                        "case": .text(entry.key), "by": .text(subject.text),
                        "suggestion": context.suggestion(for: entry.key, among: values),
                    ]
                )
                return nil
            }
            return .text(entry.key)
        }
        if let interval = ExactInterval(entry.key) { return .interval(interval) }
        if let number = Exact(entry.key), subject.type.isNumeric { return .number(number) }
        context.report(
            .profileWrongValue,
            at: entry.keyPlace,
            ["expected": .both(Words.caseLabel), "found": .both(Words.quoted(entry.key))]
        )
        return nil
    }

    /// Every value needs a case: what none covers is an error, never the nearest row.
    private func checkCover(
        _ subject: Formula,
        _ labels: [FormulaCase],
        _ entries: [YAMLEntry],
        _ mapping: MappingReader
    ) {
        checkOverlaps(labels, entries)
        guard mapping[Keys.otherwise] == nil, let place = mapping[Keys.cases]?.place else { return }
        switch subject.type {
        case .text(let values?):
            let left = values.filter { !labels.contains(.text($0)) }
            guard !left.isEmpty else { return }
            context.report(
                .profileCasesLeft,
                at: place,
                ["by": .text(subject.text), "left": .text(left.joined(separator: ", "))]
            )
        default:
            guard !coverAll(labels, subject) else { return }
            context.report(.profileCasesOpen, at: place, ["by": .text(subject.text)])
        }
    }

    private func checkOverlaps(_ labels: [FormulaCase], _ entries: [YAMLEntry]) {
        let intervals = zip(labels, entries).compactMap { label, entry in
            label.interval.map { (interval: $0, label: label, place: entry.keyPlace) }
        }
        let sorted = intervals.sorted { $0.interval.isBefore($1.interval) }
        guard var one = sorted.first else { return }
        for next in sorted.dropFirst() {
            if one.interval.overlaps(next.interval) {
                context.report(
                    .profileOverlap,
                    at: next.place,
                    ["first": .text(one.label.text), "second": .text(next.label.text)]
                )
            }
            // The next is compared with the one that reaches farthest of those before it.
            if next.interval.endsAfter(one.interval) { one = next }
        }
    }

    /// Says whether intervals reach from one end of the numbers to the other without a gap.
    private func coverAll(_ labels: [FormulaCase], _ subject: Formula) -> Bool {
        let isCount = names.columns.contains { $0.id == subject.text && $0.kind == .count }
        let sorted = labels.compactMap(\.interval).sorted { $0.isBefore($1) }
        guard sorted.count == labels.count, sorted.first?.lower == nil, sorted.last?.upper == nil
        else { return false }
        return zip(sorted, sorted.dropFirst()).allSatisfy {
            !$0.leavesGap(before: $1, granularity: isCount ? Exact(1) : nil)
        }
    }
}

extension FormulaCase {
    /// The numbers that the case covers; nil for a text.
    var interval: ExactInterval? {
        switch self {
        case .text: nil
        case .interval(let interval): interval
        case .number(let number): ExactInterval("\(number)..\(number)")
        }
    }
}

extension Words {
    static let cases = Bilingual(
        zh: "各类别及其取值",
        en: "each category with its value"
    )
    static let casesSubject = Bilingual(zh: "类别或数", en: "a category or a number")
    static let caseLabel = Bilingual(
        zh: "数或区间（如 5、..<3000、3000..<5000）",
        en: "a number or an interval such as 5, ..<3000 or 3000..<5000"
    )
    static let aliases = Bilingual(
        zh: "别名与编号的对照表，如 {市场监督管理局: 市场监管局}",
        en: "aliases with their keys, such as {Dept. of Parks: parks}"
    )
}

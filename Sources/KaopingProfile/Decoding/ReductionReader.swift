internal import KaopingCore
internal import KaopingYAML

/// Reads how many rows, or all units, become one value.
struct ReductionReader {
    let names: NameReader
    let mapping: MappingReader
    let origin: Reduction.Origin

    private var context: DecodingContext { names.context }

    private var scope: NameReader.Scope {
        origin == .units ? .results : .rows(origin)
    }

    private static let methods: [(key: Key, method: Reduction.Method)] = [
        (Keys.count, .count), (Keys.sum, .sum), (Keys.mean, .mean), (Keys.median, .median),
        (Keys.lowest, .lowest), (Keys.highest, .highest), (Keys.share, .share),
        (Keys.distinct, .distinct),
    ]

    /// Returns the reduction and the type of its results; nil, with issues, when it is faulty.
    func reduction() -> (Reduction, FormulaType)? {
        let stated = ReductionReader.methods.filter { mapping[$0.key] != nil }
        guard let first = stated.first, let node = mapping[first.key] else {
            context.report(
                .profileNoReduction,
                at: mapping.node.place,
                ["methods": .text(ReductionReader.words)]
            )
            return nil
        }
        context.refuse(stated.dropFirst().map(\.key), in: mapping, beside: first.key)
        return reduction(first.method, node)
    }

    private func reduction(
        _ method: Reduction.Method,
        _ node: YAMLNode
    ) -> (Reduction, FormulaType)? {
        let before = context.issues.count
        let condition = mapping[Keys.whereRows].flatMap {
            names.formula($0, expecting: .flag, in: scope)
        }
        let value = value(method, node)
        let weight = mapping[Keys.weightOfUnit].flatMap {
            names.formula($0, expecting: .number, in: scope)
        }
        if let weightNode = mapping[Keys.weightOfUnit], method != .mean, method != .share {
            context.reportIdle(Keys.weightOfUnit, at: weightNode.place, Words.onlyMeanAndShare)
        }
        let type = type(method, value)
        let by = by()
        let then = then(of: type)
        checkPair()
        guard context.issues[before...].allSatisfy({ $0.severity != .error }) else { return nil }
        let isCounted = if case .count = then { true } else { false }
        return (
            Reduction(
                origin: origin,
                condition: condition,
                method: method,
                value: value,
                weight: weight,
                by: by,
                then: then
            ), isCounted ? .number : type
        )
    }

    /// Reads what is reduced; `count: all` counts every row.
    private func value(_ method: Reduction.Method, _ node: YAMLNode) -> Formula? {
        switch method {
        case .count where node.scalar == "all": nil
        case .count, .share: names.formula(node, expecting: .flag, in: scope)
        case .distinct: names.formula(node, in: scope)
        default: names.formula(node, expecting: .number, in: scope)
        }
    }

    private func type(_ method: Reduction.Method, _ value: Formula?) -> FormulaType {
        switch method {
        case .count, .distinct: .number
        case .share: .percent
        default: value?.type == .percent ? .percent : .number
        }
    }

    // MARK: Groups of rows

    private func by() -> Int? {
        guard let node = mapping[Keys.by], origin != .units, let id = mapping.id(Keys.by) else {
            return nil
        }
        if let column = names.rowName(id, of: origin) { return column.slot }
        let known = names.rowIDs(of: origin)
        context.report(
            .profileNoSuchColumn,
            at: node.place,
            ["column": .text(id), "suggestion": context.suggestion(for: id, among: known)]
        )
        return nil
    }

    private func then(of type: FormulaType) -> Reduction.Then? {
        guard let node = mapping[Keys.thenReduction] else { return nil }
        if let word = node.scalar, let method = Reduction.Method(rawValue: word),
            method != .count, method != .share, method != .distinct
        {
            return .method(method)
        }
        if let condition = node[Keys.count.name], node.entries?.count == 1 {
            return names.condition(onIt: type, condition).map { .count($0, itSlot: $1) }
        }
        return context.mismatch(node, expected: Words.thenReduction)
    }

    /// `by` and `then` belong together: groups that are not joined are no value.
    private func checkPair() {
        guard origin != .units else { return }
        context.require(Keys.thenReduction, with: [Keys.by], in: mapping)
        context.require(Keys.by, with: [Keys.thenReduction], in: mapping)
    }

    private static let words = methods.map(\.key.name).joined(separator: ", ")
}

extension Words {
    static let thenReduction = Bilingual(
        zh: "下列之一：sum、mean、median、lowest、highest、{count: it > 3}",
        en: "one of: sum, mean, median, lowest, highest, {count: it > 3}"
    )
    static let onlyMeanAndShare = Bilingual(
        zh: "只用于 mean 和 share",
        en: "it is for mean and share"
    )
}

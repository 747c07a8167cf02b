internal import KaopingCore
internal import KaopingYAML

/// Reads the indicators, each of which may use those before it.
struct IndicatorReader {
    let names: NameReader
    let inputs: [InputDeclaration]
    let preparations: PreparationReader
    /// The profile's steps of preparation, which hold for indicators without their own.
    let steps: [Preparation]

    private var context: DecodingContext { names.context }

    /// Returns the indicators in the order of the profile.
    func indicators(_ node: YAMLNode?) -> [IndicatorDeclaration] {
        var result: [IndicatorDeclaration] = []
        for entry in context.entries(node, Words.indicators) {
            guard let id = context.id(entry.key, at: entry.keyPlace) else { continue }
            if !refines(id, entry.value) {
                context.declare(id, at: entry.keyPlace, in: &names.places)
                context.checkName(id, at: entry.keyPlace)
            }
            if let indicator = indicator(id, entry, index: result.count) {
                result.append(indicator)
            }
        }
        return result
    }

    /// Reads one indicator and adds its name, even that of a faulty one: what names it is not wrong.
    private func indicator(_ id: String, _ entry: YAMLEntry, index: Int) -> IndicatorDeclaration? {
        let mapping = MappingReader(entry.value, Shapes.indicator, context)
        // A column is refined under its own name: what names it from now on means the indicator.
        let column = refines(id, entry.value) ? names.titles[id] : nil
        let content = mapping.flatMap { column == nil ? self.content($0) : refined(id, entry) }
        let per = mapping?[Keys.per].flatMap { names.formula($0, expecting: .number) }
        let slot = names.newSlot(.indicator(index))
        let title = mapping?[Keys.title].flatMap { context.title($0) } ?? column ?? Bilingual(id)
        let isLow = mapping?.choice(Keys.better, Better.self) == .low
        names.add(id, content?.1 ?? .number, slot: slot, title: title, isLow: isLow)
        guard let mapping, let content else { return nil }
        let indicator = IndicatorDeclaration(
            id: id,
            title: title,
            place: entry.keyPlace,
            slot: slot,
            content: content.0,
            isLowerBetter: isLow,
            per: per,
            preparation: mapping[Keys.prepareOwn].map { preparations.steps($0) },
            changeable: mapping[Keys.changeable].flatMap {
                ChangeableReader(context: context).changeable($0, of: content.1)
            },
            source: mapping.source()
        )
        PreparationCheck(context: context, steps: steps)
            .check(
                indicator,
                type: content.1,
                perPlace: per == nil ? nil : mapping[Keys.per]?.place
            )
        return indicator
    }

    /// Says whether an indicator adds to a column of its name: it does not say what it is of.
    private func refines(_ id: String, _ node: YAMLNode) -> Bool {
        let isColumn = names.columns.contains { $0.id == id }
        return isColumn && [Keys.value, Keys.ofTable].allSatisfy { node[$0.name] == nil }
    }

    /// The column itself, as the indicator's formula.
    private func refined(
        _ id: String,
        _ entry: YAMLEntry
    ) -> (IndicatorDeclaration.Content, FormulaType)? {
        let name = YAMLNode(place: entry.keyPlace, content: .scalar(text: id, isPlain: true))
        return names.formula(name).map { (.formula($0), $0.type) }
    }

    private enum NumberType: String, CaseIterable {
        case number
        case percent
    }

    private func content(
        _ mapping: MappingReader
    ) -> (IndicatorDeclaration.Content, FormulaType)? {
        if let node = mapping[Keys.value] {
            let others =
                [Keys.ofTable, Keys.whereRows, Keys.by, Keys.thenReduction] + Shapes.reductions
            context.refuse(others, in: mapping, beside: Keys.value)
            let isPercent = mapping.choice(Keys.indicatorType, NumberType.self) == .percent
            return CasesReader(names: names, scope: .data)
                .value(node, expecting: isPercent ? .percent : nil)
                .map { (.formula($0), $0.type) }
        }
        guard let node = mapping[Keys.ofTable], let id = mapping.id(Keys.ofTable) else {
            if mapping[Keys.ofTable] == nil {
                let isReduced = Shapes.reductions.contains { mapping[$0] != nil }
                context.reportMissing(isReduced ? Keys.ofTable : Keys.value, at: mapping.node.place)
            }
            return nil
        }
        guard let origin = names.origin(id, inputs: inputs) else {
            let many = names.tables.filter(\.hasUnitRows).map(\.id)
            let known = many + inputs.filter { !$0.periods.isSingle }.map(\.id)
            context.report(
                .profileNoSuchRows,
                at: node.place,
                ["table": .text(id), "suggestion": context.suggestion(for: id, among: known)]
            )
            return nil
        }
        return ReductionReader(names: names, mapping: mapping, origin: origin).reduction()
            .map { (.reduction($0), $1) }
    }
}

extension Words {
    static let indicators = Bilingual(zh: "各指标", en: "indicators by their ids")
}

internal import KaopingCore
internal import KaopingYAML

/// Reads what decides beside the weights: adjustments and gates.
struct GateReader {
    let names: NameReader
    let root: Criterion?
    /// The levels that the rating gives; nil where there are none.
    let levels: LevelList?
    /// What the profile does not permit, with the place where it says so.
    let forbidden: [String: Place]

    private var context: DecodingContext { names.context }

    // MARK: Adjustments

    /// Returns the adjustments in the order of the profile.
    func adjustments(_ node: YAMLNode?) -> [Adjustment] {
        context.elements(node, Words.adjustments).compactMap { element in
            MappingReader(element, Shapes.adjustment, context).flatMap(adjustment)
        }
    }

    private func adjustment(_ mapping: MappingReader) -> Adjustment? {
        guard let id = mapping.id(Keys.id), let place = mapping[Keys.id]?.place else { return nil }
        context.declare(id, at: place, in: &names.places)
        let (each, add) = (mapping[Keys.each], mapping[Keys.add])
        guard let pointsNode = each ?? add, each == nil || add == nil else {
            context.report(.profileAdjustment, at: place, ["id": .text(id)])
            return nil
        }
        if (each == nil) != (mapping[Keys.of] == nil) {
            context.require(Keys.of, with: [Keys.each], in: mapping)
            context.require(Keys.each, with: [Keys.of], in: mapping)
        }
        let values = CasesReader(names: names, scope: .results)
        let points = values.value(pointsNode, expecting: .number)
        let of = mapping[Keys.of].flatMap { node in
            names.formula(node, in: .results).flatMap { counted($0, node) }
        }
        let condition = mapping[Keys.when].flatMap {
            names.formula($0, expecting: .flag, in: .results)
        }
        let upper = mapping[Keys.atMost].flatMap { values.value($0, expecting: .number) }
        let lower = mapping[Keys.atLeast].flatMap { values.value($0, expecting: .number) }
        guard let points else { return nil }
        if let most = upper?.root.plainNumber, let least = lower?.root.plainNumber, most < least,
            let node = mapping[Keys.atMost]
        {
            return context.mismatch(node, expected: Words.notBelow("\(least)"))
        }
        return Adjustment(
            id: id,
            title: mapping.title(Keys.title, otherwise: id),
            place: place,
            condition: condition,
            points: points,
            of: of,
            upper: upper,
            lower: lower,
            source: mapping.source()
        )
    }

    /// What is counted is a number, or a flag that counts as one or none.
    private func counted(_ formula: Formula, _ node: YAMLNode) -> Formula? {
        if formula.type.isNumeric || formula.type == .flag { return formula }
        return context.mismatch(node, expected: Bilingual(zh: "数或是否", en: "a number or a flag"))
    }

    // MARK: Gates

    /// Which gates are read: those on scores come before the rating, those on levels after it.
    enum Pass {
        case scores
        /// Gates on levels that are decided before the rating, so that its rules may name them.
        case levelsBefore(LevelList?)
        /// Gates on levels whose condition looks at the level or the rank.
        case levelsAfter(LevelList?)

        var levels: LevelList?? {
            switch self {
            case .scores: nil
            case .levelsBefore(let list), .levelsAfter(let list): .some(list)
            }
        }
    }

    /// Returns the gates of a pass with their places in the list.
    func gates(_ node: YAMLNode?, _ pass: Pass) -> [(index: Int, gate: Gate)] {
        if case .scores = pass { refuse(node) }
        // The list itself is checked with the gates on scores.
        var elements = node?.elements ?? []
        if case .scores = pass { elements = context.elements(node, Words.gates) }
        return elements.enumerated().compactMap { index, element in
            guard let mapping = reader(element, pass) else { return nil }
            return gate(mapping, index, pass).map { (index, $0) }
        }
    }

    private func refuse(_ node: YAMLNode?) {
        guard let node, let rule = forbidden[Keys.gates.name], node.elements?.isEmpty != true
        else { return }
        context.report(.profileForbidden, at: node.place, ["what": "gates", "rule": .place(rule)])
    }

    /// Returns a reader for a gate of the pass; keys are checked once, with the gates on scores.
    private func reader(_ node: YAMLNode, _ pass: Pass) -> MappingReader? {
        let isOnLevel = acts(onLevel: node)
        guard node.entries != nil else {
            if case .scores = pass { _ = MappingReader(node, Shapes.gate, context) }
            return nil
        }
        switch pass {
        case .scores:
            let mapping = MappingReader(node, Shapes.gate, context)
            return isOnLevel ? nil : mapping
        case .levelsBefore:
            return isOnLevel && !looksAtLevel(node) ? MappingReader(checked: node, context) : nil
        case .levelsAfter:
            return isOnLevel && looksAtLevel(node) ? MappingReader(checked: node, context) : nil
        }
    }

    /// Says whether a condition names the level or the rank, which are not known before the rating.
    private func looksAtLevel(_ node: YAMLNode) -> Bool {
        let text = node[Keys.when.name]?.scalar ?? ""
        return text.contains(/(^|[^.\w])(level|rank)($|\W)/)
    }

    /// A gate acts on what it says; else on the level where its bound is one, or a word that is no
    /// value: a level, misspelt.
    private func acts(onLevel node: YAMLNode) -> Bool {
        if let on = node[Keys.on.name]?.scalar { return on == "level" }
        for key in [Keys.set, Keys.atMost, Keys.atLeast] {
            guard let value = node[key.name], let word = value.scalar, !value.isNull else {
                continue
            }
            if word == EffectReader.notRated { return true }
            if let levels, levels.areNumbers || Exact(word) != nil { return false }
            if levels?.ids.contains(word) == true { return true }
            return FormulaWords.isName(word) && names.names[word] == nil
        }
        return false
    }

    private func gate(_ mapping: MappingReader, _ index: Int, _ pass: Pass) -> Gate? {
        guard let id = mapping.id(Keys.id), let place = mapping[Keys.id]?.place else { return nil }
        context.declare(id, at: place, in: &names.places)
        guard let scope = scope(mapping, pass) else { return nil }
        var isData = false
        if case .criterion = scope { isData = true }
        let condition = mapping[Keys.whenRequired].flatMap {
            names.formula($0, expecting: .flag, in: isData ? .data : .results)
        }
        let levels = pass.levels ?? nil
        let effects = EffectReader(
            names: names,
            levels: levels,
            scale: levels == nil ? scale(of: scope) : nil
        )
        let effect = effects.effect(mapping)
        let evidence = mapping.choice(Keys.evidence, Evidence.self)
        if let node = mapping[Keys.evidence], mapping[Keys.decidedBy] == nil {
            context.report(
                .profileNeedsKey,
                at: node.place,
                ["key": "evidence", "other": "decided_by"]
            )
        }
        if let node = mapping[Keys.decidedBy], !hasDecisions {
            context.report(.profileNoDecisions, at: node.place, ["id": .text(id)])
        }
        guard let condition, let effect else { return nil }
        return Gate(
            id: id,
            title: mapping.title(Keys.title, otherwise: id),
            place: place,
            condition: condition,
            scope: scope,
            effect: effect,
            decidedBy: mapping.text(Keys.decidedBy),
            needsEvidence: evidence == .required,
            ask: mapping.text(Keys.ask),
            slot: names.addResult(id, .flag, .gate(index)),
            source: mapping.source()
        )
    }

    private enum Evidence: String, CaseIterable {
        case required
        case optional
    }

    private var hasDecisions: Bool { names.tables.contains { $0.holds == .decisions } }

    private func scope(_ mapping: MappingReader, _ pass: Pass) -> Gate.Scope? {
        if let list = pass.levels {
            if list != nil { return .level }
            context.report(.profileGateNoLevels, at: mapping[Keys.on]?.place ?? mapping.node.place)
            return nil
        }
        guard let node = mapping[Keys.on], let id = mapping.text(Keys.on), id != "total" else {
            return .total
        }
        let known = root?.preorder.dropFirst().map(\.id) ?? names.scoreIDs
        if known.contains(id) { return .criterion(id) }
        context.report(
            .profileUnknownName,
            at: node.place,
            [
                "name": .text(id),
                "suggestion": context.suggestion(for: id, among: known + ["total", "level"]),
            ]
        )
        return nil
    }

    private func scale(of scope: Gate.Scope) -> Scale? {
        guard case .criterion(let id) = scope else { return nil }
        return root?.node(id)?.scale
    }
}

extension Words {
    static let adjustments = Bilingual(zh: "加扣分的列表", en: "a list of adjustments")
    static let gates = Bilingual(zh: "硬性规定的列表", en: "a list of gates")
}

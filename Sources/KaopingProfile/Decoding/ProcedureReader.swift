internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// Reads the stages of judging, the filing and the notice.
struct ProcedureReader {
    let names: NameReader
    let root: Criterion?
    let stated: Rounding?
    let period: Period.Kind

    private var context: DecodingContext { names.context }

    /// Returns the stages in order; each may use the results of those before it.
    func stages(_ node: YAMLNode?) -> [Stage] {
        var stages: [Stage] = []
        var ids: [String] = []
        for (index, element) in context.elements(node, Words.stages).enumerated() {
            guard let mapping = MappingReader(element, Shapes.stage, context),
                let id = mapping.id(Keys.id)
            else { continue }
            if let stage = stage(mapping, id, index, before: stages, ids) { stages.append(stage) }
            ids.append(id)
        }
        checkKinds(stages)
        return stages
    }

    private func stage(
        _ mapping: MappingReader,
        _ id: String,
        _ index: Int,
        before: [Stage],
        _ ids: [String]
    ) -> Stage? {
        let place = mapping[Keys.id]?.place ?? mapping.node.place
        context.declare(id, at: place, in: &names.places)
        let after = after(mapping, ids)
        let issues = context.issues.count
        checkKeys(mapping)
        let parts = parts(mapping, before)
        let isWhole = context.issues.count == issues
        let decision = decision(mapping, parts, areWhole: isWhole)
        // What names a faulty stage is not wrong.
        addNames(id, decision, index, hasScore: !parts.isEmpty || !isWhole)
        guard context.issues[issues...].allSatisfy({ $0.severity != .error }) else {
            addName(ofFaulty: id, mapping, decision, index)
            return nil
        }
        let slot = names.newSlot(.stage(index))
        return Stage(
            id: id,
            title: mapping.title(Keys.title, otherwise: id),
            place: place,
            by: mapping.text(Keys.stageBy),
            parts: parts.map(\.part),
            decision: decision,
            inspected: date(mapping, Keys.inspected),
            reinspection: mapping[Keys.reinspection].flatMap {
                names.formula($0, expecting: .number, in: .results)
            },
            reinspected: date(mapping, Keys.reinspected),
            kind: kind(mapping, id),
            days: duration(mapping[Keys.daysOfStage]),
            firstDay: mapping.choice(Keys.firstDay, Stage.FirstDay.self) ?? .notCounted,
            lateObjections: mapping.choice(Keys.lateObjections, Stage.LateObjections.self)
                ?? .recorded,
            after: after,
            slot: slot,
            source: mapping.source()
        )
    }

    /// Reports keys that do nothing without others.
    private func checkKeys(_ mapping: MappingReader) {
        let ofOutcome = [Keys.inspected, Keys.reinspection, Keys.reinspected]
        context.require(Keys.outcome, with: ofOutcome, in: mapping)
        context.require(Keys.reinspected, with: [Keys.reinspection], in: mapping)
        context.require(Keys.reinspection, with: [Keys.reinspected], in: mapping)
        context.require(Keys.stageShares, with: [Keys.require], in: mapping)
    }

    private func date(_ mapping: MappingReader, _ key: Key) -> Formula? {
        mapping[key].flatMap { names.formula($0, expecting: .date, in: .results) }
    }

    /// A stage that follows one which is not before it would stop everything.
    private func after(_ mapping: MappingReader, _ before: [String]) -> String? {
        guard let node = mapping[Keys.after], let id = mapping.id(Keys.after) else { return nil }
        if before.contains(id) { return id }
        let known = before.joined(separator: ", ")
        context.report(
            .profileStageOrder,
            at: node.place,
            [
                "stage": .text(id),
                "known": .both(before.isEmpty ? Words.nothing : Bilingual(known)),
            ]
        )
        return nil
    }

    /// The result of a stage is a name for what comes after: whether it was passed, or the outcome.
    private func addNames(
        _ id: String,
        _ decision: Stage.Decision,
        _ index: Int,
        hasScore: Bool
    ) {
        switch decision {
        case .none: break
        case .marks, .places: names.addResult(id, .flag, .stage(index))
        case .outcome(_, let levels):
            let words = levels.map(\.id) + [Stage.notReached]
            names.addResult(id, .text(values: words), .stage(index))
        }
        if hasScore { names.addScore(id, .stageScore(index)) }
    }

    /// Adds the result that a faulty stage would have.
    private func addName(
        ofFaulty id: String,
        _ mapping: MappingReader,
        _ decision: Stage.Decision,
        _ index: Int
    ) {
        guard case .none = decision else { return }
        let isOutcome = mapping[Keys.outcome] != nil
        names.addResult(id, isOutcome ? .text(values: nil) : .flag, .stage(index))
    }

    // MARK: Parts

    private typealias WeightedPart = (part: Stage.Part, weight: Exact)

    /// Reads what a stage's score is made of: `of`, `shares`, else the score before it.
    private func parts(_ mapping: MappingReader, _ before: [Stage]) -> [WeightedPart] {
        if let node = mapping[Keys.stageShares] {
            context.refuse([Keys.stageOf], in: mapping, beside: Keys.stageShares)
            return shares(node, mapping)
        }
        if let node = mapping[Keys.stageOf] {
            let formula = names.formula(node, expecting: .number, in: .results)
            return formula.map { [part($0.text, $0)] } ?? []
        }
        guard mapping[Keys.pass] != nil || mapping[Keys.outcome] != nil else { return [] }
        let earlier = before.last { !$0.parts.isEmpty }
        let id = earlier?.id ?? "total"
        guard earlier != nil || names.hasScore("total") else {
            context.report(.profileStageNoScore, at: mapping.node.place)
            return []
        }
        let node = YAMLNode(
            place: mapping.node.place,
            content: .scalar(text: "score(\(id))", isPlain: true)
        )
        return names.formula(node, in: .results).map { [part(id, $0)] } ?? []
    }

    private func part(_ id: String, _ formula: Formula) -> WeightedPart {
        let title = root?.node(id)?.title ?? names.titles[id]
        return (Stage.Part(id: id, title: title ?? Bilingual(id), value: formula), Exact(1))
    }

    private func shares(_ node: YAMLNode, _ mapping: MappingReader) -> [WeightedPart] {
        guard let entries = node.entries, !entries.isEmpty else {
            return context.mismatch(node, expected: Words.stageShares) ?? []
        }
        let values = entries.map { value(of: $0) }
        guard let shares = context.shares(entries, of: Words.thisTable) else { return [] }
        RequirementReader(names: names).check(mapping, [ShareCase(label: nil, shares: shares)])
        return zip(shares, values).compactMap { share, value in
            value.map { (part(share.name, $0).part, share.value) }
        }
    }

    /// Reads what a share is of: a criterion's score, or a value of the unit.
    private func value(of entry: YAMLEntry) -> Formula? {
        let isCriterion = root?.node(entry.key) != nil
        let text = isCriterion ? "score(\(entry.key))" : entry.key
        let node = YAMLNode(place: entry.keyPlace, content: .scalar(text: text, isPlain: true))
        return names.formula(node, expecting: .number, in: .results)
    }

    // MARK: Decisions

    private func decision(
        _ mapping: MappingReader,
        _ parts: [WeightedPart],
        areWhole: Bool
    ) -> Stage.Decision {
        let keys = [Keys.pass, Keys.outcome, Keys.phases].filter { mapping[$0] != nil }
        guard let key = keys.first, let node = mapping[key] else {
            guard areWhole, !parts.isEmpty else { return .none }
            return marks(nil, parts, at: mapping.node.place) ?? .none
        }
        context.refuse(Array(keys.dropFirst()), in: mapping, beside: key)
        switch key.name {
        case Keys.pass.name:
            // The parts of a faulty stage are not known, so its marks are not held against them.
            return areWhole ? marks(node, parts, at: node.place) ?? .none : .none
        case Keys.outcome.name: return outcome(node, mapping) ?? .none
        default: return phases(node) ?? .none
        }
    }

    private func reader(_ role: ScorerDescription.Role) -> ScorerUseReader {
        ScorerUseReader(
            context: context,
            names: names,
            role: role,
            fullMark: Exact(100),
            granularity: stated.flatMap { RatingReader.granularity($0) },
            scope: .results
        )
    }

    /// Reads `{at_least: 80}`, or such a mark for each part and for `total`.
    private func marks(
        _ node: YAMLNode?,
        _ parts: [WeightedPart],
        at place: Place
    ) -> Stage.Decision? {
        var each = parts.map { _ in Double.nan }
        var total: Double?
        if let node, node.entries?.isEmpty == true {
            return context.mismatch(node, expected: Words.marks)
        }
        let entries = node.map { context.entries($0, Words.marks) } ?? []
        if let twice = entries.first(where: { $0.key == "total" }),
            entries.contains(where: { $0.key == Keys.atLeast.name })
        {
            context.report(
                .profileKeyTwice,
                at: twice.value.place,
                ["key": "total", "other": .text(Keys.atLeast.name)]
            )
        }
        for entry in entries {
            if entry.key == Keys.atLeast.name {
                total = context.number(entry.value)?.value.double
            } else if let index = parts.firstIndex(where: { $0.part.id == entry.key }) {
                each[index] = mark(entry.value) ?? .nan
            } else if entry.key == "total" {
                total = mark(entry.value)
            } else {
                let known = parts.map(\.part.id) + ["total", Keys.atLeast.name]
                context.report(
                    .profileUnknownName,
                    at: entry.keyPlace,
                    [
                        "name": .text(entry.key),
                        "suggestion": context.suggestion(for: entry.key, among: known),
                    ]
                )
            }
        }
        var values: [String: ParameterValue] = [
            "weights": .numbers(parts.map(\.weight.double)),
            "each_at_least": .numbers(each),
            "before": .column,
        ]
        if let total { values["total_at_least"] = .number(total) }
        var reader = reader(.stage)
        reader.siblings.ids = parts.map(\.part.id)
        return reader.use(id: "stage", values: values, at: place).map { .marks($0) }
    }

    private func mark(_ node: YAMLNode) -> Double? {
        guard let value = node[Keys.atLeast.name], node.entries?.count == 1 else {
            return context.mismatch(node, expected: Words.marks)
        }
        return context.number(value)?.value.double
    }

    /// The outcomes of an acceptance, from the worst.
    static let outcomes = [
        Rating.Level(id: "fail", title: Bilingual(zh: "不通过", en: "fail")),
        Rating.Level(id: "conditional", title: Bilingual(zh: "限期整改", en: "conditional")),
        Rating.Level(id: "pass", title: Bilingual(zh: "通过", en: "pass")),
    ]

    /// Reads `{pass: 85.., conditional: {interval: 75..<85, rectify_within: 60 days}, fail: ..<75}`.
    private func outcome(_ node: YAMLNode, _ mapping: MappingReader) -> Stage.Decision? {
        var bands: [YAMLEntry] = []
        var parameters: [YAMLEntry] = []
        guard let entries = node.entries, !entries.isEmpty else {
            return context.mismatch(node, expected: Words.outcomes)
        }
        for entry in entries {
            if let interval = entry.value["interval"] {
                bands.append(
                    YAMLEntry(key: entry.key, keyPlace: entry.keyPlace, value: interval)
                )
                parameters += entry.value.entries?.filter { $0.key != "interval" } ?? []
            } else {
                bands.append(entry)
            }
        }
        let table = YAMLNode(place: node.place, content: .mapping(bands))
        parameters.append(YAMLEntry(key: "outcomes", keyPlace: node.place, value: table))
        let whole = YAMLNode(place: node.place, content: .mapping(parameters))
        guard let use = reader(.stage).use(id: "acceptance", parameters: whole, at: node.place)
        else { return nil }
        let conditional = bands.contains { $0.key == "conditional" }
        if conditional, mapping[Keys.inspected] == nil {
            context.report(.profileNoInspection, at: node.place)
        }
        let ids =
            use.parameters.values.lazy.compactMap { entry -> [String]? in
                if case .bands(let ids, _) = entry.value { ids } else { nil }
            }.first ?? []
        let levels = ids.compactMap { id in ProcedureReader.outcomes.first { $0.id == id } }
        return .outcome(use, levels: levels)
    }

    private func phases(_ node: YAMLNode) -> Stage.Decision? {
        var places: [String: Int] = [:]
        guard let entries = node.entries, !entries.isEmpty else {
            return context.mismatch(node, expected: Words.phases)
        }
        for entry in entries {
            guard let count = entry.value.scalar.flatMap({ Int($0) }), count >= 0 else {
                let _: Int? = context.mismatch(entry.value, expected: Words.phases)
                continue
            }
            places[entry.key] = count
        }
        if period != .phase {
            context.report(.profilePhases, at: node.place)
        }
        let use = reader(.rule).use(
            id: "quota",
            values: [
                "level": .number(1), "places": .number(0),
                "at_edge": .choice(0, "none"),
            ],
            at: node.place
        )
        return use.map { .places(places, $0) }
    }

    // MARK: Days

    /// Reads `5 working_days` or `30 days`.
    private func duration(_ node: YAMLNode?) -> Stage.Duration? {
        guard let node else { return nil }
        if let duration = Stage.Duration(node.scalar ?? "") { return duration }
        return context.mismatch(
            node,
            expected: Bilingual(
                zh: "天数，如“5 working_days”或“30 days”",
                en: "a number of days such as `5 working_days` or `30 days`"
            )
        )
    }
}

extension Words {
    static let stages = Bilingual(zh: "阶段的列表", en: "a list of stages")
    static let nothing = Bilingual(zh: "无", en: "none")
    static let stageShares = Bilingual(
        zh: "各部分及其份额，如 {experts: 60%, residents: 40%}",
        en: "the parts with their shares, such as {experts: 60%, residents: 40%}"
    )
    static let marks = Bilingual(
        zh: "通过标准，如 {at_least: 80}",
        en: "a mark such as {at_least: 80}"
    )
    static let outcomes = Bilingual(
        zh: "结论与区间，如 {pass: 85.., fail: ..<85}",
        en: "outcomes with intervals, such as {pass: 85.., fail: ..<85}"
    )
    static let phases = Bilingual(zh: "各批次的名额，如 {\"1\": 35}", en: "places such as {\"1\": 35}")
}

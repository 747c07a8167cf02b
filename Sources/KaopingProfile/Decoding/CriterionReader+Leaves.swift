internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

extension CriterionReader {
    // MARK: Short leaves

    /// Writes `leaves: [a, b]` or `leaves: {a: 50%}` out as criteria; nil where there are none.
    func leaves(_ mapping: MappingReader, _ head: Head) -> YAMLNode? {
        guard let node = mapping[Keys.leaves] else { return nil }
        switch node.content {
        case .sequence(let elements):
            let criteria = elements.map { element in
                CriterionReader.leaf(element, id: element, share: nil)
            }
            return YAMLNode(place: node.place, content: .sequence(criteria))
        case .mapping(let entries):
            let key = head.points == nil ? Keys.weight : Keys.points
            let criteria = entries.map { entry in
                let id = YAMLNode(
                    place: entry.keyPlace,
                    content: .scalar(text: entry.key, isPlain: true)
                )
                return CriterionReader.leaf(id, id: id, share: (key, entry.value))
            }
            return YAMLNode(place: node.place, content: .sequence(criteria))
        case .scalar:
            return context.mismatch(
                node,
                expected: Bilingual(
                    zh: "指标的列表，或指标及其权重",
                    en: "a list of indicators, or each with its weight"
                )
            )
        }
    }

    private static func leaf(
        _ node: YAMLNode,
        id: YAMLNode,
        share: (key: Key, value: YAMLNode)?
    ) -> YAMLNode {
        var entries = [
            YAMLEntry(key: Keys.id.name, keyPlace: node.place, value: id),
            YAMLEntry(key: Keys.of.name, keyPlace: node.place, value: id),
        ]
        if let share {
            entries.append(
                YAMLEntry(key: share.key.name, keyPlace: node.place, value: share.value)
            )
        }
        return YAMLNode(place: node.place, content: .mapping(entries))
    }

    // MARK: Leaves

    /// Reads a leaf, with what the profile's defaults add.
    func leaf(_ own: MappingReader, _ head: Head) -> Criterion? {
        let mapping = own.adding(defaults)
        guard let ofNode = mapping[Keys.of], let scoreNode = mapping[Keys.score] else {
            for key in [Keys.of, Keys.score] where mapping[key] == nil {
                context.reportMissing(key, at: head.place)
            }
            return nil
        }
        if let table = rowTable(ofNode) { return rows(mapping, head, table, scoreNode) }
        for key in [Keys.whereRows, Keys.rowColumns] {
            guard let node = mapping[key] else { continue }
            context.report(.profileRowsOnly, at: node.place, ["key": .text(key.name)])
        }
        let formula = CasesReader(names: names, scope: .data).value(ofNode)
        let isLow = isLow(mapping, formula)
        guard let use = scorer(scoreNode, mapping, head, formula, isLow), let formula else {
            return nil
        }
        checkTakes(formula, use, at: ofNode.place)
        return criterion(
            head,
            .leaf(of: formula, score: use),
            scale: ownScale(head),
            valueStates: StateReader(context: context)
                .valueStates(mapping[Keys.states], of: formula),
            isLowerBetter: isLow && use.handle.description.returns == .raw,
            within: within(mapping),
            requirements: RequirementReader(names: names).requirements(mapping, use)
        )
    }

    /// Returns the table that a leaf scores the rows of.
    private func rowTable(_ node: YAMLNode) -> Int? {
        guard let id = node.scalar, names.names[id] == nil else { return nil }
        return names.tables.firstIndex { $0.id == id && $0.hasUnitRows }
    }

    private func within(_ mapping: MappingReader) -> String? {
        mapping[Keys.withinGroup].flatMap { context.grouping($0, among: groupings) }
    }

    /// Reads a leaf's scorer, which is looked at even where the formula is faulty.
    private func scorer(
        _ node: YAMLNode,
        _ mapping: MappingReader,
        _ head: Head,
        _ formula: Formula?,
        _ isLow: Bool
    ) -> ScorerUse? {
        let reader = ScorerUseReader(
            context: context,
            names: names,
            role: .leaf,
            fullMark: ownScale(head).upper,
            better: isLow ? .low : .high,
            granularity: formula.map(isCount) ?? false ? Exact(1) : nil
        )
        let use = reader.use(node)
        if let use, let better = mapping[Keys.better],
            !use.handle.description.parameters.contains(where: { $0.name == Keys.better.name })
        {
            context.report(.profileIdleBetter, at: better.place, ["scorer": .text(use.id)])
        }
        return use
    }

    /// Says whether lower values are better, as the criterion or else the indicator states it.
    private func isLow(_ mapping: MappingReader, _ formula: Formula?) -> Bool {
        if let stated = mapping.choice(Keys.better, Better.self) { return stated == .low }
        return formula.map { names.lowerIsBetter.contains($0.text) } ?? false
    }

    private func isCount(_ formula: Formula) -> Bool {
        names.columns.contains { $0.id == formula.text && $0.kind == .count }
    }

    private func checkTakes(_ formula: Formula, _ use: ScorerUse, at place: Place) {
        let isText = formula.type.isText
        let takes = use.handle.description.takes
        if takes.contains(.grouped), !use.handle.description.inputs.isEmpty {
            context.report(.profileScorerTakesRows, at: place, ["scorer": .text(use.id)])
            return
        }
        guard isText ? !takes.contains(.text) : !takes.contains(.number) else { return }
        context.report(
            .profileScorerTakes,
            at: place,
            [
                "scorer": .text(use.id),
                "type": .both(
                    isText
                        ? Bilingual(zh: "文本", en: "text") : Bilingual(zh: "数", en: "numbers")
                ),
            ]
        )
    }

    // MARK: Rows

    /// Reads a leaf that scores a unit's rows of a table.
    private func rows(
        _ mapping: MappingReader,
        _ head: Head,
        _ table: Int,
        _ scoreNode: YAMLNode
    ) -> Criterion? {
        if let node = mapping[Keys.states] {
            context.reportIdle(Keys.states, at: node.place, Words.statesNeedValues)
        }
        let reader = ScorerUseReader(
            context: context,
            names: names,
            role: .leaf,
            fullMark: ownScale(head).upper
        )
        let condition = mapping[Keys.whereRows].flatMap {
            names.formula($0, expecting: .flag, in: .rows(.table(table)))
        }
        guard let use = reader.use(scoreNode) else { return nil }
        guard use.handle.description.takes.contains(.grouped) else {
            context.report(
                .profileScorerTakes,
                at: mapping[Keys.of]?.place ?? head.place,
                [
                    "scorer": .text(use.id),
                    "type": .both(Bilingual(zh: "多行数据表", en: "a table of many rows")),
                ]
            )
            return nil
        }
        guard let columns = columns(mapping, use, table),
            InputCheck(context: context, use: use, table: names.tables[table].id)
                .check(columns, stated: mapping[Keys.rowColumns])
        else { return nil }
        checkShares(use, mapping, table)
        let input = GroupedInput(
            table: table,
            condition: condition,
            columns: columns,
            headings: headings(mapping, use, table)
        )
        return criterion(
            head,
            .rows(input, score: use),
            scale: ownScale(head),
            within: within(mapping),
            requirements: RequirementReader(names: names).requirements(mapping, use)
        )
    }

    /// Whoever has a share must be one of those that the rows may name: nobody else will ever rate.
    private func checkShares(_ use: ScorerUse, _ mapping: MappingReader, _ table: Int) {
        // Faulty columns are reported where they are read.
        let id = mapping[Keys.rowColumns]?["group"]?.scalar ?? "group"
        guard case .text(let values?)? = names.rowName(id, of: .table(table))?.type else { return }
        for share in use.shares.flatMap(\.shares) where !values.contains(share.name) {
            context.report(
                .profileUnknownName,
                at: share.place,
                [
                    "name": .text(share.name),
                    "suggestion": context.suggestion(for: share.name, among: values),
                ]
            )
        }
    }

    /// Finds the column of each of a scorer's inputs: the one stated, else the one of its name.
    private func columns(_ mapping: MappingReader, _ use: ScorerUse, _ table: Int) -> [Int?]? {
        let inputs = use.handle.description.inputs
        let stated = context.entries(mapping[Keys.rowColumns], Words.rowColumns)
        for entry in stated where !inputs.contains(where: { $0.name == entry.key }) {
            context.report(
                .profileUnknownParameter,
                at: entry.keyPlace,
                [
                    "scorer": .text(use.id), "key": .text(entry.key),
                    "suggestion": context.suggestion(for: entry.key, among: inputs.map(\.name)),
                ]
            )
        }
        let before = context.issues.count
        let slots = inputs.map { input in
            column(input, stated.first { $0.key == input.name }?.value, use, table, mapping)
        }
        return context.issues.count == before ? slots : nil
    }

    /// The headings of the columns that a scorer's inputs are read from.
    private func headings(
        _ mapping: MappingReader,
        _ use: ScorerUse,
        _ table: Int
    ) -> [String?] {
        use.handle.description.inputs.map { input in
            let id = mapping[Keys.rowColumns]?[input.name]?.scalar ?? input.name
            return names.tables[table].columns.first { $0.id == id }?.heading
        }
    }

    private func column(
        _ input: InputDescription,
        _ stated: YAMLNode?,
        _ use: ScorerUse,
        _ table: Int,
        _ mapping: MappingReader
    ) -> Int? {
        if let stated, stated.scalar == nil || stated.isNull {
            return context.mismatch(stated, expected: Bilingual(zh: "编号", en: "an id"))
        }
        let id = stated?.scalar ?? input.name
        let place = stated?.place ?? mapping[Keys.of]?.place ?? mapping.node.place
        let named: [String: Argument] = [
            "scorer": .text(use.id), "input": .text(input.name),
            "table": .text(names.tables[table].id),
            "meaning": .both(Bilingual(zh: input.title.zh, en: input.title.en)),
        ]
        guard let column = names.rowName(id, of: .table(table)) else {
            if stated != nil || input.isRequired {
                context.report(.profileNoInputColumn, at: place, named)
            }
            return nil
        }
        if column.type.isText != (input.kind == .text) {
            context.report(.profileInputColumnType, at: place, named)
        }
        return column.slot
    }
}

extension MappingReader {
    /// The mapping with entries for keys that it does not have.
    func adding(_ defaults: [YAMLEntry]) -> MappingReader {
        guard case .mapping(let own) = node.content, !defaults.isEmpty else { return self }
        let added = defaults.filter { entry in !own.contains { $0.key == entry.key } }
        let whole = YAMLNode(place: node.place, content: .mapping(own + added), isFlow: node.isFlow)
        return MappingReader(checked: whole, context)
    }
}

extension Words {
    static let rowColumns = Bilingual(
        zh: "评分器的输入与数据表的列，如 {points: 得分}",
        en: "the scorer's inputs with columns of the table, such as {points: marks}"
    )
}

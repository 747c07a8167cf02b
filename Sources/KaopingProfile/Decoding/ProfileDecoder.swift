public import KaopingCore
public import KaopingYAML

/// Decodes a profile from its YAML tree, with all problems collected.
public enum ProfileDecoder {
    /// Returns the outside plugins that a document names, so that they can be loaded first.
    public static func pluginNames(in node: YAMLNode) -> [(name: String, place: Place)] {
        let context = DecodingContext(scorers: ScorerRegistry())
        guard let list = node[Keys.plugins.name] else { return [] }
        return context.texts(list).map { ($0.text, $0.node.place) }
    }

    /// Decodes a profile.
    ///
    /// - Parameters:
    ///   - node: the document.
    ///   - scorers: the scorers that it may name.
    /// - Returns: the profile; its warnings are remarks that do not stop a run.
    /// - Throws: `IssuesError` with every problem found, in the order of their places.
    public static func decode(
        _ node: YAMLNode,
        scorers: ScorerRegistry
    ) throws(IssuesError) -> Profile {
        let context = DecodingContext(scorers: scorers)
        let profile = ProfileReader(node, context)?.profile()
        // An overlay's own lines come before those of what it extends.
        let own = node.place.file
        let issues = context.issues.sorted { left, right in
            let (one, other) = (left.place, right.place)
            let files = (one?.file ?? own, other?.file ?? own)
            if files.0 != files.1 {
                return files.0 == own || files.1 != own && files.0 < files.1
            }
            return (one?.line ?? 0, one?.column ?? 0) < (other?.line ?? 0, other?.column ?? 0)
        }
        guard let profile, !issues.contains(where: { $0.severity == .error }) else {
            throw IssuesError(issues, status: .profile)
        }
        return profile
    }
}

/// Reads the whole document part by part; each part sees what the parts before it declared.
struct ProfileReader {
    let mapping: MappingReader
    let context: DecodingContext

    init?(_ node: YAMLNode, _ context: DecodingContext) {
        guard let mapping = MappingReader(node, Shapes.profile, context) else { return nil }
        self.mapping = mapping
        self.context = context
    }

    /// Returns the profile; nil when a part without which there is none is missing.
    ///
    /// The order is that of the calculation: each part may name what the parts before it declare.
    func profile() -> Profile? {
        checkLanguage()
        // The names were read by themselves before; here their faults are reported.
        if let node = mapping[Keys.plugins] { _ = context.texts(node) }
        let id = mapping.id(Keys.profile)
        let title = mapping.title(Keys.title, otherwise: id ?? "")
        let period = mapping.choice(Keys.period, Period.Kind.self) ?? .once
        let unitNode = mapping[Keys.unit].flatMap { MappingReader($0, Shapes.unit, context) }
        let unitKey = unitNode?.id(Keys.key)
        let tables = TableReader(context: context, unitKey: unitKey, period: period)
            .tables(mapping[Keys.tables])
        let names = NameReader(context: context, tables: tables)
        let parameters = ParameterSectionReader(context: context)
            .parameters(mapping[Keys.parameters], places: &names.places)
        names.parameters = Dictionary(
            parameters.map { ($0.id, FormulaParameter(type: $0.type, value: $0.defaultValue)) }
        ) { first, _ in first }
        let unit = unitNode.flatMap { UnitReader(mapping: $0, names: names).unit(key: unitKey) }
        let levels = RatingReader.levels(in: mapping[Keys.rating])
        let inputs = InputReader(
            names: names,
            period: period,
            ownID: id,
            ownLevels: levels.map { $0.areNumbers ? .numbers : .texts($0.ids) } ?? .texts(nil)
        ).inputs(mapping[Keys.inputs])
        let groupings = unit?.groupings ?? []
        let preparations = PreparationReader(names: names, groupings: groupings)
        let steps = preparations.steps(mapping[Keys.prepare])
        let indicators = IndicatorReader(
            names: names,
            inputs: inputs,
            preparations: preparations,
            steps: steps
        ).indicators(mapping[Keys.indicators])
        let stated = stated()
        let source = mapping.source()
        let tree = tree(names, unit, stated, id: id ?? "", title: title)
        if let root = tree.root {
            PreparationCheck(context: context, steps: steps)
                .check(indicators, root, names.slots, at: mapping[Keys.prepare]?.place)
        }
        let results = results(names, tree, levels, groupings, period)
        let ranking = RankingReader(context: context, unit: unit, root: tree.root)
            .ranking(mapping[Keys.ranking])
        guard let id, let unit, let root = tree.root else { return nil }
        return Profile(
            id: id,
            title: title,
            place: Place(file: mapping.node.place.file),
            source: source,
            period: period,
            effective: effective(),
            calendar: CalendarReader(context: context).calendar(mapping[Keys.calendar]),
            parameters: parameters,
            unit: unit,
            types: tree.types,
            tables: tables.map { $0.limiting(unit.category, to: tree.types) },
            inputs: inputs,
            indicators: indicators,
            preparation: steps,
            slots: names.slots,
            root: root,
            totals: tree.totals,
            adjustments: results.adjustments,
            gates: results.gates,
            procedure: results.procedure,
            stated: stated,
            rating: results.rating,
            ranking: ranking,
            rollups: results.rollups,
            figures: results.figures,
            targets: results.targets,
            consequences: results.consequences,
            warnings: context.issues.filter { $0.severity == .warning }
        )
    }

    // MARK: The tree

    private struct Tree {
        /// Nil where a criterion is faulty: what names criteria is looked at all the same.
        let root: Criterion?
        let totals: [TotalDeclaration]
        let types: [String]
        let stated: Rounding?
    }

    private func tree(
        _ names: NameReader,
        _ unit: UnitDeclaration?,
        _ stated: Rounding?,
        id: String,
        title: Bilingual
    ) -> Tree {
        let types = types(names, unit)
        let criteria = CriterionReader(
            context: context,
            names: names,
            scale: mapping.interval(Keys.scale).flatMap(scale),
            types: types,
            groupings: unit?.groupings ?? [],
            defaults: defaults()
        )
        let root = criteria.root(mapping, id: id, title: title)
        // What comes later may not take a criterion's id.
        names.places.merge(criteria.seen) { first, _ in first }
        guard let root else {
            for id in criteria.seen.keys.sorted() { names.addScore(id, .score(id)) }
            names.addScore("total", .total)
            return Tree(root: nil, totals: [], types: types, stated: stated)
        }
        if let node = mapping[Keys.scale], !criteria.usesScale {
            context.report(.profileIdleScale, at: node.place)
        }
        if case .none = root.content {
            // Totals of nothing are reported rather than left out.
            let totals = TotalReader(names: names, criteria: criteria, root: root)
                .totals(mapping[Keys.totals])
            return Tree(root: root, totals: totals, types: types, stated: stated)
        }
        for criterion in root.preorder.dropFirst() {
            names.addScore(criterion.id, .score(criterion.id))
            names.addOutputs(of: criterion)
        }
        let totals = TotalReader(names: names, criteria: criteria, root: root)
            .totals(mapping[Keys.totals])
        names.addScore("total", .total)
        return Tree(root: root, totals: totals, types: types, stated: stated)
    }

    /// Returns what holds for every leaf that does not state it.
    private func defaults() -> [YAMLEntry] {
        guard let node = mapping[Keys.defaults],
            let defaults = MappingReader(node, Shapes.defaults, context),
            let criterion = defaults[Keys.defaultCriterion],
            let checked = MappingReader(criterion, Shapes.defaultCriterion, context)
        else { return [] }
        return checked.node.entries ?? []
    }

    /// The types of unit: the values of the category column, stated once, here or there.
    private func types(_ names: NameReader, _ unit: UnitDeclaration?) -> [String] {
        let column = names.columns.first { $0.id == unit?.category }
        var declared: [String]?
        if case .text(let values)? = column?.kind { declared = values }
        guard let node = mapping[Keys.types] else { return declared ?? [] }
        let stated = mapping.texts(Keys.types).map(\.text)
        guard column != nil else {
            context.report(.profileTypesNoCategory, at: node.place)
            return stated
        }
        if let declared, Set(declared) != Set(stated) {
            context.report(
                .profileTypesOther,
                at: node.place,
                [
                    "types": .text(stated.joined(separator: ", ")),
                    "values": .text(declared.joined(separator: ", ")),
                ]
            )
        }
        return stated
    }

    // MARK: Results

    private struct Results {
        var adjustments: [Adjustment] = []
        var gates: [Gate] = []
        var procedure: [Stage] = []
        var rating: Rating?
        var rollups: [Rollup] = []
        var figures: [FigureDeclaration] = []
        var targets: [TargetDeclaration] = []
        var consequences: [Consequence] = []
    }

    private func results(
        _ names: NameReader,
        _ tree: Tree,
        _ levels: LevelList?,
        _ groupings: [String],
        _ period: Period.Kind
    ) -> Results {
        var results = Results()
        let hasRating = mapping[Keys.rating] != nil
        let gates = GateReader(
            names: names,
            root: tree.root,
            levels: hasRating ? levels : nil,
            forbidden: forbidden()
        )
        results.adjustments = gates.adjustments(mapping[Keys.adjustments])
        let onScores = gates.gates(mapping[Keys.gates], .scores)
        results.procedure = ProcedureReader(
            names: names,
            root: tree.root,
            stated: tree.stated,
            period: period
        ).stages(mapping[Keys.procedure])
        let hasScore = names.hasScore("total")
        let levelsOfGates = hasRating ? levels : nil
        let before = gates.gates(mapping[Keys.gates], .levelsBefore(levelsOfGates))
        results.rating = mapping[Keys.rating].flatMap {
            var reader = RatingReader(context: context, names: names, stated: tree.stated)
            reader.groupings = groupings
            reader.hasScore = hasScore
            return reader.rating($0)
        }
        if hasRating, let levels { names.addResult("level", levels.type, .level) }
        let after = gates.gates(mapping[Keys.gates], .levelsAfter(levelsOfGates))
        results.gates = (onScores + before + after).sorted { $0.index < $1.index }.map(\.gate)
        if let node = mapping[Keys.rating], let rating = results.rating {
            LevelReach(context: context).check(rating, (before + after).map(\.gate), at: node)
        }
        if hasScore { names.addResult("rank", .number, .rank) }
        results.consequences = ConsequenceReader(names: names)
            .consequences(mapping[Keys.consequences])
        let population = PopulationReader(names: names, groupings: groupings, period: period)
        results.figures = population.figures(mapping[Keys.figures])
        results.targets = population.targets(mapping[Keys.targets])
        results.rollups = population.rollups(mapping[Keys.rollup])
        return results
    }

    /// Returns what the scheme does not permit.
    private func forbidden() -> [String: Place] {
        var found: [String: Place] = [:]
        for (text, node) in mapping.texts(Keys.forbid) {
            if text == Keys.gates.name {
                found[text] = node.place
            } else {
                let _: Int? = context.wrongChoice(node, among: [Keys.gates.name])
            }
        }
        return found
    }

    // MARK: Single values

    private func effective() -> EffectiveDates? {
        guard let node = mapping[Keys.effective] else { return nil }
        if let dates = EffectiveDates(node.scalar ?? "") { return dates }
        return context.mismatch(node, expected: EffectiveDates.expected)
    }

    private func checkLanguage() {
        guard let node = mapping[Keys.language], let version = mapping.integer(Keys.language),
            version != 1
        else { return }
        context.report(.profileLanguageVersion, at: node.place, ["version": "\(version)"])
    }

    private func stated() -> Rounding? {
        guard let node = mapping[Keys.stated], let places = mapping.integer(Keys.stated) else {
            return nil
        }
        guard let rounding = Rounding(places: places) else {
            let most = Rounding.mostPlaces
            return context.mismatch(
                node,
                expected: Bilingual(zh: "整数（0 到 \(most)）", en: "a whole number from 0 to \(most)")
            )
        }
        return rounding
    }

    private func scale(_ interval: ExactInterval) -> Scale? {
        guard let lower = interval.lower, let upper = interval.upper, lower < upper,
            interval.includesUpper
        else {
            return mapping[Keys.scale].flatMap {
                context.mismatch(
                    $0,
                    expected: Bilingual(
                        zh: "两端确定的区间，如 0..100",
                        en: "an interval with both ends, such as 0..100"
                    )
                )
            }
        }
        return Scale(lower: lower, upper: upper)
    }
}

extension TableDeclaration {
    /// Returns the table with the values that its column of types may have.
    fileprivate func limiting(_ category: String?, to types: [String]) -> TableDeclaration {
        guard !types.isEmpty, columns.contains(where: { $0.id == category }) else { return self }
        return TableDeclaration(
            id: id,
            file: file,
            filePlace: filePlace,
            periodColumn: periodColumn,
            unitColumns: unitColumns,
            rows: rows,
            holds: holds,
            columns: columns.map { column in
                guard column.id == category, case .text(nil) = column.kind else { return column }
                return ColumnDeclaration(
                    id: column.id,
                    place: column.place,
                    heading: column.heading,
                    title: column.title,
                    kind: .text(values: types),
                    unitOfMeasure: column.unitOfMeasure,
                    range: column.range,
                    blank: column.blank
                )
            }
        )
    }
}

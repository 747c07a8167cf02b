internal import KaopingCore
internal import KaopingYAML

/// Reads what is said of all units together: figures, targets and roll-ups.
struct PopulationReader {
    let names: NameReader
    let groupings: [String]
    let period: Period.Kind

    private var context: DecodingContext { names.context }

    // MARK: Figures

    /// Returns the figures in the order of the profile.
    func figures(_ node: YAMLNode?) -> [FigureDeclaration] {
        context.elements(node, Words.figures).compactMap { element in
            MappingReader(element, Shapes.figure, context).flatMap(figure)
        }
    }

    private func figure(_ mapping: MappingReader) -> FigureDeclaration? {
        guard let id = id(mapping), let (reduction, type) = reduction(mapping) else { return nil }
        return FigureDeclaration(
            id: id,
            title: mapping.title(Keys.title, otherwise: id),
            place: mapping[Keys.id]?.place ?? mapping.node.place,
            reduction: reduction,
            within: within(mapping),
            stated: rounding(mapping),
            isPercent: type == .percent,
            unitOfMeasure: mapping.text(Keys.unitOfMeasure),
            source: mapping.source()
        )
    }

    private func id(_ mapping: MappingReader) -> String? {
        guard let id = mapping.id(Keys.id), let place = mapping[Keys.id]?.place else { return nil }
        context.declare(id, at: place, in: &names.places)
        return id
    }

    private func reduction(_ mapping: MappingReader) -> (Reduction, FormulaType)? {
        ReductionReader(names: names, mapping: mapping, origin: .units).reduction()
    }

    private func within(_ mapping: MappingReader) -> String? {
        mapping[Keys.withinGroup].flatMap { context.grouping($0, among: groupings) }
    }

    private func rounding(_ mapping: MappingReader) -> Rounding? {
        guard let node = mapping[Keys.stated], let places = mapping.integer(Keys.stated) else {
            return nil
        }
        if let rounding = Rounding(places: places) { return rounding }
        let most = Rounding.mostPlaces
        return context.mismatch(
            node,
            expected: Bilingual(zh: "整数（0 到 \(most)）", en: "a whole number from 0 to \(most)")
        )
    }

    // MARK: Targets

    /// Returns the targets in the order of the profile.
    func targets(_ node: YAMLNode?) -> [TargetDeclaration] {
        context.elements(node, Words.targets).compactMap { element in
            MappingReader(element, Shapes.target, context).flatMap(target)
        }
    }

    private func target(_ mapping: MappingReader) -> TargetDeclaration? {
        guard let id = id(mapping), mapping[Keys.targetShare] != nil,
            let (reduction, _) = reduction(mapping)
        else { return nil }
        let (lower, upper) = context.shareBounds(mapping, orElse: [Keys.path])
        let path = path(mapping)
        return TargetDeclaration(
            id: id,
            title: mapping.title(Keys.title, otherwise: id),
            place: mapping[Keys.id]?.place ?? mapping.node.place,
            reduction: reduction,
            lower: lower,
            upper: upper,
            by: mapping[Keys.targetBy].flatMap(periodOf),
            path: path,
            within: within(mapping),
            source: mapping.source()
        )
    }

    private func periodOf(_ node: YAMLNode) -> Period? {
        guard let text = node.scalar, !node.isNull else {
            return context.mismatch(node, expected: Words.period(period))
        }
        return period(text, at: node.place)
    }

    private func period(_ text: String, at place: Place) -> Period? {
        if let found = Period(text), found.kind == period { return found }
        context.report(
            .profileWrongValue,
            at: place,
            [
                "expected": .both(Words.period(period)),
                "found": .both(Words.quoted(text)),
            ]
        )
        return nil
    }

    private func path(_ mapping: MappingReader) -> [(period: Period, share: Exact)] {
        let entries = context.entries(mapping[Keys.path], Words.path)
        if let node = mapping[Keys.path], node.entries?.isEmpty == true {
            let _: Int? = context.mismatch(node, expected: Words.path)
        }
        let path = entries.compactMap { entry -> (period: Period, share: Exact)? in
            guard let period = period(entry.key, at: entry.keyPlace),
                let share = context.share(entry.value)
            else { return nil }
            return (period, share)
        }
        // Periods of one kind are in the order of their years, then of their numbers.
        return path.sorted {
            ($0.period.year, $0.period.number) < ($1.period.year, $1.period.number)
        }
    }

    // MARK: Roll-ups

    /// Returns the roll-ups in the order of the profile.
    func rollups(_ node: YAMLNode?) -> [Rollup] {
        context.elements(node, Words.rollups).compactMap { element in
            MappingReader(element, Shapes.rollup, context).flatMap(rollup)
        }
    }

    private func rollup(_ mapping: MappingReader) -> Rollup? {
        guard let id = id(mapping), let byNode = mapping[Keys.rollupBy],
            let by = context.grouping(byNode, among: groupings),
            let (reduction, _) = reduction(mapping)
        else { return nil }
        let stated = rounding(mapping)
        let ratingKeys = [Keys.bands.name, Keys.titles.name]
        let ratingEntries = mapping.node.entries?.filter { ratingKeys.contains($0.key) } ?? []
        context.require(Keys.bands, with: [Keys.titles], in: mapping)
        var rating: Rating?
        if mapping[Keys.bands] != nil {
            rating = RatingReader(context: context, names: nil, stated: stated).rating(
                YAMLNode(place: mapping.node.place, content: .mapping(ratingEntries))
            )
        }
        return Rollup(
            id: id,
            title: mapping.title(Keys.title, otherwise: id),
            place: mapping[Keys.id]?.place ?? mapping.node.place,
            by: by,
            reduction: reduction,
            stated: stated,
            rating: rating,
            ties: mapping.choice(Keys.ties, Ranking.Ties.self) ?? .competition,
            source: mapping.source()
        )
    }
}

extension Words {
    static let figures = Bilingual(zh: "统计数的列表", en: "a list of figures")
    static let targets = Bilingual(zh: "目标的列表", en: "a list of targets")
    /// A period of a kind.
    static func period(_ kind: Period.Kind) -> Bilingual {
        Bilingual(zh: "周期，如 \(kind.example)", en: "a period such as \(kind.example)")
    }

    static let rollups = Bilingual(zh: "上级汇总的列表", en: "a list of roll-ups")
    static let path = Bilingual(
        zh: "各周期的比例，如 {2021: 70%}",
        en: "shares by period, such as {2021: 70%}"
    )
}

internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// The levels from the lowest, before anything else of a rating is read.
struct LevelList {
    let ids: [String]
    /// Whether they are numbers in formulas.
    let areNumbers: Bool

    init(_ ids: [String]) {
        self.ids = ids
        areNumbers = !ids.isEmpty && ids.allSatisfy { Int($0) != nil }
    }

    /// Their type in formulas.
    var type: FormulaType { areNumbers ? .number : .text(values: ids) }
}

/// Reads how the stated score becomes a level.
struct RatingReader {
    let context: DecodingContext
    let names: NameReader?
    let stated: Rounding?
    var groupings: [String] = []
    /// What is rated: the score, unless there are no criteria.
    var hasScore = true

    /// Returns the levels that a rating states, or that its bands name, without looking further.
    static func levels(in node: YAMLNode?) -> LevelList? {
        if let levels = node?[Keys.levels.name] {
            if let elements = levels.elements { return LevelList(elements.compactMap(\.scalar)) }
            guard let interval = ExactInterval(levels.scalar ?? ""),
                let lower = interval.lower, let upper = interval.upper,
                lower.denominator == 1, upper.denominator == 1, interval.includesUpper,
                upper.numerator - lower.numerator < 1000
            else { return nil }
            return LevelList((lower.numerator...upper.numerator).map { "\($0)" })
        }
        let start = node?[Keys.start.name] ?? node
        // An outside scorer's bands may be its main parameter, which stands alone.
        let bands = start?.entries?.first { entry in
            entry.value[Keys.bands.name] != nil || isBands(entry.value)
        }?.value
        let stated = start?[Keys.bands.name] ?? bands?[Keys.bands.name] ?? bands
        guard let entries = stated?.entries else { return nil }
        let known = entries.compactMap { entry in
            ExactInterval(entry.value.scalar ?? "").map { (entry.key, $0) }
        }
        let sorted = known.sorted { $0.1.isBefore($1.1) }.map(\.0)
        // A faulty interval is reported with the bands; its level exists all the same.
        return LevelList(entries.map(\.key).filter { !sorted.contains($0) } + sorted)
    }

    /// Says whether a value is a table of intervals.
    private static func isBands(_ node: YAMLNode) -> Bool {
        guard let entries = node.entries, !entries.isEmpty else { return false }
        return entries.allSatisfy { ExactInterval($0.value.scalar ?? "") != nil }
    }

    /// Returns the rating.
    func rating(_ node: YAMLNode) -> Rating? {
        let ids = context.scorers.ids(for: .rating)
        let before = context.issues.count
        guard let mapping = MappingReader(node, Shapes.rating, context, others: ids) else {
            return nil
        }
        let source = mapping.source()
        guard let named = startEntry(mapping, node, ids, issuesBefore: before) else { return nil }
        guard let list = levels(mapping, node) else { return nil }
        guard let start = start(named, list) else { return nil }
        let titles = titles(mapping, list.ids)
        if stated == nil, hasScore, case .scorer = start {
            context.report(.profileUnstatedRating, at: node.place, severity: .warning)
        }
        return Rating(
            levels: list.ids.map { Rating.Level(id: $0, title: titles[$0] ?? Bilingual($0)) },
            areNumbers: list.areNumbers,
            start: start,
            rules: rules(mapping, list),
            source: source
        )
    }

    // MARK: Levels

    private func levels(_ mapping: MappingReader, _ node: YAMLNode) -> LevelList? {
        guard let list = RatingReader.levels(in: node), !list.ids.isEmpty else {
            guard let levels = mapping[Keys.levels] else {
                context.reportMissing(Keys.levels, at: node.place)
                return nil
            }
            return context.mismatch(levels, expected: Words.levels)
        }
        if let levels = mapping[Keys.levels], let elements = levels.elements {
            for (index, element) in elements.enumerated() {
                guard let id = element.scalar else {
                    let _: Int? = context.mismatch(element, expected: Words.levels)
                    continue
                }
                if list.ids[..<min(index, list.ids.count)].contains(id) {
                    context.report(.profileLevelTwice, at: element.place, ["level": .text(id)])
                }
            }
        }
        return list
    }

    // MARK: The start

    /// Finds what a rating begins with: a scorer at its head, or what stands under `start`.
    private func startEntry(
        _ mapping: MappingReader,
        _ node: YAMLNode,
        _ ids: [String],
        issuesBefore before: Int
    ) -> YAMLEntry? {
        let ways = ids + ["column"]
        if let start = mapping[Keys.start], start.entries == nil {
            return context.mismatch(start, expected: Words.wayOfRating(ways))
        }
        let under = mapping[Keys.start]?.entries ?? []
        let direct = (node.entries ?? []).filter { ids.contains($0.key) }
        let found = direct + under.filter { ways.contains($0.key) }
        for stray in under where !ways.contains(stray.key) {
            context.report(
                .profileUnknownKey,
                at: stray.keyPlace,
                [
                    "key": .text(stray.key),
                    "suggestion": context.suggestion(for: stray.key, among: ways),
                ]
            )
        }
        guard let entry = found.first, found.count == 1 else {
            // An unknown key is most likely the way of rating, misspelt.
            if found.isEmpty && context.issues.count > before { return nil }
            return context.mismatch(node, expected: Words.wayOfRating(ways))
        }
        return entry
    }

    private func start(_ entry: YAMLEntry, _ list: LevelList) -> Rating.Start? {
        if entry.key == "column" {
            guard let names else { return nil }
            return names.formula(entry.value, expecting: startType(list), in: .results)
                .map { .value($0) }
        }
        let reader = ScorerUseReader(
            context: context,
            names: nil,
            role: .rating,
            fullMark: .zero,
            granularity: stated.flatMap { RatingReader.granularity($0) }
        )
        guard let use = reader.use(id: entry.key, parameters: entry.value, at: entry.keyPlace)
        else { return nil }
        guard hasScore else {
            context.report(.profileRatingNoScore, at: entry.keyPlace)
            return nil
        }
        let bands = use.parameters.values.lazy.compactMap { entry -> [String]? in
            if case .bands(let levels, _) = entry.value { levels } else { nil }
        }.first
        guard let bands else { return .scorer(use, levels: Array(list.ids.indices)) }
        return map(bands, list, entry).map { .scorer(use, levels: $0) }
    }

    /// What a column may hold: a level, or that the unit did not reach the stage that gives it.
    private func startType(_ list: LevelList) -> FormulaType {
        list.areNumbers ? .number : .text(values: list.ids + [Stage.notReached])
    }

    /// Finds each band's level; a level without a band can be reached by rules alone.
    private func map(_ bands: [String], _ list: LevelList, _ entry: YAMLEntry) -> [Int]? {
        let inner = entry.value[Keys.bands.name]?.entries ?? entry.value.entries ?? []
        let indexes = bands.map { list.ids.firstIndex(of: $0) }
        for (band, index) in zip(bands, indexes) where index == nil {
            context.report(
                .profileUnknownLevel,
                at: inner.first { $0.key == band }?.keyPlace ?? entry.keyPlace,
                [
                    "level": .text(band),
                    "suggestion": context.suggestion(for: band, among: list.ids),
                ]
            )
        }
        let found = indexes.compactMap(\.self)
        return found.count == bands.count ? found : nil
    }

    private func titles(_ mapping: MappingReader, _ levels: [String]) -> [String: Bilingual] {
        guard let node = mapping[Keys.titles] else { return [:] }
        guard case .mapping(let entries) = node.content else {
            return context.mismatch(
                node,
                expected: Bilingual(zh: "各等级的名称", en: "titles by level")
            ) ?? [:]
        }
        var titles: [String: Bilingual] = [:]
        for entry in entries {
            guard levels.contains(entry.key) else {
                context.report(
                    .profileUnknownLevel,
                    at: entry.keyPlace,
                    [
                        "level": .text(entry.key),
                        "suggestion": context.suggestion(for: entry.key, among: levels),
                    ]
                )
                continue
            }
            titles[entry.key] = context.title(entry.value)
        }
        return titles
    }

    /// The distance of neighboring stated values.
    static func granularity(_ rounding: Rounding) -> Exact? {
        Exact(1, over: Int128((0..<rounding.places).reduce(1) { power, _ in power * 10 }))
    }

    // MARK: Rules

    private func rules(_ mapping: MappingReader, _ list: LevelList) -> [RatingRule] {
        guard let names else { return [] }
        return context.elements(mapping[Keys.rules], Words.rules).compactMap { element in
            MappingReader(element, Shapes.rule, context).flatMap {
                RatingRuleReader(names: names, levels: list, groupings: groupings).rule($0)
            }
        }
    }
}

/// Reads one rule that follows the start of a rating.
struct RatingRuleReader {
    let names: NameReader
    let levels: LevelList
    let groupings: [String]

    private var context: DecodingContext { names.context }

    /// Returns the rule.
    func rule(_ mapping: MappingReader) -> RatingRule? {
        guard let id = mapping.id(Keys.id), let place = mapping[Keys.id]?.place else { return nil }
        context.declare(id, at: place, in: &names.places)
        let isQuota = mapping[Keys.ruleShare] != nil || mapping[Keys.places] != nil
        let condition = mapping[Keys.when].flatMap {
            names.formula($0, expecting: .flag, in: .results)
        }
        let content: RatingRule.Content?
        if isQuota {
            content = quota(mapping)
        } else {
            let ofQuota = [Keys.ruleLevel, Keys.quotaWithin, Keys.atEdge]
            context.require(Keys.ruleShare, with: ofQuota, in: mapping)
            content = EffectReader(names: names, levels: levels).effect(mapping).map { .effect($0) }
        }
        guard let content else { return nil }
        return RatingRule(
            id: id,
            title: mapping.title(Keys.title, otherwise: id),
            place: place,
            condition: condition,
            content: content,
            source: mapping.source()
        )
    }

    private func quota(_ mapping: MappingReader) -> RatingRule.Content? {
        let limit = mapping[Keys.places] == nil ? Keys.ruleShare : Keys.places
        context.refuse(Shapes.effects, in: mapping, beside: limit)
        guard let levelNode = mapping[Keys.ruleLevel], let word = mapping.text(Keys.ruleLevel)
        else {
            context.reportMissing(Keys.ruleLevel, at: mapping.node.place)
            return nil
        }
        guard let level = levels.ids.firstIndex(of: word), level > 0 else {
            context.report(
                .profileUnknownLevel,
                at: levelNode.place,
                [
                    "level": .text(word),
                    "suggestion": context.suggestion(
                        for: word,
                        among: Array(levels.ids.dropFirst())
                    ),
                ]
            )
            return nil
        }
        guard let (values, place) = limits(mapping) else { return nil }
        let reader = ScorerUseReader(context: context, names: names, role: .rule, fullMark: .zero)
        let edge = mapping.choice(Keys.atEdge, Edge.self) ?? Edge.none
        let use = reader.use(
            id: "quota",
            values: values.merging([
                "level": .number(Double(level)),
                "at_edge": .choice(Edge.allCases.firstIndex(of: edge) ?? 0, edge.rawValue),
            ]) { $1 },
            at: place
        )
        let within = mapping.texts(Keys.quotaWithin).compactMap { entry in
            context.grouping(entry.node, among: groupings)
        }
        return use.map { .quota($0, within: within) }
    }

    private enum Edge: String, CaseIterable {
        case none
        case all
        case refuse
    }

    private enum Base: String, CaseIterable {
        case all
        case rated
    }

    private enum Count: String, CaseIterable {
        case down
        case up
        case nearest
    }

    /// Reads `share: {at_most: 20%, of: rated, count: down}` or `places: 3`.
    private func limits(_ mapping: MappingReader) -> ([String: ParameterValue], Place)? {
        if let node = mapping[Keys.places] {
            context.refuse([Keys.ruleShare], in: mapping, beside: Keys.places)
            guard let count = node.scalar.flatMap({ Int($0) }), count >= 0 else {
                return context.mismatch(node, expected: Bilingual(zh: "名额数", en: "a whole number"))
            }
            return (["places": .number(Double(count))], node.place)
        }
        guard let node = mapping[Keys.ruleShare],
            let quota = MappingReader(node, Shapes.quota, context),
            let share = quota[Keys.quotaAtMost].flatMap({ context.share($0) })
        else { return nil }
        let of = quota.choice(Keys.quotaOf, Base.self) ?? .rated
        let count = quota.choice(Keys.quotaCount, Count.self) ?? .down
        return (
            [
                "at_most": .number(share.double),
                "of": .choice(Base.allCases.firstIndex(of: of) ?? 0, of.rawValue),
                "count": .choice(Count.allCases.firstIndex(of: count) ?? 0, count.rawValue),
            ], node.place
        )
    }
}

extension Words {
    static let levels = Bilingual(
        zh: "由低到高的等次，如 1..5 或 [不合格, 合格, 优秀]",
        en: "levels from the lowest, such as 1..5 or [low, high]"
    )
    /// One of the ways of rating.
    static func wayOfRating(_ ways: [String]) -> Bilingual {
        let list = ways.joined(separator: ", ")
        return Bilingual(zh: "一种定级办法：\(list)", en: "one way of rating: \(list)")
    }

    static let rules = Bilingual(zh: "定级规则的列表", en: "a list of rules")
}

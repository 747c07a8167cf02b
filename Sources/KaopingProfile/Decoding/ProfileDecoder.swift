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
        let issues = context.issues.sorted { left, right in
            (left.place?.line ?? 0, left.place?.column ?? 0)
                < (right.place?.line ?? 0, right.place?.column ?? 0)
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
        let unit = unitNode.flatMap { UnitReader(mapping: $0, names: names).unit(key: unitKey) }
        let indicators = names.indicators(mapping[Keys.indicators])
        let stated = stated()
        let criteria = CriterionReader(
            context: context,
            names: names,
            scale: mapping.interval(Keys.scale).flatMap(scale)
        )
        let root = criteria.root(mapping, id: id ?? "", title: title)
        if let node = mapping[Keys.scale], root != nil, !criteria.usesScale {
            context.report(.profileIdleScale, at: node.place)
        }
        let rating = mapping[Keys.rating].flatMap {
            RatingReader(context: context, stated: stated).rating($0)
        }
        let ranking = RankingReader(context: context, unit: unit, root: root)
            .ranking(mapping[Keys.ranking])
        guard let id, let unit, let root else { return nil }
        return Profile(
            id: id,
            title: title,
            place: Place(file: mapping.node.place.file),
            source: mapping.source(),
            period: period,
            unit: unit,
            tables: tables,
            indicators: indicators,
            root: root,
            stated: stated,
            rating: rating,
            ranking: ranking,
            warnings: context.issues.filter { $0.severity == .warning }
        )
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

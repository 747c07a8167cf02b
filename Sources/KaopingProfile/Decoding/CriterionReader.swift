internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// Reads the tree of criteria.
final class CriterionReader {
    let context: DecodingContext
    let names: NameReader
    /// The types of unit, in the order of the profile; empty where there is one kind alone.
    let types: [String]
    /// The columns that group units.
    let groupings: [String]
    /// What holds for every leaf that does not state it.
    let defaults: [YAMLEntry]
    private let scale: Scale
    /// Whether the scale of the profile counts anywhere; it does not where all is points.
    private(set) var usesScale = false
    /// The ids of the criteria, with their places.
    private(set) var seen: [String: Place] = [:]

    init(
        context: DecodingContext,
        names: NameReader,
        scale: Scale?,
        types: [String] = [],
        groupings: [String] = [],
        defaults: [YAMLEntry] = []
    ) {
        self.context = context
        self.names = names
        self.types = types
        self.groupings = groupings
        self.defaults = defaults
        self.scale = scale ?? Scale(lower: .zero, upper: Exact(100))
    }

    /// What every node states.
    struct Head {
        let id: String
        let title: Bilingual
        let place: Place
        let points: WrittenNumber?
        let policies: StatePolicies
        let only: [String]?
        var attributes: [Criterion.Attribute] = []
        var effective: EffectiveDates?
        let source: Source?
    }

    /// The titles that several criteria would have.
    private var commonTitles: Set<String> = []

    /// Returns the root, whose children stand at the head of the profile.
    func root(_ mapping: MappingReader, id: String, title: Bilingual) -> Criterion? {
        commonTitles = sharedTitles(mapping.node)
        let head = Head(
            id: id,
            title: title,
            place: mapping[Keys.criteria]?.place ?? mapping.node.place,
            points: nil,
            policies: StateReader(context: context).policies(mapping[Keys.missing]),
            only: nil,
            source: nil
        )
        guard let node = mapping[Keys.criteria] else { return emptyRoot(mapping, head) }
        return inner(mapping, node, head)
    }

    /// A scheme may give levels, places or figures without scoring anything.
    private func emptyRoot(_ mapping: MappingReader, _ head: Head) -> Criterion? {
        let others = [Keys.rating, Keys.procedure, Keys.figures, Keys.targets, Keys.consequences]
        guard others.contains(where: { mapping[$0] != nil }) else {
            context.reportMissing(Keys.criteria, at: mapping.node.place)
            return nil
        }
        return criterion(head, .none, scale: scale)
    }

    /// Puts a node together.
    func criterion(
        _ head: Head,
        _ content: Criterion.Content,
        scale: Scale,
        weighting: ScorerUse? = nil,
        weightsBy: String? = nil,
        valueStates: [ValueState] = [],
        isLowerBetter: Bool = false,
        points: Exact? = nil,
        within: String? = nil,
        requirements: [Requirement] = [],
        open: Exact? = nil
    ) -> Criterion {
        Criterion(
            id: head.id,
            title: head.title,
            place: head.place,
            content: content,
            weighting: weighting,
            isLowerBetter: isLowerBetter,
            scale: scale,
            points: points ?? head.points?.value,
            policies: head.policies,
            valueStates: valueStates,
            attributes: head.attributes,
            weightsBy: weightsBy,
            only: head.only,
            within: within,
            requirements: requirements,
            effective: head.effective,
            open: open,
            source: head.source
        )
    }

    // MARK: Nodes

    /// Columns of every report beside those whose names are reserved anyway.
    private static let reportColumns = ["name", "rating", "gates", "state"]

    private func node(
        _ mapping: MappingReader,
        points: WrittenNumber?,
        under types: [String]
    ) -> Criterion? {
        guard let id = mapping.id(Keys.id) else { return nil }
        let place = mapping[Keys.id]?.place ?? mapping.node.place
        context.declare(id, at: place, in: &seen)
        if CriterionReader.reportColumns.contains(id) {
            context.report(.profileReportColumn, at: place, ["id": .text(id)])
        }
        let isInner = mapping[Keys.criteria] != nil || mapping[Keys.leaves] != nil
        let whole = isInner ? mapping : mapping.adding(defaults)
        let head = Head(
            id: id,
            title: title(mapping, id),
            place: place,
            points: points,
            policies: StateReader(context: context).policies(whole[Keys.missing]),
            only: only(mapping, under: types),
            attributes: attributes(mapping),
            effective: effective(mapping),
            source: whole.source()
        )
        if let points = head.points, points.value <= .zero || points.isPercent {
            context.report(.profilePoints, at: points.place, ["points": .text(points.text)])
        }
        checkSharedName(head, mapping)
        if let children = mapping[Keys.criteria] ?? leaves(mapping, head) {
            if mapping[Keys.criteria] != nil {
                refuse([Keys.leaves], in: mapping, beside: Keys.criteria)
            }
            let ofLeaf = [
                Keys.of, Keys.score, Keys.better, Keys.whereRows, Keys.rowColumns, Keys.require,
                Keys.withinGroup, Keys.states,
            ]
            refuse(ofLeaf, in: mapping, beside: Keys.criteria)
            return inner(mapping, children, head)
        }
        // Faulty leaves are reported; what a leaf would need is not missing.
        guard mapping[Keys.leaves] == nil else { return nil }
        refuse([Keys.combine, Keys.weights], in: mapping, beside: Keys.of)
        return leaf(mapping, head)
    }

    private func attributes(_ mapping: MappingReader) -> [Criterion.Attribute] {
        context.entries(mapping[Keys.attributes], Words.attributes).compactMap { entry in
            guard let value = entry.value.scalar, !entry.value.isNull else {
                return context.mismatch(entry.value, expected: Words.attributes)
            }
            return Criterion.Attribute(name: entry.key, value: value)
        }
    }

    private func effective(_ mapping: MappingReader) -> EffectiveDates? {
        guard let node = mapping[Keys.effective] else { return nil }
        if let dates = EffectiveDates(node.scalar ?? "") { return dates }
        return context.mismatch(node, expected: EffectiveDates.expected)
    }

    /// Returns the criterion's title, else that of the value it scores where no other criterion has
    /// it, else its id.
    private func title(_ mapping: MappingReader, _ id: String) -> Bilingual {
        if mapping[Keys.title] != nil { return mapping.title(Keys.title, otherwise: id) }
        let found = mapping[Keys.of]?.scalar.flatMap { names.titles[$0] }
        return found.flatMap { commonTitles.contains($0.zh) ? nil : $0 } ?? Bilingual(id)
    }

    /// A criterion may have the name of the value that it scores, and of no other.
    private func checkSharedName(_ head: Head, _ mapping: MappingReader) {
        guard mapping[Keys.of]?.scalar != head.id else { return }
        if names.names[head.id] != nil {
            context.report(.profileSharedName, at: head.place, ["id": .text(head.id)])
        } else if let first = names.places[head.id] {
            context.report(
                .profileDuplicateID,
                at: head.place,
                ["id": .text(head.id), "first": .place(first)]
            )
        }
    }

    /// Reads the types that a node applies to, of those that its parent does.
    private func only(_ mapping: MappingReader, under types: [String]) -> [String]? {
        guard let node = mapping[Keys.only] else { return nil }
        if self.types.isEmpty {
            context.report(.profileNoTypes, at: node.place)
            return nil
        }
        return context.someTexts(node).compactMap { entry in
            if types.contains(entry.text) { return entry.text }
            context.report(
                .profileUnknownName,
                at: entry.node.place,
                [
                    "name": .text(entry.text),
                    "suggestion": context.suggestion(for: entry.text, among: types),
                ]
            )
            return nil
        }
    }

    private func refuse(_ keys: [Key], in mapping: MappingReader, beside other: Key) {
        for key in keys {
            guard let node = mapping[key] else { continue }
            context.report(
                .profileKeyBeside,
                at: node.place,
                ["key": .text(key.name), "other": .text(other.name)]
            )
        }
    }

    // MARK: Inner nodes

    private func inner(_ mapping: MappingReader, _ node: YAMLNode, _ head: Head) -> Criterion? {
        guard case .sequence(let elements) = node.content, !elements.isEmpty else {
            return context.mismatch(
                node,
                expected: Bilingual(zh: "考评项的列表", en: "a list of criteria")
            )
        }
        let mappings = elements.compactMap { MappingReader($0, Shapes.criterion, context) }
        let points = mappings.map { $0.number(Keys.points) }
        let types = head.only ?? self.types
        let children = zip(mappings, points).map { self.node($0, points: $1, under: types) }
        // With a child that is none the sum would be wrong for another reason.
        guard mappings.count == elements.count else { return nil }
        let open = open(mapping)
        let weightsNode = mapping[Keys.weights]
        let isByAttribute = weightsNode.map(WeightTable.isTable) ?? false
        let table = weightsNode.flatMap { isByAttribute ? WeightTable($0, context) : nil }
        guard !isByAttribute || table != nil else { return nil }
        let shares = SiblingShares.read(
            mappings,
            points: points,
            weights: table,
            types: types,
            only: children.map { $0?.only },
            under: head,
            open: open,
            context
        )
        guard let shares, children.allSatisfy({ $0 != nil }) else { return nil }
        let present = children.compactMap(\.self)
        let scale = ownScale(head, fullMark: shares.isPoints ? shares.sum : nil)
        let siblings = Siblings(present, shares.values)
        guard
            let combine = combine(
                mapping[Keys.combine],
                isPoints: shares.isPoints,
                children: siblings,
                at: node.place,
                // Points left open to overlays cannot be earned here.
                scale: open.flatMap { scale.less($0) } ?? scale
            )
        else { return nil }
        return criterion(
            head,
            .inner(children: present, weights: shares.values, combine: combine),
            scale: scale,
            weighting: isByAttribute ? nil : weighting(mapping, shares, siblings, scale),
            weightsBy: table?.attribute,
            points: head.points?.value ?? (shares.isPoints ? scale.upper : nil),
            open: open
        )
    }

    /// Reads what an overlay may still give to criteria of its own.
    private func open(_ mapping: MappingReader) -> Exact? {
        guard let node = mapping[Keys.open] else { return nil }
        let text = node.scalar ?? ""
        let plain = text.hasSuffix(" points") ? String(text.dropLast(7)) : text
        if let points = Exact(plain), points > .zero { return points }
        return context.mismatch(
            node,
            expected: Bilingual(zh: "分值，如“5 points”", en: "points, such as `5 points`")
        )
    }

    /// Returns a node's scale: its points, or what its children add up to, or the profile's.
    func ownScale(_ head: Head, fullMark: Exact? = nil) -> Scale {
        if let points = head.points?.value ?? fullMark {
            return Scale(lower: .zero, upper: points)
        }
        usesScale = true
        return scale
    }

    /// Reads how children are combined.
    func combine(
        _ node: YAMLNode?,
        isPoints: Bool,
        children: Siblings,
        at place: Place,
        scale: Scale
    ) -> ScorerUse? {
        let reader = ScorerUseReader(
            context: context,
            names: names,
            role: .aggregate,
            fullMark: scale.upper,
            siblings: children
        )
        guard let node else {
            return reader.use(id: isPoints ? "sum" : "mean", parameters: nil, at: place)
        }
        guard let use = reader.use(node) else { return nil }
        if use.handle.description.returns == .points, !isPoints {
            context.report(.profileSumNeedsPoints, at: node.place, ["scorer": .text(use.id)])
        }
        return use
    }

    /// Reads the method that gives the weights; the children must not state any then.
    private func weighting(
        _ mapping: MappingReader,
        _ shares: SiblingShares,
        _ children: Siblings,
        _ scale: Scale
    ) -> ScorerUse? {
        guard let node = mapping[Keys.weights] else { return nil }
        if shares.areStated {
            context.report(.profileWeightsTwice, at: node.place)
            return nil
        }
        let reader = ScorerUseReader(
            context: context,
            names: names,
            role: .weighting,
            fullMark: scale.upper,
            siblings: children
        )
        return reader.use(node)
    }
}

extension Scale {
    /// Returns the scale with a lower end at the top; nil when it does not fit.
    fileprivate func less(_ points: Exact) -> Scale? {
        Exact(-1).multiplying(by: points).flatMap { upper.adding($0) }
            .map { Scale(lower: lower, upper: $0) }
    }
}

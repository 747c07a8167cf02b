internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// Reads the tree of criteria.
final class CriterionReader {
    private let context: DecodingContext
    private let names: NameReader
    private let scale: Scale
    /// Whether the scale of the profile counts anywhere; it does not where all is points.
    private(set) var usesScale = false
    private var seen: [String: Place] = [:]

    init(context: DecodingContext, names: NameReader, scale: Scale?) {
        self.context = context
        self.names = names
        self.scale = scale ?? Scale(lower: .zero, upper: Exact(100))
    }

    /// Returns the root, whose children stand at the head of the profile.
    func root(_ mapping: MappingReader, id: String, title: Bilingual) -> Criterion? {
        guard let node = mapping[Keys.criteria] else {
            context.reportMissing(Keys.criteria, at: mapping.node.place)
            return nil
        }
        return inner(
            mapping,
            node,
            Head(id: id, title: title, place: node.place, points: nil, missing: .node, source: nil)
        )
    }

    /// What every node states.
    private struct Head {
        let id: String
        let title: Bilingual
        let place: Place
        let points: WrittenNumber?
        let missing: Criterion.Missing
        let source: Source?
    }

    /// Columns of every report beside those whose names are reserved anyway.
    private static let reportColumns = ["name", "rating", "gates", "state"]

    private func criterion(_ mapping: MappingReader, points: WrittenNumber?) -> Criterion? {
        guard let id = mapping.id(Keys.id) else { return nil }
        let place = mapping[Keys.id]?.place ?? mapping.node.place
        context.declare(id, at: place, in: &seen)
        if CriterionReader.reportColumns.contains(id) {
            context.report(.profileReportColumn, at: place, ["id": .text(id)])
        }
        let head = Head(
            id: id,
            title: title(mapping, id),
            place: place,
            points: points,
            missing: mapping.choice(Keys.missing, Criterion.Missing.self) ?? .node,
            source: mapping.source()
        )
        if let points = head.points, points.value <= .zero || points.isPercent {
            context.report(.profilePoints, at: points.place, ["points": .text(points.text)])
        }
        checkSharedName(head, mapping)
        if let node = mapping[Keys.criteria] {
            refuse([Keys.of, Keys.score, Keys.better], in: mapping, beside: Keys.criteria)
            return inner(mapping, node, head)
        }
        refuse([Keys.combine], in: mapping, beside: Keys.of)
        return leaf(mapping, head)
    }

    /// Returns the criterion's title, else that of the value it scores, else its id.
    private func title(_ mapping: MappingReader, _ id: String) -> Bilingual {
        if mapping[Keys.title] != nil { return mapping.title(Keys.title, otherwise: id) }
        return mapping[Keys.of]?.scalar.flatMap { names.titles[$0] } ?? Bilingual(id)
    }

    /// A criterion may have the name of the value that it scores, and of no other.
    private func checkSharedName(_ head: Head, _ mapping: MappingReader) {
        guard names.names[head.id] != nil, mapping[Keys.of]?.scalar != head.id else { return }
        context.report(.profileSharedName, at: head.place, ["id": .text(head.id)])
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

    // MARK: Leaves

    private func leaf(_ mapping: MappingReader, _ head: Head) -> Criterion? {
        guard let ofNode = mapping[Keys.of], let scoreNode = mapping[Keys.score] else {
            for key in [Keys.of, Keys.score] where mapping[key] == nil {
                context.reportMissing(key, at: head.place)
            }
            return nil
        }
        let formula = names.formula(ofNode)
        let isLow = isLow(mapping, formula)
        guard let use = scorer(scoreNode, mapping, head, formula, isLow), let formula else {
            return nil
        }
        checkTakes(formula, use, at: ofNode.place)
        return Criterion(
            id: head.id,
            title: head.title,
            place: head.place,
            content: .leaf(of: formula, score: use),
            weighting: nil,
            isLowerBetter: isLow && use.handle.description.returns == .raw,
            scale: ownScale(head, children: []),
            points: head.points?.value,
            missing: head.missing,
            source: head.source
        )
    }

    /// Reads a leaf's scorer, which is looked at even where the formula is faulty.
    private func scorer(
        _ node: YAMLNode,
        _ mapping: MappingReader,
        _ head: Head,
        _ formula: Formula?,
        _ isLow: Bool
    ) -> ScorerUse? {
        let scale = ownScale(head, children: [])
        let reader = ScorerUseReader(
            context: context,
            names: names,
            role: .leaf,
            fullMark: scale.upper,
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
        let isText = if case .text = formula.type { true } else { false }
        let takes = use.handle.description.takes
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
        let children = zip(mappings, points).map { criterion($0, points: $1) }
        // With a child that is none the sum would be wrong for another reason.
        guard mappings.count == elements.count else { return nil }
        let shares = shares(of: mappings, points: points, under: head)
        guard let shares, children.allSatisfy({ $0 != nil }) else { return nil }
        let present = children.compactMap(\.self)
        let scale = ownScale(head, children: shares.isPoints ? shares.values : [])
        guard
            let combine = combine(
                mapping[Keys.combine],
                isPoints: shares.isPoints,
                children: Siblings(present, shares.values),
                at: node.place,
                scale: scale
            )
        else { return nil }
        let weighting = weighting(mapping, shares, Siblings(present, shares.values), scale)
        return Criterion(
            id: head.id,
            title: head.title,
            place: head.place,
            content: .inner(children: present, weights: shares.values, combine: combine),
            weighting: weighting,
            isLowerBetter: false,
            scale: scale,
            points: head.points?.value ?? (shares.isPoints ? scale.upper : nil),
            missing: head.missing,
            source: head.source
        )
    }

    private func ownScale(_ head: Head, children: [Exact]) -> Scale {
        if let points = head.points { return Scale(lower: .zero, upper: points.value) }
        guard children.isEmpty else {
            let sum = children.reduce(Exact.zero) { $0.adding($1) ?? $0 }
            return Scale(lower: .zero, upper: sum)
        }
        usesScale = true
        return scale
    }

    private func combine(
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
        _ shares: Shares,
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

    // MARK: Points and weights

    private struct Shares {
        let values: [Exact]
        let isPoints: Bool
        var areStated = true
    }

    /// Returns the points or weights of siblings, checked; nil when they cannot be used.
    private func shares(
        of siblings: [MappingReader],
        points: [WrittenNumber?],
        under head: Head
    ) -> Shares? {
        let weights = siblings.map { $0.number(Keys.weight) }
        let hasPoints = siblings.contains { $0[Keys.points] != nil }
        let hasWeights = siblings.contains { $0[Keys.weight] != nil }
        if hasPoints && hasWeights {
            let place = siblings.compactMap { $0[Keys.weight]?.place }.first ?? head.place
            context.report(.profileMixedStyles, at: place)
            return nil
        }
        guard hasPoints || hasWeights else {
            return Shares(
                values: siblings.map { _ in Exact(1) },
                isPoints: false,
                areStated: false
            )
        }
        let key = hasPoints ? Keys.points : Keys.weight
        let stated = hasPoints ? points : weights
        for mapping in siblings where mapping[key] == nil {
            context.report(
                .profileSomeShares,
                at: mapping.node.place,
                ["key": .text(key.name)]
            )
        }
        let values = stated.compactMap(\.self)
        guard values.count == siblings.count else { return nil }
        if hasPoints { return pointShares(values, head) }
        return weightShares(values, head)
    }

    private func pointShares(_ values: [WrittenNumber], _ head: Head) -> Shares? {
        guard let sum = sum(values) else { return nil }
        if let points = head.points, points.value != sum {
            context.report(
                .profilePointsSum,
                at: points.place,
                ["points": "\(points.value)", "sum": "\(sum)", "id": .text(head.id)]
            )
            return nil
        }
        return Shares(values: values.map(\.value), isPoints: true)
    }

    private func weightShares(_ values: [WrittenNumber], _ head: Head) -> Shares? {
        let percents = values.filter(\.isPercent).count
        guard percents == 0 || percents == values.count else {
            context.report(.profileMixedWeights, at: values[0].place)
            return nil
        }
        if let negative = values.first(where: { $0.value < .zero }) {
            context.report(
                .profileNegativeWeight,
                at: negative.place,
                ["weight": .text(negative.text)]
            )
            return nil
        }
        guard let sum = sum(values) else { return nil }
        guard sum == Exact(1) || (sum == Exact(100) && percents == 0) else {
            let hundred = sum.multiplying(by: Exact(100)) ?? sum
            context.report(
                .profileWeightsSum,
                at: values[0].place,
                [
                    "sum": percents > 0 ? "\(hundred)%" : "\(sum)",
                    "expected": percents > 0 ? "100%" : .both(Words.oneOrHundred),
                    "id": .text(head.id),
                ]
            )
            return nil
        }
        return Shares(values: values.map(\.value), isPoints: false)
    }

    private func sum(_ values: [WrittenNumber]) -> Exact? {
        var sum = Exact.zero
        for value in values {
            guard let next = sum.adding(value.value) else {
                context.report(.profileSumTooLong, at: value.place)
                return nil
            }
            sum = next
        }
        return sum
    }
}

extension Words {
    static let oneOrHundred = Bilingual(zh: "1 或 100", en: "1 or 100")
}

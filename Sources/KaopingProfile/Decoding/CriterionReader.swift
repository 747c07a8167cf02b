internal import KaopingCore
internal import KaopingYAML
internal import ScorerKit

/// Reads the tree of criteria.
final class CriterionReader {
    private let context: DecodingContext
    private let names: NameReader
    private let scale: Scale
    private let hasScale: Bool
    private var seen: [String: Place] = [:]

    init(context: DecodingContext, names: NameReader, scale: Scale?) {
        self.context = context
        self.names = names
        self.scale = scale ?? Scale(lower: .zero, upper: Exact(100))
        hasScale = scale != nil
    }

    /// Returns the root, whose children stand at the head of the profile.
    func root(_ mapping: MappingReader, id: String, title: Bilingual) -> Criterion? {
        guard let node = mapping[Keys.criteria] else {
            context.report(
                .profileMissingKey,
                at: mapping.node.place,
                [
                    "key": .text(Keys.criteria.name),
                    "meaning": .both(Bilingual(zh: Keys.criteria.zh, en: Keys.criteria.en)),
                ]
            )
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

    private func criterion(_ mapping: MappingReader) -> Criterion? {
        guard let id = mapping.id(Keys.id) else { return nil }
        let place = mapping[Keys.id]?.place ?? mapping.node.place
        names.declareCriterion(id, at: place, in: &seen)
        let head = Head(
            id: id,
            title: mapping.title(Keys.title, otherwise: names.titles[id]?.zh ?? id),
            place: place,
            points: mapping.number(Keys.points),
            missing: mapping.choice(Keys.missing, Criterion.Missing.self) ?? .node,
            source: mapping.source()
        )
        if let points = head.points, points.value <= .zero || points.isPercent {
            context.report(.profilePoints, at: points.place, ["points": "\(points.value)"])
        }
        if let node = mapping[Keys.criteria] {
            refuse([Keys.of, Keys.score, Keys.better], in: mapping, beside: Keys.criteria)
            return inner(mapping, node, head)
        }
        refuse([Keys.combine], in: mapping, beside: Keys.of)
        return leaf(mapping, head)
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
            let key = mapping[Keys.of] == nil ? Keys.of : Keys.score
            context.report(
                .profileMissingKey,
                at: head.place,
                [
                    "key": .text(key.name),
                    "meaning": .both(Bilingual(zh: key.zh, en: key.en)),
                ]
            )
            return nil
        }
        guard let formula = names.formula(ofNode) else { return nil }
        checkSharedName(head, formula)
        let scale = ownScale(head, children: [])
        let stated = mapping.choice(Keys.better, Better.self)
        let better = stated ?? (names.lowerIsBetter.contains(formula.text) ? .low : .high)
        let reader = ScorerUseReader(
            context: context,
            names: names,
            role: .leaf,
            fullMark: scale.upper,
            better: better,
            granularity: isCount(formula) ? Exact(1) : nil
        )
        guard let use = reader.use(scoreNode) else { return nil }
        checkTakes(formula, use, at: ofNode.place)
        return Criterion(
            id: head.id,
            title: head.title,
            place: head.place,
            content: .leaf(of: formula, score: use),
            weighting: nil,
            isLowerBetter: better == .low && use.handle.description.returns == .raw,
            scale: scale,
            points: head.points?.value,
            missing: head.missing,
            source: head.source
        )
    }

    private func isCount(_ formula: Formula) -> Bool {
        names.columns.contains { $0.id == formula.text && $0.kind == .count }
    }

    /// A criterion may have the name of the value that it scores, and of no other.
    private func checkSharedName(_ head: Head, _ formula: Formula) {
        guard names.names[head.id] != nil, formula.text != head.id else { return }
        context.report(.profileSharedName, at: head.place, ["id": .text(head.id)])
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
        let children = mappings.map(criterion)
        let shares = shares(of: mappings, under: head)
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
        let sum = children.reduce(Exact.zero) { $0.adding($1) ?? $0 }
        return children.isEmpty ? scale : Scale(lower: .zero, upper: sum)
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
    private func shares(of siblings: [MappingReader], under head: Head) -> Shares? {
        let points = siblings.map { $0.number(Keys.points) }
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
                ["weight": "\(negative.value)"]
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

internal import KaopingCore
internal import KaopingYAML

/// The points or weights of siblings, checked: they add up, for each type of unit.
struct SiblingShares {
    let values: [Exact]
    let isPoints: Bool
    /// What they add up to for each type of unit.
    let sum: Exact
    var areStated = true

    /// Reads them; nil, with issues, when they cannot be used.
    ///
    /// - Parameters:
    ///   - siblings: the criteria.
    ///   - points: their points, read already.
    ///   - types: the types of unit that their parent applies to.
    ///   - only: the types that each applies to; nil for all of them.
    ///   - head: their parent.
    ///   - open: points that overlays may still give under the parent.
    static func read(
        _ siblings: [MappingReader],
        points: [WrittenNumber?],
        types: [String],
        only: [[String]?],
        under head: CriterionReader.Head,
        open: Exact?,
        _ context: DecodingContext
    ) -> SiblingShares? {
        let reader = SiblingShareReader(
            context: context,
            head: head,
            types: types,
            only: only,
            open: open
        )
        return reader.shares(siblings, points)
    }
}

private struct SiblingShareReader {
    let context: DecodingContext
    let head: CriterionReader.Head
    let types: [String]
    let only: [[String]?]
    let open: Exact?

    func shares(_ siblings: [MappingReader], _ points: [WrittenNumber?]) -> SiblingShares? {
        let weights = siblings.map { $0.number(Keys.weight) }
        let hasPoints = siblings.contains { $0[Keys.points] != nil }
        let hasWeights = siblings.contains { $0[Keys.weight] != nil }
        if hasPoints && hasWeights {
            let place = siblings.compactMap { $0[Keys.weight]?.place }.first ?? head.place
            context.report(.profileMixedStyles, at: place)
            return nil
        }
        guard hasPoints || hasWeights else {
            return SiblingShares(
                values: siblings.map { _ in Exact(1) },
                isPoints: false,
                sum: Exact(1),
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
        return hasPoints ? pointShares(values) : weightShares(values)
    }

    private func pointShares(_ values: [WrittenNumber]) -> SiblingShares? {
        guard let sums = sums(values), let first = sums.first else { return nil }
        if let other = sums.first(where: { $0.sum != first.sum }) {
            context.report(
                .profileTypesDiffer,
                at: values[0].place,
                [
                    "one": .text(first.type), "first": "\(first.sum)", "other": .text(other.type),
                    "second": "\(other.sum)",
                ]
            )
            return nil
        }
        let sum = open.flatMap { first.sum.adding($0) } ?? first.sum
        if let points = head.points, points.value != sum {
            context.report(
                .profilePointsSum,
                at: points.place,
                ["points": "\(points.value)", "sum": "\(sum)", "id": .text(head.id)]
            )
            return nil
        }
        return SiblingShares(values: values.map(\.value), isPoints: true, sum: sum)
    }

    private func weightShares(_ values: [WrittenNumber]) -> SiblingShares? {
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
        guard let sums = sums(values), let first = sums.first else { return nil }
        let whole = first.sum == Exact(100) && percents == 0 ? Exact(100) : Exact(1)
        guard let wrong = sums.first(where: { $0.sum != whole }) else {
            return SiblingShares(values: values.map(\.value), isPoints: false, sum: whole)
        }
        let hundred = wrong.sum.multiplying(by: Exact(100)) ?? wrong.sum
        context.report(
            .profileWeightsSum,
            at: values[0].place,
            [
                "sum": percents > 0 ? "\(hundred)%" : "\(wrong.sum)",
                "expected": percents > 0 ? "100%" : .both(Words.oneOrHundred),
                "id": .text(wrong.type.isEmpty ? head.id : "\(head.id) (\(wrong.type))"),
            ]
        )
        return nil
    }

    /// Adds up what applies to each type of unit; one sum, with an empty type, where all is one.
    private func sums(_ values: [WrittenNumber]) -> [(type: String, sum: Exact)]? {
        let isTyped = only.contains { $0 != nil }
        var result: [(type: String, sum: Exact)] = []
        for type in isTyped ? types : [""] {
            var sum = Exact.zero
            for (value, only) in zip(values, only) where !isTyped || only?.contains(type) ?? true {
                guard let next = sum.adding(value.value) else {
                    context.report(.profileSumTooLong, at: value.place)
                    return nil
                }
                sum = next
            }
            result.append((type, sum))
        }
        return result
    }
}

extension Words {
    static let oneOrHundred = Bilingual(zh: "1 或 100", en: "1 or 100")
}

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
    ///   - weights: the weights by an attribute; nil where each has its own.
    ///   - types: the types of unit that their parent applies to.
    ///   - only: the types that each applies to; nil for all of them.
    ///   - head: their parent.
    ///   - open: points that overlays may still give under the parent.
    ///   - context: what the decoding shares.
    /// - Returns: the shares of the siblings.
    static func read(
        _ siblings: [MappingReader],
        points: [WrittenNumber?],
        weights: WeightTable? = nil,
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
        if let weights { return reader.shares(siblings, by: weights) }
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

    /// Weighs siblings by an attribute; only the ratios count, so that they need not add up to 1.
    func shares(_ siblings: [MappingReader], by table: WeightTable) -> SiblingShares? {
        if siblings.contains(where: { $0[Keys.points] != nil || $0[Keys.weight] != nil }) {
            context.report(.profileWeightsTwice, at: table.place)
            return nil
        }
        let values = siblings.compactMap { table.weight(of: $0, context) }
        guard values.count == siblings.count, let sums = sums(values) else { return nil }
        if let empty = sums.first(where: { $0.sum == .zero }) {
            context.reportSum(
                empty.sum,
                expected: Words.aboveZero,
                under: empty.type.isEmpty ? head.id : "\(head.id) (\(empty.type))",
                at: table.place
            )
            return nil
        }
        return SiblingShares(values: values.map(\.value), isPoints: false, sum: sums[0].sum)
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
        guard context.areAlike(values) else { return nil }
        guard let sums = sums(values), let first = sums.first else { return nil }
        let whole = first.sum == Exact(100) && percents == 0 ? Exact(100) : Exact(1)
        guard let wrong = sums.first(where: { $0.sum != whole }) else {
            return SiblingShares(values: values.map(\.value), isPoints: false, sum: whole)
        }
        context.reportSum(
            wrong.sum,
            isPercent: percents > 0,
            under: wrong.type.isEmpty ? head.id : "\(head.id) (\(wrong.type))",
            at: values[0].place
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

extension DecodingContext {
    /// Checks weights that stand in one table: they are alike and add up to 1 or 100.
    func areWeights(_ values: [WrittenNumber], under id: String, at place: Place) -> Bool {
        guard areAlike(values), let sum = sum(values) else { return false }
        let isPercent = values.contains(where: \.isPercent)
        if sum == Exact(1) || sum == Exact(100) && !isPercent { return true }
        reportSum(sum, isPercent: isPercent, under: id, at: values.first?.place ?? place)
        return false
    }

    /// Adds numbers up exactly; nil, with an issue, where that is not possible.
    func sum(_ values: [WrittenNumber]) -> Exact? {
        var sum = Exact.zero
        for value in values {
            guard let next = sum.adding(value.value) else {
                report(.profileSumTooLong, at: value.place)
                return nil
            }
            sum = next
        }
        return sum
    }

    /// Says whether weights are all percentages or all numbers, and none is negative.
    func areAlike(_ values: [WrittenNumber]) -> Bool {
        if Set(values.map(\.isPercent)).count > 1 {
            report(.profileMixedWeights, at: values[0].place)
            return false
        }
        guard let negative = values.first(where: { $0.value < .zero }) else { return true }
        report(.profileNegativeWeight, at: negative.place, ["weight": .text(negative.text)])
        return false
    }

    fileprivate func reportSum(
        _ sum: Exact,
        isPercent: Bool = false,
        expected: Bilingual = Words.oneOrHundred,
        under id: String,
        at place: Place
    ) {
        report(
            .profileWeightsSum,
            at: place,
            [
                "sum": .text(isPercent ? FormulaConstant.percent(sum).text : "\(sum)"),
                "expected": isPercent ? "100%" : .both(expected),
                "id": .text(id),
            ]
        )
    }
}

extension Words {
    static let aboveZero = Bilingual(zh: "大于 0 的数", en: "more than zero")
    static let oneOrHundred = Bilingual(zh: "1 或 100", en: "1 or 100")
}

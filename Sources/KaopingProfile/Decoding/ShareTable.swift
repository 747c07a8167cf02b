internal import KaopingCore
internal import KaopingYAML

extension DecodingContext {
    /// Reads shares, such as those of groups of raters: they are alike and add up to 100 % exactly.
    ///
    /// - Parameters:
    ///   - entries: whose share, and the share.
    ///   - name: what they are the shares of, for messages.
    /// - Returns: the shares; nil, with issues, when they cannot be used.
    func shares(_ entries: [YAMLEntry], of name: Bilingual) -> [ShareCase.Share]? {
        let numbers = entries.compactMap { number($0.value) }
        guard numbers.count == entries.count, let first = numbers.first, areAlike(numbers),
            let sum = sum(numbers)
        else { return nil }
        guard sum == Exact(1) else {
            report(
                .profileSharesSum,
                at: first.place,
                [
                    "sum": .text(first.isPercent ? FormulaConstant.percent(sum).text : "\(sum)"),
                    "expected": first.isPercent ? "100%" : "1",
                    "case": .both(name),
                ]
            )
            return nil
        }
        return zip(entries, numbers).map {
            ShareCase.Share(name: $0.key, value: $1.value, place: $1.place)
        }
    }

    /// Reads the floor and the ceiling of a share; reports it when neither is stated.
    ///
    /// `others` are keys that may stand in their place.
    func shareBounds(
        _ mapping: MappingReader,
        orElse others: [Key] = []
    ) -> (lower: Exact?, upper: Exact?) {
        let keys = [Keys.atLeastShare, Keys.atMostShare]
        if (keys + others).allSatisfy({ mapping[$0] == nil }) {
            report(.profileRequirementEmpty, at: mapping.node.place)
        }
        let lower = mapping[Keys.atLeastShare].flatMap { share($0) }
        let upper = mapping[Keys.atMostShare].flatMap { share($0) }
        if let lower, let upper, upper < lower, let node = mapping[Keys.atMostShare] {
            let _: Int? = mismatch(
                node,
                expected: Words.notBelow(FormulaConstant.percent(lower).text)
            )
        }
        return (lower, upper)
    }
}

extension Words {
    static let thisTable = Bilingual(zh: "本表", en: "this table")

    /// A ceiling that is not under its floor.
    static func notBelow(_ floor: String) -> Bilingual {
        Bilingual(zh: "不低于 at_least（\(floor)）的值", en: "no less than at_least (\(floor))")
    }
}

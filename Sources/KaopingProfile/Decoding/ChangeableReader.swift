internal import KaopingCore
internal import KaopingYAML

/// Reads how a unit can change an indicator.
struct ChangeableReader {
    let context: DecodingContext

    /// Reads the mapping, and checks that it fits the indicator's type.
    ///
    /// - Parameters:
    ///   - node: the value of `changeable`.
    ///   - type: the type of the indicator.
    /// - Returns: what was read; nil, with an issue, where the indicator cannot be changed.
    func changeable(_ node: YAMLNode, of type: FormulaType) -> Changeable? {
        guard let mapping = MappingReader(node, Shapes.changeable, context) else { return nil }
        let cost = positive(mapping, Keys.cost) ?? Exact(1)
        let step = positive(mapping, Keys.step)
        let range = mapping.interval(Keys.mayBecome)
        switch type {
        case .number, .percent:
            if mapping[Keys.step] == nil { context.reportMissing(Keys.step, at: node.place) }
            return Changeable(step: step, range: range, cost: cost, place: node.place)
        case .flag, .text(.some):
            for key in [Keys.step, Keys.mayBecome] {
                guard let idle = mapping[key] else { continue }
                context.reportIdle(key, at: idle.place, Wording.atOnce)
            }
            return Changeable(step: nil, range: nil, cost: cost, place: node.place)
        case .text(nil), .date:
            context.reportIdle(Keys.changeable, at: node.place, Wording.cannotChange)
            return nil
        }
    }

    private func positive(_ mapping: MappingReader, _ key: Key) -> Exact? {
        guard let written = mapping.number(key), let node = mapping[key] else { return nil }
        guard .zero < written.value else {
            return context.mismatch(
                node,
                expected: Bilingual(zh: "大于 0 的数", en: "a number above 0")
            )
        }
        return written.value
    }

    private enum Wording {
        static let atOnce = Bilingual(
            zh: "是否和类别一次改变，没有步长和范围",
            en: "a flag or a category changes at once, without steps or a range"
        )
        static let cannotChange = Bilingual(
            zh: "只有数、百分数、是否和列出取值的类别可以改进",
            en:
                "only numbers, percentages, flags and categories with declared values can be changed"
        )
    }
}

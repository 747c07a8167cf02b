internal import KaopingCore
internal import KaopingYAML

extension Overlay {
    /// Returns what is wrong with the locks, bounds and open points that a profile states.
    static func faults(in root: YAMLNode, shapes: OverlayShapes) -> [Issue] {
        let context = DecodingContext(scorers: ScorerRegistry())
        for element in shapes.elements(of: root) {
            checkLock(element, context)
            checkBound(element, context)
            if element.shape.hasCriteria { checkOpen(element, context) }
        }
        return context.issues
    }

    private static func checkLock(_ element: OverlayElement, _ context: DecodingContext) {
        guard let lock = element.node[Keys.lock.name] else { return }
        guard !["true", "false"].contains(lock.scalar) else { return }
        let _: Int? = context.wrongChoice(lock, among: ["true", "false"])
    }

    private static func checkBound(_ element: OverlayElement, _ context: DecodingContext) {
        guard let bound = element.node[Keys.bound.name] else { return }
        guard let entries = bound.entries else {
            let expected = Bilingual(
                zh: "各数的界限（如 {points: floor}）",
                en: "the bounds of numbers, such as {points: floor}"
            )
            let _: Int? = context.mismatch(bound, expected: expected)
            return
        }
        for entry in entries {
            let words = OverlayBound.Kind.allCases.map(\.rawValue)
            if !words.contains(entry.value.scalar ?? "") {
                let _: Int? = context.wrongChoice(entry.value, among: words)
            }
            guard element.numbers(named: entry.key).isEmpty else { continue }
            context.report(
                .boundNamesNothing,
                at: entry.keyPlace,
                [
                    "key": .text(entry.key), "id": .text(element.name),
                    "suggestion": context.suggestion(
                        for: entry.key,
                        among: element.boundableNames
                    ),
                ]
            )
        }
    }

    private static func checkOpen(_ element: OverlayElement, _ context: DecodingContext) {
        guard let open = element.node[Keys.open.name] else { return }
        if OpenPoints(open) == nil {
            let _: Int? = context.mismatch(open, expected: OpenPoints.expected)
        }
        for key in [Keys.of, Keys.score] where element.node[key.name] != nil {
            context.report(
                .profileKeyBeside,
                at: open.place,
                ["key": .text(Keys.open.name), "other": .text(key.name)]
            )
        }
    }
}

/// The points that overlays may add under a node: `5 points` or `5`.
struct OpenPoints {
    let value: Exact
    let place: Place

    static let expected = Bilingual(zh: "分值（如 5 points）", en: "points, such as 5 points")

    init?(_ node: YAMLNode) {
        guard let number = BoundedNumber(node), ["", "points"].contains(number.unit),
            number.value >= .zero, !number.text.contains("%")
        else { return nil }
        value = number.value
        place = node.place
    }

    /// Returns the points as a profile writes them.
    static func text(_ value: Exact) -> String {
        "\(value) points"
    }
}

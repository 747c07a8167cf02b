internal import KaopingCore
internal import KaopingYAML

/// A number that a base bounds.
struct OverlayBound {
    enum Kind: String, CaseIterable {
        case floor
        case ceiling

        var title: Bilingual {
            switch self {
            case .floor: Bilingual(zh: "下限", en: "floor")
            case .ceiling: Bilingual(zh: "上限", en: "ceiling")
            }
        }
    }

    let kind: Kind
    /// The element that states the bound.
    let element: String
    /// The steps from that element to the number.
    let steps: [String]
    /// The steps from the head of the profile to the number.
    let path: [String]
    let number: BoundedNumber
    let place: Place
    /// Where the bound is stated.
    let statement: Place

    var key: String { steps.joined(separator: ".") }
}

/// A number, perhaps with a unit of measure behind it, as in `60 days`.
struct BoundedNumber {
    let value: Exact
    let unit: String
    let text: String

    /// Reads the number of a node; nil when it is none.
    init?(_ node: YAMLNode) {
        guard let text = node.scalar else { return nil }
        let parts = text.split(separator: " ", maxSplits: 1)
        guard let first = parts.first, let value = Exact(first) else { return nil }
        self.value = value
        unit = parts.count > 1 ? String(parts[1]) : ""
        self.text = text
    }
}

extension OverlayElement {
    /// What is said about an element rather than counted in it.
    private static let words: Set<String> = Set(
        [
            Keys.id, Keys.title, Keys.source, Keys.assumption, Keys.lock, Keys.bound, Keys.open,
            Keys.effective,
        ].map(\.name)
    )

    /// The numbers that the element bounds; what is wrong with a statement is left out.
    var bounds: [OverlayBound] {
        (node[Keys.bound.name]?.entries ?? []).flatMap { entry -> [OverlayBound] in
            guard let kind = entry.value.scalar.flatMap(OverlayBound.Kind.init) else { return [] }
            return numbers(named: entry.key).map { steps, number, place in
                OverlayBound(
                    kind: kind,
                    element: name,
                    steps: steps,
                    path: path + steps,
                    number: number,
                    place: place,
                    statement: entry.keyPlace
                )
            }
        }
    }

    typealias Found = (steps: [String], number: BoundedNumber, place: Place)

    /// Returns the numbers that a name or dotted path stands for.
    ///
    /// A name is looked for in the element itself first, then anywhere below. Where it stands for
    /// a mapping or list, all numbers in that are meant.
    func numbers(named name: String) -> [Found] {
        let own = OverlayElement.resolve(name[...], in: node, [])
        let places = own.isEmpty ? OverlayElement.search(name, in: node, []) : own
        return places.flatMap { OverlayElement.numbers(in: $0.node, $0.steps) }
    }

    /// The keys below the element that stand for numbers, each once.
    var boundableNames: [String] {
        var seen: Set<String> = []
        return OverlayElement.numbers(in: node, []).compactMap { $0.steps.last }
            .filter { seen.insert($0).inserted }
    }

    private typealias Target = (steps: [String], node: YAMLNode)

    /// Goes down a dotted path; the keys may have dots themselves, as `12..` has.
    private static func resolve(
        _ path: Substring,
        in node: YAMLNode,
        _ steps: [String]
    ) -> [Target] {
        node.inner.flatMap { step, inner -> [Target] in
            if path == step { return [(steps + [step], inner)] }
            guard path.hasPrefix(step + ".") else { return [] }
            return resolve(path.dropFirst(step.count + 1), in: inner, steps + [step])
        }
    }

    private static func search(
        _ name: String,
        in node: YAMLNode,
        _ steps: [String]
    ) -> [Target] {
        node.inner.flatMap { step, inner -> [Target] in
            let below = steps + [step]
            return step == name && node.entries != nil
                ? [(below, inner)] : search(name, in: inner, below)
        }
    }

    private static func numbers(in node: YAMLNode, _ steps: [String]) -> [Found] {
        if let number = BoundedNumber(node) { return [(steps, number, node.place)] }
        return node.inner.flatMap { numbers(in: $0.node, steps + [$0.step]) }
    }

    fileprivate static func isCounted(_ step: String) -> Bool {
        !words.contains(step)
    }
}

extension YAMLNode {
    /// The steps down to where numbers can be.
    fileprivate var inner: [(step: String, node: YAMLNode)] {
        entries == nil ? steps : steps.filter { OverlayElement.isCounted($0.step) }
    }
}

extension OverlayBound {
    /// Returns what is wrong with the number in a merged profile; nil when it keeps the bound.
    func fault(in merged: YAMLNode) -> Issue? {
        let (found, last) = merged.descend(path)
        var arguments: [String: Argument] = [
            "id": .text(element), "key": .text(key), "base": .place(place),
            "bound": .text(number.text),
        ]
        guard let found, let now = BoundedNumber(found), now.unit == number.unit else {
            arguments["kind"] = .both(kind.title)
            arguments["value"] = .both(found?.inBrief ?? Words.quoted(""))
            return Issue(.overlayBoundLost, at: (found ?? last).place, arguments)
        }
        arguments["value"] = .text(now.text)
        switch kind {
        case .floor where now.value < number.value:
            return Issue(.overlayBelowFloor, at: found.place, arguments)
        case .ceiling where now.value > number.value:
            return Issue(.overlayAboveCeiling, at: found.place, arguments)
        default: return nil
        }
    }
}

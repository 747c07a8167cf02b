internal import KaopingCore
internal import KaopingYAML

/// Criteria that an overlay adds: none under a node of the base unless it leaves points open.
extension OverlayMerge {
    /// Merges the criteria of a node; what is new is noted, so that its points can be counted.
    ///
    /// A node that is locked and open takes additions all the same: the base says so.
    func criteria(
        _ old: YAMLEntry?,
        _ new: YAMLEntry,
        _ key: Key,
        _ owner: Owner,
        isOpen: Bool,
        _ additions: inout [YAMLNode]
    ) -> YAMLEntry? {
        guard let shape = shapes.merged(key), new.value.elements != nil else {
            let expected = Bilingual(zh: "考评项的列表", en: "a list of criteria")
            return context.mismatch(new.value, expected: expected) ?? old
        }
        // A base without any criteria leaves them all to its overlays.
        if old == nil && owner.isHead && owner.lock == nil { return new }
        let was = old?.value ?? new.value.with(.sequence([]))
        let (elements, added) = list(was, new.value, shape, owner, isOpen: isOpen)
        additions = added
        return YAMLEntry(
            key: new.key,
            keyPlace: old?.keyPlace ?? new.keyPlace,
            value: was.with(.sequence(elements + added))
        )
    }

    /// Returns the names that the overlay adds to a short list of leaves, as criteria.
    func newLeaves(_ base: YAMLNode, _ overlay: YAMLNode, _ owner: Owner) -> [YAMLNode] {
        let names = OverlayMerge.leaves(of: overlay)
        let was = OverlayMerge.leaves(of: base)
        let children = base[Keys.criteria.name]?.elements ?? []
        let isFirst = owner.isHead && was.isEmpty && children.isEmpty
        guard !names.isEmpty, owner.lock == nil, !isFirst else { return [] }
        let known = Set(was.map(\.name) + children.compactMap(\.elementID))
        return names.filter { !known.contains($0.name) }.map { name, place in
            let id = YAMLNode(place: place, content: .scalar(text: name, isPlain: true))
            let entry = YAMLEntry(key: "id", keyPlace: place, value: id)
            return YAMLNode(place: place, content: .mapping([entry]))
        }
    }

    private static func leaves(of node: YAMLNode) -> [(name: String, place: Place)] {
        switch node["leaves"]?.content {
        case .sequence(let elements):
            elements.compactMap { element in element.scalar.map { ($0, element.place) } }
        case .mapping(let entries): entries.map { ($0.key, $0.keyPlace) }
        default: []
        }
    }

    /// Counts what was added against the points that the base leaves open, and states the rest.
    func settleOpen(
        _ base: YAMLNode,
        _ overlay: YAMLNode,
        _ additions: [YAMLNode],
        _ owner: Owner,
        _ entries: inout [YAMLEntry]
    ) {
        let open = base[Keys.open.name].flatMap(OpenPoints.init)
        var left = open?.value ?? .zero
        if let open {
            left = count(additions, open, owner)
        } else {
            for addition in additions { reportFixed(addition, base, owner) }
        }
        let stated = overlay.entries?.first { $0.key == Keys.open.name }
        if let stated { left = narrowed(stated.value, left, owner, open) }
        guard stated != nil || !additions.isEmpty else { return }
        let entry = stated ?? base.entries?.first { $0.key == Keys.open.name }
        entries.removeAll { $0.key == Keys.open.name }
        guard let entry, left > .zero else { return }
        let text = YAMLNode.Content.scalar(text: OpenPoints.text(left), isPlain: true)
        entries.append(
            YAMLEntry(key: entry.key, keyPlace: entry.keyPlace, value: entry.value.with(text))
        )
    }

    /// Returns what is left of the open points.
    private func count(_ additions: [YAMLNode], _ open: OpenPoints, _ owner: Owner) -> Exact {
        let points = additions.map { (node: $0, points: OverlayMerge.points(of: $0)) }
        for (node, points) in points where points == nil {
            context.report(
                .overlayNoPoints,
                at: OverlayMerge.place(of: node),
                [
                    "id": .text(owner.name), "child": .text(node.elementID ?? ""),
                    "base": .place(open.place), "bound": "\(open.value)",
                ]
            )
        }
        let total = OverlayMerge.sum(points.compactMap(\.points)) ?? .zero
        guard total > open.value else { return open.value.subtracting(total) }
        var sum = Exact.zero
        let first = points.first { _, points in
            sum = points.flatMap { sum.adding($0) } ?? sum
            return sum > open.value
        }
        let node = first?.node
        context.report(
            .overlayAboveOpen,
            at: node?[Keys.points.name]?.place ?? node.map(OverlayMerge.place) ?? open.place,
            [
                "id": .text(owner.name), "value": "\(total)", "bound": "\(open.value)",
                "base": .place(open.place),
            ]
        )
        return .zero
    }

    /// Returns what an overlay itself leaves open, at most what there is.
    private func narrowed(
        _ stated: YAMLNode,
        _ left: Exact,
        _ owner: Owner,
        _ open: OpenPoints?
    ) -> Exact {
        guard let own = OpenPoints(stated) else {
            return context.mismatch(stated, expected: OpenPoints.expected) ?? left
        }
        guard own.value > left else { return own.value }
        context.report(
            .overlayOpenWider,
            at: stated.place,
            [
                "id": .text(owner.name), "value": "\(own.value)", "bound": "\(left)",
                "base": .place(open?.place ?? owner.place),
            ]
        )
        return left
    }

    /// Returns the points that a new criterion is worth: its own, or those of its children.
    private static func points(of node: YAMLNode) -> Exact? {
        if let own = node[Keys.points.name] {
            return own.scalar.flatMap { $0.contains("%") ? nil : Exact($0) }
        }
        guard let children = node[Keys.criteria.name]?.elements, !children.isEmpty else {
            return nil
        }
        let points = children.compactMap { OverlayMerge.points(of: $0) }
        return points.count == children.count ? sum(points) : nil
    }

    private static func sum(_ values: [Exact]) -> Exact? {
        var sum = Exact.zero
        for value in values {
            guard let next = sum.adding(value) else { return nil }
            sum = next
        }
        return sum
    }

    private static func place(of node: YAMLNode) -> Place {
        node["id"]?.place ?? node.place
    }

    // MARK: Fixed nodes

    private func reportFixed(_ addition: YAMLNode, _ base: YAMLNode, _ owner: Owner) {
        let id = addition.elementID ?? ""
        let siblings = (base[Keys.criteria.name]?.elements ?? []).compactMap(\.elementID)
        context.report(
            .overlayFixed,
            at: OverlayMerge.place(of: addition),
            [
                "child": .text(id), "id": .text(owner.name), "base": .place(owner.place),
                "suggestion": hint(id, siblings),
            ]
        )
    }

    /// Says where the criterion is that may have been meant, or how a base allows additions.
    private func hint(_ id: String, _ siblings: [String]) -> Argument {
        let criteria = elements.filter { $0.shape.hasCriteria && $0.isListed }
        if let same = criteria.first(where: { $0.name == id }) {
            let (zh, en) = (same.place.description(in: .zh), same.place.description(in: .en))
            return .both(
                Bilingual(
                    zh: "“\(id)”在 \(zh)，细化时须写在同一上级之下。",
                    en: "\"\(id)\" stands at \(en); refine it under the same parent."
                )
            )
        }
        let names = siblings + criteria.map(\.name)
        if let near = nearest(to: id, among: names) { return .both(OverlayMerge.didYouMean(near)) }
        return .both(
            Bilingual(
                zh: "基础方案写明 open: 5 points 之类的考评项，才可在其下增加。",
                en: "Criteria may be added where the base says so, as with `open: 5 points`."
            )
        )
    }
}

extension Exact {
    /// Returns the difference to a smaller number of the same kind; zero where it does not fit.
    fileprivate func subtracting(_ other: Exact) -> Exact {
        other.multiplying(by: Exact(-1)).flatMap(adding) ?? .zero
    }
}

internal import KaopingCore
internal import KaopingYAML

/// The merging of one overlay into its base; what the base does not allow is collected.
///
/// What is refused is left as the base has it, so that one fault is reported once.
final class OverlayMerge {
    let context = DecodingContext(scorers: ScorerRegistry())
    let shapes: OverlayShapes
    let base: YAMLNode
    let overlay: YAMLNode
    /// The elements of the base.
    let elements: [OverlayElement]
    /// The numbers that the base bounds.
    let bounds: [OverlayBound]

    init(base: YAMLNode, overlay: YAMLNode, shapes: OverlayShapes) {
        self.base = base
        self.overlay = overlay
        self.shapes = shapes
        elements = shapes.elements(of: base)
        bounds = elements.flatMap(\.bounds)
    }

    /// What is being merged, for messages and rights.
    struct Owner {
        /// The id of the element around.
        let name: String
        let place: Place
        /// The keys from that element.
        var keys: [String] = []
        /// The lock in force.
        var lock: OverlayLock?
        var isHead = false

        func path(_ key: String) -> String { (keys + [key]).joined(separator: ".") }

        /// Returns what stands at a key of it.
        func below(_ key: String, lock: OverlayLock? = nil) -> Owner {
            Owner(name: name, place: place, keys: keys + [key], lock: self.lock ?? lock)
        }
    }

    /// Returns the merged document; see the issues of the context for what was refused.
    func result() -> YAMLNode {
        for node in [base, overlay] where node.entries == nil {
            let expected = Bilingual(zh: "方案的键值表", en: "the mapping of a profile")
            return context.mismatch(node, expected: expected) ?? node
        }
        let rest = base.removing(removals())
        let head = elements[0]
        let owner = Owner(name: head.name, place: head.place, lock: head.lock, isHead: true)
        let merged = mapping(rest, overlay, shapes.profile, owner)
        context.issues += bounds.compactMap { $0.fault(in: merged) }
        return YAMLNode(place: overlay.place, content: merged.content, isFlow: overlay.isFlow)
    }

    // MARK: Mappings

    /// What an overlay says about itself: never taken from the base, and never locked by it.
    private static let identity = Set([Keys.language, Keys.profile].map(\.name))
    private static let ownWords = identity.union(
        [Keys.title, Keys.source, Keys.assumption, Keys.effective].map(\.name)
    )
    private static let directions = Set([Keys.extends, Keys.remove].map(\.name))

    /// Merges two mappings key by key.
    func mapping(
        _ base: YAMLNode,
        _ overlay: YAMLNode,
        _ shape: Shape,
        _ owner: Owner
    ) -> YAMLNode {
        var entries = base.entries ?? []
        if owner.isHead {
            let dropped = OverlayMerge.identity.union(OverlayMerge.directions)
            entries.removeAll { dropped.contains($0.key) }
        }
        var additions: [YAMLNode] = []
        for entry in overlay.entries ?? [] {
            if owner.isHead && OverlayMerge.directions.contains(entry.key) { continue }
            if shape.hasCriteria && entry.key == Keys.open.name { continue }
            let index = entries.firstIndex { $0.key == entry.key }
            let old = index.map { entries[$0] }
            let new: YAMLEntry?
            if let key = shape.key(entry.key), key.isCriteria {
                let isOpen = base[Keys.open.name] != nil
                new = criteria(old, entry, key, owner, isOpen: isOpen, &additions)
            } else {
                new = merged(old, entry, shape.key(entry.key), owner)
            }
            guard let new else { continue }
            if let index { entries[index] = new } else { entries.append(new) }
        }
        if shape.hasCriteria {
            additions += newLeaves(base, overlay, owner)
            settleOpen(base, overlay, additions, owner, &entries)
        }
        return base.with(.mapping(entries))
    }

    /// Merges an entry; nil when the base does not allow what is new.
    private func merged(
        _ old: YAMLEntry?,
        _ new: YAMLEntry,
        _ key: Key?,
        _ owner: Owner
    ) -> YAMLEntry? {
        if owner.isHead && OverlayMerge.ownWords.contains(new.key) { return new }
        guard let old else {
            guard let lock = owner.lock else { return new }
            reportAddition(new.key, at: new.keyPlace, owner, lock)
            return nil
        }
        switch new.key {
        case Keys.lock.name: return lock(old, new, owner)
        case Keys.bound.name: return bound(old, new, owner)
        default:
            let value = value(old.value, new.value, key, owner, new.key)
            let isNew = value.place == new.value.place
            return YAMLEntry(
                key: old.key,
                keyPlace: isNew ? new.keyPlace : old.keyPlace,
                value: value
            )
        }
    }

    /// Merges the values of a key as its declaration says.
    private func value(
        _ old: YAMLNode,
        _ new: YAMLNode,
        _ key: Key?,
        _ owner: Owner,
        _ name: String
    ) -> YAMLNode {
        guard let key, let shape = shapes.merged(key) else {
            return replacing(old, new, key, owner, name)
        }
        switch (key.value, old.content, new.content) {
        case (.mapping, .mapping, .mapping):
            let lock = old.lock.map { OverlayLock(name: name, place: $0) }
            return mapping(old, new, shape, owner.below(name, lock: lock))
        case (.byID, .mapping, .mapping): return byID(old, new, shape, owner.below(name))
        case (.list, .sequence, .sequence):
            let (elements, added) = list(old, new, shape, owner)
            return old.with(.sequence(elements + added))
        case (.byID, .mapping, _), (.list, .sequence, _): return mismatch(old, new)
        default: return replacing(old, new, key, owner, name)
        }
    }

    /// Reports a list or section that would wipe out the base's; gives the base's.
    private func mismatch(_ old: YAMLNode, _ new: YAMLNode) -> YAMLNode {
        let isList = old.elements != nil
        return context.mismatch(
            new,
            expected: isList
                ? Bilingual(zh: "列表", en: "a list") : Bilingual(zh: "键值表", en: "a mapping")
        ) ?? old
    }

    /// Replaces a value whole, unless a lock forbids it.
    private func replacing(
        _ old: YAMLNode,
        _ new: YAMLNode,
        _ key: Key?,
        _ owner: Owner,
        _ name: String
    ) -> YAMLNode {
        replacing(old, new, name, owner, owner.lock ?? shapes.lock(in: old, at: key))
    }

    private func replacing(
        _ old: YAMLNode,
        _ new: YAMLNode,
        _ name: String,
        _ owner: Owner,
        _ lock: OverlayLock?
    ) -> YAMLNode {
        if old.saysTheSame(as: new) { return old }
        guard let lock else { return new }
        reportChange(name, old, new, owner, lock)
        return old
    }

    // MARK: Elements

    /// Merges sections whose keys are ids; an element may be a text, as the type of a column.
    private func byID(
        _ old: YAMLNode,
        _ new: YAMLNode,
        _ shape: Shape,
        _ owner: Owner
    ) -> YAMLNode {
        var entries = old.entries ?? []
        for entry in new.entries ?? [] {
            guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
                if let lock = owner.lock {
                    reportAddition(entry.key, at: entry.keyPlace, owner, lock)
                } else {
                    entries.append(entry)
                }
                continue
            }
            let was = entries[index]
            let inner = element(entry.key, was.value, at: was.keyPlace, in: owner)
            let lock = inner.lock ?? shapes.lock(below: was.value, shape)
            let value =
                was.value.entries != nil && entry.value.entries != nil
                ? mapping(was.value, entry.value, shape, inner)
                : replacing(was.value, entry.value, entry.key, owner, lock)
            entries[index] = YAMLEntry(key: was.key, keyPlace: was.keyPlace, value: value)
        }
        return old.with(.mapping(entries))
    }

    /// Merges lists by the ids of their elements; returns what is new apart.
    func list(
        _ old: YAMLNode,
        _ new: YAMLNode,
        _ shape: Shape,
        _ owner: Owner,
        isOpen: Bool = false
    ) -> (elements: [YAMLNode], added: [YAMLNode]) {
        var elements = old.elements ?? []
        var added: [YAMLNode] = []
        var seen: [String: Place] = [:]
        for node in new.elements ?? [] {
            let id = node.elementID
            if let id, let first = seen.updateValue(node["id"]?.place ?? node.place, forKey: id) {
                reportDuplicate(id, at: node["id"]?.place, first)
            } else if let id, let index = elements.firstIndex(where: { $0.elementID == id }) {
                let was = elements[index]
                let inner = element(id, was, at: was["id"]?.place ?? was.place, in: owner)
                elements[index] = mapping(was, node, shape, inner)
            } else if let lock = owner.lock, !isOpen {
                reportAddition(id ?? "", at: node["id"]?.place ?? node.place, owner, lock)
            } else {
                added.append(node)
            }
        }
        return (elements, added)
    }

    private func element(
        _ id: String,
        _ node: YAMLNode,
        at place: Place,
        in owner: Owner
    ) -> Owner {
        let own = node.lock.map { OverlayLock(name: id, place: $0) }
        return Owner(name: id, place: place, lock: owner.lock ?? own)
    }
}

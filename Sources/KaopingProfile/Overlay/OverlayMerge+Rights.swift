internal import KaopingCore
internal import KaopingYAML

/// What a base allows: removals, locks and bounds, and the wording of what it does not.
extension OverlayMerge {
    // MARK: Removals

    /// Returns the paths of what the overlay takes out of the base.
    func removals() -> Set<[String]> {
        guard let remove = overlay[Keys.remove.name] else { return [] }
        var paths: Set<[String]> = []
        for (id, node) in context.texts(remove) {
            let targets = elements.filter { $0.isListed && $0.name == id }
            if targets.isEmpty { reportUnknown(id, at: node.place) }
            for target in targets where mayRemove(target, at: node.place) {
                paths.insert(target.path)
            }
        }
        return paths
    }

    private func mayRemove(_ target: OverlayElement, at place: Place) -> Bool {
        let inside = elements.lazy.filter { $0.path.starts(with: target.path) }
        if let lock = inside.compactMap(\.lock).first {
            context.report(
                .overlayLockedRemoval,
                at: place,
                [
                    "id": .text(target.name), "locked": .text(lock.name),
                    "base": .place(lock.place),
                ]
            )
            return false
        }
        if let bound = bounds.first(where: { $0.path.starts(with: target.path) }) {
            context.report(
                .overlayBoundRemoved,
                at: place,
                [
                    "id": .text(target.name), "base": .place(bound.place),
                    "key": .text(bound.key), "kind": .both(bound.kind.title),
                    "bound": .text(bound.number.text),
                ]
            )
            return false
        }
        return true
    }

    private func reportUnknown(_ id: String, at place: Place) {
        let near = nearest(to: id, among: elements.filter(\.isListed).map(\.name))
        let hint = Bilingual(
            zh: "remove 中写基础方案里的编号。",
            en: "`remove` takes the ids that the base has."
        )
        context.report(
            .overlayUnknownRemoval,
            at: place,
            [
                "id": .text(id), "base": .place(Place(file: base.place.file)),
                "suggestion": .both(near.map(OverlayMerge.didYouMean) ?? hint),
            ]
        )
    }

    static func didYouMean(_ id: String) -> Bilingual {
        Bilingual(zh: "是否想写“\(id)”？", en: "Did you mean \"\(id)\"?")
    }

    // MARK: Locks and bounds

    /// Merges two locks: one that is set stays.
    func lock(_ old: YAMLEntry, _ new: YAMLEntry, _ owner: Owner) -> YAMLEntry {
        if old.value.saysTheSame(as: new.value) { return old }
        guard old.value.scalar == "true" else { return new }
        let lock = owner.lock ?? OverlayLock(name: owner.name, place: old.value.place)
        reportChange(new.key, old.value, new.value, owner, lock)
        return old
    }

    /// Merges the bounds of an element: some may be added, none changed.
    func bound(_ old: YAMLEntry, _ new: YAMLEntry, _ owner: Owner) -> YAMLEntry {
        guard let bounds = new.value.entries else {
            reportLoosened(owner.path(new.key), old.value, new.value, owner)
            return old
        }
        var entries = old.value.entries ?? []
        for bound in bounds {
            if let was = entries.first(where: { $0.key == bound.key }) {
                guard !was.value.saysTheSame(as: bound.value) else { continue }
                reportLoosened(owner.path(bound.key), was.value, bound.value, owner)
            } else if let lock = owner.lock {
                reportAddition(bound.key, at: bound.keyPlace, owner, lock)
            } else {
                entries.append(bound)
            }
        }
        return YAMLEntry(
            key: old.key,
            keyPlace: old.keyPlace,
            value: old.value.with(.mapping(entries))
        )
    }

    private func reportLoosened(_ key: String, _ old: YAMLNode, _ new: YAMLNode, _ owner: Owner) {
        context.report(
            .overlayBoundLoosened,
            at: new.place,
            [
                "id": .text(owner.name), "key": .text(key), "was": .both(old.inBrief),
                "value": .both(new.inBrief), "base": .place(old.place),
            ]
        )
    }

    // MARK: Words

    func reportChange(
        _ key: String,
        _ old: YAMLNode,
        _ new: YAMLNode,
        _ owner: Owner,
        _ lock: OverlayLock
    ) {
        context.report(
            .overlayLocked,
            at: new.place,
            [
                "id": .text(owner.name), "key": .text(owner.path(key)), "was": .both(old.inBrief),
                "value": .both(new.inBrief), "locked": .text(lock.name),
                "base": .place(lock.place),
            ]
        )
    }

    func reportAddition(_ key: String, at place: Place, _ owner: Owner, _ lock: OverlayLock) {
        context.report(
            .overlayLockedAddition,
            at: place,
            [
                "id": .text(owner.name), "key": .text(owner.path(key)),
                "locked": .text(lock.name), "base": .place(lock.place),
            ]
        )
    }

    func reportDuplicate(_ id: String, at place: Place?, _ first: Place) {
        context.report(
            .profileDuplicateID,
            at: place ?? first,
            ["id": .text(id), "first": .place(first)]
        )
    }
}

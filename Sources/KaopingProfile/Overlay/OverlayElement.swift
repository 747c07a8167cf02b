internal import KaopingCore
internal import KaopingYAML

/// A mapping of the profile that a declaration knows: a criterion, a table, the ranking.
struct OverlayElement {
    /// Its id, or the key at which it stands.
    let name: String
    /// The steps to it from the head of the profile.
    let path: [String]
    let node: YAMLNode
    /// Where its id stands, or else where it begins.
    let place: Place
    let shape: Shape
    /// Whether it is one of several and has an id, so that it can be removed.
    let isListed: Bool
    /// The lock in force: its own, or that of something around it.
    let lock: OverlayLock?
}

/// A lock, with what it stands on.
struct OverlayLock {
    let name: String
    let place: Place
}

/// The declarations, as overlays use them: which keys are merged, and what stands where.
struct OverlayShapes {
    private let shapes: [String: Shape]
    /// The whole document.
    let profile: Shape

    init(_ all: [Shape] = Shapes.all, profile: Shape = Shapes.profile) {
        shapes = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
        self.profile = profile
    }

    /// Returns the shape by which a key's values are merged; nil where they are replaced whole.
    ///
    /// A source is one statement: a document of the overlay does not go with a clause of the base.
    func merged(_ key: Key?) -> Shape? {
        guard let key, let shape = shape(of: key) else { return nil }
        if case .list = key.value, !shape.hasKey(Keys.id.name) { return nil }
        return shape
    }

    /// Returns the shape of the elements that a key holds.
    private func shape(of key: Key) -> Shape? {
        switch key.value {
        case .mapping(let name), .byID(let name), .list(let name):
            name == Shapes.source.name ? nil : shapes[name]
        default: nil
        }
    }

    /// Returns all elements of a profile, each before those within it.
    func elements(of root: YAMLNode) -> [OverlayElement] {
        let name = root[Keys.profile.name]?.scalar ?? Keys.profile.name
        let head = OverlayElement(
            name: name,
            path: [],
            node: root,
            place: root[Keys.profile.name]?.place ?? root.place,
            shape: profile,
            isListed: false,
            lock: root.lock.map { OverlayLock(name: name, place: $0) }
        )
        return withAllBelow(head)
    }

    /// Returns the first lock on anything in the value of a key.
    func lock(in value: YAMLNode, at key: Key?) -> OverlayLock? {
        guard let key else { return nil }
        return children(value, key, path: [], lock: nil).lazy.flatMap(withAllBelow)
            .first { $0.lock != nil }?.lock
    }

    /// Returns the first lock on anything within an element.
    func lock(below node: YAMLNode, _ shape: Shape) -> OverlayLock? {
        (node.entries ?? []).lazy.compactMap { lock(in: $0.value, at: shape.key($0.key)) }.first
    }

    private func withAllBelow(_ element: OverlayElement) -> [OverlayElement] {
        let below = (element.node.entries ?? []).flatMap { entry -> [OverlayElement] in
            guard let key = element.shape.key(entry.key) else { return [] }
            return children(entry.value, key, path: element.path, lock: element.lock)
        }
        return [element] + below.flatMap(withAllBelow)
    }

    /// Returns the elements that are the value of a key, without those within them.
    private func children(
        _ value: YAMLNode,
        _ key: Key,
        path: [String],
        lock: OverlayLock?
    ) -> [OverlayElement] {
        guard let shape = shape(of: key) else { return [] }
        let path = path + [key.name]
        func element(_ name: String, _ node: YAMLNode, _ place: Place, step: String?)
            -> OverlayElement
        {
            OverlayElement(
                name: name,
                path: path + (step.map { [$0] } ?? []),
                node: node,
                place: place,
                shape: shape,
                // The step of an element without an id is a number such as `#0`.
                isListed: step.map { !$0.hasPrefix("#") } ?? false,
                lock: lock ?? node.lock.map { OverlayLock(name: name, place: $0) }
            )
        }
        switch (key.value, value.content) {
        case (.mapping, .mapping): return [element(key.name, value, value.place, step: nil)]
        case (.byID, .mapping(let entries)):
            return entries.map { element($0.key, $0.value, $0.keyPlace, step: $0.key) }
        case (.list, .sequence):
            return value.steps.map { step, node in
                let name = node.elementID ?? key.name
                return element(name, node, node["id"]?.place ?? node.place, step: step)
            }
        default: return []
        }
    }
}

extension Shape {
    /// Returns the key of a name.
    func key(_ name: String) -> Key? {
        keys.first { $0.name == name }
    }

    /// Says whether there is a key of a name.
    func hasKey(_ name: String) -> Bool {
        key(name) != nil
    }

    /// Whether criteria may stand under such an element.
    var hasCriteria: Bool {
        keys.contains { $0.isCriteria }
    }
}

extension Key {
    /// Whether the value is a list of criteria, which a base fixes.
    var isCriteria: Bool {
        if case .list(Shapes.criterion.name) = value { true } else { false }
    }
}

extension YAMLNode {
    /// Where an element is locked; nil where it is not.
    ///
    /// What is no flag counts as a lock, and is reported elsewhere.
    var lock: Place? {
        guard let lock = self[Keys.lock.name], lock.scalar != "false" else { return nil }
        return lock.place
    }
}

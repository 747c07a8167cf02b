internal import KaopingCore
internal import KaopingYAML

extension YAMLNode {
    /// Says whether two nodes say the same, wherever they stand; the order of keys means nothing.
    func saysTheSame(as other: YAMLNode) -> Bool {
        switch (content, other.content) {
        case (.scalar(let text, _), .scalar(let otherText, _)):
            text == otherText && isNull == other.isNull
        case (.sequence(let elements), .sequence(let others)):
            elements.count == others.count
                && zip(elements, others).allSatisfy { $0.saysTheSame(as: $1) }
        case (.mapping(let entries), .mapping(let others)):
            entries.count == others.count
                && entries.allSatisfy { other[$0.key]?.saysTheSame(as: $0.value) ?? false }
        default: false
        }
    }

    /// The id of a list's element; nil where it has none.
    var elementID: String? {
        self["id"]?.scalar
    }

    /// What stands in a mapping or list, each with its step: the key, or the element's id.
    ///
    /// Elements without an id are counted among themselves (`#0`), so that a step stays right
    /// when others are added or removed.
    var steps: [(step: String, node: YAMLNode)] {
        switch content {
        case .scalar: return []
        case .mapping(let entries): return entries.map { ($0.key, $0.value) }
        case .sequence(let elements):
            var nameless = 0
            return elements.map { element in
                if let id = element.elementID { return (id, element) }
                defer { nameless += 1 }
                return ("#\(nameless)", element)
            }
        }
    }

    /// Goes down step by step; returns what is there, or nil and the last node on the way.
    func descend(_ path: some Collection<String>) -> (found: YAMLNode?, last: YAMLNode) {
        guard let first = path.first else { return (self, self) }
        guard let next = steps.first(where: { $0.step == first })?.node else { return (nil, self) }
        return next.descend(path.dropFirst())
    }

    /// Returns the tree without what stands at some paths.
    func removing(_ paths: Set<[String]>, from path: [String] = []) -> YAMLNode {
        guard !paths.isEmpty else { return self }
        let kept = steps.map { step, node -> YAMLNode? in
            let below = path + [step]
            return paths.contains(below) ? nil : node.removing(paths, from: below)
        }
        switch content {
        case .scalar: return self
        case .sequence: return with(.sequence(kept.compactMap(\.self)))
        case .mapping(let entries):
            let rest = zip(entries, kept).compactMap { entry, node in
                node.map { YAMLEntry(key: entry.key, keyPlace: entry.keyPlace, value: $0) }
            }
            return with(.mapping(rest))
        }
    }

    /// Returns the node with other content in its place.
    func with(_ content: Content) -> YAMLNode {
        YAMLNode(place: place, content: content, isFlow: isFlow)
    }

    /// The node in a few words, for a message: a text in quotes, the rest as it could be written.
    var inBrief: Bilingual {
        scalar == nil ? Words.quoted(YAMLNode.shortened(asFlow)) : inWords
    }

    private static func shortened(_ text: String) -> String {
        text.count > 40 ? text.prefix(39) + "…" : text
    }

    /// The node on one line, as YAML in brackets and braces.
    var asFlow: String {
        switch content {
        case .scalar(let text, _): text
        case .sequence(let elements): "[" + elements.map(\.asFlow).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\($0.key): \($0.value.asFlow)" }.joined(separator: ", ") + "}"
        }
    }
}

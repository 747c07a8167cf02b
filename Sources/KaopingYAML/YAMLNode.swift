public import KaopingCore

/// A value of a YAML text, with its place.
public struct YAMLNode: Sendable, Hashable {
    /// What a node holds.
    public enum Content: Sendable, Hashable {
        /// A text; plain when written without quotes, block signs and tag.
        case scalar(text: String, isPlain: Bool)
        /// A list.
        case sequence([YAMLNode])
        /// Keys with their values, in the order of the text; no key occurs twice.
        case mapping([YAMLEntry])
    }

    /// Where the node begins; for an alias, where what it stands for begins.
    public let place: Place
    /// What the node holds.
    public let content: Content
    /// Whether the node is written in brackets or braces, or stands inside some.
    public let isFlow: Bool

    /// Creates a node.
    public init(place: Place, content: Content, isFlow: Bool = false) {
        self.place = place
        self.content = content
        self.isFlow = isFlow
    }

    /// The text of a scalar; nil for a list or mapping.
    ///
    /// What stands for nothing has a text too, such as `~`; see ``isNull``.
    public var scalar: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }

    /// Whether the node says that there is no value: nothing, `~` or `null`, without quotes.
    public var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null"].contains(text)
    }

    /// The elements of a list; nil for anything else.
    public var elements: [YAMLNode]? {
        guard case .sequence(let elements) = content else { return nil }
        return elements
    }

    /// The entries of a mapping; nil for anything else.
    public var entries: [YAMLEntry]? {
        guard case .mapping(let entries) = content else { return nil }
        return entries
    }

    /// The value of a key; nil when there is none or the node is no mapping.
    ///
    /// - Complexity: O(*n*) in the number of entries.
    public subscript(key: String) -> YAMLNode? {
        entries?.first { $0.key == key }?.value
    }
}

/// A key of a mapping with its value.
public struct YAMLEntry: Sendable, Hashable {
    /// The key as written.
    public let key: String
    /// Where the key begins.
    public let keyPlace: Place
    /// The value.
    public let value: YAMLNode

    /// Creates an entry.
    public init(key: String, keyPlace: Place, value: YAMLNode) {
        self.key = key
        self.keyPlace = keyPlace
        self.value = value
    }
}

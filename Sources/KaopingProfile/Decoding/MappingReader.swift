internal import KaopingCore
internal import KaopingYAML

/// Reads a mapping key by key; keys that its shape does not declare are reported at once.
struct MappingReader {
    let node: YAMLNode
    let context: DecodingContext

    /// Creates a reader; nil, with an issue, when the node is no mapping.
    ///
    /// `others` are keys beside those of the shape that are read elsewhere.
    init?(_ node: YAMLNode, _ shape: Shape, _ context: DecodingContext, others: [String] = []) {
        self.node = node
        self.context = context
        guard case .mapping(let entries) = node.content else {
            let keys = shape.keys.filter(\.isRequired).map(\.name)
            let expected = Bilingual(
                zh: "“\(shape.zh)”的键值表"
                    + (keys.isEmpty ? "" : "（\(keys.joined(separator: "、"))）"),
                en: "a mapping for \"\(shape.name)\""
                    + (keys.isEmpty ? "" : " (\(keys.joined(separator: ", ")))")
            )
            let _: Int? = context.mismatch(node, expected: expected)
            return nil
        }
        let known = shape.keys.map(\.name) + others
        for entry in entries where !known.contains(entry.key) {
            context.report(
                .profileUnknownKey,
                at: entry.keyPlace,
                [
                    "key": .text(entry.key),
                    "suggestion": context.suggestion(for: entry.key, among: known),
                ]
            )
        }
        for key in shape.keys where key.isRequired && node[key.name] == nil {
            context.reportMissing(key, at: node.place)
        }
    }

    /// Takes a mapping whose keys have been checked.
    init(checked node: YAMLNode, _ context: DecodingContext) {
        self.node = node
        self.context = context
    }

    /// Returns the node of a key; nil when it is not there.
    subscript(key: Key) -> YAMLNode? {
        node[key.name]
    }

    /// Returns a text.
    func text(_ key: Key) -> String? {
        self[key].flatMap { node in
            if let text = node.scalar, !node.isNull, !text.isEmpty { return text }
            return context.mismatch(node, expected: Bilingual(zh: "文字", en: "a text"))
        }
    }

    /// Returns an id.
    func id(_ key: Key) -> String? {
        self[key].flatMap { context.id($0) }
    }

    /// Returns a title: a text for both languages, or `zh` and `en` apart.
    func title(_ key: Key, otherwise: String) -> Bilingual {
        self[key].flatMap { context.title($0) } ?? Bilingual(otherwise)
    }

    /// Returns a whole number.
    func integer(_ key: Key) -> Int? {
        self[key].flatMap { node in
            if let text = node.scalar, let number = Int(text) { return number }
            return context.mismatch(node, expected: Bilingual(zh: "整数", en: "a whole number"))
        }
    }

    /// Returns `true` or `false`.
    func flag(_ key: Key) -> Bool? {
        self[key].flatMap { node in
            if node.scalar == "true" || node.scalar == "false" { return node.scalar == "true" }
            return context.wrongChoice(node, among: ["true", "false"])
        }
    }

    /// Returns an exact number with its text and place.
    func number(_ key: Key) -> WrittenNumber? {
        self[key].flatMap { context.number($0) }
    }

    /// Returns an interval.
    func interval(_ key: Key) -> ExactInterval? {
        self[key].flatMap { context.interval($0) }
    }

    /// Returns one of the words of an enumeration.
    func choice<T: RawRepresentable & CaseIterable>(
        _ key: Key,
        _ type: T.Type
    ) -> T? where T.RawValue == String {
        self[key].flatMap { node in
            if let word = node.scalar, let value = T(rawValue: word) { return value }
            let words = T.allCases.map(\.rawValue)
            return context.wrongChoice(node, among: words)
        }
    }

    /// Returns a list of texts with their nodes; a text alone is a list of one.
    func texts(_ key: Key) -> [(text: String, node: YAMLNode)] {
        guard let node = self[key] else { return [] }
        return context.texts(node)
    }

    /// Returns where the mapping comes from.
    func source() -> Source? {
        let given = self[Keys.source].flatMap { MappingReader($0, Shapes.source, context) }
        let assumption = text(Keys.assumption) ?? given?.text(Keys.assumption)
        guard given != nil || assumption != nil else { return nil }
        return Source(
            document: given?.text(Keys.document),
            clause: given?.text(Keys.clause),
            assumption: assumption
        )
    }
}

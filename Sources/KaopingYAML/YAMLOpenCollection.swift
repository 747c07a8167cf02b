internal import KaopingCore

/// A list or mapping whose end has not come yet.
struct YAMLOpenCollection {
    enum Key {
        case named(String, Place)
        case refused
    }

    let place: Place
    let isMapping: Bool
    let isFlow: Bool
    /// The anchor that it defines.
    let anchor: String?
    var elements: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    /// Where each key stands first; filled when there are too many entries to look through.
    private var keys: [String: Place] = [:]
    /// The key whose value is awaited.
    var key: Key?
    var size = 1
    var height = 1

    init(place: Place, isMapping: Bool, isFlow: Bool, anchor: String?) {
        self.place = place
        self.isMapping = isMapping
        self.isFlow = isFlow
        self.anchor = anchor
    }

    /// Returns where a key stands already; when it is new, notes its place and returns nil.
    ///
    /// Strings are equal when they are after normalization, which is what a reader sees.
    mutating func place(of key: String, orAdd place: Place) -> Place? {
        let few = 8
        if entries.count < few { return entries.first { $0.key == key }?.keyPlace }
        if keys.isEmpty {
            for entry in entries { keys[entry.key] = entry.keyPlace }
        }
        if let first = keys[key] { return first }
        keys[key] = place
        return nil
    }

    var node: YAMLNode {
        YAMLNode(
            place: place,
            content: isMapping ? .mapping(entries) : .sequence(elements),
            isFlow: isFlow
        )
    }
}

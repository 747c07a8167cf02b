/// A rater of a group, by name: codes of texts differ from block to block.
struct RaterKey: Hashable, Comparable {
    /// The group's place among the shares.
    let group: Int
    let name: [UInt8]

    init(_ group: Int, _ name: String) {
        self.init(group, Array(name.utf8))
    }

    init(_ group: Int, _ name: [UInt8]) {
        self.group = group
        self.name = name
    }

    /// The name as a text.
    var text: String { String(decoding: name, as: UTF8.self) }

    static func < (left: RaterKey, right: RaterKey) -> Bool {
        left.group == right.group
            ? left.name.lexicographicallyPrecedes(right.name) : left.group < right.group
    }
}

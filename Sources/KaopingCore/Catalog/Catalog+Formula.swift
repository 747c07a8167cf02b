extension Catalog {
    /// The messages of this area.
    static let formula: [Message] = []
}

extension Message {
}

extension Catalog {
    /// The messages of this area.
    static let engine: [Message] = []
}

extension Message {
}

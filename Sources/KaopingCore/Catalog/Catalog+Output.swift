extension Catalog {
    /// The messages of this area.
    static let output: [Message] = []
}

extension Message {
}

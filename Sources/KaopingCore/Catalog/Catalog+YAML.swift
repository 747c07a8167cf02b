extension Catalog {
    /// The messages of this area.
    static let yaml: [Message] = []
}

extension Message {
}

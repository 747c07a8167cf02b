extension Catalog {
    /// The messages of this area.
    static let plugin: [Message] = []
}

extension Message {
}

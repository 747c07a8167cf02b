extension Catalog {
    /// The messages of this area.
    static let profile: [Message] = []
}

extension Message {
}

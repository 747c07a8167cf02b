extension Catalog {
    /// The messages of this area.
    static let data: [Message] = []
}

extension Message {
}

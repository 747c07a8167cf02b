extension Catalog {
    /// The messages of this area.
    static let commandLine: [Message] = []
}

extension Message {
}

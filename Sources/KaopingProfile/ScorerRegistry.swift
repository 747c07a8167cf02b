public import ScorerKit

/// The scorers that a profile may name, by id.
public struct ScorerRegistry: Sendable {
    /// Where a scorer comes from.
    public struct Origin: Sendable, Hashable {
        /// The plugin's id.
        public let plugin: String
        /// The plugin's version.
        public let version: String
        /// The library's file; nil for a plugin that is linked in.
        public let file: String?

        /// Creates an origin.
        public init(plugin: String, version: String, file: String?) {
            self.plugin = plugin
            self.version = version
            self.file = file
        }
    }

    /// A scorer and where it comes from.
    public struct Entry: Sendable {
        /// The scorer.
        public let handle: ScorerHandle
        /// Where it comes from.
        public let origin: Origin
    }

    private var entries: [String: Entry] = [:]

    /// Creates an empty registry.
    public init() {}

    /// The ids in alphabetical order.
    public var ids: [String] { entries.keys.sorted() }

    /// Returns a scorer by its id as a profile writes it.
    public subscript(id: String) -> Entry? { entries[id] }

    /// Returns the ids of the scorers that stand in a place of the profile, in alphabetical order.
    public func ids(for role: ScorerDescription.Role) -> [String] {
        ids.filter { entries[$0]?.handle.description.role == role }
    }

    /// Adds a scorer; returns the entry that already has the id, and leaves it, if there is one.
    public mutating func add(_ id: String, _ handle: ScorerHandle, _ origin: Origin) -> Entry? {
        if let present = entries[id] { return present }
        entries[id] = Entry(handle: handle, origin: origin)
        return nil
    }
}

internal import ScorerABI

/// A plugin as the host sees it: its id, its version and its scorers.
public struct PluginTable: Sendable {
    /// Why a table cannot be used.
    public enum Fault: Error, Sendable, Hashable {
        /// The plugin speaks another version of the boundary.
        case version(found: Int, expected: Int)
        /// A struct has another size than in this version; the second is what was expected.
        case size(of: String, found: Int, expected: Int)
        /// A scorer's entry lacks a function or has numbers that mean nothing to this host.
        case scorer(index: Int)
    }

    /// The id in kebab-case.
    public let id: String
    /// The plugin's own version.
    public let version: String
    /// The scorers, in the plugin's order.
    public let scorers: [ScorerHandle]

    /// Reads and checks a table.
    ///
    /// - Parameter table: what a plugin's entry function returned, a `kp_plugin`.
    /// - Throws: `Fault` when version or sizes differ or an entry is not whole.
    public init(_ table: UnsafeRawPointer) throws(Fault) {
        let raw = table.assumingMemoryBound(to: kp_plugin.self)
        // Nothing behind the version may be read before the version is known to be ours.
        guard raw.pointee.abi_version == UInt32(KP_ABI_VERSION) else {
            throw .version(found: Int(raw.pointee.abi_version), expected: Int(KP_ABI_VERSION))
        }
        try PluginTable.expect("kp_plugin", raw.pointee.struct_size, MemoryLayout<kp_plugin>.size)
        var handles: [ScorerHandle] = []
        for index in 0..<Int(raw.pointee.scorer_count) {
            guard let scorer = raw.pointee.scorers[index] else { throw .scorer(index: index) }
            try PluginTable.expect(
                "kp_scorer",
                scorer.pointee.struct_size,
                MemoryLayout<kp_scorer>.size
            )
            guard let handle = ScorerHandle(scorer) else { throw .scorer(index: index) }
            handles.append(handle)
        }
        id = String(raw.pointee.id)
        version = String(raw.pointee.version)
        scorers = handles
    }

    private static func expect(_ name: String, _ found: UInt32, _ expected: Int) throws(Fault) {
        guard Int(found) == expected else {
            throw .size(of: name, found: Int(found), expected: expected)
        }
    }
}

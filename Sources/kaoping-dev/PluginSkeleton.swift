/// A plugin's own file and its test: the table that the host reads.
struct PluginSkeleton {
    /// The target, which the library and the entry are named after.
    let target: String
    /// The plugin's id.
    let id: String
    /// The entry as a Swift function.
    let function: String
    let scorer: Name

    /// Returns the file with the plugin's table.
    var source: String {
        """
        internal import ScorerKit

        private let plugin = PluginExport(
            id: "\(id)",
            version: "1.0.0",
            scorers: [\(scorer.camel).self]
        )

        /// Returns the plugin's table, a `kp_plugin` that lives as long as the process.
        @c(kp_plugin_v1_\(target))
        public func \(function)() -> UnsafeRawPointer { plugin.table }

        """
    }

    /// Returns the test of the table.
    var tests: String {
        """
        import \(target)
        import ScorerKit
        import Testing

        @Suite struct \(target)TableTests {
            @Test("the host reads the table")
            func readsTable() throws {
                let table = try PluginTable(\(function)())
                #expect(table.id == "\(id)")
                #expect(table.scorers.map(\\.description.id) == ["\(scorer.snake)"])
            }
        }

        """
    }
}

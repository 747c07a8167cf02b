/// How much a YAML text may hold before it is refused.
public struct YAMLLimits: Sendable, Hashable {
    /// The most bytes of a file.
    public var maxBytes: Int
    /// The most lists and mappings inside one another; a list of texts has depth 1.
    public var maxDepth: Int
    /// The most keys and values, where an alias counts as all that it stands for.
    public var maxNodes: Int
    /// The most issues that are listed; the others are counted.
    public var maxIssues: Int

    /// Creates limits; the defaults are far above any scheme that a person wrote.
    public init(
        maxBytes: Int = 4 << 20,
        maxDepth: Int = 64,
        maxNodes: Int = 100_000,
        maxIssues: Int = 50
    ) {
        self.maxBytes = maxBytes
        self.maxDepth = maxDepth
        self.maxNodes = maxNodes
        self.maxIssues = maxIssues
    }
}

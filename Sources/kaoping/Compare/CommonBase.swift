internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile
internal import KaopingStore
internal import KaopingYAML

/// Finds the profile that two profiles extend, or that one of them is.
struct CommonBase {
    let source: CompareSource

    /// Returns the base of two runs' profiles.
    ///
    /// - Throws: `IssuesError` when they do not extend the same profile.
    func base(
        _ first: CompareSource.Found,
        _ second: CompareSource.Found
    ) throws(IssuesError) -> Profile {
        let left = try source.sources(first)
        let right = try source.sources(second)
        let common = zip(left.reversed(), right.reversed()).prefix { $0.bytes == $1.bytes }.count
        guard common > 0 else {
            throw IssuesError(
                .compareNoBase,
                ["first": .text(first.run.profile), "second": .text(second.run.profile)],
                status: .usage
            )
        }
        return try decoded(Array(left.suffix(common)))
    }

    /// Decodes a profile from its texts: its own, then those of what it extends.
    private func decoded(_ sources: [RunInputs.Source]) throws(IssuesError) -> Profile {
        var rest = sources.dropFirst()
        let failure = IssuesError(.scoreNotKept, status: .software)
        let node = try Overlay.resolve(try parse(sources[0])) { _, _ throws(IssuesError) in
            guard let base = rest.popFirst() else { throw failure }
            return try parse(base)
        }
        let scorers = try source.loader.registry(naming: ProfileDecoder.pluginNames(in: node))
        return try ProfileDecoder.decode(node, scorers: scorers)
    }

    private func parse(_ source: RunInputs.Source) throws(IssuesError) -> YAMLNode {
        try YAMLParser.parse(source.bytes, file: source.file)
    }
}

import KaopingYAML
import Testing

@Suite("The limits of a text")
struct YAMLLimitsTests {
    @Test("unless changed they leave room for any scheme that a person wrote")
    func defaults() {
        let limits = YAMLLimits()
        #expect(limits.maxBytes == 4 * 1024 * 1024)
        #expect(limits.maxDepth == 64)
        #expect(limits.maxNodes == 100_000)
        #expect(limits.maxIssues == 50)
    }

    @Test("a text of exactly the most bytes is taken")
    func exactSize() throws {
        _ = try parse("a: 12\n", limits: YAMLLimits(maxBytes: 6))
        #expect(codes("a: 123\n", limits: YAMLLimits(maxBytes: 6)) == ["yaml-too-large"])
    }

    @Test("exactly the most keys and values are taken")
    func exactNodes() throws {
        // One list and three texts.
        _ = try parse("[1, 2, 3]", limits: YAMLLimits(maxNodes: 4))
    }

    @Test("with no issue allowed one is listed all the same")
    func noIssues() {
        #expect(codes("a: !x 1\n", limits: YAMLLimits(maxIssues: 0)) == ["yaml-tag"])
    }
}

import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct SeverityTableTests {
    private let first = SeverityTable([
        RaterKey(0, "b"): [80, 90.1], RaterKey(1, "b"): [1], RaterKey(0, "d"): [3],
    ])
    private let second = SeverityTable([RaterKey(0, "b"): [0.2], RaterKey(0, "c"): [7, 8]])

    private func read(_ bytes: [UInt8]) -> SeverityTable? {
        bytes.withUnsafeBytes { SeverityTable(bytes: $0) }
    }

    @Test("joins the marks of each rater, in any order of the parts")
    func merged() throws {
        let all = first.merged(with: second)
        #expect(all.raters.map(\.key.text) == ["b", "c", "d", "b"])
        #expect(all.raters[0].moments == ExactMoments(of: [80, 90.1, 0.2]))
        #expect(all.bytes == second.merged(with: first).bytes)
        #expect(try #require(read(all.bytes)).bytes == all.bytes)
    }

    @Test("finds a rater in the bytes, and the group as a whole")
    func lookup() throws {
        try first.merged(with: second).bytes.withUnsafeBytes { bytes in
            let lookup = try #require(SeverityLookup(bytes))
            #expect(lookup.count == 4)
            #expect(lookup.moments(of: RaterKey(0, "c")) == ExactMoments(of: [7, 8]))
            #expect(lookup.moments(of: RaterKey(1, "b")) == ExactMoments(of: [1]))
            #expect(lookup.moments(of: RaterKey(1, "c")) == nil)
            #expect(lookup.groups[0] == ExactMoments(of: [80, 90.1, 0.2, 7, 8, 3]))
        }
    }

    @Test("bytes that are cut off are none")
    func cut() {
        let bytes = first.bytes
        for length in 0..<bytes.count { #expect(read(Array(bytes.prefix(length))) == nil) }
        #expect(read(bytes) != nil)
    }
}

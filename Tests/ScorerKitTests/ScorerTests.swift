import Testing

@testable import ScorerKit

/// A scorer that leaves to the protocol whatever it can.
private struct Least: Scorer {
    static let description = ScorerDescription(
        id: "least",
        title: Title(zh: "最少", en: "Least"),
        summary: Title(zh: "原样。", en: "The value itself."),
        reference: "none"
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        scores.setEach(of: block[0]) { $0 }
    }
}

/// A summary that is a plain value with a gap at its end.
private struct Spread: ScorerSummary, BitwiseCopyable {
    var least: Double
    var count: Int32

    func merged(with later: Spread) -> Spread {
        Spread(least: min(least, later.least), count: count + later.count)
    }
}

@Suite struct ScorerTests {
    @Test("a scorer need not sum up, give reasons or have figures")
    func defaults() throws {
        let outcome = try ScorerTrial(Least.self).score([[3, .nan]])
        #expect(outcome.states == [.scored, .notAvailable])
        #expect(outcome.values[0] == 3 && outcome.reasons == [nil, nil])
        #expect(outcome.figures == [] && outcome.outputs == [])
    }

    @Test("a plain summary goes through its bytes unchanged, from any address")
    func plainSummary() throws {
        let summary = Spread(least: -2.5, count: 7)
        // Eight bytes of a double and four of a number: what pads the value is left out.
        #expect(summary.bytes.count == 8 + 4)
        let shifted = [0] + summary.bytes
        let read = shifted.withUnsafeBytes {
            Spread(bytes: UnsafeRawBufferPointer(rebasing: $0[1...]))
        }
        #expect(read?.least == -2.5 && read?.count == 7)
    }

    @Test("bytes of another length are no summary", arguments: [0, 11, 13, 16])
    func otherLength(count: Int) {
        let bytes = [UInt8](repeating: 0, count: count)
        #expect(bytes.withUnsafeBytes { Spread(bytes: $0) } == nil)
    }

    @Test("the empty summary has no bytes and is read from any")
    func noSummary() {
        #expect(NoSummary().bytes == [])
        #expect(NoSummary().merged(with: NoSummary()).bytes == [])
        #expect([1, 2].withUnsafeBytes { NoSummary(bytes: $0) } != nil)
    }
}

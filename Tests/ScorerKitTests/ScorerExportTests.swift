import ScorerABI
import Testing

@testable import ScorerKit

/// A scorer with more numbers than a reason holds and, when told to, a figure too many.
private struct Boasts: Scorer {
    static let description = ScorerDescription(
        id: "boasts",
        title: Title(zh: "夸口", en: "Boasts"),
        summary: Title(zh: "夸口。", en: "Boasts."),
        reference: "none",
        takes: [.number, .grouped],
        parameters: [ParameterDescription("extra", .flag, zh: "多给一个", en: "one more")],
        reasons: [NamedText("five", zh: "{0}", en: "{0}")],
        outputs: [NamedText("a", zh: "甲", en: "A"), NamedText("b", zh: "乙", en: "B")],
        figures: [NamedText("one", zh: "一", en: "One")]
    )

    private let isExtra: Bool

    init(parameters: Parameters) throws(ScorerError) {
        isExtra = parameters.has("extra")
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        for output in scores.outputs { output.initialize(repeating: 0) }
        scores.setEach(of: block[0]) { $0 }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        row == 0 ? Reason(0, 1, 2, 3, 4, 5) : Reason(0, 6)
    }

    func figures(_ summary: NoSummary) -> [Double] { isExtra ? [1, 2] : [1] }
}

/// The sum of two children, which tells of the first one only what it gives.
private struct HalfTold: Scorer {
    static let description = ScorerDescription(
        id: "half_told",
        title: Title(zh: "说一半", en: "Half told"),
        summary: Title(zh: "说一半。", en: "Half told."),
        reference: "none",
        role: .aggregate,
        returns: .points,
        parts: .terms
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        for row in 0..<block.rowCount {
            let sum = (0..<block.columnCount).reduce(0) { $0 + block[$1].numbers[row] }
            if sum.isNaN { scores.set(row, .notAvailable) } else { scores.set(row, sum) }
        }
    }

    func parts(_ block: Block, row: Int, summary: NoSummary) -> [Double] {
        [block[0].numbers[row]]
    }
}

@Suite struct ScorerExportTests {
    @Test("a child of which a scorer does not tell what it gives has no part, and no row spills")
    func tooFewParts() throws {
        let outcome = try ScorerTrial(HalfTold.self, childCount: 2).score([[1, 2], [10, 20]])
        #expect(outcome.values == [11, 22])
        #expect(outcome.parts.map { $0[0] } == [1, 2])
        #expect(outcome.parts.allSatisfy { $0.count == 2 && $0[1].isNaN })
    }

    @Test("a row without a score has no parts, and the scorer is not asked for them")
    func unscoredParts() throws {
        let outcome = try ScorerTrial(HalfTold.self, childCount: 2).score([[1, .nan], [10, 20]])
        #expect(outcome.states == [.scored, .notAvailable])
        #expect(outcome.parts[0][0] == 1 && outcome.parts[1].allSatisfy(\.isNaN))
    }

    @Test("a scorer that declares none tells no parts")
    func noParts() throws {
        #expect(try ScorerTrial(Boasts.self).score([[7, 8]]).parts.isEmpty)
    }

    @Test("an entry has the functions that the description calls for and no others")
    func functions() {
        let plain = ScorerExport.scorer(Scaled.self).pointee
        #expect(plain.check != nil && plain.score != nil)
        #expect(plain.observe == nil && plain.merge == nil && plain.figures == nil)
        let summing = ScorerExport.scorer(Remembers.self).pointee
        #expect(summing.observe != nil && summing.merge != nil && summing.figures != nil)
        #expect(summing.struct_size == UInt32(MemoryLayout<kp_scorer>.size))
    }

    @Test("the entry's context knows what the scorer takes and how many outputs it has")
    func context() throws {
        let raw = ScorerExport.scorer(Boasts.self).pointee
        let export = Unmanaged<ScorerExport>.fromOpaque(try #require(raw.context))
            .takeUnretainedValue()
        #expect(export.outputCount == 2)
        #expect(export.takes == [.number, .grouped])
    }

    @Test("more figures than were declared are an error and not written behind the caller's memory")
    func tooManyFigures() throws {
        let trial = try ScorerTrial(Boasts.self, ["extra": .flag(true)])
        let error = #expect(throws: ScorerError.self) { try trial.score([[7]]) }
        #expect(error?.text == Title(zh: "应有1个数，实有2个", en: "expected 1 figures, found 2"))
    }

    @Test("a reason crosses with its first four numbers, the others are zero")
    func reasons() throws {
        let outcome = try ScorerTrial(Boasts.self).score([[7, 8]])
        #expect(outcome.reasons == [Reason(0, 1, 2, 3, 4), Reason(0, 6, 0, 0, 0)])
        #expect(outcome.values == [7, 8] && outcome.figures == [1])
    }
}

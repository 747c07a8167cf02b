import ScorerABI
import Testing

@testable import ScorerKit

/// A weighting that gives each child its sum over all units; it refuses children without points.
private struct Sums: Weighting {
    struct Summary: ScorerSummary {
        var sums: [Double]

        init(sums: [Double]) { self.sums = sums }

        init?(bytes: UnsafeRawBufferPointer) {
            guard bytes.count % 8 == 0 else { return nil }
            sums = stride(from: 0, to: bytes.count, by: 8).map {
                bytes.loadUnaligned(fromByteOffset: $0, as: Double.self)
            }
        }

        var bytes: [UInt8] { sums.withUnsafeBytes { Array($0) } }

        // Sums of small whole numbers are exact, however the rows are cut.
        func merged(with later: Summary) -> Summary {
            Summary(sums: zip(sums, later.sums).map(+))
        }
    }

    static let description = ScorerDescription(
        id: "sums",
        title: Title(zh: "合计", en: "Sums"),
        summary: Title(zh: "按合计赋权。", en: "Weights children by their sums."),
        reference: "none",
        role: .weighting,
        need: .summary,
        returns: .raw,
        parameters: [ParameterDescription("drop", .flag, zh: "少给一个", en: "leave one out")]
    )

    private let drops: Bool

    init(parameters: Parameters) throws(ScorerError) {
        drops = parameters.optionalNumber("drop") == 1
    }

    func observe(_ block: Block) -> Summary {
        Summary(sums: (0..<block.columnCount).map { block[$0].numbers.reduce(0, +) })
    }

    func weights(_ summary: Summary) throws(ScorerError) -> [Double] {
        guard summary.sums.contains(where: { $0 > 0 }) else {
            throw .data(zh: "各子项都没有分", en: "no child has any points")
        }
        return drops ? Array(summary.sums.dropLast()) : summary.sums
    }
}

@Suite struct WeightingTests {
    private let children: [[Double]] = [[1, 2, 3], [0, 0, 4], [5, 0, 0]]

    @Test("the figures are one weight a child, however the rows are cut", arguments: [1, 2, 3])
    func weights(blockRows: Int) throws {
        let trial = try ScorerTrial(Sums.self, childCount: 3)
        let outcome = try trial.score(children, blockRows: blockRows)
        let sums: [Double] = [1 + 2 + 3, 0 + 0 + 4, 5 + 0 + 0]
        #expect(outcome.figures == sums)
    }

    @Test("a weighting scores no unit: every row is not applicable")
    func notApplicable() throws {
        let outcome = try ScorerTrial(Sums.self, childCount: 3).score(children)
        #expect(outcome.states == [.notApplicable, .notApplicable, .notApplicable])
        #expect(outcome.values.allSatisfy { $0.isNaN })
    }

    @Test("too few weights for the children are an error, not a weight that nobody wrote")
    func tooFew() throws {
        let trial = try ScorerTrial(Sums.self, ["drop": .flag(true)], childCount: 3)
        let error = #expect(throws: ScorerError.self) { try trial.score(children) }
        #expect(error?.text == Title(zh: "应有3个数，实有2个", en: "expected 3 figures, found 2"))
    }

    @Test("a weighting that finds no weights says why")
    func noWeights() throws {
        let trial = try ScorerTrial(Sums.self, childCount: 2)
        let error = #expect(throws: ScorerError.self) { try trial.score([[0, 0], [0, 0]]) }
        #expect(error?.text.en == "no child has any points" && error?.parameter == nil)
    }

    @Test("the role crosses the boundary, and with it the function for the weights")
    func role() throws {
        let export = PluginExport(id: "sums", version: "1.0.0", scorers: [Sums.self])
        let handle = try #require(try PluginTable(export.table).scorers.first)
        #expect(handle.description == Sums.description)
        #expect(handle.description.role == .weighting && handle.description.figures.isEmpty)
        var raw = ScorerExport.scorer(Sums.self).pointee
        #expect(raw.description.pointee.role == UInt32(KP_ROLE_WEIGHTING))
        // A weighting declares no figures, but without the function there are no weights.
        #expect(raw.figures != nil)
        raw.figures = nil
        #expect(withUnsafePointer(to: &raw) { ScorerHandle($0) } == nil)
    }
}

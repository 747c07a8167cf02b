internal import KaopingData
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit

/// The scores of a leaf, with how many units have each.
struct CountedScores: Sendable {
    let numbers: Buffer<Double>
    let counts: Buffer<Int64>

    /// Scores the numbers of a column, each of them once.
    ///
    /// Nil where a number is not scored: why, and what follows, is for each row to say.
    ///
    /// - Parameters:
    ///   - tally: the numbers and how often they stand.
    ///   - use: a scorer that looks at each row alone.
    ///   - pack: its parameters.
    ///   - scaled: brings a score to the scale that is combined on.
    init?(
        _ tally: NumberTally,
        _ use: ScorerUse,
        _ pack: ParameterPack,
        _ scaled: (Double) -> Double
    ) {
        let room = UnitColumn(count: tally.numbers.count)
        let isScored = tally.numbers.withUnsafeBufferPointer { numbers in
            var column = kp_column(numbers: numbers.baseAddress, count: numbers.count, states: nil)
            var block = kp_block(rows: numbers.count, &column, count: 1)
            var scores = kp_scores()
            scores.struct_size = UInt32(MemoryLayout<kp_scores>.size)
            (scores.values, scores.states) = (room.values.base, room.states.base)
            let unscored = try? use.handle.score(pack, block: &block, summary: nil, into: &scores)
            return unscored != nil
        }
        guard isScored, room.states.elements.allSatisfy({ $0 == ScorerState.scored.rawValue })
        else { return nil }
        numbers = Buffer(room.values.elements.map(scaled))
        counts = Buffer(tally.counts)
        guard numbers.elements.allSatisfy(\.isFinite) else { return nil }
    }
}

/// Counted columns laid out for a scorer that takes them.
struct CountedBlock {
    private let scores: [Int: CountedScores]
    private let columnCount: Int

    /// Takes counted columns by their places among all columns.
    init(_ scores: [Int: CountedScores], columnCount: Int) {
        (self.scores, self.columnCount) = (scores, columnCount)
    }

    /// Sums the columns up.
    ///
    /// - Throws: `ScorerError` when the scorer does not take the block.
    func observe(_ use: ScorerUse, _ pack: ParameterPack) throws(ScorerError) -> [UInt8] {
        let columns = Buffer<kp_column>(count: columnCount)
        let counts = Buffer<UnsafePointer<Int64>?>(count: columnCount)
        for place in 0..<columnCount {
            let found = scores[place]
            columns.base[place] = kp_column(
                numbers: found.map { UnsafePointer($0.numbers.base) },
                count: found?.numbers.count ?? 0,
                states: nil
            )
            counts.base[place] = found.map { UnsafePointer($0.counts.base) }
        }
        defer { withExtendedLifetime((columns, counts, scores)) {} }
        var block = kp_block(rows: 0, columns.base, count: columnCount)
        block.counts = UnsafePointer(counts.base)
        return try use.handle.observe(pack, block: &block)
    }
}

extension kp_block {
    /// Whether some entry of some column is not there.
    var isPartial: Bool {
        (0..<Int(column_count)).contains { columns[$0].states != nil }
    }
}

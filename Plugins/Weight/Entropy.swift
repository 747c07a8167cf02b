internal import ScorerKit

#if canImport(Glibc)
    internal import Glibc
#endif

/// Entropy weights (熵权法): weight ∝ 1 − e, with e = −Σ p ln p / ln n and p = x / Σ x.
///
/// A child whose scores are the same for all units has the entropy 1 and weighs nothing.
/// Σ p ln p is computed as (Σ x ln x) / S − ln S, so that one pass is enough; 0 ln 0 is 0.
struct Entropy: Weighting {
    static let description = ScorerDescription(
        id: "entropy",
        title: Title(zh: "熵权法", en: "Entropy"),
        summary: Title(
            zh: "信息熵越小（各考评对象差异越大）的下级权重越大；得分不得为负。",
            en: "Weights a child by what its scores tell: one minus their entropy. Scores must not "
                + "be negative."
        ),
        reference: "Shannon 1948; Hwang & Yoon 1981, Multiple Attribute Decision Making, 3.2",
        role: .weighting,
        need: .summary,
        returns: .share,
        takes: [.number, .counted],
        examples: [
            WorkedExample(
                zh: "第一项各对象相同，不含信息",
                en: "The first child is the same for all units and tells nothing",
                parameters: "{}",
                inputs: [[1, 1], [1, 3]],
                expected: [0, 1]
            ),
            WorkedExample(
                zh: "两项分布相同，权重相等",
                en: "Two children with the same shares have the same weight",
                parameters: "{}",
                inputs: [[1, 10], [3, 30]],
                expected: [0.5, 0.5]
            ),
        ]
    )

    init(parameters: Parameters) throws(ScorerError) {}

    func observe(_ block: Block) -> EntropySummary { EntropySummary(of: block) }

    func weights(_ summary: EntropySummary) throws(ScorerError) -> [Double] {
        guard summary.count >= 2 else { throw NoWeights.tooFew }
        guard !summary.hasNegative else {
            throw .data(
                zh: "熵权法要求得分不为负，实有负分",
                en: "entropy needs scores that are not negative, and some are"
            )
        }
        let told = summary.children.map { 1 - $0.entropy(of: summary.count) }
        // Rounding leaves a child without spread a hair beside 0, on either side.
        let clean = told.map { $0 < 1e-14 ? 0 : $0 }
        let sum = clean.reduce(0, +)
        guard sum > 0 else { throw NoWeights.noSpread }
        return clean.map { $0 / sum }
    }
}

/// What entropy needs of every child: Σ x and Σ x ln x, exact in the sum.
struct EntropySummary: ScorerSummary {
    struct Child: Sendable {
        var sum = ExactSum()
        var logSum = ExactSum()

        /// −Σ p ln p / ln n; 1 where all scores are zero, which tell nothing.
        func entropy(of count: Int) -> Double {
            let total = sum.rounded()
            guard total > 0 else { return 1 }
            return (log(total) - logSum.rounded() / total) / log(Double(count))
        }
    }

    private(set) var count = 0
    private(set) var hasNegative = false
    private(set) var children: [Child]

    /// How many scores are taken at once.
    private static let tileRows = 2048

    init(of block: Block) {
        children = (0..<block.columnCount).map { _ in Child() }
        guard !block.isCounted else {
            addCounted(block)
            return
        }
        let rows = block.isWhole ? nil : block.completeRows
        count = rows?.count ?? block.rowCount
        let size = EntropySummary.tileRows
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * size) { room in
            let (tile, copy) = (
                UnsafeMutableBufferPointer(rebasing: room[..<size]),
                UnsafeMutableBufferPointer(rebasing: room[size...])
            )
            for child in children.indices where block[child].isPresent {
                let numbers = block[child].numbers
                for first in stride(from: 0, to: count, by: size) {
                    let places = first..<min(count, first + size)
                    if let rows {
                        for place in places { copy[place - first] = numbers[rows[place]] }
                        add(UnsafeBufferPointer(rebasing: copy[..<places.count]), to: child, tile)
                    } else {
                        add(UnsafeBufferPointer(rebasing: numbers[places]), to: child, tile)
                    }
                }
            }
        }
    }

    /// Adds each score as often as it stands; the rows are counted by the other blocks.
    private mutating func addCounted(_ block: Block) {
        for child in children.indices {
            for (score, count) in zip(block[child].numbers, block.counts(child)) {
                if score < 0 { hasNegative = true }
                guard score > 0 else { continue }
                children[child].sum.add(score, times: count)
                children[child].logSum.add(score * log(score), times: count)
            }
        }
    }

    /// Adds the scores above zero, and what becomes of each, so that many are added at once.
    private mutating func add(
        _ scores: UnsafeBufferPointer<Double>,
        to child: Int,
        _ tile: UnsafeMutableBufferPointer<Double>
    ) {
        var (used, others, negatives) = (scores.count, 0, 0)
        for score in scores {
            others |= score > 0 ? 0 : 1
            negatives |= score < 0 ? 1 : 0
        }
        if negatives > 0 { hasNegative = true }
        if others == 0 {
            children[child].sum.add(contentsOf: scores)
            for index in 0..<used { tile[index] = scores[index] * log(scores[index]) }
        } else {
            used = 0
            for score in scores where score > 0 {
                tile[used] = score
                used += 1
            }
            let positive = UnsafeBufferPointer(rebasing: tile[..<used])
            children[child].sum.add(contentsOf: positive)
            for index in 0..<used { tile[index] *= log(tile[index]) }
        }
        children[child].logSum.add(contentsOf: UnsafeBufferPointer(rebasing: tile[..<used]))
    }

    func merged(with later: EntropySummary) -> EntropySummary {
        var merged = self
        merged.count += later.count
        merged.hasNegative = hasNegative || later.hasNegative
        for (child, other) in later.children.enumerated() {
            merged.children[child].sum = children[child].sum.merged(with: other.sum)
            merged.children[child].logSum = children[child].logSum.merged(with: other.logSum)
        }
        return merged
    }

    var bytes: [UInt8] {
        let head = withUnsafeBytes(of: UInt64(count).littleEndian, Array.init)
        return Parts.joined(
            [head + [hasNegative ? 1 : 0]]
                + children.flatMap { [$0.sum.bytes, $0.logSum.bytes] }
        )
    }

    init?(bytes: UnsafeRawBufferPointer) {
        guard let parts = Parts.split(bytes), let head = parts.first, head.count == 9,
            parts.count % 2 == 1
        else { return nil }
        let stored = head.withUnsafeBytes {
            UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self))
        }
        guard let count = Int(exactly: stored) else { return nil }
        var found: [Child] = []
        for index in stride(from: 1, to: parts.count, by: 2) {
            let sums = parts[index...index + 1].compactMap { part in
                part.withUnsafeBytes { ExactSum(bytes: $0) }
            }
            guard sums.count == 2 else { return nil }
            found.append(Child(sum: sums[0], logSum: sums[1]))
        }
        (self.count, hasNegative, children) = (count, head[8] == 1, found)
    }
}

internal import ScorerKit

/// The exact moments of every child, over the units for which all children are scored.
///
/// Units with a gap would give the children different populations, and weights compare them.
struct ChildMoments: ScorerSummary {
    private(set) var children: [ExactMoments]

    init(of block: Block) {
        let rows = block.completeRows
        children = (0..<block.columnCount).map { child in
            ExactMoments(of: rows.map { block[child].numbers[$0] })
        }
    }

    func merged(with later: ChildMoments) -> ChildMoments {
        var merged = self
        merged.children = zip(children, later.children).map { $0.merged(with: $1) }
        return merged
    }

    var bytes: [UInt8] { Parts.joined(children.map(\.bytes)) }

    init?(bytes: UnsafeRawBufferPointer) {
        guard let parts = Parts.split(bytes) else { return nil }
        let read = parts.compactMap { part in part.withUnsafeBytes { ExactMoments(bytes: $0) } }
        guard read.count == parts.count else { return nil }
        children = read
    }
}

extension Block {
    /// Whether every child of every row is scored with a finite number.
    var isWhole: Bool {
        guard isComplete else { return false }
        for child in 0..<columnCount where !self[child].isFinite { return false }
        return true
    }

    /// The rows for which every child is scored with a finite number.
    var completeRows: [Int] {
        (0..<rowCount).filter { row in
            (0..<columnCount).allSatisfy {
                self[$0].state(row) == .scored && self[$0].numbers[row].isFinite
            }
        }
    }
}

/// Several summaries as one run of bytes, each behind its length.
enum Parts {
    static func joined(_ parts: [[UInt8]]) -> [UInt8] {
        parts.flatMap { part in
            let count = UInt64(part.count)
            return (0..<8).map { UInt8(truncatingIfNeeded: count >> UInt64(8 * $0)) } + part
        }
    }

    /// Returns the parts; nil when the bytes are none.
    static func split(_ bytes: UnsafeRawBufferPointer) -> [[UInt8]]? {
        var parts: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            guard rest.count >= 8 else { return nil }
            let head = UnsafeRawBufferPointer(rebasing: rest.prefix(8))
            let stored = UInt64(littleEndian: head.loadUnaligned(as: UInt64.self))
            rest = rest.dropFirst(8)
            guard let count = Int(exactly: stored), count <= rest.count else { return nil }
            parts.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return parts
    }
}

/// Errors that several weightings share.
enum NoWeights {
    static let tooFew = ScorerError.data(
        zh: "各下级都有得分的考评对象不足两个",
        en: "fewer than two units have a score for every child"
    )
    static let noSpread = ScorerError.data(
        zh: "各下级的得分都没有差异",
        en: "no child's scores differ between units"
    )
}

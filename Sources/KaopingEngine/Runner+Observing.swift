internal import KaopingCore
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit
internal import Synchronization

// How the inputs of a step are summed up over all units.
extension Runner {
    /// Sums up a step's inputs over all units.
    ///
    /// - Throws: `IssuesError` when the scorer fails.
    func observe(
        _ index: Int,
        _ use: ScorerUse,
        _ pack: ParameterPack
    ) throws(IssuesError) -> [UInt8]? {
        let counted = countedInputs(of: index, for: use)
        var parts = try observeRows(index, use, pack, without: Set(counted.keys))
        do throws(ScorerError) {
            if parts != nil, !counted.isEmpty {
                let block = CountedBlock(counted, columnCount: plan.steps[index].children.count)
                parts?.append(try block.observe(use, pack))
            }
        } catch {
            fail(index, row: 0, error)
        }
        try throwFailure()
        if let parts { return try joined(parts, index, use, pack) }
        return try joined(observeRows(index, use, pack, without: []) ?? [], index, use, pack)
    }

    /// Sums up block by block, without the inputs at some places.
    ///
    /// - Returns: a summary for each block; nil where inputs are left out though not every row of
    ///   the others is scored: rows may then count for no input.
    private func observeRows(
        _ index: Int,
        _ use: ScorerUse,
        _ pack: ParameterPack,
        without counted: Set<Int>
    ) throws(IssuesError) -> [[UInt8]]? {
        // A summary of many children is long, and each block has one.
        let size = plan.steps[index].isLeaf ? blockRows : min(max(1, rows), 4 * blockRows)
        let parts = Mutex<[[UInt8]?]>(Array(repeating: nil, count: blocks(of: size).count))
        let isWhole = Atomic<Bool>(true)
        forEachBlock(size) { scratch, rows in
            self.repeatInputs(of: index, rows, scratch, without: counted)
            self.withBlock(index, rows, scratch, without: counted) { block, columns in
                if !counted.isEmpty, block.pointee.isPartial {
                    isWhole.store(false, ordering: .relaxed)
                    return
                }
                do throws(ScorerError) {
                    let part = try use.handle.observe(pack, columns: columns, block: block)
                    parts.withLock { $0[rows.lowerBound / size] = part }
                } catch {
                    self.fail(index, row: rows.lowerBound, error)
                }
            }
        }
        try throwFailure()
        return isWhole.load(ordering: .relaxed) ? parts.withLock { $0 }.compactMap(\.self) : nil
    }

    /// Joins summaries in the order of the rows; nil where there is none.
    private func joined(
        _ parts: [[UInt8]],
        _ index: Int,
        _ use: ScorerUse,
        _ pack: ParameterPack
    ) throws(IssuesError) -> [UInt8]? {
        do throws(ScorerError) {
            // Neighbors are joined in rounds: long summaries are then copied a few times only.
            var left = parts
            while left.count > 1 {
                var joined: [[UInt8]] = []
                for first in stride(from: 0, to: left.count, by: 2) {
                    let hasNext = first + 1 < left.count
                    joined.append(
                        hasNext
                            ? try use.handle.merge(pack, left[first], left[first + 1])
                            : left[first]
                    )
                }
                left = joined
            }
            return left.first
        } catch {
            fail(index, row: 0, error)
        }
        try throwFailure()
        return nil
    }

    // MARK: Counting

    /// The scores of those inputs of a step that are sooner counted than looked at row by row, by
    /// their places among its children.
    private func countedInputs(of index: Int, for use: ScorerUse) -> [Int: CountedScores] {
        guard use.handle.description.takes.contains(.counted) else { return [:] }
        if let known = counted[index] { return known }
        let step = plan.steps[index]
        let found = Mutex<[Int: CountedScores]>([:])
        Parallel.forEach(step.children.count, threads: threads) { place in
            let scores = self.countedScores(step.children[place], on: step.childScales[place])
            if let scores { found.withLock { $0[place] = scores } }
        }
        counted[index] = found.withLock { $0 }
        return counted[index] ?? [:]
    }

    /// Scores each number of a leaf's column once; nil where its rows must be looked at.
    private func countedScores(_ index: Int, on scale: Plan.Affine) -> CountedScores? {
        let step = plan.steps[index]
        let isPlain =
            plan.isPlain(step) && overrides.fixed[index] == nil && overrides.excluded == nil
            && overrides.excused[index] == nil && overrides.gates[index] == nil
            && marks[index] == nil
        guard isPlain, let tally = source(index)?.tally() else { return nil }
        let result = step.resultScale
        return CountedScores(tally, step.use, packs[index]) {
            scale.factor * (result.factor * $0 + result.offset) + scale.offset
        }
    }
}

internal import ScorerABI

/// Checks that a block's columns are what the scorer takes, so that no scorer reads past their end.
struct BlockCheck {
    private let takes: ScorerDescription.Takes
    private let inputs: [InputDescription]

    init(_ export: ScorerExport) {
        takes = export.takes
        inputs = export.inputs
    }

    /// Refuses columns that the scorer does not take; where a block is summed up they may be counted.
    ///
    /// - Throws: `ScorerError` with the first column that is not of the kind or length.
    func check(
        _ block: Block,
        _ parameters: Parameters,
        isObserved: Bool = false
    ) throws(ScorerError) {
        let expected = inputs.isEmpty ? parameters.childCount : inputs.count
        guard block.columnCount == expected else {
            throw .data(
                zh: "应有\(expected)列，实有\(block.columnCount)列",
                en: "there are \(block.columnCount) columns, not \(expected)"
            )
        }
        let mayBeCounted = isObserved && takes.contains(.counted)
        for index in 0..<expected
        where !isTaken(block, index) && !(mayBeCounted && isCounted(block, index)) {
            throw .data(
                zh: "第\(index + 1)列不是本评分器所需的类型或长度",
                en: "column \(index + 1) is not of the kind or length that the scorer takes"
            )
        }
    }

    private func isTaken(_ block: Block, _ index: Int) -> Bool {
        let column = block[index]
        let isText = column.raw.pointee.kind == UInt32(KP_COLUMN_TEXT)
        guard inputs.isEmpty else {
            if !column.isPresent { return !inputs[index].isRequired || block.rowCount == 0 }
            return isText == (inputs[index].kind == .text) && fits(column, block)
        }
        return takes.contains(isText ? .text : .number) && fits(column, block)
    }

    /// Says whether a column is counted or left to the block in which it is.
    private func isCounted(_ block: Block, _ index: Int) -> Bool {
        let column = block[index]
        guard column.isPresent else { return true }
        return block.isCounted && block.rowCount == 0 && column.isComplete && !column.isGrouped
            && block.counts(index).count == column.numbers.count && !column.numbers.isEmpty
    }

    private func fits(_ column: Column, _ block: Block) -> Bool {
        let raw = column.raw.pointee
        guard let offsets = raw.offsets else {
            // Beside grouped inputs a plain one would have fewer entries than they have.
            let mayBePlain = inputs.isEmpty || !takes.contains(.grouped)
            return mayBePlain && raw.entries == block.raw.pointee.rows
        }
        return takes.contains(.grouped) && offsets[0] >= 0
            && offsets[block.rowCount] <= raw.entries && hasOffsetsOfFirst(offsets, block)
    }

    /// Says whether a grouped column has the entries of the first grouped one, row by row.
    private func hasOffsetsOfFirst(_ offsets: UnsafePointer<Int64>, _ block: Block) -> Bool {
        let first = (0..<block.columnCount).lazy.compactMap { block[$0].raw.pointee.offsets }.first
        guard let first, first != offsets else { return true }
        return (0...block.rowCount).allSatisfy { first[$0] == offsets[$0] }
    }
}

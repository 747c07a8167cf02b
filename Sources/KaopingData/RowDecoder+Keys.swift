extension RowDecoder {
    /// Keeps a key whose row is to be found, and finds those of a full batch.
    @inline(__always)
    mutating func keep(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ row: Int) {
        pending[pendingCount] = KeyIndex.Cell(bytes: bytes, count: count, row: row)
        pendingCount += 1
        if pendingCount == KeyIndex.batch { findKeys() }
    }

    /// Finds the rows of the keys that were kept; one that is not known is noted.
    mutating func findKeys() {
        guard pendingCount > 0, let keys = request.keys,
            let plan = plans.first(where: { $0.step == .key })
        else { return }
        let cells = UnsafeMutableBufferPointer(start: pending, count: pendingCount)
        pendingCount = 0
        keys.index.find(cells)
        let values = plan.values.assumingMemoryBound(to: Int32.self)
        for cell in cells {
            values[cell.row] = Int32(truncatingIfNeeded: cell.found)
            if cell.found < 0 { noteUnknown(cell) }
        }
    }

    private mutating func noteUnknown(_ cell: KeyIndex.Cell) {
        unknown.count += 1
        guard unknown.listed.count < request.issueLimit else { return }
        let text = UnsafeBufferPointer(start: cell.bytes, count: cell.count)
        unknown.listed.append((cell.row, Array(text)))
    }
}

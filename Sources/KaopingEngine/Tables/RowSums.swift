/// The totals of all units that one thread has added up.
final class RowSums: @unchecked Sendable {
    // Changed by the thread that made it, and read when all is done.
    private let base: UnsafeMutablePointer<Int32>
    private let memory: LargeMemory

    init(count: Int) {
        memory = LargeMemory(bytes: count * MemoryLayout<Int32>.stride)
        base = memory.base.bindMemory(to: Int32.self, capacity: count)
    }

    /// Adds; says whether there was room for the sum.
    @inline(__always)
    func add(_ value: Int32, at index: Int) -> Bool {
        let (sum, isTooLarge) = base[index].addingReportingOverflow(value)
        base[index] = sum
        return !isTooLarge
    }

    subscript(index: Int) -> Int32 { base[index] }
}

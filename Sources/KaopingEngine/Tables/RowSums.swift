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

    /// How many numbers are added at a time at most.
    static let batch = 64

    /// Adds numbers, each at its place; says whether there was room for all sums.
    ///
    /// All sums are looked at before any is changed: the processor fetches them side by side, where one
    /// addition after the other would wait for each.
    func add(
        _ numbers: UnsafeMutableBufferPointer<Int32>,
        at places: UnsafeMutableBufferPointer<Int>,
        count: Int
    ) -> Bool {
        precondition(count <= RowSums.batch, "more numbers than are added at a time")
        var most: UInt32 = 0
        for index in 0..<count {
            most |= base[places[index]].magnitude | numbers[index].magnitude
        }
        // So small a sum has room for a batch of so small numbers: 65 * 2^24 < 2^31.
        if most < 1 << 24 {
            for index in 0..<count { base[places[index]] &+= numbers[index] }
            return true
        }
        for index in 0..<count {
            guard add(numbers[index], at: places[index]) else { return false }
        }
        return true
    }

    subscript(index: Int) -> Int32 { base[index] }
}

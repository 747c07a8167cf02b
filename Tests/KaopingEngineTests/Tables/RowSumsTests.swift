import Testing

@testable import KaopingEngine

@Suite("The totals of a thread")
struct RowSumsTests {
    @Test("begin at 0, are added to, and say when a sum has no room")
    func add() {
        let sums = RowSums(count: 3)
        #expect((0..<3).allSatisfy { sums[$0] == 0 })
        #expect(sums.add(5, at: 1) && sums.add(-7, at: 1))
        #expect(sums[1] == 5 - 7 && sums[0] == 0 && sums[2] == 0)
        #expect(sums.add(.max, at: 2))
        #expect(!sums.add(1, at: 2))
    }

    /// Adds numbers at places, all at a time.
    private func add(_ numbers: [Int32], at places: [Int], to sums: RowSums) -> Bool {
        var (numbers, places) = (numbers, places)
        let count = numbers.count
        return numbers.withUnsafeMutableBufferPointer { numbers in
            places.withUnsafeMutableBufferPointer { places in
                sums.add(numbers, at: places, count: count)
            }
        }
    }

    @Test("a batch comes to what its numbers come to one by one, at one place or at many")
    func batch() {
        let sums = RowSums(count: 4)
        #expect(add([], at: [], to: sums))
        #expect(add([3, -5, 7, 11], at: [0, 2, 0, 3], to: sums))
        #expect((0..<4).map { sums[$0] } == [3 + 7, 0, -5, 11])
        // The largest numbers that are not looked at one by one, all at one place.
        let large = Int32(1 << 24 - 1)
        let batch = RowSums.batch
        let same = [Int](repeating: 1, count: batch)
        #expect(add([Int32](repeating: large, count: batch), at: same, to: sums))
        #expect(sums[1] == large * Int32(batch))
        // From there on they are.
        #expect(add([1, -large], at: [1, 1], to: sums))
        #expect(sums[1] == large * Int32(batch) + 1 - large)
        let most = [Int32](repeating: .max - 10, count: 2)
        #expect(add([most[0]], at: [2], to: sums) && sums[2] == most[0] - 5)
        #expect(!add(most, at: [2, 2], to: sums))
        #expect(!add([.min, .min], at: [3, 3], to: sums))
    }
}

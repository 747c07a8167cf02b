import KaopingCore
import Testing

@testable import KaopingEngine

@Suite struct RadixSortTests {
    private func reference(_ rows: [Int32], by keys: [UInt64]) -> [Int32] {
        rows.enumerated().sorted {
            (keys[Int($0.element)], $0.offset) < (keys[Int($1.element)], $1.offset)
        }.map(\.element)
    }

    private func sorted(_ rows: [Int32], by keys: [UInt64]) -> [Int32] {
        let sorted = RadixSort.sorted(buffer(rows), by: buffer(keys))
        let order = sorted.rows.array
        let ties = order.indices.map { $0 > 0 && keys[Int(order[$0])] == keys[Int(order[$0 - 1])] }
        #expect(sorted.ties.array == ties)
        return order
    }

    private func buffer<Element: BitwiseCopyable>(_ elements: [Element]) -> Buffer<Element> {
        let buffer = Buffer<Element>(count: elements.count)
        for (index, element) in elements.enumerated() { buffer.base[index] = element }
        return buffer
    }

    @Test(
        "rows are sorted by their keys and equal ones stay in order, however wide the keys are",
        arguments: [0, 1, 10, 11, 12, 31, 32, 33, 44, 63, 64]
    )
    func sorted(bits: Int) {
        var random = Seeded(state: UInt64(bits))
        let mask = bits == 64 ? UInt64.max : (1 << UInt64(bits)) - 1
        let keys = (0..<3_000).map { _ in random.next() & mask }
        let rows = (0..<3_000).map { Int32($0) }.shuffled(using: &random)
        let some = Array(rows.prefix(2_000))
        #expect(sorted(rows, by: keys) == reference(rows, by: keys))
        #expect(sorted(some, by: keys) == reference(some, by: keys))
        // The same far from zero.
        let far = keys.map { $0 &* 3 | 1 << 63 }
        #expect(sorted(rows, by: far) == reference(rows, by: far))
    }

    @Test("no rows and one row are sorted")
    func few() {
        #expect(sorted([], by: [5]) == [])
        #expect(sorted([1], by: [5, 4]) == [1])
        #expect(sorted([1, 0], by: [.max, .max]) == [1, 0])
    }

    @Test("keys grow as the value falls, below zero as well; nan comes last and zeros are equal")
    func keys() throws {
        let falling: [Double] = [1e12, 2.5, 0.01, 0, -0.01, -2.5, -1e12]
        let values = Buffer<Double>(count: 9)
        for (row, value) in (falling + [-0.0, .nan]).enumerated() { values.base[row] = value }
        let bits = RadixSort.bits(values).array
        let rounding = try #require(Rounding(places: 2))
        let ticks = try #require(RadixSort.ticks(values, rounding)).array
        for keys in [bits, ticks] {
            #expect(zip(keys, keys.dropFirst()).prefix(6).allSatisfy { $0 < $1 })
            #expect(keys[7] == keys[3] && keys[8] == .max && keys[6] < .max)
        }
    }

    @Test("a value too large to be counted has no ticks")
    func huge() throws {
        let rounding = try #require(Rounding(places: 2))
        #expect(RadixSort.ticks(Buffer(repeating: 1e300, count: 1), rounding) == nil)
    }
}

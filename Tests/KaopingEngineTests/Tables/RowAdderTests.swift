import Testing

@testable import KaopingEngine

@Suite("Rows that are added to one total")
struct RowAdderTests {
    private func buffer<Value: BitwiseCopyable>(_ values: [Value]) -> Buffer<Value> {
        let buffer = Buffer<Value>(count: values.count)
        for (index, value) in values.enumerated() { buffer.base[index] = value }
        return buffer
    }

    /// Adds five rows of the units 0, 1, none, 0, 1.
    private func added(
        _ values: [Double]?,
        isCount: Bool = false,
        where condition: [Double]
    ) -> (sums: [Int32], unknown: Int) {
        let sums = RowSums(count: 4)
        let units: Buffer<Int32> = buffer([0, 1, -1, 0, 1])
        let list: Buffer<Int32> = buffer([0, 0, 0, 0, 0])
        let condition = buffer(condition)
        let adder = RowAdder(
            sums: sums,
            stride: 2,
            index: 1,
            units: UnsafePointer(units.base),
            list: list.base
        )
        var unknown = 0
        withExtendedLifetime(units) {
            if let values {
                let given = buffer(values)
                unknown = adder.add(given.base, isCount, where: condition.base, 5)
            } else {
                unknown = adder.add(condition.base, 5)
            }
        }
        return ([sums[1], sums[3]], unknown)
    }

    @Test("each counts for its unit where the condition holds")
    func rows() {
        let all = added(nil, where: [1, 1, 1, 0, .nan])
        #expect(all.sums == [1, 1])
        // The last row; a row without a unit is nobody's.
        #expect(all.unknown == 1)
        #expect(added(nil, where: [0, 0, .nan, 0, 0]).unknown == 0)
    }

    @Test("values are added, those that are missing are not, and fractions are left to others")
    func values() {
        #expect(added([5, .nan, 9, -7, 3], where: [1, 1, 1, 1, 1]).sums == [5 - 7, 3])
        #expect(added([5, .nan, 9, -7, 3], where: [1, 1, 1, 1, 1]).unknown == 0)
        #expect(added([0.5, 1, 1, 1, 1], where: [1, 1, 1, 1, 1]).unknown == -1)
        #expect(added([0.5, 1, 1, 1, 1], where: [0, 1, 1, 1, 1]).unknown == 0)
    }

    @Test("of counted values only those that are 1 count; a missing one is not decided")
    func counts() {
        let all = added([1, 0, 1, 1, .nan], isCount: true, where: [1, 1, 1, 1, 1])
        #expect(all.sums == [2, 0])
        #expect(all.unknown == 1)
    }
}

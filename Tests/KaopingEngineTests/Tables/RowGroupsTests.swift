import Testing

@testable import KaopingEngine

@Suite("Groups of a unit's rows")
struct RowGroupsTests {
    private let join = RowJoin(units: 3, found: [0, 0, 0, 2, 2, 0, 2])

    private func numbers(_ values: [Double]) -> UnitData.Values {
        let buffer = Buffer<Double>(count: values.count)
        for (index, value) in values.enumerated() { buffer.base[index] = value }
        return .numbers(buffer)
    }

    @Test("are the different values within the unit, in order of first appearance")
    func parted() {
        // The entries of unit 0 are rows 0, 1, 2, 5; of unit 2 rows 3, 4, 6.
        let groups = RowGroups(join, by: numbers([7, 5, 7, .nan, 5, 5, 7]))
        #expect(groups.ofUnit == [0, 2, 2, 4])
        #expect(groups.join.offsets.array == [0, 2, 3, 5, 6])
        #expect(groups.join.rows.array == [0, 2, 1, 4, 5, 6])
        // Entry 3 is row 5.
        #expect(groups.ungroupedRows == 1)
    }

    @Test("go by codes of texts in the same way")
    func codes() {
        let codes = Buffer<Int32>(repeating: 1, count: 7)
        codes.base[0] = -1
        codes.base[4] = 0
        let groups = RowGroups(join, by: .codes(codes, ["x", "y"]))
        #expect(groups.ofUnit == [0, 1, 1, 3])
        #expect(groups.join.rows.array == [1, 2, 3, 4, 5, 6])
        #expect(groups.ungroupedRows == 1)
    }

    @Test("take the two zeros for one")
    func zeros() {
        let join = RowJoin(units: 1, found: [0, 0])
        #expect(RowGroups(join, by: numbers([0, -0.0])).ofUnit == [0, 1])
    }
}

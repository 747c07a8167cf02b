import Testing

@testable import KaopingEngine

@Suite("Rows that are yet to be joined")
struct JoinSourceTests {
    @Test("are put in the order of the units when somebody asks, and once only")
    func order() {
        let units = Buffer<Int32>(count: 4)
        for (row, unit) in [1, 0, -1, 1].enumerated() { units.base[row] = Int32(unit) }
        let source = JoinSource(
            units: 2,
            unitOfRow: UnsafeCodes(base: UnsafePointer(units.base), owner: units),
            rows: 4
        )
        #expect(source.join.offsets.array == [0, 1, 3])
        #expect(source.join.rows.array == [1, 0, 3])
        #expect(source.join.rows === source.join.rows)
    }

    @Test("that have been joined name no single unit for each row")
    func joined() {
        let source = JoinSource(RowJoin(units: 1, found: [0, 0], rows: [0, 0]))
        #expect(source.unitOfRow == nil)
        #expect(source.join.count == 2)
    }
}

import Testing

@testable import KaopingEngine

@Suite("Rows by unit")
struct RowJoinTests {
    @Test("stand together for each unit, in their order; rows of no unit are left out")
    func order() {
        let join = RowJoin(units: 3, found: [2, 0, -1, 2, 0, 2])
        #expect(join.offsets.array == [0, 2, 2, 5])
        #expect(join.rows.array == [1, 4, 0, 3, 5])
        #expect(join.unitOf.array == [0, 0, 2, 2, 2])
        #expect(join.entries(ofUnit: 1).isEmpty && join.entries(ofUnit: 2) == 2..<5)
        #expect(join.count == 5 && join.via == nil)
    }

    @Test("may be of several units, each by a column")
    func several() {
        let join = RowJoin(units: 2, found: [1, 0, 1], rows: [0, 0, 1], via: [0, 1, 1])
        #expect(join.rows.array == [0, 0, 1])
        #expect(join.via?.array == [1, 0, 1])
    }

    @Test("of no row and no unit are none")
    func nothing() {
        let join = RowJoin(units: 0, found: [])
        #expect(join.offsets.array == [0] && join.count == 0)
        #expect(RowJoin(units: 2, found: []).offsets.array == [0, 0, 0])
    }

    @Test("are filtered with what belongs to them")
    func filtered() {
        let join = RowJoin(units: 2, found: [1, 0, 1, 0], rows: [0, 0, 1, 2], via: [0, 1, 0, 0])
        let kept = join.filtered { join.rows[$0] != 1 }
        #expect(kept.rows.array == [0, 2, 0])
        #expect(kept.via?.array == [1, 0, 0])
        #expect(kept.offsets.array == [0, 2, 3])
    }

    @Test("are filtered down to nothing, or to units in the middle")
    func filteredFar() {
        let join = RowJoin(units: 4, found: [3, 1, 1, 0])
        #expect(join.filtered { _ in false }.offsets.array == [0, 0, 0, 0, 0])
        let middle = join.filtered { join.unitOf[$0] == 1 }
        #expect(middle.offsets.array == [0, 0, 2, 2, 2] && middle.rows.array == [1, 2])
    }

    @Test("may stand for values that are in the order of the entries")
    func inOrder() {
        let join = RowJoin(units: 2, found: [1, 0, 1]).inOrder
        #expect(join.rows.array == [0, 1, 2] && join.unitOf.array == [0, 1, 1])
        #expect(join.offsets.array == [0, 1, 3])
    }

    @Test("are counted once, however many units a row has")
    func rowCount() {
        let join = RowJoin(units: 2, found: [1, 0, 1], rows: [0, 0, 1])
        #expect(join.rowCount { _ in true } == 2)
        #expect(join.rowCount { join.unitOf[$0] == 0 } == 1)
    }

    @Test("are the units themselves for figures: all, some of them, or by groups")
    func units() {
        #expect(RowJoin(unitsOf: 3).offsets.array == [0, 3])
        #expect(RowJoin(unitsOf: 3) { $0 != 1 }.rows.array == [0, 2])
        let codes = Buffer<Int32>(repeating: -1, count: 4)
        (codes.base[0], codes.base[2], codes.base[3]) = (1, 0, 1)
        let join = RowJoin(unitsOf: 4, groups: (codes, 3)) { $0 != 3 }
        #expect(join.offsets.array == [0, 1, 2, 2])
        #expect(join.rows.array == [2, 0])
    }
}

import KaopingCore
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct ScoreBookTests {
    @Test("a rank is half of what is stored, and zero is no rank")
    func ranks() {
        let doubled = Buffer<Int32>(repeating: 0, count: 3)
        doubled.base[0] = 2
        doubled.base[1] = 5
        let ranks = Ranks(doubled: doubled)
        expect((0..<3).map { ranks.rank($0) }, [2 / 2, 5 / 2.0, none])
    }

    @Test("a state that no one knows reads as not available")
    func states() {
        let states = Buffer<UInt8>(repeating: 250, count: 2)
        states.base[0] = ScorerState.excluded.rawValue
        let column = ScoreColumn(
            id: "x",
            title: Bilingual("x"),
            values: Buffer(repeating: .nan, count: 2),
            states: states,
            rounding: nil
        )
        #expect(column.state(0) == .excluded && column.state(1) == .notAvailable)
    }

    @Test("readings are the same when table, file, rows and blanks are")
    func readings() {
        func reading(_ rows: Int, _ blanks: [(column: String, count: Int)]) -> TableReading {
            TableReading(table: "t", file: "t.csv", rowsRead: 9, rowsKept: rows, blanks: blanks)
        }
        #expect(reading(4, [("a", 1)]) == reading(4, [("a", 1)]))
        #expect(reading(4, [("a", 1)]).hashValue == reading(4, [("a", 1)]).hashValue)
        #expect(reading(4, [("a", 1)]) != reading(5, [("a", 1)]))
        #expect(reading(4, [("a", 1)]) != reading(4, [("a", 2)]))
        #expect(reading(4, [("a", 1)]) != reading(4, []))
    }

    @Test(
        "the book has the figures of the scorers that looked at all units, in the order of the tree"
    )
    func figures() throws {
        let yaml = Desk.profile(
            """
            criteria:
              - {id: x, of: a, score: min_max}
              - {id: y, of: b, score: {goalposts: 0..10}}
              - {id: z, of: a + b, score: {min_max: {better: low}}}
            """
        )
        let book = try Desk().run(yaml, "id,a,b,c\nu,1,5,\nv,,2,\nw,4,1,\n")
        #expect(book.figures.map(\.criterion) == ["x", "x", "z", "z"])
        #expect(book.figures.map(\.id) == ["minimum", "maximum", "minimum", "maximum"])
        expect(book.figures.map(\.value), [1, 4, 4 + 1, 1 + 5])
    }

    @Test("the book says what was read of each table and how many cells were blank")
    func reading() throws {
        let yaml = Desk.profile(
            "criteria: [{id: x, of: a + b, score: {goalposts: 0..10}, missing: zero}]"
        )
        let book = try Desk().run(yaml, "id,a,b,c\nu,1,,\nv,,,\nw,2,3,\n")
        let reading = try #require(book.reading.first)
        #expect(book.reading.count == 1)
        #expect(reading.table == "units" && reading.rowsRead == 3 && reading.rowsKept == 3)
        // c is not used, so nobody looks at its cells.
        #expect(reading.blanks.map(\.column) == ["a", "b"])
        #expect(reading.blanks.map(\.count) == [1, 2])
    }
}

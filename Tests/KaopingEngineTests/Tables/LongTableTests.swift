import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("A table with many rows")
struct LongTableTests {
    private func worked() throws -> Worked {
        try Desk().work(
            Desk.long(
                "events: {file: e.csv, rows: many, columns: {id: text, n: number, k: text}}",
                "indicators: {x: {of: events, sum: n, where: \"k == 'p'\"}}"
            ),
            ["units.csv": "id,a\nu,1\nv,2\n", "e.csv": "id,n,k\nv,1,p\nu,2,q\nv,3,p\n"]
        )
    }

    @Test("holds the columns that are used by their slots, one value a row")
    func columns() throws {
        let worked = try worked()
        let table = try worked.table("events")
        #expect(table.id == "events" && table.via == nil && table.enough == nil)
        let slots = try [worked.slot("events", "n"), worked.slot("events", "k")]
        #expect(table.columns.keys.sorted() == slots.sorted())
        #expect(table.columns[slots[1]]?.dictionary == ["p", "q"])
    }

    @Test("knows where its rows stand: file, line and the cell that names the unit")
    func places() throws {
        let table = try worked().table("events")
        #expect(table.place(ofRow: 2)?.line == 4)
        #expect(table.place(ofRow: 2)?.cell?.address == "A4")
        #expect(table.place(ofRow: 3) == nil)
    }

    @Test("gives entries with the values of rows and of their units")
    func entries() throws {
        let worked = try worked()
        let entries = try worked.table("events").entries(worked.data)
        #expect(entries.count == 3)
        #expect(try entries.values(slot: worked.slot("events", "n")).array == [2, 1, 3])
    }
}

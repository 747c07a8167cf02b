import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Entries: rows with their units")
struct EntriesTests {
    private static let tables = """
        events:
          file: e.csv
          rows: many
          columns: {id: text, n: number, day: date, kind: {type: text, values: [p, q]}}
        """

    private func worked(_ indicators: String) throws -> Worked {
        try Desk().work(
            Desk.long(columns: "a: number, team: text", Self.tables, "indicators:\n" + indicators),
            [
                "units.csv": "id,a,team\nu,10,p\nv,20,q\nw,,\n",
                "e.csv":
                    "id,n,day,kind\nv,1,2020-01-31,p\nu,2,2020-02-01,p\nv,3,,q\nw,4,2020-03-01,q\n",
            ]
        )
    }

    @Test("a formula reads the row's columns and, as unit.x, those of its unit")
    func rowAndUnit() throws {
        let worked = try worked(
            """
              shares: {of: events, sum: n / unit.a}
              own: {of: events, count: "kind == unit.team"}
              late: {of: events, count: "day >= '2020-02-01'"}
            """
        )
        // u: 2/10; v: 1/20 + 3/20; w has no a.
        expect(worked["shares"], [2 / 10.0, 1 / 20.0 + 3 / 20.0, 0])
        // u has p of p; v has p and q of q; w has no team, which is not known.
        expect(worked["own"], [1, 1, 0])
        // v's second row has no day.
        expect(worked["late"], [1, 0, 1])
    }

    @Test("a formula may read an indicator of the unit that was computed before")
    func indicator() throws {
        let worked = try worked(
            """
              limit: {value: a / 10}
              above: {of: events, count: n >= unit.limit}
            """
        )
        // Limits 1, 2 and none: u has 2, v has 1 and 3.
        expect(worked["above"], [1, 1, 0])
        #expect(worked.data.remarks.map(\.message.code) == ["rows-unknown"])
    }

    @Test("a formula that names nothing has its value for every entry")
    func constant() throws {
        expect(try worked("  two: {of: events, sum: 1 + 1}")["two"], [2, 4, 2])
    }

    @Test("a text that a formula chooses is coded by the formula's own words")
    func texts() throws {
        let worked = try worked("  kinds: {of: events, distinct: \"coalesce(kind, 'r')\"}")
        expect(worked["kinds"], [1, 2, 1])
    }

    @Test("entries are filtered by a condition: what is not known to hold is left out")
    func filtered() throws {
        let worked = try worked("  x: {of: events, sum: n}")
        let entries = try worked.table("events").entries(worked.data)
        // In the order of the units: u, v, v, w.
        let flags = Buffer<Double>(repeating: 1, count: 4)
        (flags.base[0], flags.base[2]) = (0, .nan)
        let kept = entries.filtered(.numbers(flags))
        #expect(kept.join.rows.array == [0, 3])
        #expect(kept.join.offsets.array == [0, 0, 1, 2])
        #expect(try kept.values(slot: worked.slot("events", "n")).array == [1, 4])
    }

    @Test("units as entries have the units' own values, by groups or all together")
    func units() throws {
        let worked = try worked("  x: {of: events, sum: n}")
        let groups = Buffer<Int32>(repeating: -1, count: 3)
        (groups.base[0], groups.base[1]) = (1, 1)
        let slot = try worked.slot("units", "a")
        var data = worked.data
        data.columns[slot] = .numbers(Buffer(repeating: 7, count: 3))
        let grouped = Entries(data, join: RowJoin(unitsOf: 3, groups: (groups, 2)))
        #expect(grouped.values(slot: slot).array == [7, 7])
        #expect(Entries(data, join: RowJoin(unitsOf: 3)).values(slot: slot).array == [7, 7, 7])
    }

    @Test("a slot that was not read is missing for every entry")
    func notRead() throws {
        let worked = try worked("  x: {of: events, sum: n}")
        let entries = try worked.table("events").entries(worked.data)
        #expect(entries.values(slot: 999).array == [nil, nil, nil, nil])
    }
}

import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Totals that go by the code of a column")
struct CodeTotalsTests {
    private static let events = """
        events:
          file: e.csv
          rows: many
          columns: {id: text, kind: {type: text, values: [p, q, r]}, n: number, ok: flag, day: date}
        """

    private func worked(_ indicators: String, _ rows: String) throws -> Worked {
        try Desk().work(
            Desk.long(Self.events, "indicators:\n" + indicators),
            ["units.csv": "id,a\nu,1\nv,2\n", "e.csv": "id,kind,n,ok,day\n" + rows]
        )
    }

    @Test("each row goes to the totals of its code, of which there may be several or none")
    func several() throws {
        let worked = try worked(
            """
              p: {of: events, where: "day >= '2025-01-01' and kind == 'p'", sum: n}
              q: {of: events, where: "day >= '2025-01-01' and kind == 'q'", sum: n}
              not_p: {of: events, where: "day >= '2025-01-01' and kind != 'p'", sum: n}
              none: {of: events, where: "day >= '2025-01-01' and kind == 'p' and kind == 'q'", sum: n}
              good: {of: events, where: "day >= '2025-01-01' and kind == 'q'", count: ok}
              rows: {of: events, where: "day >= '2025-01-01' and kind == 'q'", count: all}
            """,
            """
            u,p,1,yes,2025-01-01
            v,q,2,no,2025-02-01
            u,q,4,yes,2025-03-01
            u,r,8,yes,2025-03-01
            u,q,16,yes,2024-12-31

            """
        )
        expect(worked["p"], [1, 0])
        expect(worked["q"], [4, 2])
        expect(worked["not_p"], [4 + 8, 2])
        expect(worked["none"], [0, 0])
        expect(worked["good"], [1, 0])
        expect(worked["rows"], [1, 1])
        #expect(worked.remarks(.en).isEmpty)
    }

    @Test(
        "a row is left out and told where the rest of the condition, the code or the flag is missing"
    )
    func unclear() throws {
        let worked = try worked(
            """
              p: {of: events, where: "day >= '2025-01-01' and kind == 'p'", sum: n}
              q: {of: events, where: "day >= '2025-01-01' and kind == 'q'", count: ok}
            """,
            """
            u,p,1,yes,2025-01-01
            u,p,2,yes,
            v,q,4,yes,
            v,,8,yes,2025-01-01
            v,,8,yes,2024-01-01
            u,q,16,,2025-01-01
            v,q,16,yes,2025-01-01
            v,p,,yes,2025-01-01

            """
        )
        expect(worked["p"], [1, 0])
        expect(worked["q"], [0, 1])
        // Of p the second and the fourth row; of q the third, the fourth and the one without a flag.
        let remarks = worked.remarks(.en)
        #expect(remarks.count == 2)
        #expect(remarks[0].contains("lack of data: 2;"), "\(remarks)")
        #expect(remarks[1].contains("lack of data: 3;"), "\(remarks)")
    }

    @Test("fractions and sums that are too large are added exactly by another way")
    func others() throws {
        let worked = try worked(
            """
              p: {of: events, where: "kind == 'p'", sum: n}
              q: {of: events, where: "kind == 'q'", sum: n}
            """,
            "u,p,0.25,yes,2025-01-01\nu,q,2000000000,yes,2025-01-01\nu,q,2000000000,yes,2025-01-01\n"
        )
        expect(worked["p"], [0.25, 0])
        expect(worked["q"], [4_000_000_000, 0])
    }
}

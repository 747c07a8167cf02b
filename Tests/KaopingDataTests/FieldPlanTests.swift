import KaopingCore
import Testing

@testable import KaopingData

@Suite struct FieldPlanTests {
    /// Gives the plans for a file with the columns a to f to a function.
    private func plans<Result>(
        _ columns: [ColumnRequest],
        key: Int? = nil,
        _ body: ([FieldPlan], UnsafePointer<Double>) -> Result
    ) throws -> Result {
        let job = try job("a,b,c,d,e,f\n1,2,3,4,5,6\n", columns, key: key)
        let scales = UnsafeMutablePointer<Double>.allocate(capacity: 2 * FieldPlan.scaleCount)
        defer { scales.deallocate() }
        let plans = FieldPlan.all(job.request, job.heading, job.places, job.store, scales: scales)
        return body(plans, scales)
    }

    @Test("plans follow the file, pass over what nobody wants and end at commas but the last")
    func order() throws {
        let columns = ["f", "a", "c"].map { ColumnRequest(id: $0) }
        try plans(columns) { plans, _ in
            #expect(plans.map(\.position) == [0, 2, 5])
            #expect(plans.map(\.index) == [1, 2, 0])
            // Between a and c lies b, between c and f lie d and e.
            #expect(plans.map(\.skip) == [0, 1, 2])
            #expect(plans.map(\.end) == [Byte.comma, Byte.comma, Byte.lineFeed])
        }
    }

    @Test("neighboring numbers make runs, counted from each of them to the end")
    func runs() throws {
        var columns = ["a", "b", "c", "e", "f"].map { ColumnRequest(id: $0) }
        try plans(columns) { plans, _ in #expect(plans.map(\.run) == [3, 2, 1, 2, 1]) }
        columns[1] = ColumnRequest(id: "b", kind: .text)
        try plans(columns) { plans, _ in #expect(plans.map(\.run) == [1, 0, 1, 2, 1]) }
    }

    @Test("a cell that two columns want is read again and belongs to no run")
    func twice() throws {
        let columns = [
            ColumnRequest(id: "a"), ColumnRequest(id: "k", heading: "b"),
            ColumnRequest(id: "n", heading: "b"),
        ]
        try plans(columns) { plans, _ in
            #expect(plans.map(\.skip) == [0, 0, -1])
            #expect(plans.map(\.run) == [1, 0, 1])
        }
    }

    @Test("percentages in hundreds move the point, counts begin at zero, the key is required")
    func values() throws {
        let columns = [
            ColumnRequest(id: "a", kind: .percent(.hundred)),
            ColumnRequest(id: "b", kind: .count, range: .init(lower: -5, upper: 9)),
            ColumnRequest(id: "c", kind: .text), ColumnRequest(id: "d", blank: .error),
        ]
        try plans(columns, key: 2) { plans, scales in
            #expect(plans.map(\.shift) == [2, 0, 0, 0])
            #expect(plans.map { $0.scales - scales } == [FieldPlan.scaleCount, 0, 0, 0])
            #expect(plans[1].least == 0 && plans[1].most == 9)
            #expect(plans[0].least == -.infinity && plans[0].most == .infinity)
            #expect(plans.map(\.isRequired) == [false, false, true, true])
            #expect(plans.map { $0.arena != nil } == [false, false, true, false])
        }
    }

    @Test("more rows than there is address space for give no store")
    func store() {
        #expect(ColumnStore([ColumnRequest(id: "a")], rows: 1 << 56, bytes: 8) == nil)
        let text = [ColumnRequest(id: "a", kind: .text)]
        #expect(ColumnStore(text, rows: 1, bytes: 1 << 60) == nil)
        #expect(ColumnStore(text, rows: 1, bytes: 8)?.arenas.count == 1)
    }
}

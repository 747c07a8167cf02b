import KaopingCore
import ScorerABI
import ScorerKit
import Testing

@testable import KaopingEngine
@testable import KaopingProfile

@Suite("Rows as a scorer takes them")
struct GroupedColumnsTests {
    private static let inputs = [
        InputDescription("rater", .text, zh: "评价人", en: "rater"),
        InputDescription("points", .number, zh: "分", en: "points"),
        InputDescription("day", .number, isRequired: false, zh: "日", en: "day"),
        InputDescription("note", .text, isRequired: false, zh: "注", en: "note"),
    ]

    private func worked() throws -> Worked {
        try Desk().work(
            Desk.long(
                "ratings: {file: r.csv, rows: many, columns: {id: text, who: text, points: number}}",
                """
                indicators:
                  x: {of: ratings, where: "points > 1", count: all}
                  y: {of: ratings, distinct: who}
                """
            ),
            [
                "units.csv": "id,a\nu,1\nv,2\nw,3\n",
                "r.csv": "id,who,points\nw,A,1\nu,B,2\nw,,3\nu,A,\nw,B,5\n",
            ]
        )
    }

    private func columns(
        _ worked: Worked,
        where condition: Formula? = nil,
        _ columns: [Int?]
    ) throws -> GroupedColumns {
        let input = GroupedInput(table: 1, condition: condition, columns: columns)
        return try #require(
            GroupedColumns(input, inputs: Self.inputs, worked.data, threads: 2)
        )
    }

    /// What one column gives for some units, entry by entry.
    private func entries(_ column: kp_column, units: Int) -> [[String]] {
        (0..<units).map { unit in
            (Int(column.offsets[unit])..<Int(column.offsets[unit + 1])).map { entry in
                if let states = column.states, states[entry] != ScorerState.scored.rawValue {
                    return "-"
                }
                if let codes = column.codes { return String(column.dictionary[Int(codes[entry])]) }
                return "\(column.numbers[entry])"
            }
        }
    }

    @Test("are columns in the order of the units; a block is a window on them")
    func blocks() throws {
        let worked = try worked()
        let slots = try [worked.slot("ratings", "who"), worked.slot("ratings", "points")]
        let grouped = try columns(worked, slots + [nil, nil])
        #expect(grouped.count == 4 && grouped.unknownRows == 0)
        let target = UnsafeMutablePointer<kp_column>.allocate(capacity: 4)
        defer { target.deallocate() }
        grouped.fill(target, rows: 0..<3)
        #expect(entries(target[0], units: 3) == [["B", "A"], [], ["A", "-", "B"]])
        #expect(entries(target[1], units: 3) == [["2.0", "-"], [], ["1.0", "3.0", "5.0"]])
        #expect(target[0].kind == UInt32(KP_COLUMN_TEXT) && target[0].dictionary_count == 2)
        #expect(target[1].kind == UInt32(KP_COLUMN_NUMBER))
        #expect(target[0].offsets == target[1].offsets)
        grouped.fill(target, rows: 1..<3)
        #expect(entries(target[0], units: 2) == [[], ["A", "-", "B"]])
        #expect(target[0].offsets[0] == 2)
        // The optional inputs that are not stated.
        for (index, kind) in [(2, KP_COLUMN_NUMBER), (3, KP_COLUMN_TEXT)] {
            let column = target[index]
            #expect(column.entries == 0 && column.offsets == nil && column.numbers == nil)
            #expect(column.kind == UInt32(kind))
        }
    }

    @Test("are those that meet the condition; what cannot be decided is counted")
    func condition() throws {
        let worked = try worked()
        guard case .reduction(let reduction) = worked.profile.indicators[0].content else { return }
        let slot = try worked.slot("ratings", "points")
        let grouped = try columns(worked, where: reduction.condition, [nil, slot, nil, nil])
        let target = UnsafeMutablePointer<kp_column>.allocate(capacity: 4)
        defer { target.deallocate() }
        grouped.fill(target, rows: 0..<3)
        #expect(entries(target[1], units: 3) == [["2.0"], [], ["3.0", "5.0"]])
        #expect(target[1].states == nil)
        // u's second row has no points.
        #expect(grouped.unknownRows == 1)
        let remarks = grouped.remarks(on: Bilingual("c"), at: Place(file: "profile.yaml"))
        #expect(
            remarks.map { $0.description(in: .en) } == [
                "profile.yaml: warning: \"c\": rows of \"ratings\" whose condition cannot be "
                    + "decided for lack of data: 1; they do not count [rows-unknown]"
            ]
        )
    }

    @Test("know where they stand in the file, for messages")
    func places() throws {
        let worked = try worked()
        let grouped = try columns(worked, [nil, worked.slot("ratings", "points"), nil, nil])
        #expect(grouped.rowNumbers(ofUnit: 2) == [1, 3, 5])
        #expect(grouped.rowNumbers(ofUnit: 1).isEmpty)
        let first = try #require(grouped.entries(ofUnit: 2).first)
        let place = try #require(grouped.place(ofEntry: first))
        #expect(place.line == 2 && place.cell?.address == "A2")
    }

    @Test("some rows of one unit stand alone, and still know their places and texts")
    func only() throws {
        let worked = try worked()
        let slots = try [worked.slot("ratings", "who"), worked.slot("ratings", "points")]
        let all = try columns(worked, slots + [nil, nil])
        // w's rows are A 1, - 3 and B 5; the first goes.
        let some = all.only([1, 2], ofUnit: 2)
        let target = UnsafeMutablePointer<kp_column>.allocate(capacity: 4)
        defer { target.deallocate() }
        some.fill(target, rows: 2..<3)
        #expect(entries(target[0], units: 1) == [["-", "B"]])
        #expect(entries(target[1], units: 1) == [["3.0", "5.0"]])
        #expect(some.entries(ofUnit: 2) == 0..<2 && some.rowNumbers(ofUnit: 2) == [3, 5])
        #expect(some.text(0, entry: 1) == "B")
        #expect(some.place(ofEntry: 1)?.cell?.address == "A6")
    }

    @Test("the cell of an input is that of its column")
    func cells() throws {
        let worked = try worked()
        var input = GroupedInput(
            table: 1,
            condition: nil,
            columns: [try worked.slot("ratings", "who"), nil, nil, nil]
        )
        input.headings = ["who", nil, nil, nil]
        let grouped = try #require(
            GroupedColumns(input, inputs: Self.inputs, worked.data, threads: 1)
        )
        let first = try #require(grouped.entries(ofUnit: 2).first)
        #expect(grouped.place(ofEntry: first, input: 0)?.cell?.address == "B2")
        #expect(grouped.place(ofEntry: first, input: 1)?.cell?.address == "A2")
    }

    @Test("are none where the table was not read")
    func notRead() throws {
        let worked = try Desk().work(
            Desk.long("ratings: {file: r.csv, rows: many, columns: {id: text, n: number}}"),
            ["units.csv": "id,a\nu,1\n"]
        )
        let input = GroupedInput(table: 1, condition: nil, columns: [])
        #expect(GroupedColumns(input, inputs: [], worked.data, threads: 1) == nil)
    }
}

import Testing

@testable import KaopingStore

@Suite("The parts of a result")
struct ResultPartTests {
    @Test("hold score, state, rank, level, criteria, groups and gates, each once")
    func names() throws {
        let names = try Desk().run().parts.map(\.name)
        #expect(Set(names).count == names.count)
        let expected = [
            "score", "states", "rank", "rank-within/street", "level", "level-step/0",
            "criterion/first", "criterion-states/first", "criterion/second",
            "criterion-states/second", "group/street", "group-names/street", "gate/fire",
            "figures",
        ]
        #expect(names == expected)
    }

    @Test("are the same bytes on any number of threads")
    func threads() throws {
        let desk = try Desk()
        let one = try desk.run(threads: 1)
        let eight = try desk.run(threads: 8)
        #expect(one.parts.map { $0.pack() } == eight.parts.map { $0.pack() })
        #expect(one.result == eight.result)
    }

    @Test("of whole numbers and texts are packed")
    func kinds() {
        let rows = ResultPart("rows", rows: [1, 5]).pack()
        #expect(PackedColumn<UInt32>(rows)?.values == [1, 5])
        #expect(TextList(ResultPart("t", texts: ["a"]).pack())?.texts == ["a"])
        #expect(PackedColumn<UInt64>(ResultPart("n", numbers: [1.5]).pack())?.values.count == 1)
    }
}

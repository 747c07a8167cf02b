import KaopingProfile
import ScorerABI
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct ValueSourceTests {
    /// What a source gives for rows 1 and 2 of three.
    private struct Given {
        let numbers: [Double]
        let codes: [Int32]
        let words: [String]
        let states: [UInt8]?
        let isComputed: Bool
        let slot: Int?
    }

    private struct Absent: Error {}

    private func given(_ formula: String, _ units: String) throws -> Given {
        let desk = try Desk()
        try desk.write("id,a,word\n" + units, to: "units.csv")
        let yaml = Desk.profile(
            columns: "a: number, word: text",
            """
            indicators: {made: {value: "\(formula)"}}
            criteria: [{id: x, of: a, score: {goalposts: 0..1}}]
            """
        )
        let request = try desk.request(yaml)
        let use = SlotUse(request.profile, slots: [1, 2])
        let data = try UnitReader(request: request, use: use).read()
        guard case .formula(let made) = request.profile.indicators[0].content else {
            throw Absent()
        }
        let source = ValueSource(made, data)
        let (numbers, codes) = (Buffer<Double>(count: 2), Buffer<Int32>(count: 2))
        let states = Buffer<UInt8>(count: 2)
        let column = source.column(
            rows: 1..<3,
            numbers: numbers.base,
            codes: codes.base,
            states: states.base
        )
        #expect(column.entries == 2 && column.offsets == nil)
        #expect(column.dictionary_count == Int64(source.words?.count ?? 0))
        return Given(
            numbers: column.numbers.map { [$0[0], $0[1]] } ?? [],
            codes: column.codes.map { [$0[0], $0[1]] } ?? [],
            words: (0..<Int(column.dictionary_count)).map { String(column.dictionary[$0]) },
            states: column.states.map { [$0[0], $0[1]] },
            isComputed: column.numbers == UnsafePointer(numbers.base)
                || column.codes == UnsafePointer(codes.base),
            slot: source.slot
        )
    }

    private let missing = ScorerState.notAvailable.rawValue

    @Test("a column's name alone stands for the column")
    func plain() throws {
        let given = try given("a", "u,1,k\nv,2,k\nw,3,k\n")
        #expect(given.numbers == [2, 3] && given.states == nil)
        #expect(given.slot == 1)
    }

    @Test("states come only with a block in which something is missing")
    func states() throws {
        let elsewhere = try given("a", "u,,k\nv,2,k\nw,3,k\n")
        #expect(elsewhere.states == nil)
        let here = try given("a", "u,1,k\nv,,k\nw,3,k\n")
        #expect(here.states == [missing, 0] && here.numbers[0].isNaN && here.numbers[1] == 3)
    }

    @Test("a formula is computed for the rows asked for")
    func computed() throws {
        let given = try given("a * 10", "u,1,k\nv,2,k\nw,,k\n")
        #expect(given.numbers[0] == 20 && given.numbers[1].isNaN)
        #expect(given.states == [0, missing] && given.isComputed && given.slot == nil)
    }

    @Test("text comes as codes with its words")
    func text() throws {
        let given = try given("word", "u,1,社区\nv,2,\nw,3,b\n")
        #expect(given.codes == [-1, 1] && given.words == ["社区", "b"])
        #expect(given.states == [missing, 0] && given.numbers.isEmpty && !given.isComputed)
    }

    @Test("computed text comes as codes of the words that may come out")
    func computedText() throws {
        let given = try given("coalesce(word, 'none')", "u,1,k\nv,2,\nw,3,l\n")
        #expect(given.codes.map { given.words[Int($0)] } == ["none", "l"])
        #expect(given.states == nil && given.isComputed)
    }
}

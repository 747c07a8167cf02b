import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("Calls of scorers on whole columns")
struct ScorerCallTests {
    private func buffer(_ values: [Double]) -> Buffer<Double> {
        let buffer = Buffer<Double>(count: values.count)
        for (index, value) in values.enumerated() { buffer.base[index] = value }
        return buffer
    }

    private func profile() throws -> Profile {
        try Desk().request(
            Desk.judged(
                """
                gates: [{id: g, when: f, on: total, at_most: 60}]
                procedure: [{id: s, of: a, pass: {at_least: 80}}]
                rating: {bands: {good: 90..100, poor: 0..<90}}
                """
            )
        ).profile
    }

    @Test("a column knows what is missing, is copied and gathered")
    func columns() {
        let column = UnitColumn(buffer([1, .nan, 3]))
        #expect((0..<3).map(column.state) == [.scored, .notAvailable, .scored])
        #expect(UnitColumn(repeating: 7, count: 2).values.array == [7, 7])
        let copy = column.copy
        copy.values.base[0] = 9
        copy.states.base[2] = 250
        #expect(column.values[0] == 1 && column.state(2) == .scored)
        // A number that is no state is none to be relied on.
        #expect(copy.state(2) == .inconclusive)
        let gathered = column.gathered([2, 0, 2])
        #expect(gathered.values.array == [3, 1, 3] && gathered.states.array == [0, 0, 0])
        #expect(column.gathered([]).values.count == 0)
    }

    @Test("values, states, named outputs and reasons come back row by row")
    func score() throws {
        let profile = try profile()
        guard case .marks(let use) = profile.procedure[0].decision else {
            throw IssuesError([], status: .software)
        }
        let call = ScorerCall(use, title: Bilingual("S"))
        let found = try call.score(
            [UnitColumn(buffer([85, 70, 90, .nan]))],
            parameters: [UnitColumn(buffer([1, .nan, 0, 0]))],
            rows: 4
        )
        // The third has a score though it did not pass before, the fourth rightly has none.
        #expect(found.column.values.array.map { $0.isNaN ? nil : $0 } == [85, 70, nil, nil])
        #expect(
            (0..<4).map(found.column.state) == [.scored, .scored, .refused, .notApplicable]
        )
        #expect(found.refused == [2])
        #expect(found.outputs[0].array.prefix(2) == [1, 0])
        #expect(call.reason(found, row: 1).en == "not passed: the total 70 is below its mark 80")
        #expect(
            call.reason(found, row: 2)
                == Bilingual(
                    zh: "上一阶段未通过，本阶段却有得分",
                    en: "the stage before was not passed, but there is a score at this one"
                )
        )
    }

    @Test("an optional column that there is not is none; one that is needed is an error")
    func absent() throws {
        let profile = try profile()
        let effect = ScorerCall(profile.gates[0].effect.scorer, title: Bilingual(zh: "甲", en: "A"))
        let (value, fires) = (
            UnitColumn(repeating: 80, count: 1), UnitColumn(repeating: 1, count: 1)
        )
        let capped = try effect.score(
            [value, fires, UnitColumn(repeating: 60, count: 1), nil],
            rows: 1
        )
        #expect(capped.column.values.array == [60])
        let error = try failure { try effect.score([value, fires, nil, nil], rows: 1) }
        #expect(error.status == .software && error.codes == ["plugin-scorer-failed"])
        #expect(
            error.lines()[0].contains("\"effect\" failed on \"A\": the effect needs the column")
        )
        #expect(error.lines(.zh)[0].contains("此效果需要“bound”一列"))
    }

    @Test("many rows are scored on many threads as on one, with outputs and reasons at their rows")
    func pieces() throws {
        guard case .marks(let use) = try profile().procedure[0].decision else {
            throw IssuesError([], status: .software)
        }
        let rows = 3 * RowPieces.rows + 5
        let total = UnitColumn(buffer((0..<rows).map { Double($0 % 101) }))
        let passed = UnitColumn(repeating: 1, count: rows)
        var call = ScorerCall(use, title: Bilingual("S"))
        let one = try call.score([total], parameters: [passed], rows: rows)
        call.threads = 4
        let many = try call.score([total], parameters: [passed], rows: rows)
        #expect(many.column.values.array == (0..<rows).map { Double($0 % 101) })
        #expect(many.outputs[0].array == (0..<rows).map { $0 % 101 >= 80 ? 1 : 0 })
        #expect(one.outputs[0].array == many.outputs[0].array)
        #expect(one.column.states.array == many.column.states.array)
        let last = rows - 1
        #expect(call.reason(many, row: last).en.contains("the total \(last % 101) "))
        #expect(call.reason(one, row: last) == call.reason(many, row: last))
    }

    @Test("an error of the scorer is the same on many threads")
    func errors() throws {
        let scorer = try profile().gates[0].effect.scorer
        var effect = ScorerCall(scorer, title: Bilingual(zh: "甲", en: "A"))
        let rows = 2 * RowPieces.rows
        let column = UnitColumn(repeating: 80, count: rows)
        let one = try failure { try effect.score([column, column, nil, nil], rows: rows) }
        effect.threads = 4
        let many = try failure { try effect.score([column, column, nil, nil], rows: rows) }
        #expect(one.lines() == many.lines())
        #expect(many.codes == ["plugin-scorer-failed"])
    }

    @Test("no rows are scored to nothing")
    func empty() throws {
        guard case .scorer(let use, _)? = try profile().rating?.start else {
            throw IssuesError([], status: .software)
        }
        let found = try ScorerCall(use, title: Bilingual("R")).score(
            [UnitColumn(count: 0)],
            rows: 0
        )
        #expect(found.column.values.count == 0 && found.refused.isEmpty)
    }
}

import ScorerKit
import Testing

@Suite struct SharesTests {
    private let points: [TrialColumn] = [.absent, .grouped(numbers: [[10], [20], [40], [80]])]

    private func trial(_ rows: [[Double]]) throws -> ScorerTrial {
        try ScorerTrial(Ledger.self, ["each.factor": .shares(names: ["a", "b"], rows: rows)])
    }

    @Test("shares that are the same for all need no column")
    func oneRow() throws {
        let outcome = try trial([[0.5, 0.5]]).score(points)
        #expect(outcome.values == [10, 20, 40, 80].map { $0 * 0.5 })
    }

    @Test("shares by case take each unit's row, and a unit that no case fits has none")
    func cases() throws {
        let outcome = try trial([[0.5, 0.5], [0.25, 0.75]]).score(
            points,
            parameterColumns: [[0, 1, .nan, 2]]
        )
        #expect(outcome.values[0] == 10 * 0.5 && outcome.values[1] == 20 * 0.25)
        #expect(outcome.states == [.scored, .scored, .refused, .refused])
    }

    @Test("names and numbers that make no table are refused before there is data")
    func noTable() {
        let error = #expect(throws: ScorerError.self) { try trial([[0.5, 0.5, 0]]) }
        #expect(error?.parameter == "each.factor")
        #expect(error?.text.zh == "2个名称与3个比例不成表")
        #expect(error?.text.en == "2 names and 3 shares make no table")
    }
}

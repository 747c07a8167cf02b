import Testing

@testable import ScorerKit

@Suite struct TrialColumnTests {
    @Test("numbers and texts that are not there get a state")
    func states() {
        #expect(TrialColumn.numbers([1, .nan]).states == [.scored, .notAvailable])
        #expect(TrialColumn.texts(["a", nil]).states == [.scored, .notAvailable])
        let given = TrialColumn.numbers([1], states: [.excluded])
        #expect(given.states == [.excluded])
    }

    @Test("a grouped column says where the entries of each unit begin")
    func grouped() {
        let column = TrialColumn.grouped(numbers: [[1, 2], [], [.nan]])
        #expect(column.offsets == [0, 2, 2, 3] && column.rowCount == 3)
        #expect(column.states == [.scored, .scored, .notAvailable])
    }

    @Test("texts are coded in the order in which they appear")
    func texts() {
        guard
            case .texts(let codes, let dictionary) =
                TrialColumn.grouped(texts: [["b", "a"], ["b", nil]]).entries
        else {
            Issue.record("not a column of texts")
            return
        }
        #expect(codes == [0, 1, 0, -1] && dictionary == ["b", "a"])
    }

    @Test("an absent column has no units")
    func absent() {
        #expect(TrialColumn.absent.rowCount == nil && TrialColumn.absent.states.isEmpty)
    }
}

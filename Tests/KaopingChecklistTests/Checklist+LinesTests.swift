import ScorerKit
import Testing

@testable import KaopingChecklist

@Suite("The account of a checklist")
struct ChecklistLinesTests {
    private let items: [String: ParameterValue] = ["items": .cases(["a", "b", "c"], [5, 3, 2])]

    @Test("all points, and what each item that is not done loses; no entry is not done")
    func points() throws {
        let lines = try ScorerTrial(checklist: items).check([("a", 1), ("b", 0)]).lines[0]
        #expect(lines.map { ChecklistLine(rawValue: $0.code) } == [.items, .missed, .missed])
        #expect(lines.map(\.value) == [10, -3, -2] && lines.map(\.texts) == [[], ["b"], ["c"]])
    }

    @Test("an item that must be done takes what is left")
    func must() throws {
        let trial = try ScorerTrial(checklist: items.merging(["must": .texts(["c"])]) { $1 })
        let lines = try trial.check([("a", 1), ("b", 0)]).lines[0]
        #expect(lines.last.map { ChecklistLine(rawValue: $0.code) } == .must)
        #expect(lines.map(\.value) == [10, -3, -2, -5])
    }

    @Test("without points every entry has the same")
    func alike() throws {
        let lines = try ScorerTrial(checklist: [:])
            .check([("a", 1), ("b", 0), ("c", 1), ("d", 0)]).lines[0]
        #expect(lines.map(\.value) == [10, -2.5, -2.5])
        #expect(lines[0].numbers.prefix(2) == [4, 2])
    }
}

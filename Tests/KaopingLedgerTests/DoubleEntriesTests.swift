import ScorerKit
import Testing

@testable import KaopingLedger

@Suite("Events that were entered before")
struct DoubleEntriesTests {
    private func notes(_ twice: Int, _ units: [[Event]], blockRows: Int? = nil) throws -> [[Double]]
    {
        try ScorerTrial(ledger: [
            "points": .cases(["a"], [4]), "as_of": .number(day2023(12, 31)),
            "twice": .choice(twice, ["refuse", "once", "count"][twice]),
        ]).enter(units, blockRows: blockRows).notes.map { [Double($0.code)] + $0.numbers.prefix(2) }
    }

    private let event = Event(kind: "a", day: day2023(5, 1))

    @Test("a scheme that lets them pass is warned of rows and units", arguments: [1, 2, 100])
    func warned(blockRows: Int) throws {
        let units = [[event, event, event], [event], [event, event]]
        // 2 + 0 + 1 rows, of 2 units
        #expect(try notes(1, units, blockRows: blockRows) == [[0, 3, 2]])
        #expect(try notes(2, units, blockRows: blockRows) == [[1, 3, 2]])
    }

    @Test("without any, and where they are refused, nothing is said")
    func silent() throws {
        #expect(try notes(1, [[event], [event]]).isEmpty)
        #expect(try notes(0, [[event, event]]).isEmpty)
    }

    @Test("the warning says what the scheme makes of them")
    func words() {
        #expect(
            DoubleEntries.notes.map(\.title.zh) == [
                "有{0}条记录与前面的重复（事项、日期、编号都相同），涉及{1}个考评对象，按方案只计一次",
                "有{0}条记录与前面的重复（事项、日期、编号都相同），涉及{1}个考评对象，按方案都已计入",
            ]
        )
    }
}

import ScorerKit
import Testing

@testable import KaopingTimeliness

@Suite struct LatenessRuleTests {
    private func value(_ more: [String: ParameterValue], _ task: TestTask) throws -> Double {
        try ScorerTrial(tasks: more).judge([[task]]).values[0]
    }

    @Test("working days leave weekends and holidays out, and count weekends that are worked")
    func workingDays() throws {
        // Day 92 is Friday 1970-04-03; Monday 6 April is day 95.
        let late = TestTask(due: 92, done: 97)
        let working: [String: ParameterValue] = [
            "lose": .number(0.1), "days": .choice(1, "working_days"),
        ]
        #expect(try abs(value(["lose": .number(0.1)], late) - 50) < 1e-12)
        // Monday, Tuesday, Wednesday
        #expect(try abs(value(working, late) - 70) < 1e-12)
        // Monday off, Saturday and Sunday worked: 3 - 1 + 2
        let calendar = working.merging(["calendar": .numbers([95, 93, 94])]) { $1 }
        #expect(try abs(value(calendar, late) - 60) < 1e-12)
        // Done on a Sunday: not a working day late
        #expect(try value(working, TestTask(due: 92, done: 94)) == 100)
    }

    @Test("days of grace are not late, and those after them are counted from their end")
    func grace() throws {
        let more: [String: ParameterValue] = ["lose": .number(0.1), "grace": .number(3)]
        #expect(try value(more, TestTask(due: 50, done: 53)) == 100)
        #expect(try abs(value(more, TestTask(due: 50, done: 55)) - 80) < 1e-12)
    }

    @Test("a task that is not done loses all, or as much as one that is late by now")
    func undone() throws {
        let late: [String: ParameterValue] = [
            "lose": .number(0.05), "lose_at_most": .number(0.6), "undone": .choice(1, "late"),
        ]
        // 0.05 × 10, then at most 0.6
        #expect(try abs(value(late, TestTask(due: 90)) - 50) < 1e-12)
        #expect(try abs(value(late, TestTask(due: 50)) - 40) < 1e-12)
        let all = late.merging(["undone": .choice(0, "all")]) { $1 }
        #expect(try value(all, TestTask(due: 90)) == 0)
    }

    @Test("without a rule a late task loses all")
    func all() throws {
        #expect(try value([:], TestTask(due: 50, done: 51)) == 0)
    }

    @Test("points off need to be stated, and shares stay within 100%")
    func faulty() {
        let faulty: [(String, [String: ParameterValue])] = [
            ("lose", ["take": .choice(1, "deduct")]),
            ("lose_at_most", ["take": .choice(1, "deduct"), "lose": .number(1)]),
            ("lose", ["lose": .number(2)]),
        ]
        for (name, parameters) in faulty {
            let error = #expect(throws: ScorerError.self) { try ScorerTrial(tasks: parameters) }
            #expect(error?.parameter == name)
        }
    }
}

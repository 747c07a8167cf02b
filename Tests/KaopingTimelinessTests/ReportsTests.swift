import ScorerKit
import Testing

@testable import KaopingTimeliness

// Fridays from 2024-09-02 (day 19968) to 2024-10-13: days 19972, 19979, 19986, 19993, 20000, 20007.
@Suite struct ReportsTests {
    @Test("every Friday before 12:00: at noon is too late, and a missing week counts nothing")
    func fridays() throws {
        let outcome = try ScorerTrial(reports: [:]).report(
            [
                [
                    (19972, "11:59"), (19979, "12:00"), (19986, "9:00"), (19993, "08:30"),
                    (20000, "11：00"),
                ],
                [],
            ],
            due: [[19972, 19979, 19986, 19993, 20000], []]
        )
        // 4 of 6; nothing of 6
        #expect(abs(outcome.values[0] - 100 * 4 / 6.0) < 1e-12 && outcome.values[1] == 0)
        #expect(outcome.reasons[0] == ReportsReason.counted(6, 4, 1, 1))
        #expect(outcome.reasons[1] == ReportsReason.counted(6, 0, 0, 6))
    }

    @Test("late reports count what the scheme says, or points are taken off")
    func late() throws {
        let reports: [[(day: Double, time: String?)]] = [
            [19972, 19979, 19986, 19993, 20000, 20008].map { ($0, "10:00") }
        ]
        let due = [[19972.0, 19979, 19986, 19993, 20000, 20007]]
        let half = try ScorerTrial(reports: ["late": .number(0.5)]).report(reports, due: due)
        #expect(abs(half.values[0] - 100 * 5.5 / 6) < 1e-12)
        let off = try ScorerTrial(reports: ["lose": .number(2)]).report([[]])
        // 100 - 2 × 6
        #expect(off.values == [88])
    }

    @Test("a due day that is a holiday stays, is skipped, or moves")
    func holidays() throws {
        // 2024-10-04, day 20000, is off; so are the 1st to the 7th.
        let calendar = ParameterValue.numbers([19997, 19998, 19999, 20000, 20003])
        for (index, word, due) in [(0, "keep", 6.0), (1, "skip", 5), (2, "next", 6)] {
            let trial = try ScorerTrial(reports: [
                "calendar": calendar, "on_holiday": .choice(index, word),
            ])
            #expect(try trial.report([[]]).outputs[0] == [due])
        }
        let next = try ScorerTrial(reports: [
            "calendar": calendar, "on_holiday": .choice(2, "next"),
        ])
        // Tuesday 8 October, day 20004, is the next working day.
        let moved = try next.report([[(20004, "9:00")]], due: [[20004]])
        #expect(moved.outputs[1] == [1])
    }

    @Test("a period in which nothing is due does not apply")
    func nothingDue() throws {
        let trial = try ScorerTrial(reports: ["as_of": .number(19970)])
        let outcome = try trial.report([[]])
        #expect(outcome.states == [.notApplicable])
        #expect(outcome.reasons == [ReportsReason.noneDue()])
    }
}

import ScorerKit
import Testing

@testable import KaopingTimeliness

@Suite struct ReportBookTests {
    @Test("a report that names no due day is for the first that it is in time for")
    func withoutDue() throws {
        let outcome = try ScorerTrial(reports: [:]).report([
            // Wednesday and Friday noon of one week: for this Friday and the next.
            [(19970, "18:00"), (19972, "12:00")],
            // Twice in one week is one; before the period is none.
            [(19970, "18:00"), (19971, "18:00")],
            [(19967, "9:00")],
        ])
        #expect(outcome.outputs[1] == [2, 1, 0])
    }

    @Test("a report for a day outside the period, and one that comes after it, do not count")
    func outside() throws {
        let trial = try ScorerTrial(reports: [:])
        let outcome = try trial.report(
            [[(20014, "9:00")], [(20012, "9:00")], [(19966, "9:00")]],
            due: [[20014], [20007], [19972]]
        )
        // The third came before the period, for a day in it: in time.
        #expect(outcome.outputs[1] == [0, 0, 1] && outcome.outputs[2] == [0, 0, 0])
    }

    @Test("rows without a day, a due day or a time, and days on which none is due, are refused")
    func refused() throws {
        let trial = try ScorerTrial(reports: [:])
        let outcome = try trial.report(
            [
                [(.nan, "9:00")], [(19972, nil)], [(19972, "noon")], [(19972, "9:00")],
                [(19972, "9:00")],
            ],
            due: [[19972], [19972], [19972], [.nan], [19973]]
        )
        #expect(
            outcome.reasons == [
                ReportsReason.noDay(1), ReportsReason.noTime(1), ReportsReason.noTime(1),
                ReportsReason.noDue(1), ReportsReason.notDue(1),
            ]
        )
    }
}

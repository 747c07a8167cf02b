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

    @Test("a report for a day that a holiday moves may name the regular day or the new one")
    func moved() throws {
        // Friday 2024-09-06, day 19972, is off: the report is due on Monday, day 19975.
        let calendar = ParameterValue.numbers([19972])
        let next = try ScorerTrial(reports: [
            "on_holiday": .choice(2, "next"), "calendar": calendar,
        ])
        let reports: [[(day: Double, time: String?)]] = [
            [(19975, "9:00")], [(19975, "9:00")], [(19976, "9:00")],
        ]
        let outcome = try next.report(reports, due: [[19972], [19975], [19972]])
        #expect(outcome.states.allSatisfy { $0 == .scored })
        #expect(outcome.outputs[1] == [1, 1, 0] && outcome.outputs[2] == [0, 0, 1])
        // Where the scheme skips it, a report for it counts for nothing and is no fault.
        let skip = try ScorerTrial(reports: [
            "on_holiday": .choice(1, "skip"), "calendar": calendar,
        ])
        let skipped = try skip.report([[(19972, "9:00")]], due: [[19972]])
        #expect(skipped.states == [.scored] && skipped.outputs[1] == [0])
    }

    @Test("a due day after the period is of the next, whenever this one is run")
    func period() throws {
        // The period ends on Sunday 2024-09-08, day 19974; it is run on day 20009.
        let trial = try ScorerTrial(reports: ["last_day": .number(19974)])
        let outcome = try trial.report(
            [[(19972, "9:00")], [(19975, "9:00")], [(19979, "9:00")]],
            due: [[19972], [19972], [19979]]
        )
        // One Friday is due; the second came late, the third is for the next period.
        #expect(outcome.outputs[0] == [1, 1, 1])
        #expect(outcome.outputs[1] == [1, 0, 0] && outcome.outputs[2] == [0, 1, 0])
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
                ReportsReason.noDue(1),
                ReportsReason.notDue(1, 19973, 19972),
            ]
        )
        #expect(
            ReportsReason.notDue.text.title.zh == "{0:row/due}：{1:date}不是应报的日子，最近的应报日是{2:date}"
        )
    }
}

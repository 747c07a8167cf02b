import ScorerKit
import Testing

@testable import KaopingTimeliness

@Suite struct ReportScheduleTests {
    @Test("times of day are read as people write them")
    func times() {
        #expect(ReportSchedule.minute("9:05") == 545 && ReportSchedule.minute("12：00") == 720)
        #expect(ReportSchedule.minute("23:59:59") == 1439 && ReportSchedule.minute("24:00") == 1440)
        for text in ["24:01", "12", "a:00", "12:60", "012:00", "", "１２:00"] {
            #expect(ReportSchedule.minute(text) == nil, "\(text)")
        }
    }

    @Test("a day of the month that a month has not is its last")
    func monthDays() throws {
        // January to March 2024: days 19723 to 19813.
        let trial = try ScorerTrial(reports: [
            "weekday": .text(""), "earlier_than": .text(""), "month_day": .number(31),
            "first_day": .number(19723), "as_of": .number(19813),
        ])
        // 31 January, 29 February, 31 March
        let outcome = try trial.report(
            [[(19753, nil), (19782, nil), (19813, nil)]],
            due: [[19753, 19782, 19813]],
            times: false
        )
        #expect(outcome.values == [100] && outcome.outputs[0] == [3])
    }

    @Test("either a weekday or a day of the month, and a time that is one")
    func faulty() {
        let faulty: [(String, [String: ParameterValue])] = [
            ("weekday", ["month_day": .number(3)]), ("weekday", ["weekday": .text("")]),
            ("earlier_than", ["earlier_than": .text("noon")]),
        ]
        for (name, parameters) in faulty {
            let error = #expect(throws: ScorerError.self) { try ScorerTrial(reports: parameters) }
            #expect(error?.parameter == name)
        }
    }

    @Test("a time of day needs a column, and due days need a period")
    func columns() throws {
        #expect(throws: ScorerError.self) {
            try ScorerTrial(reports: [:]).report([[(19972, nil)]], times: false)
        }
        #expect(throws: ScorerError.self) {
            try ScorerTrial(reports: ["first_day": .text("")]).report([[]])
        }
    }

    @Test("the months of a whole cycle of the calendar have their lengths")
    func lengths() {
        // 1970-01-01 on: every first of a month follows the last day of the one before.
        var number = 0
        for _ in 0..<4800 {
            let first = MonthDay(number)
            #expect(first.day == 1)
            #expect(MonthDay(number + first.length - 1).day == first.length)
            number += first.length
        }
        // 400 years are 146097 days.
        #expect(number == 146_097)
    }
}

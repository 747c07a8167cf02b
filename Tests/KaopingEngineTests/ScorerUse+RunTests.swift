import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Parameters that a run fills in")
struct ScorerUseRunTests {
    private func book(
        _ score: String,
        period: String,
        _ rest: String = "",
        asOf: Day? = nil
    ) throws -> ScoreBook {
        try Desk().judge(
            """
            language: 1
            profile: trial
            period: quarter
            calendar: {holidays: [2024-10-01..2024-10-07], working_weekends: [2024-09-29]}
            unit: {key: id}
            tables:
              units: {file: units.csv, columns: {id: text}}
              rows:
                file: rows.csv
                rows: many
                unit: [lead, others]
                columns: {lead: text, others: {type: list, separator: "、"}, kind: text, day: date, due: date, done: date}
            stated: 2
            criteria: [{id: x, points: 100, of: rows, score: \(score)}]
            \(rest)
            """,
            "id\na\nb\n",
            files: [
                "rows.csv": """
                lead,others,kind,day,due,done
                a,b,k,2024-07-01,2024-09-27,2024-09-30
                b,,k,2024-09-30,2024-09-30,2024-10-08
                a,,k,2024-10-01,2024-12-31,

                """
            ],
            period: period
        ) { $0.asOf = asOf }
    }

    @Test("events count on the last day of the period, and the day after in the next")
    func period() throws {
        let ledger = "{ledger: {k: 5}}"
        // a: 1 July; 1 October is of the next quarter. b: 1 July as another, 30 September as lead.
        #expect(try book(ledger, period: "2024Q3").scores() == [5, 10])
        #expect(try book(ledger, period: "2024Q4").scores() == [5, 0])
    }

    @Test("events after the period are of the next, though it is run later")
    func late() throws {
        let ledger = "{ledger: {k: 5}}"
        // 1 October is not of the third quarter on 5 October either.
        let book = try book(ledger, period: "2024Q3", asOf: Day("2024-10-05"))
        #expect(book.scores() == [5, 10])
    }

    @Test("working days are those of the profile's calendar, units bear their parts")
    func calendar() throws {
        let tasks =
            "{timeliness: {lose: 10%, days: working_days, parts: {lead: 100%, others: 50%}}}"
        let scores = try book(tasks, period: "2024Q4").scores()
        // Friday 27 to Monday 30 September, Sunday worked: 2 days late, 80 of 100 for both. The
        // second, 30 September to 8 October, is 1 day late: 0.5 × 0.8 + 1 × 0.9 of 1.5. The third
        // is due on the last day of the quarter and still open.
        #expect(scores == [80, 86.67])
    }
}

import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Working days without a calendar")
struct CalendarLintTests {
    private func profile(_ score: String, _ more: String = "", tables: String = "") -> String {
        """
        language: 1
        profile: trial
        period: quarter
        unit: {key: id}
        tables:
          units: {file: units.csv, columns: {id: text}}
          rows: {file: rows.csv, rows: many, columns: {id: text, due: date, done: date}}
        \(tables)
        \(more)
        stated: 1
        criteria: [{id: x, title: 任务, points: 100, of: rows, score: \(score)}]
        """
    }

    private let working = "{timeliness: {lose: 10%, days: working_days}}"
    private let held =
        "  days: {file: d.csv, rows: many, holds: calendar, columns: {day: date, kind: text}}"

    private func findings(_ yaml: String) throws -> [KaopingCore.Issue] {
        ProfileLint(try Desk().request(yaml).profile).findings()
    }

    private func warnings(_ yaml: String, _ period: String, asOf: Day? = nil) throws -> [String] {
        try Desk().judge(
            yaml,
            "id\nu\n",
            files: [
                "rows.csv": "id,due,done\nu,2024-05-10,2024-05-10\n",
                "d.csv": "day,kind\n2024-05-01,放假\n",
            ],
            period: period
        ) { $0.asOf = asOf }.warnings.map { $0.description(in: .zh) }
    }

    @Test("a scheme that counts working days and states no calendar is found")
    func none() throws {
        let found = try findings(profile(working))
        #expect(
            found.map { $0.description(in: .zh) } == [
                "profile.yaml:11:17：公平性提示：“任务”按工作日计，而方案没有写明节假日与调休，一律按周一至周五上班计算 [calendar-missing]\n"
                    + "    在 calendar: 写明，或用写有 holds: calendar 的数据表给出。"
            ]
        )
        #expect(
            found[0].description(in: .en).contains(
                "finding: \"任务\" counts working days, but the profile states no holidays: Monday to "
                    + "Friday count throughout"
            )
        )
        #expect(try warnings(profile(working), "2024Q2").count == 1)
    }

    @Test(
        "with a calendar, in the profile or in a table, and without working days nothing is found"
    )
    func silent() throws {
        let calendar = "calendar: {holidays: [2024-05-01]}"
        for yaml in [
            profile(working, calendar), profile(working, tables: held),
            profile("{timeliness: {lose: 10%}}"),
        ] {
            #expect(try findings(yaml).isEmpty)
            #expect(try warnings(yaml, "2024Q2").isEmpty)
        }
    }

    @Test("years of which the calendar says nothing are named in a run")
    func years() throws {
        let calendar = "calendar: {holidays: [2023-05-01, 2022-05-01]}"
        #expect(
            try warnings(profile(working, calendar), "2024Q2") == [
                "profile.yaml:11:17：提醒：“任务”按工作日计，而节假日与调休只有 2022、2023 年的，没有 2024 年的，"
                    + "该年按周一至周五上班计算 [calendar-years]\n"
                    + "    在 calendar: 写明，或用写有 holds: calendar 的数据表给出。"
            ]
        )
        // Up to a day of the calculation in the next year.
        let held = profile(working, tables: held)
        #expect(try warnings(held, "2024Q4", asOf: Day("2025-01-05")).count == 1)
    }

    @Test("a formula with working_days and reports that holidays move count working days as well")
    func others() throws {
        let formula = Desk.profile(
            columns: "a: date, b: date",
            "stated: 1\ncriteria: [{id: x, of: \"working_days(a, b)\", score: {goalposts: 0..9}}]\n"
        )
        #expect(try findings(formula).map(\.message.code) == ["calendar-missing"])
        func reports(_ rule: String) -> String {
            profile("{reports: {weekday: friday, on_holiday: \(rule)}}").replacing(
                "due: date, done: date",
                with: "received: date"
            )
        }
        #expect(try findings(reports("next")).map(\.message.code) == ["calendar-missing"])
        #expect(try findings(reports("keep")).isEmpty)
    }
}

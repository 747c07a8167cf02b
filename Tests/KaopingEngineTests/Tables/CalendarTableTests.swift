import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Tables that hold a calendar")
struct CalendarTableTests {
    private func run(
        _ days: String,
        _ more: String = "",
        columns: String = "{day: {heading: 日期, type: date}, kind: {heading: 类型, type: text}}"
    ) throws -> ScoreBook {
        let yaml = """
            language: 1
            profile: trial
            period: year
            unit: {key: id}
            tables:
              units: {file: units.csv, columns: {id: text, from: date, to: date}}
              days: {file: days.csv, rows: many, holds: calendar, columns: \(columns)}
            \(more)
            indicators: {worked: {value: "working_days(from, to)"}}
            criteria: [{id: x, of: worked, score: raw}]
            """
        return try Desk().judge(
            yaml,
            "id,from,to\nu,2024-09-27,2024-10-12\n",
            files: ["days.csv": days],
            period: "2024"
        )
    }

    private static let week = (1...7).map { "2024-10-0\($0),放假\n" }.joined()

    @Test("days off and weekends worked in exchange count as they do in the profile")
    func counted() throws {
        // 27 September to 12 October: 30 September and 8 to 11 October, and the two weekend days.
        let days = "日期,类型\n" + Self.week + "2024-09-29,上班\n2024-10-12,上班\n"
        #expect(try run(days).scores() == [5 + 2])
        let words =
            "日期,类型\n" + Self.week.replacing("放假", with: "Holiday")
            + "2024/9/29,workday\n2024年10月12日,班\n"
        #expect(try run(words).scores() == [5 + 2])
    }

    @Test("those of the profile and of the table count together")
    func together() throws {
        let calendar =
            "calendar: {holidays: [2024-10-01..2024-10-07], working_weekends: [2024-09-29]}"
        #expect(try run("日期,类型\n2024-10-12,上班\n", calendar).scores() == [5 + 2])
    }

    @Test("blanks, other kinds, weekdays worked in exchange and contradictions are all told")
    func refused() throws {
        let days = """
            日期,类型
            2024-10-01,放假
            2024-10-02,
            2024-10-03,春节
            2024-10-08,上班
            2024-10-05,放假
            2024-10-05,上班

            """
        let error = try failure { try run(days) }
        #expect(error.status == .data)
        #expect(
            error.codes == [
                "calendar-blank", "calendar-kind", "calendar-no-weekend", "calendar-twice",
            ]
        )
        #expect(error.issues.map { $0.place?.cell?.address } == ["B3", "B4", "A5", "A7"])
        #expect(
            error.lines(.zh)[1].hasSuffix(
                "“春节”应为 放假 或 上班 [calendar-kind]\n"
                    + "    放假的日子写 放假，调休上班的周末写 上班；平常的日子不必写。"
            )
        )
        #expect(error.lines(.zh)[2].contains("2024-10-08 不是星期六或星期日，本来就上班，不必写为调休上班"))
        #expect(error.lines(.en)[3].contains("2024-10-05 is a holiday and a workday"))
    }

    @Test(
        "a calendar without its columns is refused before there are data, and is no table of units"
    )
    func columns() throws {
        let error = try failure { try run("", columns: "{day: date}") }
        #expect(error.codes == ["holds-columns"])
        #expect(error.lines(.en)[0].contains("these columns: day: date, kind: text"))
        #expect(
            try failure { try run("", "figures: [{id: f, of: days, count: all}]") }.status
                == .profile
        )
    }
}

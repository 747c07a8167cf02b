import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingStore

@Suite("What a scheme lays down")
struct ProcedureRulesTests {
    private func rules(_ procedure: String) throws -> ProcedureRules {
        let desk = try Desk()
        try desk.write(Desk.profile + procedure, to: "profile.yaml")
        let store = try desk.recorded(["2020"])
        // What the file says afterwards makes no difference.
        try desk.write("nothing", to: "profile.yaml")
        return try store.run("2").procedureRules(try Desk.loader)
    }

    @Test("is nothing where it says nothing")
    func nothing() throws {
        let rules = try rules("")
        #expect(rules.filing == .notAsked && rules.days == nil && rules.filingTitle == nil)
        #expect(rules.firstDay == .notCounted && rules.late == .recorded)
    }

    @Test("is the order of filing and notice")
    func order() throws {
        let filing = "{id: filing, title: 报区备案}"
        let notice = "{id: show, kind: notice, days: 7 days, first_day: counted, late: refused}"
        let first = try rules("procedure: [\(filing), \(notice)]\n")
        #expect(first.filing == .beforeNotice && first.filingTitle?.zh == "报区备案")
        #expect(first.days == Stage.Duration(count: 7, isWorking: false))
        #expect(first.firstDay == .counted && first.late == .refused)
        #expect(try rules("procedure: [\(notice), \(filing)]\n").filing == .afterNotice)
        #expect(try rules("procedure: [\(filing)]\n").filing == .beforeNotice)
        #expect(try rules("procedure: [\(notice)]\n").filing == .notAsked)
    }

    @Test("has the calendar of the scheme")
    func calendar() throws {
        let rules = try rules("calendar: {holidays: [2020-10-01..2020-10-08]}\n")
        #expect(rules.calendar.holidays.count == 8)
        #expect(rules.calendar.states(year: 2020) && !rules.calendar.states(year: 2021))
        #expect(!rules.lacksCalendarTable)
    }

    @Test("has the days of a table of holidays, as the run read them")
    func calendarTable() throws {
        let desk = try Desk()
        let table = "calendar: {holidays: [2020-10-01]}\n"
        try desk.write(
            Desk.profile.replacing(
                "    columns: {unit: text, name: text, street: text, a: number, b: number}\n",
                with: "    columns: {unit: text, name: text, street: text, a: number, b: number}\n"
                    + "  days: {file: days.csv, rows: many, holds: calendar, columns: {day: date, kind: text}}\n"
            ) + table,
            to: "profile.yaml"
        )
        try desk.write("day,kind\n2020-10-02,holiday\n2020-10-10,workday\n", to: "days.csv")
        let store = try desk.recorded(["2020"])
        try desk.write("gone", to: "days.csv")
        let run = try store.run("2")
        let rules = try run.procedureRules(try Desk.loader)
        #expect(
            rules.calendar.holidays.map(\.description).sorted() == ["2020-10-01", "2020-10-02"]
        )
        #expect(rules.calendar.workingWeekends.map(\.description) == ["2020-10-10"])
        #expect(!rules.lacksCalendarTable && run.facts.calendar == rules.calendar)
        // A record of an earlier version has none: the table is needed, as it was.
        let loader = try Desk.loader
        let data = Rederivation.Data(folders: [desk.path])
        #expect(codes { _ = try run.calendar(from: data, loader) } == ["verify-data-missing"])
        try desk.write("day,kind\n2020-10-02,holiday\n2020-10-10,workday\n", to: "days.csv")
        #expect(try run.calendar(from: data, loader) == rules.calendar)
    }
}

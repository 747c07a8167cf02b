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
    }
}

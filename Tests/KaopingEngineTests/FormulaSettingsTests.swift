import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("What formulas are evaluated with")
struct FormulaSettingsTests {
    private func request(_ period: String) throws -> RunRequest {
        try Desk().request(
            """
            language: 1
            profile: trial
            period: year
            unit: {key: id}
            tables: {units: {file: units.csv, columns: {id: text, a: number}}}
            criteria: [{id: x, of: a, score: {goalposts: 0..1}}]
            """,
            period: period
        )
    }

    @Test("as_of is the last day of the period, unless it is given")
    func asOf() throws {
        let request = try request("2020")
        let last = try #require(Day("2020-12-31"))
        #expect(FormulaSettings(request).parameters == ["as_of": .date(last)])
        let given = try #require(Day("2020-11-30"))
        let parameters: [String: FormulaConstant] = [
            "as_of": .date(given), "subsidy": .number(Exact(100)),
        ]
        #expect(FormulaSettings(request, parameters: parameters).parameters == parameters)
    }

    @Test("working days are those of the scheme's calendar")
    func calendar() throws {
        let request = try request("2020")
        #expect(FormulaSettings(request).calendar == request.profile.calendar)
        #expect(FormulaSettings().parameters.isEmpty)
    }
}

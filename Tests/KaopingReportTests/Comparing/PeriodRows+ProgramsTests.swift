import KaopingCore
import KaopingEngine
import Testing

@testable import KaopingReport

@Suite("The cells of a movement for programs")
struct PeriodRowsProgramsTests {
    private let comparison = PeriodComparison(
        Compared.run("2020", [80, 70, .nan], levels: [1, 0, -1]),
        Compared.run("2021", [75.5, 80, 60], levels: [0, 1, 0])
    )

    @Test("have the states of both periods at the end")
    func plain() throws {
        let rows = PeriodRows(comparison: comparison, language: .en).plain
        let at = try #require(rows[0].firstIndex(of: "state_before"))
        #expect(
            rows[0][at...] == ["state_before", "state_after", "left_out_before", "left_out_after"]
        )
        let unit = try #require(rows.first { $0[0] == "c" })
        #expect(unit[at] != "scored" && unit[at + 1] == "scored")
    }

    @Test("say how many units the summary leaves out")
    func members() {
        let rows = PeriodRows(comparison: comparison, language: .en)
        let members = rows.members(PeriodSummary(comparison))
        #expect(members.first { $0.key == "summary" }?.value.contains("\"not_counted\": 1") == true)
    }
}

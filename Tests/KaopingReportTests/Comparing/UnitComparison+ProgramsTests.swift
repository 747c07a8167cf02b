import KaopingCore
import KaopingEngine
import Testing

@testable import KaopingReport

@Suite("Units side by side for programs")
struct UnitComparisonProgramsTests {
    @Test("have ranks, levels and states behind the total, in rows with as many fields")
    func rows() throws {
        let comparison = UnitComparison(["A1", "A3"], in: try Compared.run())
        let rows = comparison.rows
        #expect(Set(rows.map(\.count)) == [rows[0].count])
        let at = try #require(rows.firstIndex { $0[0] == "total" })
        #expect(rows[(at + 1)...].map { $0[0] } == ["rank", "rating", "state"])
        #expect(rows[at + 2] == ["rating", "", "", "0", "false", "false", "5", "3", ""])
    }

    @Test("name the unit that gaps are to")
    func base() throws {
        let members = UnitComparison(["A3", "A1"], in: try Compared.run()).members
        #expect(members.first { $0.key == "gaps_to" }?.value == "\"A1\"")
    }
}

import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("What is read of a table")
struct TablePlanTests {
    private static let yaml = """
        language: 1
        profile: trial
        unit: {key: id, name: name, groups: [street]}
        tables:
          units: {file: units.csv, columns: {id: text, name: text, a: number, b: number}}
          streets: {file: s.csv, columns: {id: text, street: text, size: number}}
          more: {file: m.csv, columns: {id: text, c: number}}
          tasks: {file: t.csv, rows: many, columns: {id: text, n: number, m: number}}
        indicators: {points: {of: tasks, sum: n}}
        criteria: [{id: x, of: a, score: {goalposts: 0..1}}]
        """

    private func plans(_ indicators: [Int]) throws -> [TablePlan] {
        let profile = try Desk().request(Self.yaml).profile
        let use = SlotUse(profile, slots: indicators.map { profile.indicators[$0].slot })
        return TablePlan.plans(profile, use)
    }

    @Test("keys, names and groups, what is used, and nothing of a table that is not needed")
    func columns() throws {
        let plans = try plans([])
        #expect(plans.map(\.declaration.id) == ["units", "streets"])
        #expect(plans.map { $0.columns.map(\.id) } == [["id", "name"], ["id", "street"]])
        #expect(plans[0].isFirst && !plans[1].isFirst)
        #expect(plans[1].unitColumn == 0 && plans[1].position("street") == 1)
        #expect(plans[1].position("size") == nil)
    }

    @Test("the rows of a table that an indicator reduces, with their slots")
    func many() throws {
        let plan = try #require(try plans([0]).last)
        #expect(plan.declaration.id == "tasks" && plan.index == 3)
        #expect(plan.columns.map(\.id) == ["id", "n"])
        #expect(plan.slots.allSatisfy { $0 != nil })
    }

    @Test("what reports say of it: rows read and kept, blank cells")
    func reading() throws {
        let worked = try Desk().work(
            Self.yaml,
            [
                "units.csv": "id,name,a,b\nu,U,1,1\nv,,2,2\n", "s.csv": "id,street,size\nu,s,1\n",
                "t.csv": "id,n,m\nu,1,x\nu,,x\n",
            ]
        )
        #expect(worked.data.readings.map(\.table) == ["units", "streets", "tasks"])
        #expect(worked.data.readings[0].blanks.map(\.column) == ["name"])
        #expect(worked.data.readings[2].blanks.map(\.count) == [1])
        #expect(worked.data.readings[2].rowsRead == 2)
    }
}

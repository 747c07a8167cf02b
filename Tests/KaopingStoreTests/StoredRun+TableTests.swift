import KaopingCore
import Testing

@testable import KaopingStore

@Suite("A recorded run as a table")
struct StoredRunTableTests {
    @Test("has stated scores, levels by their ids, ranks and states")
    func table() throws {
        let run = try Desk().recorded(["2020"]).run("2")
        let table = try #require(try run.table())
        #expect(
            String(decoding: table, as: UTF8.self) == """
                unit,score,rating,rank,state
                u1,50.0,low,2,scored
                u2,80.0,high,1,scored
                u3,30.0,low,3,scored

                """
        )
        #expect(try run.rating()?.levels.map(\.id) == ["low", "high"])
        #expect(try run.table() == table)
        #expect(run.nameList != nil && run.unitList != run.nameList)
    }

    @Test("writes keys with commas in quotes, and nothing where there is nothing")
    func odd() throws {
        let desk = try Desk("unit,name,street,a,b\n\"u,1\",A,East,,5\nu2,B,East,5,5\n")
        let table = try #require(try desk.recorded(["2020"]).run("2").table())
        let lines = String(decoding: table, as: UTF8.self).split(separator: "\n")
        #expect(lines[1] == "\"u,1\",,,,not_available")
    }
}

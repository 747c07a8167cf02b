import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("A run that is compared")
struct ComparedRunTests {
    @Test("has the scores, ranks, levels and groups of a score book")
    func book() throws {
        let run = try Comparisons.run("u1,A,East,5,10,1,0\nu2,B,West,10,5,3,0\nu3,,West,,5,3,0\n")
        #expect(run.order == [1, 0, 2])
        #expect(run.rank(0) == 2 && run.rank(2) == nil)
        #expect(run.level(1)?.id == "high" && run.level(2) == nil)
        #expect(run.counts(0) && !run.counts(2))
        #expect(run.groups.map(\.names) == [["East", "West"]])
        #expect(run.standing(1).score == 80 && run.standing(2).state == "not_available")
        #expect(run.origin == .computed)
    }
}

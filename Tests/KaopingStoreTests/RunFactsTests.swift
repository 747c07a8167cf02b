import KaopingCore
import Testing

@testable import KaopingStore

@Suite("The facts of a run")
struct RunFactsTests {
    @Test("are what was run")
    func facts() throws {
        let desk = try Desk()
        let run = try desk.run()
        let facts = try desk.recorded(["2020"]).run("2").facts
        #expect(facts.id == run.id && facts.result == run.result)
        #expect(facts.profile == "small" && facts.title == Bilingual(zh: "小考评", en: "Small"))
        #expect(facts.period == Period("2020") && facts.asOf?.description == "2020-12-31")
        #expect(facts.units == 3 && facts.stated?.places == 1)
        #expect(facts.criteria.map(\.id) == ["first", "second"])
        #expect(facts.levels.map(\.id) == ["low", "high"])
        #expect(facts.gates.map(\.id) == ["fire"])
        #expect(facts.ranksWithin == [["street"]])
        #expect(facts.tables.map(\.digest) == [Digest.of(Desk.data)])
        #expect(facts.tables.map(\.name) == ["units.csv"])
        #expect(facts.sources.map(\.digest) == [Digest.of(Desk.profile)])
        #expect(facts.plugins.allSatisfy { $0.digest == nil })
    }

    @Test("are not read from another text")
    func other() {
        #expect(RunFacts(RecordText("kaoping-store\t1\n")) == nil)
        #expect(RunFacts(RecordText("kaoping-run\t2\n")) == nil)
    }
}

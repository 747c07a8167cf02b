import KaopingCore
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("Stages in words")
struct StageWordsTests {
    private func stage(_ id: String) throws -> Stage {
        try #require(try Acceptance.book().profile.procedure.first { $0.id == id })
    }

    @Test("a stage by marks shows its mark")
    func marks() throws {
        #expect(try stage("self").scored(.en) == "score(total)")
        #expect(try stage("self").decided(.zh) == "得分 ≥ 60")
    }

    @Test("an acceptance shows its outcomes, the days to rectify and what a re-inspection reads")
    func outcomes() throws {
        let stage = try stage("acceptance")
        #expect(stage.decided(.zh) == "通过 85..、限期整改 75..<85、不通过 ..<75、60 日内整改")
        #expect(
            stage.scored(.en)
                == "on_site; inspected inspected; re-inspection again; re-inspected again_day"
        )
    }

    @Test("a stage that only happens decides nothing")
    func plain() throws {
        #expect(try stage("filing").decided(.en) == "" && stage("filing").scored(.en) == "")
        #expect(try stage("notice").days?.inWords.en == "5 working days")
        // Their ids say what they are, and the rest is the rule.
        #expect(try stage("filing").noticed(.en) == [] && stage("notice").noticed(.en) == [])
    }
}

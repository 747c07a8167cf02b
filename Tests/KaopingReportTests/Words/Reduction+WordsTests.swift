import KaopingCore
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("Reductions in words")
struct ReductionWordsTests {
    @Test("rows of a table, with their condition")
    func rows() throws {
        let profile = try Acceptance.book().profile
        #expect(
            profile.indicators[0].content.inWords(profile, .zh)
                == "visits：合计（households），限 households > 0"
        )
    }

    @Test("groups of rows and how they are joined")
    func groups() throws {
        let profile = try Panel.book().profile
        #expect(
            profile.indicators[0].content.inWords(profile, .en)
                == "ratings: mean (points), where points > 0, by group, then the number with it > 85"
        )
    }

    @Test("all units together have no table")
    func units() throws {
        let profile = try Acceptance.book().profile
        #expect(profile.figures[0].reduction.inWords(profile, .en) == "mean (score(total))")
    }
}

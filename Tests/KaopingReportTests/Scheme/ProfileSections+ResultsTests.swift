import KaopingCore
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("What a scheme says of groups and of what follows, in sections")
struct ProfileSectionsResultsTests {
    private func lines(_ section: ReportSection?) throws -> [Substring] {
        let section = try #require(section)
        return Golden.text { section.writeMarkdown(to: $0) }.split(separator: "\n").dropFirst(3)
            .map { $0 }
    }

    private func sections() throws -> ProfileSections {
        ProfileSections(try Acceptance.book().profile, language: .en)
    }

    @Test("groups above show their column, score and levels")
    func rollups() throws {
        #expect(
            try lines(sections().rollups) == [
                """
                | streets | Streets | Street | mean (score(total)) | 1 | bands {bands: {good: 80.., \
                weak: ..\\<80}} | competition (1 2 2 4) |
                """
            ]
        )
    }

    @Test("figures and targets show how they are computed and within which groups")
    func figures() throws {
        #expect(
            try lines(sections().figures)[0]
                == "| average | Mean score | mean (score(total)), within Street | 1 |"
        )
        #expect(
            try lines(sections().targets)[1]
                == "| later | Accepted | share (acceptance == 'pass'), within Street | ≥ 90% |"
        )
    }

    @Test("a consequence shows its amount in full, or what is said")
    func consequences() throws {
        #expect(
            try lines(sections().consequences) == [
                """
                | money | Grant paid (万元) | always | {by: level, cases: {high: $grant, \
                middle: 0.5 \\* $grant}, otherwise: 0} |  |
                """,
                "| talk | Talk | level == 'low' |  | 由街道约谈社区书记 |",
            ]
        )
    }
}

import KaopingCore
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("A whole scheme as an officer reads it")
struct ProfileSectionsTests {
    private func text(_ profile: Profile, _ language: Language) -> String {
        let sections = ProfileSections(profile, language: language)
        return Golden.text { sink in
            sections.criteria.writeText(to: sink, emphasis: .none)
            for section in sections.all { section.writeText(to: sink, emphasis: .none) }
        }
    }

    @Test("all sections of the acceptance are as recorded", arguments: Language.allCases)
    func recorded(language: Language) throws {
        let text = text(try Acceptance.book().profile, language)
        try Golden.expect(text, is: "acceptance-profile-\(language.rawValue).txt")
    }

    @Test("a plain scheme has its tables, levels, ranking and the order of calculation")
    func plain() throws {
        let sections = ProfileSections(try Sample.book().profile, language: .en).all
        #expect(
            sections.map(\.title) == [
                "Table units (units.csv, one row a unit)", "Rating", "Steps of the rating",
                "How units are ranked", "Order of calculation",
            ]
        )
    }

    @Test("a ranking that no profile states is marked as the default")
    func ranking() throws {
        let stated = text(try Acceptance.book().profile, .zh)
        #expect(stated.contains("\n并列规则：competition（1 2 2 4）\n并列时依次比较：群众满意\n"))
        let silent = text(try Sample.plainBook().profile, .zh)
        #expect(silent.contains("\n并列规则：competition（1 2 2 4）*\n"))
    }

    @Test("requirements on shares are listed with their clause")
    func requirements() throws {
        let profile = try Panel.book().profile
        #expect(text(profile, .en).contains("Review     committee  ≥ 50%        always  clause 11"))
    }
}

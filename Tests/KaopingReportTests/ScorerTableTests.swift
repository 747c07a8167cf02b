import KaopingCore
import KaopingProfile
import KaopingReport
import Testing

@Suite("Scorers as people read them")
struct ScorerTableTests {
    @Test("every scorer has a line with its title, place and plugin", arguments: Language.allCases)
    func list(language: Language) throws {
        let registry = try Sample.scorers()
        let table = ScorerTable.list(registry, language: language)
        let lines = Golden.text { table.writeText(to: $0, emphasis: .none) }.split(separator: "\n")
        #expect(lines.count == registry.ids.count + 2)
        for (id, line) in zip(registry.ids, lines.dropFirst(2)) {
            #expect(line.hasPrefix(id + " ") && line.contains(" kaoping-"))
        }
    }

    @Test("one scorer describes itself as recorded", arguments: Language.allCases)
    func describe(language: Language) throws {
        let entry = try #require(try Sample.scorers()["goalposts"])
        let text = Golden.text {
            ScorerTable.describe("goalposts", entry, language: language, to: $0)
        }
        try Golden.expect(text, is: "goalposts-\(language.rawValue).txt")
    }

    @Test("every shipped scorer can be described in both languages and ends its last line")
    func all() throws {
        let registry = try Sample.scorers()
        for id in registry.ids {
            let entry = try #require(registry[id])
            for language in Language.allCases {
                let text = Golden.text {
                    ScorerTable.describe(id, entry, language: language, to: $0)
                }
                #expect(text.hasPrefix(id + " · ") && text.hasSuffix("\n"))
                #expect(!text.hasSuffix("\n\n"))
            }
        }
    }

    @Test("a scorer over rows says which columns it takes")
    func inputs() throws {
        let entry = try #require(try Sample.scorers()["panel"])
        let text = Golden.text { ScorerTable.describe("panel", entry, language: .en, to: $0) }
        #expect(text.contains("\nInputs:\n  group: "))
        #expect(text.contains("(text, optional, needed with each_rater.over)\n  points: "))
    }
}

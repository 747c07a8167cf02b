import KaopingCore
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("A scheme as a table")
struct ProfileTableTests {
    @Test("the table and the facts above it are as recorded", arguments: Language.allCases)
    func recorded(language: Language) throws {
        let profile = try Sample.book().profile
        let text = Golden.text { sink in
            for fact in ProfileTable.facts(profile, language: language) {
                sink.write(fact.name + "=" + fact.value + "\n")
            }
            ProfileTable.table(profile, language: language).writeText(to: sink, emphasis: .none)
        }
        try Golden.expect(text, is: "profile-\(language.rawValue).txt")
    }

    @Test("equal weights of three are a third each, not a rounded percentage")
    func thirds() throws {
        let text = try Self.table(weights: ["", "", ""])
        #expect(text.matches(of: /1\/3/).count == 3)
    }

    @Test("weights are shown as shares of their siblings")
    func shares() throws {
        let text = try Self.table(weights: [", weight: 50", ", weight: 37.5", ", weight: 12.5"])
        #expect(text.contains("50%") && text.contains("37.5%") && text.contains("12.5%"))
    }

    @Test("a tie rule shows the places of four units of which two are equal")
    func ties() {
        #expect(Ranking.Ties.fractional.inWords(.en) == "fractional (1 2.5 2.5 4)")
        #expect(Ranking.Ties.dense.inWords(.zh) == "dense（1 2 2 3）")
    }

    @Test("a source names its document and clause, and an assumption is called one")
    func sources() throws {
        let profile = try Sample.book().profile
        #expect(profile.source?.inWords(.zh) == "社区党建考评办法（试行），条款 3")
        #expect(profile.source?.inWords(.en) == "社区党建考评办法（试行）, clause 3")
        let life = try #require(profile.root.preorder.first { $0.id == "life" })
        #expect(life.source?.inWords(.en) == "Assumption: 全年十二次")
    }

    private static func table(weights: [String]) throws -> String {
        let criteria = weights.enumerated().map {
            "  - {id: c\($0), of: a, score: {goalposts: 0..1}\($1)}"
        }
        let profile = """
            language: 1
            profile: shares
            title: Shares
            unit: {key: unit}
            tables: {units: {file: units.csv, columns: {unit: text, a: number}}}
            criteria:
            \(criteria.joined(separator: "\n"))
            """
        let book = try Sample.make(profile, "unit,a\nx,1\n", period: nil)
        let table = ProfileTable.table(book.profile, language: .en)
        return Golden.text { table.writeText(to: $0, emphasis: .none) }
    }
}

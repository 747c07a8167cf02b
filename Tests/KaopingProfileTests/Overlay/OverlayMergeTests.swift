import KaopingCore
import KaopingYAML
import Testing

@testable import KaopingProfile

@Suite struct OverlayMergeTests {
    @Test("an overlay that says nothing leaves the base, but for the name")
    func nothing() throws {
        let merged = try City.merge("language: 1\nprofile: county\nextends: city\n")
        let base = try City.node(City.text)
        let kept = (base.entries ?? []).filter { !["language", "profile"].contains($0.key) }
        #expect(Array((merged.entries ?? []).prefix(kept.count)) == kept)
        #expect(merged.entries?.suffix(2).map(\.key) == ["language", "profile"])
        #expect(merged["profile"]?.scalar == "county")
        #expect(merged["extends"] == nil)
        #expect(merged.place.file == "county.yaml")
    }

    @Test("an overlay has a name of its own: the base's is not taken over")
    func noName() throws {
        let merged = try City.merge("title: County\n")
        #expect(merged["profile"] == nil && merged["language"] == nil)
        #expect(merged["title"]?.scalar == "County")
    }

    @Test("a source is replaced whole, not clause by clause")
    func source() throws {
        let merged = try City.merge("profile: c\nsource: {document: County paper}\n")
        #expect(merged["source"]?.asFlow == "{document: County paper}")
    }

    @Test("mappings are merged key by key, and every node keeps its place")
    func mappings() throws {
        let merged = try City.merge("profile: c\nranking: {within: street}\n")
        #expect(merged["ranking"]?.asFlow == "{ties: dense, within: street}")
        #expect(merged["ranking"]?["ties"]?.place.file == "city.yaml")
        #expect(
            merged["ranking"]?["within"]?.place == Place(file: "county.yaml", line: 2, column: 19)
        )
        #expect(merged["ranking"]?.place.file == "city.yaml")
    }

    @Test("sections are merged by id: columns are changed and added")
    func sections() throws {
        let merged = try City.merge(
            """
            profile: c
            tables:
              villages: {columns: {income: {range: 0..100}, met: percent, name: count}}
              streets: {file: s.csv, columns: {code: text}}

            """
        )
        #expect(
            merged["tables"]?.asFlow == """
                {villages: {file: v.csv, columns: {code: text, name: count, \
                income: {type: number, range: 0..100}, met: percent}}, \
                streets: {file: s.csv, columns: {code: text}}}
                """
        )
    }

    @Test("a short column replaces a detailed one, and the other way round")
    func shortColumns() throws {
        let merged = try City.merge(
            "profile: c\ntables: {villages: {columns: {income: count, name: {type: text}}}}\n"
        )
        #expect(
            merged["tables"]?["villages"]?["columns"]?.asFlow
                == "{code: text, name: {type: text}, income: count}"
        )
    }

    @Test("lists are merged by id: an element in its place, a new one behind")
    func lists() throws {
        let merged = try City.merge(
            """
            profile: c
            procedure:
              - {id: naming, title: Naming}
              - {id: self, pass: {at_least: 85}}

            """
        )
        let stages = try #require(merged["procedure"]?.elements)
        #expect(stages.map(\.elementID) == ["self", "evaluation", "naming"])
        #expect(stages[0].asFlow == "{id: self, pass: {at_least: 85}}")
    }

    @Test("a scorer is replaced whole")
    func scorers() throws {
        let merged = try City.merge(
            """
            profile: c
            criteria:
              - {id: services, criteria: [{id: matters, score: {proportional: 100%}}]}

            """
        )
        let matters = merged.descend(["criteria", "services", "criteria", "matters"]).found
        #expect(
            matters?.asFlow
                == "{id: matters, points: 15, of: income, score: {proportional: 100%}}"
        )
    }

    @Test("keys that the language does not know are left to the decoder")
    func unknownKeys() throws {
        let merged = try City.merge("profile: c\nrankin: {ties: dense}\n")
        #expect(merged["rankin"]?.asFlow == "{ties: dense}")
    }

    @Test("an element that an overlay names twice is refused with both places")
    func duplicates() {
        #expect(
            City.problems("profile: c\nprocedure: [{id: self}, {id: self}]\n") == [
                "county.yaml:2:30: the id \"self\" is taken at county.yaml:2:18 [duplicate-id]\n"
                    + "    An id stands for one thing in the whole profile."
            ]
        )
    }

    @Test(
        "a list or section cannot be wiped out by another value",
        arguments: [
            ("procedure: ~", "2:12: expected a list, found nothing"),
            ("criteria: {}", "2:11: expected a list of criteria, found an empty mapping"),
            ("tables: none", "2:9: expected a mapping, found \"none\""),
        ]
    )
    func kinds(line: String, problem: String) {
        #expect(
            City.problems("profile: c\n\(line)\n") == ["county.yaml:\(problem) [wrong-value]"]
        )
    }

    @Test("an overlay that is no mapping is refused")
    func noMapping() {
        #expect(
            City.problems("[a]\n") == [
                "county.yaml:1:1: expected the mapping of a profile, found a list [wrong-value]"
            ]
        )
    }

    @Test("elements without ids are kept, and new ones appended")
    func withoutIDs() throws {
        let merged = try City.merge(
            "profile: c\nprocedure: [{title: T}]\n",
            base: City.text + "  - {title: S}\n"
        )
        let stages = try #require(merged["procedure"]?.elements)
        #expect(stages.suffix(2).map(\.asFlow) == ["{title: S}", "{title: T}"])
    }
}

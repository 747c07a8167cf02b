import KaopingCore
import KaopingYAML
import Testing

@testable import KaopingProfile

@Suite struct OverlayTests {
    private let base = """
        language: 1
        profile: base
        title: Base
        criteria:
          - {id: a, points: 10, open: 5 points, criteria: [{id: b, points: 5}]}

        """

    private func resolve(
        _ text: String,
        _ files: [String: String]
    ) throws(IssuesError) -> YAMLNode {
        try Overlay.resolve(City.node(text, file: "own.yaml")) { name, place throws(IssuesError) in
            guard let text = files[name] else {
                throw IssuesError(
                    .overlayBaseNotFound,
                    at: place,
                    ["name": .text(name), "looked": "here", "suggestion": "Look."],
                    status: .profile
                )
            }
            return try City.node(text, file: name + ".yaml")
        }
    }

    private func problems(
        _ text: String,
        _ files: [String: String],
        in language: Language = .en
    ) -> [String] {
        do throws(IssuesError) {
            _ = try resolve(text, files)
            return []
        } catch {
            #expect(error.status == .profile)
            return error.issues.map { $0.description(in: language) }
        }
    }

    @Test("a profile that extends none stays as it is")
    func alone() throws {
        #expect(try resolve(base, [:]) == City.node(base, file: "own.yaml"))
    }

    @Test("what is no mapping is left to the decoder")
    func noMapping() throws {
        #expect(try resolve("[a]\n", [:]).asFlow == "[a]")
    }

    @Test("an overlay of an overlay is merged from the root base down, and uses up what is open")
    func chain() throws {
        let middle = """
            language: 1
            profile: middle
            extends: base
            criteria: [{id: a, criteria: [{id: c, points: 2}]}]

            """
        let own = """
            language: 1
            profile: own
            extends: middle
            criteria: [{id: a, criteria: [{id: d, points: 1}, {id: c, title: C}]}]

            """
        let merged = try resolve(own, ["middle": middle, "base": base])
        // 5 points are open; the middle adds 2, the overlay 1.
        let expected = """
            {title: Base, criteria: [{id: a, points: 10, criteria: [{id: b, points: 5}, \
            {id: c, points: 2, title: C}, {id: d, points: 1}], open: 2 points}], \
            language: 1, profile: own}
            """
        #expect(merged.asFlow == expected)
        #expect(merged.place.file == "own.yaml")
        let criteria = try #require(merged["criteria"]?.elements?[0]["criteria"]?.elements)
        #expect(criteria.map(\.place.file) == ["base.yaml", "middle.yaml", "own.yaml"])
        #expect(criteria[1]["title"]?.place == Place(file: "own.yaml", line: 4, column: 66))
    }

    @Test("what the middle used up is not there for the overlay")
    func usedUp() {
        let middle =
            "profile: m\nextends: base\ncriteria: [{id: a, criteria: [{id: c, points: 5}]}]\n"
        let own = "profile: o\nextends: m\ncriteria: [{id: a, criteria: [{id: d, points: 1}]}]\n"
        #expect(
            problems(own, ["m": middle, "base": base]) == [
                "own.yaml:3:36: \"d\" cannot be added under \"a\": base.yaml:5:10 does not say "
                    + "`open` [overlay-fixed]\n    Criteria may be added where the base says so, "
                    + "as with `open: 5 points`."
            ]
        )
    }

    @Test("profiles that extend each other are refused with the chain")
    func cycle() {
        let files = ["a": "profile: a\nextends: b\n", "b": "profile: b\nextends: a\n"]
        let own = "profile: own\nextends: a\n"
        #expect(
            problems(own, files) == [
                "b.yaml:2:10: profiles extend each other in a circle: "
                    + "own.yaml → a.yaml → b.yaml → a.yaml [overlay-cycle]"
            ]
        )
        #expect(
            problems(own, files, in: .zh) == [
                "b.yaml:2:10：方案之间循环引用：own.yaml → a.yaml → b.yaml → a.yaml [overlay-cycle]"
            ]
        )
    }

    @Test("a profile that comes again under another file name is a circle as well")
    func sameText() {
        let own = "profile: own\nextends: again\n"
        #expect(problems(own, ["again": own]).first?.contains("own.yaml → again.yaml") == true)
    }

    @Test("a base that there is not is refused where it is named")
    func notFound() {
        let own = "profile: own\nextends: none\n"
        #expect(
            problems(own, [:]) == [
                "own.yaml:2:10: the base \"none\" was not found, looked for: here "
                    + "[base-not-found]\n    Look."
            ]
        )
        #expect(
            problems(own, [:], in: .zh) == [
                "own.yaml:2:10：找不到基础方案“none”，已查找：here [base-not-found]\n    Look."
            ]
        )
    }

    @Test("a base must be named by a text", arguments: ["", "~", "[a]", "{a: b}"])
    func noName(value: String) {
        let problems = problems("profile: own\nextends: \(value)\n", [:])
        #expect(problems.count == 1)
        #expect(problems.first?.contains("expected the id or path of a base, found") == true)
    }

    @Test("removing means nothing without a base")
    func removeWithoutBase() {
        let text = base + "remove: [a]\n"
        #expect(
            problems(text, [:]) == [
                "own.yaml:6:9: `remove` means nothing in a profile without `extends` "
                    + "[remove-without-base]"
            ]
        )
        #expect(
            problems(text, [:], in: .zh) == [
                "own.yaml:6:9：方案没有写明 extends，remove 不起作用 [remove-without-base]"
            ]
        )
    }

    @Test("all that is refused is reported at once, in the order of the lines")
    func all() {
        let own = """
            profile: own
            extends: base
            remove: [x]
            criteria:
              - {id: a, criteria: [{id: c, points: 6}]}
              - {id: z, points: 1}

            """
        let codes = problems(own, ["base": base]).map { $0.prefix { $0 != " " } }
        #expect(codes == ["own.yaml:3:10:", "own.yaml:5:40:", "own.yaml:6:10:"])
    }

    @Test("a base is checked before anything is merged into it")
    func badBase() {
        let bad = base.replacing("open: 5 points", with: "open: much")
        #expect(
            problems("profile: own\nextends: base\n", ["base": bad]) == [
                "base.yaml:5:31: expected points, such as 5 points, found \"much\" [wrong-value]"
            ]
        )
    }
}

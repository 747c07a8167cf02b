import KaopingCore
import KaopingYAML
import Testing

@testable import KaopingProfile

@Suite struct YAMLNodeOverlayTests {
    @Test(
        "what says the same is told from what does not",
        arguments: [
            ("a", "\"a\"", true),
            ("{a: 1, b: [2]}", "{b: [2], a: 1}", true),
            ("{a: 1}", "{a: 1, b: 2}", false),
            ("{a: 1}", "{b: 1}", false),
            ("[1, 2]", "[2, 1]", false),
            ("[1]", "[1, 1]", false),
            ("70%", "0.7", false),
            ("[~]", "[\"~\"]", false),
            ("[a]", "{a: a}", false),
        ]
    )
    func same(left: String, right: String, isSame: Bool) throws {
        let (left, right) = (try City.node(left), try City.node(right, file: "other.yaml"))
        #expect(left.saysTheSame(as: right) == isSame)
        #expect(right.saysTheSame(as: left) == isSame)
    }

    @Test("steps are keys, ids, or the number among those without an id")
    func steps() throws {
        let node = try City.node("{a: [{id: x}, 1, {id: y}, 2]}")
        #expect(node.steps.map(\.step) == ["a"])
        #expect(node["a"]?.steps.map(\.step) == ["x", "#0", "y", "#1"])
        #expect(node.descend(["a", "#1"]).found?.scalar == "2")
        #expect(node.descend(["a", "z", "w"]).found == nil)
        #expect(node.descend(["a", "z", "w"]).last == node["a"])
    }

    @Test("what stands at a path is taken out")
    func removing() throws {
        let node = try City.node("{a: [{id: x, b: 1}, {id: y, c: 2}], d: {e: 3}}")
        let rest = node.removing([["a", "x"], ["d", "e"], ["a", "y", "c"], ["none"]])
        #expect(rest.asFlow == "{a: [{id: y}], d: {}}")
        #expect(node.removing([]) == node)
    }

    @Test("a node is said in brief, and a long one is cut")
    func brief() throws {
        #expect(try City.node("{a: [1, x]}").inBrief.en == "\"{a: [1, x]}\"")
        #expect(try City.node("[~]").elements?[0].inBrief.zh == "空值")
        let long = try City.node("[0123456789, 0123456789, 0123456789, 0123456789]").inBrief
        #expect(long.zh == "“[0123456789, 0123456789, 0123456789, 01…”")
    }
}

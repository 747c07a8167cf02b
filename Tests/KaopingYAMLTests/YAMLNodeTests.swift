import KaopingCore
import KaopingYAML
import Testing

@Suite("A node")
struct YAMLNodeTests {
    @Test("nothing, a tilde and null say that there is no value, without quotes only")
    func null() throws {
        let node = try parse(
            """
            nothing:
            tilde: ~
            word: null
            quoted: ""
            quoted_word: 'null'
            block: |
            capital: Null
            list: []
            """
        )
        let nulls = node.entries?.filter(\.value.isNull).map(\.key)
        #expect(nulls == ["nothing", "tilde", "word"])
        #expect(node["nothing"]?.content == .scalar(text: "", isPlain: true))
        #expect(node["quoted"]?.content == .scalar(text: "", isPlain: false))
    }

    @Test("only a text without quotes and block signs is plain")
    func plain() throws {
        let node = try parse("[a, 'a', \"a\"]")
        let contents = node.elements?.map(\.content)
        #expect(
            contents == [
                .scalar(text: "a", isPlain: true), .scalar(text: "a", isPlain: false),
                .scalar(text: "a", isPlain: false),
            ]
        )
    }

    @Test("a text, a list and a mapping each answer to their own question only")
    func shapes() throws {
        let node = try parse("text: x\nlist: [x]\nmapping: {x: y}\n")
        let (text, list, mapping) = (node["text"], node["list"], node["mapping"])
        #expect(text?.scalar == "x" && text?.elements == nil && text?.entries == nil)
        #expect(list?.scalar == nil && list?.elements?.count == 1 && list?.entries == nil)
        #expect(mapping?.scalar == nil && mapping?.elements == nil && mapping?.entries?.count == 1)
        #expect(node["other"] == nil && text?["x"] == nil && list?["x"] == nil)
    }

    @Test("what is in brackets is in flow style, what is around it is not")
    func flow() throws {
        let node = try parse("a: [{b: c}]\nd:\n  - e\n")
        #expect(!node.isFlow)
        #expect(node["a"]?.isFlow == true)
        #expect(node["a"]?.elements?[0].isFlow == true)
        #expect(node["a"]?.elements?[0]["b"]?.isFlow == true)
        #expect(node["d"]?.isFlow == false)
        #expect(node["d"]?.elements?[0].isFlow == false)
    }
}

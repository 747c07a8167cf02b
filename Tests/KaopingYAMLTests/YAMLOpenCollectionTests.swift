import KaopingCore
import Testing

@testable import KaopingYAML

@Suite("A list or mapping whose end has not come yet")
struct YAMLOpenCollectionTests {
    private func place(_ line: Int) -> Place { Place(file: "a.yaml", line: line, column: 1) }

    private func open(isMapping: Bool) -> YAMLOpenCollection {
        YAMLOpenCollection(place: place(1), isMapping: isMapping, isFlow: false, anchor: nil)
    }

    private func text(_ text: String) -> YAMLNode {
        YAMLNode(place: place(9), content: .scalar(text: text, isPlain: true))
    }

    @Test("a key is new once, among few entries and among many")
    func keys() {
        var mapping = open(isMapping: true)
        for number in 1...20 {
            let key = "k\(number)"
            #expect(mapping.place(of: key, orAdd: place(number)) == nil)
            mapping.entries.append(
                YAMLEntry(key: key, keyPlace: place(number), value: text("x"))
            )
            for earlier in 1...number {
                #expect(mapping.place(of: "k\(earlier)", orAdd: place(99)) == place(earlier))
            }
        }
    }

    @Test("keys that read the same are the same in whichever Unicode form")
    func normalization() {
        var mapping = open(isMapping: true)
        mapping.entries = [YAMLEntry(key: "caf\u{E9}", keyPlace: place(1), value: text("x"))]
        #expect(mapping.place(of: "cafe\u{301}", orAdd: place(2)) == place(1))
    }

    @Test("it becomes a node of its kind")
    func nodes() {
        var list = open(isMapping: false)
        list.elements = [text("x")]
        #expect(list.node.elements == [text("x")])
        #expect(open(isMapping: true).node.entries == [])
        #expect(list.node.place == place(1))
    }
}

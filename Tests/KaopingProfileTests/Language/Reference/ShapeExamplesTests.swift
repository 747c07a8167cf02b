import KaopingCore
import KaopingYAML
import Testing

@testable import KaopingProfile

@Suite("Examples of shapes") struct ShapeExamplesTests {
    @Test("every shape has one, in the order of the shapes")
    func all() {
        let shapes = ShapeExamples.all.map(\.shape)
        #expect(Set(shapes) == Set(Shapes.all.map(\.name)) && Set(shapes).count == shapes.count)
    }

    @Test("each decodes in a small profile without an error or a warning")
    func decode() throws {
        for example in ShapeExamples.all {
            let text = ShapeExamples.profile(with: example)
            let problems = Scheme.problems(of: text)
            #expect(problems.isEmpty, "\(example.shape): \(problems)")
            guard problems.isEmpty else { continue }
            let warnings = try Scheme.decode(text: text).warnings
            #expect(
                warnings.isEmpty,
                "\(example.shape): \(warnings.map { $0.description(in: .en) })"
            )
        }
    }

    @Test("each shows the shape: a mapping that has one of its keys")
    func shown() throws {
        for example in ShapeExamples.all {
            let node = try YAMLParser.parse(Array(example.text.utf8), file: "example.yaml")
            let shape = try #require(Shapes.all.first { $0.name == example.shape })
            let names = Set(shape.keys.map(\.name))
            #expect(ShapeExamplesTests.keys(node).contains { !$0.isDisjoint(with: names) })
        }
    }

    private static func keys(_ node: YAMLNode) -> [Set<String>] {
        let inner = (node.entries?.map(\.value) ?? []) + (node.elements ?? [])
        return [Set(node.entries?.map(\.key) ?? [])] + inner.flatMap(keys)
    }
}

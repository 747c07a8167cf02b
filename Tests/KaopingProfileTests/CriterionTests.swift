import KaopingCore
import Testing

@testable import KaopingProfile

@Suite struct CriterionTests {
    @Test("a tree is walked with a parent before its children")
    func preorder() throws {
        let criteria = """
              - id: a
                criteria:
                  - {id: b, of: income, score: min_max}
                  - {id: c, of: members, score: min_max}
              - {id: d, of: income, score: min_max}
            """
        let root = try Scheme.decode([9: criteria]).root
        #expect(root.preorder.map(\.id) == ["sample", "a", "b", "c", "d"])
        #expect(root.children.map(\.id) == ["a", "d"])
        #expect(root.children[1].children.isEmpty)
        for criterion in root.preorder { #expect(root.node(criterion.id)?.id == criterion.id) }
        #expect(root.node("c")?.children.isEmpty == true)
        #expect(root.node("e") == nil && root.children[0].node("d") == nil)
    }

    @Test(
        "each rule for missing scores has its word",
        arguments: Criterion.Missing.allCases
    )
    func missing(_ missing: Criterion.Missing) throws {
        let line = "  - {id: a, missing: \(missing.rawValue), of: income, score: min_max}"
        #expect(try Scheme.decode([9: line]).root.children[0].missing == missing)
    }

    @Test("without a rule a unit without a score has none above either")
    func defaultMissing() throws {
        #expect(try Scheme.decode().root.children[0].missing == .node)
    }
}

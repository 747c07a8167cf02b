import ScorerKit
import Testing

@testable import KaopingWeight

@Suite struct AnalyticHierarchyTests {
    private static func weights(
        _ comparisons: [(String, String, Double)],
        children: [String] = ["a", "b", "c"],
        limit: Double = 0.1
    ) throws(ScorerError) -> [Double] {
        try OracleScores.weights(
            AnalyticHierarchy.self,
            [
                "compare": .pairs(
                    comparisons.map { NamePair($0.0, $0.1) },
                    comparisons.map(\.2)
                ),
                "consistency": .number(limit),
                "children": .texts(children),
            ],
            children.map { _ in [1, 1] }
        )
    }

    @Test("comparisons that agree give the shares that they state")
    func consistent() throws {
        let found = try Self.weights([("a", "b", 2), ("a", "c", 4), ("b", "c", 2)])
        let sum = 4.0 + 2 + 1
        #expect(agree(found, [4 / sum, 2 / sum, 1 / sum]))
    }

    @Test("the principal eigenvector is that of numpy, at a consistency ratio of 5.6 %")
    func oracle() throws {
        let comparisons = [("a", "b", 1.0 / 3), ("a", "c", 5), ("b", "c", 7)]
        let expected = [0.2789545654864184, 0.6491180046313252, 0.07192742988225649]
        #expect(agree(try Self.weights(comparisons), expected))
        // (3.064887579872819 - 3) / (3 - 1) / 0.58 = 0.0559
        #expect(throws: ScorerError.self) { try Self.weights(comparisons, limit: 0.05) }
    }

    @Test("a comparison may be written either way round")
    func reciprocal() throws {
        let one = try Self.weights([("a", "b", 3)], children: ["a", "b"])
        let other = try Self.weights([("b", "a", 1.0 / 3)], children: ["a", "b"])
        let sum = 3.0 + 1
        #expect(agree(one, [3 / sum, 1 / sum]))
        #expect(agree(other, one))
    }

    @Test("comparisons that contradict each other are refused with their ratio and the limit")
    func inconsistent() {
        let error = #expect(throws: ScorerError.self) {
            try Self.weights([("a", "b", 9), ("b", "c", 9), ("c", "a", 9)])
        }
        #expect(error?.parameter == "compare")
        #expect(
            error?.text.en.hasSuffix(
                "above the limit of 10.0%; change the comparisons that contradict each other"
            ) == true
        )
    }

    @Test(
        "what is missing, doubled, unknown or not positive is named",
        arguments: [
            ([("a", "b", 2.0), ("a", "c", 2)], "\"b\" and \"c\" are not compared"),
            (
                [("a", "b", 2.0), ("b", "a", 2)],
                "\"b\" and \"a\" are compared twice"
            ),
            (
                [("a", "d", 2.0)],
                "\"a\" and \"d\" cannot be compared, the children are: a, b, c"
            ),
            (
                [("a", "a", 2.0)],
                "\"a\" and \"a\" cannot be compared, the children are: a, b, c"
            ),
            ([("a", "b", 0.0)], "the comparison of \"a\" and \"b\" must be positive"),
        ] as [([(String, String, Double)], String)]
    )
    func refused(comparisons: [(String, String, Double)], text: String) {
        let error = #expect(throws: ScorerError.self) { try Self.weights(comparisons) }
        #expect(error?.text.en == text)
    }
}

import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("Findings on comparisons")
struct ProfileLintComparisonsTests: Linted {
    private func gate(_ condition: String) throws -> [KaopingCore.Issue] {
        try findings(points + "gates: [{id: g, title: 门槛, when: \"\(condition)\", set: 1}]\n")
    }

    @Test("a score that is compared more finely than it is stated is found at the condition")
    func finer() throws {
        let found = try gate("score(first) >= 89.995")
        #expect(found.map(\.message.code) == ["lint-comparison-finer"])
        #expect(found[0].place?.line == 10)
        #expect(
            found[0].description(in: .zh).hasSuffix(
                "公平性提示：“门槛”把 score(first) 与 89.995 相比，而得分只公布 1 位小数，"
                    + "公布得分相同的对象结果可能不同 [lint-comparison-finer]\n    把界限写到公布的小数位数。"
            )
        )
        #expect(
            found[0].description(in: .en).contains(
                "finding: \"门槛\" compares score(first) with 89.995, but scores are stated to places: 1;"
            )
        )
        for condition in ["score(total) < 59.95", "score(first) in 0.05..0.95"] {
            #expect(try !gate(condition).isEmpty, "\(condition)")
        }
    }

    @Test("as many places as are stated are none, and neither are those of other values")
    func plain() throws {
        for condition in ["score(first) >= 40.5", "score(total) < 60", "a >= 89.995"] {
            #expect(try gate(condition).isEmpty, "\(condition)")
        }
    }

    @Test("a band that ends between two stated scores is found")
    func bands() throws {
        func rating(_ cut: String) throws -> [String] {
            try codes(points + "rating: {bands: {good: \(cut).., poor: ..<\(cut)}}\n")
        }
        #expect(
            try rating("59.95") == ["lint-comparison-finer", "lint-comparison-finer"]
        )
        #expect(try rating("59.9") == [])
    }
}

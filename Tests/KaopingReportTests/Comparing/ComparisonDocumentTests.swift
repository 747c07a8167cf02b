import KaopingCore
import KaopingEngine
import Testing

@testable import KaopingReport

@Suite("What is said of a comparison")
struct ComparisonDocumentTests {
    @Test("names the scheme, the periods, and where the runs come from")
    func facts() {
        let before = Compared.run("2020", [1, 2, 3], levels: [0, 0, 0], number: 2)
        let after = Compared.run("2021", [1, 2, 3], levels: [0, 0, 0])
        let document = ComparisonDocument(Phrases.movement, [before, after], .zh)
        #expect(document.title == "试评 · 2020 → 2021 · 变动情况")
        #expect(
            document.remarks { Bilingual($0) } == [
                "2020：第 2 号记录 3f2a91，留档时间 2024-01-02；该周期另有 1 次留档，取有效的最新一次",
                "2021：由数据当场计算",
            ]
        )
    }

    @Test("shows numbers with their places and differences with their sign")
    func numbers() throws {
        let places = try #require(Rounding(places: 2))
        #expect(ComparisonDocument.signed(Int64(150), places) == "+1.50")
        #expect(ComparisonDocument.signed(Int64(-5), places) == "-0.05")
        #expect(ComparisonDocument.signed(Int64(0), places) == "0.00")
        #expect(ComparisonDocument.number(nil, places) == "—")
        #expect(ComparisonDocument.signed(1.5) == "+1.5" && ComparisonDocument.signed(-0.0) == "0")
        #expect(ComparisonDocument.plain(nil as Int64?, places) == "")
        #expect(ComparisonDocument.score(87.25, Rounding(places: 1)) == "87.3")
        #expect(ComparisonDocument.json(nil as Double?) == "null")
    }
}

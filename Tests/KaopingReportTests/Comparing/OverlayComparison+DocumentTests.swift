import KaopingCore
import KaopingEngine
import Testing

@testable import KaopingReport

@Suite("Profiles of one base in words")
struct OverlayComparisonDocumentTests {
    @Test("have the criteria in common, their worth, and both profiles' units")
    func common() throws {
        let book = try Sample.book()
        let run = try Compared.run()
        let criteria = CommonCriteria(book.profile, book.profile, base: book.profile)
        let scores = criteria.nodes.map { node in
            book.criteria.first { $0.id == node.id }.map { Array($0.values.elements) } ?? []
        }
        let side = OverlayComparison.Side(run: run, scores: scores)
        let content = ComparisonReport.Content.overlays(OverlayComparison([side, side], criteria))
        let text = Compared.text(content, .table)
        #expect(text.contains("组织建设    60               60.00"))
        let rows = Compared.text(content, .csv).split(separator: "\n")
        #expect(rows[0] == "unit,name,profile,common,rank,score,organization,service,rating,state")
        #expect(rows[1] == "A1,和平社区,community-party-building,100.00,1,100.00,60,40,5,scored")
        #expect(text.contains("无数据"))
        #expect(Compared.text(content, .json).contains("\"not_common\": []"))
    }
}

import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("The result of a tree")
struct TreeResultTests {
    @Test("has the scores, adjustments and gates of a score book")
    func book() throws {
        let book = try Comparisons.book(
            Comparisons.points,
            "u1,A,East,0,10,3,1\nu2,B,East,10,10,3,4\n"
        )
        let result = TreeResult(book)
        #expect(result.total == [47, 50])
        #expect(try result.scores("visits")?.values == [0, 20])
        #expect(try result.scores("nothing") == nil)
        #expect(result.adjustments.map(\.values) == [[-3, -12]])
        #expect(result.fired == ["idle": [true, false], "veto": [false, true]])
    }

    @Test("takes computed weights from figures, and no others")
    func weights() throws {
        var result = TreeResult(try Comparisons.book(Comparisons.points, "u1,A,East,1,1,1,1\n"))
        result.setWeight("weight_a", of: "node", 0.25)
        result.setWeight("maximum", of: "node", 7)
        #expect(result.weights == ["node": ["a": 0.25]])
    }
}

import Testing

@testable import KaopingStarRating

@Suite struct QuotaEdgeTests {
    @Test("the edge is the first unit that is one too many")
    func edge() {
        let edge = QuotaEdge([3, 1, 2], allowed: 2, keepsTie: false)
        #expect(edge.standing == 3 && edge.kept == 2 && !edge.isTie)
        #expect(edge.keeps(2) && !edge.keeps(3))
    }

    @Test("a tie across the edge counts whole, on the side that is stated")
    func tie() {
        let none = QuotaEdge([1, 2, 2, 2, 5], allowed: 3, keepsTie: false)
        #expect(none.isTie && none.tied == 3 && none.kept == 1)
        #expect(none.keeps(1) && !none.keeps(2))
        let all = QuotaEdge([1, 2, 2, 2, 5], allowed: 3, keepsTie: true)
        #expect(all.kept == 1 + 3)
        #expect(all.keeps(2) && !all.keeps(5))
    }

    @Test("places for everybody leave no edge")
    func everybody() {
        for standings in [[], [1, 2]] as [[Double]] {
            let edge = QuotaEdge(standings, allowed: 2, keepsTie: false)
            #expect(edge.kept == standings.count && edge.keeps(9))
        }
    }
}

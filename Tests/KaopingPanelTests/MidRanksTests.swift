import Testing

@testable import KaopingPanel

@Suite struct MidRanksTests {
    @Test("equal numbers share the mean of their places")
    func ties() {
        let (ranks, ties) = MidRanks.ranks([7, 3, 7, 9, 7])
        // 3 is first, the three 7 share 2, 3 and 4, and 9 is fifth.
        #expect(ranks == [3, 1, 3, 5, 3] && ties == [1, 3, 1])
        #expect(MidRanks.ranks([]).ranks.isEmpty)
    }
}

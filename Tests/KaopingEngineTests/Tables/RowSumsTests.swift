import Testing

@testable import KaopingEngine

@Suite("The totals of a thread")
struct RowSumsTests {
    @Test("begin at 0, are added to, and say when a sum has no room")
    func add() {
        let sums = RowSums(count: 3)
        #expect((0..<3).allSatisfy { sums[$0] == 0 })
        #expect(sums.add(5, at: 1) && sums.add(-7, at: 1))
        #expect(sums[1] == 5 - 7 && sums[0] == 0 && sums[2] == 0)
        #expect(sums.add(.max, at: 2))
        #expect(!sums.add(1, at: 2))
    }
}

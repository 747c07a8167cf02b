import Testing

@testable import KaopingPanel

@Suite struct BallotTests {
    @Test("the marks as numbers stand in the order of the raters")
    func numbers() {
        var ballot = Ballot()
        #expect(ballot.numbers.isEmpty)
        ballot.marks = [
            Mark(rater: 4, number: 80, pattern: nil), Mark(rater: 7, number: 70, pattern: nil),
        ]
        #expect(ballot.numbers == [80, 70])
    }
}

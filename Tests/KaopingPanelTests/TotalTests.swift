import Testing

@testable import KaopingPanel

@Suite struct TotalTests {
    @Test("a sum is rounded once, so that its order never shows")
    func sum() {
        // From the left 0.1 + 0.2 + 0.3 is 0.6000000000000001, from the right 0.6.
        #expect(Total.sum([0.1, 0.2, 0.3]) == Total.sum([0.3, 0.2, 0.1]))
        #expect(Total.sum([1e16, 1, -1e16]) == 1 && Total.sum([1, 1e16, -1e16]) == 1)
        #expect(Total.sum([80, 90.5, 60]) == 230.5)
        #expect(Total.sum([]) == 0)
    }

    @Test("a mean of nothing is none")
    func mean() {
        #expect(Total.mean([80, 85]) == 82.5)
        #expect(Total.mean([]).isNaN)
    }

    @Test("the middle of an even number is the mean of the two in the middle")
    func median() {
        #expect(Total.median(ofRising: [1, 2, 9]) == 2)
        #expect(Total.median(ofRising: [1, 2, 4, 9]) == (2 + 4) / 2)
        #expect(Total.median(ofRising: [0, 1, 2, 4, 9].dropFirst().dropLast(3)) == 1)
        #expect(Total.median(ofRising: []).isNaN)
    }
}

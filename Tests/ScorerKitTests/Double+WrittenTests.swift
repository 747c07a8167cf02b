import Testing

@testable import ScorerKit

@Suite("Numbers as people write them")
struct DoubleWrittenTests {
    @Test("whole numbers have no places, others keep theirs")
    func numbers() {
        #expect([120.0, -3, 0.5, 1e6].map(\.written) == ["120", "-3", "0.5", "1000000"])
    }

    @Test("a share is a percentage with at most four places")
    func percents() {
        // 1/3 is 33.3333 %
        #expect([0.955, 1.2, 1.0 / 3, 0].map(\.percentWritten) == ["95.5", "120", "33.3333", "0"])
    }
}

import ScorerKit
import Testing

@testable import KaopingWeight

@Suite struct ChildMomentsTests {
    @Test("parts come back as they were joined, empty ones included")
    func parts() {
        let parts: [[UInt8]] = [[1, 2, 3], [], [255]]
        #expect(Parts.joined(parts).withUnsafeBytes { Parts.split($0) } == parts)
    }

    @Test("bytes that end in the middle of a part are none", arguments: [1, 7, 9, 10])
    func cutOff(length: Int) {
        let bytes = Array(Parts.joined([[1, 2, 3]]).prefix(length))
        #expect(bytes.withUnsafeBytes { Parts.split($0) } == nil)
    }

    @Test("only units with a score for every child count")
    func completeRows() throws {
        // Units 1 and 3 are whole: deviations of 0, 2 and of 0, 6.
        let weights = try OracleScores.weights(
            Deviation.self,
            [:],
            [[0, 5, 2, .nan], [0, .nan, 6, 9]]
        )
        let sum = 1.0 + 3
        #expect(weights == [1 / sum, 3 / sum])
    }
}

import ScorerKit
import Testing

@testable import KaopingNormalize

@Suite struct LevelsTests {
    @Test("the bytes read back, and other bytes do not")
    func bytes() {
        let empty = Levels()
        let read = empty.bytes.withUnsafeBytes { Levels(bytes: $0) }
        #expect(read?.bytes == empty.bytes && read?.mean.isNaN == true)
        for bad in [[], Array(empty.bytes.dropLast()), empty.bytes + [0]] {
            #expect(bad.withUnsafeBytes { Levels(bytes: $0) } == nil)
        }
    }

    @Test("the mean is rounded once, whatever the cut into blocks", arguments: [1, 2, 5])
    func mean(blockRows: Int) throws {
        // Added up in doubles from the left, 1e300 would swallow both.
        let trial = try trial(DistanceToReference.self, ["relative_to": "mean"])
        let outcome = try trial.score([[0.25, .nan, 1e300, 0.5, -1e300]], blockRows: blockRows)
        let mean: Double = (0.25 + 0.5) / 4
        #expect(outcome.figures == [mean])
    }
}

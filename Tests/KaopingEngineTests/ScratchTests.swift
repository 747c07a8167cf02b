import Testing

@testable import KaopingEngine

@Suite struct ScratchTests {
    @Test("no two pieces of a scratch overlap")
    func disjoint() {
        let scratch = Scratch(rows: 10, steps: 3, widest: 2, parameterColumns: 2)
        let numbers =
            [scratch.input] + (0..<3).map(scratch.values) + (0..<2).map(scratch.copy)
            + (0..<2).map(scratch.parameterNumbers)
        let starts = numbers.map { Int(bitPattern: $0) }.sorted()
        for (one, next) in zip(starts, starts.dropFirst()) { #expect(next - one >= 10 * 8) }
        let bytes =
            [scratch.inputStates] + (0..<3).map(scratch.states)
            + (0..<2).map(scratch.parameterStates)
        let places = bytes.map { Int(bitPattern: $0) }.sorted()
        for (one, next) in zip(places, places.dropFirst()) { #expect(next - one >= 10) }
        #expect(scratch.unscored == [0, 0, 0])
    }
}

import ScorerKit
import Testing

@testable import KaopingNormalize

@Suite struct ExtremesTests {
    private func figures(_ numbers: [Double], blockRows: Int? = nil) throws -> [Double] {
        try ScorerTrial(MinMax.self, ["better": .choice(0, "high")])
            .score([numbers], blockRows: blockRows).figures
    }

    @Test("the extremes are found at every place of a column", arguments: 1...9)
    func everyPlace(count: Int) throws {
        for place in 0..<count {
            var numbers = Array(repeating: 5.0, count: count)
            numbers[place] = 1
            #expect(try figures(numbers) == [1, count == 1 ? 1 : 5])
            numbers[place] = 9
            #expect(try figures(numbers) == [count == 1 ? 9 : 5, 9])
        }
    }

    @Test("blocks without a number change nothing")
    func emptyBlocks() throws {
        #expect(try figures([.nan, .nan, 4, 2, .nan], blockRows: 2) == [2, 4])
    }

    @Test("the bytes of a summary read back, and other bytes do not")
    func bytes() {
        let values = [UInt8](repeating: 0, count: MemoryLayout<Extremes>.size)
        let read = values.withUnsafeBytes { Extremes(bytes: $0) }
        #expect(read?.minimum == 0 && read?.bytes == values)
        #expect(values.dropLast().withUnsafeBytes { Extremes(bytes: $0) } == nil)
    }
}

import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct ChildExtremesTests {
    private func extremes(_ numbers: [Double], child: Int = 0) -> ChildExtremes {
        var extremes = ChildExtremes(childCount: 2)
        numbers.withUnsafeBufferPointer { extremes.add($0, to: child) }
        return extremes
    }

    @Test("merging is the same as taking all numbers at once, and minus zero is zero")
    func merges() {
        let merged = extremes([3, -0.0]).merged(with: extremes([9, 0.5]))
        #expect(merged.lowest == [0, .infinity])
        #expect(merged.lowest[0].sign == .plus)
        #expect(merged.highest == [9, -.infinity])
    }

    @Test("the least and the greatest may stand anywhere", arguments: 1...9)
    func places(count: Int) {
        for place in 0..<count {
            var numbers = [Double](repeating: 2, count: count)
            numbers[place] = 1
            #expect(
                extremes(numbers).lowest[0] == 1
                    && extremes(numbers).highest[0] == max(1, numbers.max() ?? 1)
            )
            numbers[place] = 3
            #expect(extremes(numbers).highest[0] == 3)
        }
    }

    @Test("a summary survives its bytes, and others are refused")
    func bytes() {
        let bytes = extremes([3, 4], child: 1).bytes
        let back = bytes.withUnsafeBytes { ChildExtremes(bytes: $0) }
        #expect(back?.highest == [-.infinity, 4])
        #expect(bytes.dropLast().withUnsafeBytes { ChildExtremes(bytes: $0) } == nil)
    }

    @Test("a summary of another number of children is refused")
    func childCount() {
        let error = #expect(throws: ScorerError.self) { try extremes([]).expect(childCount: 3) }
        #expect(error?.text.zh == "汇总数据有2个下级项，应有3个")
        #expect(error?.text.en == "the summary has 2 children, not 3")
    }
}

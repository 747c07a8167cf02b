import ScorerKit
import Testing

@testable import KaopingAggregate

@Suite struct TopsisFiguresTests {
    private func figures(_ numbers: [Double]) -> TopsisFigures {
        var figures = TopsisFigures(childCount: 1)
        let once = UnsafeBufferPointer<Int64>(start: nil, count: 0)
        numbers.withUnsafeBufferPointer { figures.add($0, to: 0, once) }
        return figures
    }

    @Test("sums of squares do not depend on how rows are cut")
    func merges() {
        // 1 is lost beside 1e16 when sums are rounded on the way
        let numbers: [Double] = [1e8, 1, 1, 1e-8, 3]
        let whole = figures(numbers)
        let cut = figures([1e8]).merged(with: figures([1, 1])).merged(with: figures([1e-8, 3]))
        #expect(cut.bytes == whole.bytes)
        #expect(whole.sums[0] == 1e16 + 12)
    }

    @Test("a summary survives its bytes, and others are refused")
    func bytes() {
        let bytes = figures([3, -4]).bytes
        let back = bytes.withUnsafeBytes { TopsisFigures(bytes: $0) }
        #expect(back?.sums[0] == 25)
        #expect(back?.extremes.lowest == [-4])
        for bad in [[], Array(bytes.dropLast()), bytes + [0], [255] + bytes.dropFirst()] {
            #expect(bad.withUnsafeBytes { TopsisFigures(bytes: $0) } == nil)
        }
    }
}

import Testing

@testable import ScorerKit

@Suite("Numbers that are split to be added")
struct ExactSumSplitTests {
    private func numbers(_ count: Int, exponents: ClosedRange<Int>, seed: UInt64) -> [Double] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let exponent = exponents.lowerBound + Int(state >> 40) % exponents.count
            let sign: Double = state & 1 << 30 == 0 ? 1 : -1
            let fraction = Double((state >> 12) & 0xf_ffff_ffff_ffff) * 0x1p-52
            return sign * Double(sign: .plus, exponent: exponent, significand: 1 + fraction)
        }
    }

    private func split(_ values: [Double]) -> (isAdded: Bool, sum: ExactSum) {
        var sum = ExactSum()
        let isAdded = values.withUnsafeBufferPointer { sum.addSplit($0) }
        return (isAdded, sum)
    }

    private func exact(_ values: [Double]) -> ExactSum {
        var sum = ExactSum()
        values.withUnsafeBufferPointer { sum.addSlowly($0) }
        return sum
    }

    @Test(
        "have the exact sum where they are of like size",
        arguments: [0...0, -20...8, -799...(-775), 770...798]
    )
    func like(_ exponents: ClosedRange<Int>) {
        for (count, seed) in [(1, 1), (2, 2), (3, 3), (2047, 4), (2048, 5)] {
            let values = numbers(count, exponents: exponents, seed: UInt64(seed))
            let (isAdded, sum) = split(values)
            #expect(isAdded && sum == exact(values))
        }
    }

    @Test(
        "are left to others, untouched, where they are not, or there are too many",
        arguments: [
            [1, 0x1.fffffffffffffp-40], [0x1p900], [0x1p-900, 0],
            [Double](repeating: 1, count: 2049),
        ]
    )
    func unlike(_ values: [Double]) {
        let (isAdded, sum) = split(values)
        #expect(!isAdded && sum == ExactSum())
    }

    @Test("may be zeros, far smaller numbers with few digits, or the largest that cancel")
    func special() {
        for values in [
            [], [0, -0.0], [1, -0.0, 2, -0.0, -0.0], [0x1p60, 1, 3, -0x1p60],
            [0x1p799, -0x1p799, 0x1p780],
        ] {
            let (isAdded, sum) = split(values)
            #expect(isAdded && sum == exact(values), "\(values)")
        }
    }
}

import Testing

@testable import ScorerKit

@Suite("Numbers of like size in an exact sum")
struct ExactSumNearTests {
    /// Numbers of all signs whose exponents lie within some range.
    private func numbers(_ count: Int, exponents: ClosedRange<Int>, seed: UInt64) -> [Double] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let field = exponents.lowerBound + Int(state >> 40) % exponents.count
            let sign: Double = state & 1 << 30 == 0 ? 1 : -1
            let fraction = Double((state >> 12) & 0xf_ffff_ffff_ffff) * 0x1p-52
            return state % 17 == 0
                ? 0 : sign * Double(sign: .plus, exponent: field, significand: 1 + fraction)
        }
    }

    @Test(
        "are summed to the same as one after the other",
        arguments: [-3...3, -40...23, -40...24, -300...300, -1022...(-980), 960...1000]
    )
    func sums(_ exponents: ClosedRange<Int>) {
        for (count, seed) in [(1, 1), (255, 2), (256, 3), (257, 4), (3000, 5)] {
            let values = numbers(count, exponents: exponents, seed: UInt64(seed))
            var (together, apart) = (ExactSum(), ExactSum())
            values.withUnsafeBufferPointer { together.add(contentsOf: $0) }
            for value in values {
                withUnsafePointer(to: value) {
                    apart.addSlowly(UnsafeBufferPointer(start: $0, count: 1))
                }
            }
            #expect(together == apart)
            #expect(together.bytes == apart.bytes)
        }
    }

    @Test(
        "have squares that are summed to the same as products one after the other",
        arguments: [-3...3, -40...40, -399...(-380), -500...(-401), 380...400, 401...500]
    )
    func squares(_ exponents: ClosedRange<Int>) {
        for (count, seed) in [(1, 6), (256, 7), (1023, 8), (3000, 9)] {
            let values = numbers(count, exponents: exponents, seed: UInt64(seed))
            var (together, apart) = (ExactSum(), ExactSum())
            values.withUnsafeBufferPointer { together.addSquares(of: $0) }
            for value in values { apart.addProduct(value, value) }
            #expect(together == apart)
        }
    }

    @Test("are whole numbers, zeros of both signs and denormals as well")
    func special() {
        let least = Double.leastNonzeroMagnitude
        let denormal = Double.leastNormalMagnitude / 1024
        let values = [0, -0.0, least, -least, 3, -3, denormal, 0]
        var sum = ExactSum()
        values.withUnsafeBufferPointer { sum.add(contentsOf: $0) }
        #expect(sum.rounded() == denormal)
        var zero = ExactSum()
        ([0, -0.0] as [Double]).withUnsafeBufferPointer { zero.add(contentsOf: $0) }
        #expect(zero == ExactSum())
    }
}

import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("The arithmetic of a reduction")
struct ReductionKernelTests {
    private func reduce(
        _ method: Reduction.Method,
        _ values: [Double],
        _ weights: [Double] = []
    ) -> Double {
        ReductionKernel.reduce(method, values, weights: weights)
    }

    @Test("gives each method's result")
    func methods() {
        let values = [4.0, 1, 4, 7]
        expect([reduce(.sum, values), reduce(.mean, values)], [16, 16 / 4.0])
        expect([reduce(.median, values)], [(4 + 4) / 2.0])
        #expect(reduce(.median, [4, 1, 7]) == 4)
        #expect(reduce(.median, [1, 2]) == 1.5)
        #expect(reduce(.lowest, values) == 1)
        #expect(reduce(.highest, values) == 7)
        #expect(reduce(.distinct, values) == 3)
        #expect(reduce(.count, [1, 0, 1]) == 2)
        #expect(reduce(.share, [1, 0, 1]) == 2 / 3.0)
    }

    @Test("weighs the values of a mean and of a share")
    func weights() {
        expect([reduce(.mean, [10, 20], [1, 3])], [(10 * 1 + 20 * 3) / 4.0])
        expect([reduce(.share, [1, 0, 1], [1, 5, 2])], [(1 + 2) / 8.0])
        #expect(reduce(.mean, [10], [0]).isNaN)
        // The mean of equal values is that value, whatever the weights.
        for value in [0.1, 0.7, 1 / 3.0] {
            #expect(reduce(.mean, [value, value, value], [0.1, 0.3, 1 / 7.0]) == value)
        }
    }

    @Test("of nothing is 0 for what counts and adds, and missing for the others")
    func nothing() {
        for method in Reduction.Method.allCases {
            let isZero = [.count, .sum, .distinct].contains(method)
            let result = reduce(method, [])
            #expect(isZero ? result == 0 : result.isNaN, "\(method)")
        }
    }

    @Test("adds exactly: the order of the values changes nothing")
    func exact() {
        let values = [1e17, 0.1, -1e17, 0.2, 0.3]
        #expect(reduce(.sum, values) == reduce(.sum, values.reversed()))
        // 0.1 + 0.2 + 0.3 as doubles is a little more than 0.6, and rounds to it.
        #expect(reduce(.sum, values) == 0.6)
        #expect(reduce(.mean, [1e308, 1e308, 1e308]) == 1e308)
        #expect(reduce(.mean, [1e308, 1e308]) == 1e308)
        #expect(reduce(.median, [1e308, 1.5e308]) == 1.25e308)
    }

    @Test("is missing where it is beyond the largest number, and never a negative zero")
    func limits() {
        #expect(reduce(.sum, [1e308, 1e308]).isNaN)
        for method in [Reduction.Method.sum, .mean, .median, .lowest, .highest] {
            #expect(reduce(method, [-0.0]).sign == .plus, "\(method)")
        }
        #expect(reduce(.distinct, [0, -0.0]) == 1)
    }
}

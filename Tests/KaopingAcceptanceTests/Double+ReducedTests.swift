import Testing

@testable import KaopingAcceptance

@Suite struct DoubleReducedTests {
    @Test(
        "noise behind the 15th digit goes",
        arguments: [
            (84.99999999999999, 85), (85.00000000000001, 85), (0.1 + 0.2, 0.3),
            (0.7 * 3, 2.1), (-84.99999999999999, -85), (1e-3 + 1e-19, 0.001),
            (0.3 * 3 + 0.1, 1), (99.99999999999999, 100), (123_456_789.000_000_01, 123_456_789),
        ] as [(Double, Double)]
    )
    func noise(number: Double, expected: Double) {
        #expect(number.reduced == expected)
    }

    @Test(
        "decimals of up to 15 digits stay what they are",
        arguments: [
            85, 84.9999999999999, 0.1, 92.5, 1e14, 999_999_999_999_999, 0.000_000_123_456_789,
            74.9999, 12.3456789012345, 18_536,
        ] as [Double]
    )
    func decimals(number: Double) {
        #expect(number.reduced == number)
        #expect((-number).reduced == -number)
    }

    @Test("every hundredth up to a thousand stays")
    func hundredths() {
        for whole in 0...100_000 where (Double(whole) / 100).reduced != Double(whole) / 100 {
            Issue.record("\(whole)/100")
        }
    }

    @Test("zero loses its sign, and what is tiny, huge or no number stays")
    func extremes() {
        #expect((-0.0).reduced.sign == .plus)
        #expect(Double.leastNonzeroMagnitude.reduced == .leastNonzeroMagnitude)
        #expect((1.7e308).reduced == 1.7e308)
        #expect(Double.infinity.reduced == .infinity)
        #expect(Double.nan.reduced.isNaN)
    }
}

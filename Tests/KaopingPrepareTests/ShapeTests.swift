import Testing

@testable import KaopingPrepare

// Expected values: Oracle/oracle.py, SciPy 1.17.1 with bias=False.

@Suite struct ShapeTests {
    private func shape(_ column: [Double]) -> Shape? { Shape(rising: column.sorted()) }

    @Test("skewness and kurtosis are SciPy's without bias, as Excel's")
    func againstSciPy() throws {
        let plain = try #require(shape(plainColumn))
        // Sums that nearly cancel: the digits of their terms count.
        #expect(abs(plain.skewness - 0.3988779285283259) < 1e-14)
        #expect(abs(plain.kurtosis - -0.018924433001938912) < 1e-14)
        let outlying = try #require(shape(outlyingColumn))
        #expect(agree([outlying.skewness], [3.0632410342394993], ulps: 8))
        #expect(agree([outlying.kurtosis], [9.741390834569144], ulps: 8))
        let powers = try #require(shape(powersOfTwo))
        #expect(agree([powers.skewness], [2.7688653353025034], ulps: 8))
        #expect(agree([powers.kurtosis], [7.91470681106658], ulps: 8))
    }

    @Test("four values are enough: 1, 2, 3, 10")
    func four() throws {
        let found = try #require(shape([1, 2, 3, 10]))
        // Σd² = 50, Σd³ = 180, Σd⁴ = 1394: g1 = 2 · 180 / 50^1.5, times √12 / 2; r = 4 · 1394 / 2500.
        #expect(agree([found.skewness], [1.763632614803888], ulps: 8))
        #expect(agree([found.kurtosis], [3.228], ulps: 16))
    }

    @Test("a large mean costs no digit")
    func largeMean() throws {
        let found = try #require(shape(outlyingColumn.map { $0 + 0x1p30 }))
        let near = try #require(shape(outlyingColumn))
        #expect(agree([found.skewness, found.kurtosis], [near.skewness, near.kurtosis], ulps: 8))
    }

    @Test(
        "the largest and the smallest numbers have a shape as any other",
        arguments: [1000, -1060]
    )
    func extremeScales(power: Int) throws {
        let scale = Double(sign: .plus, exponent: power, significand: 1)
        let found = try #require(shape([1, 2, 3, 10].map { $0 * scale }))
        #expect(agree([found.skewness], [1.763632614803888], ulps: 8))
    }

    @Test("fewer than four values, and equal ones, have none")
    func none() {
        #expect(shape([]) == nil)
        #expect(shape([1, 2, 50]) == nil)
        #expect(shape([7, 7, 7, 7, 7]) == nil)
    }

    @Test("a mirrored column has the opposite skewness and the same kurtosis")
    func mirrored() throws {
        let one = try #require(shape(outlyingColumn))
        let other = try #require(shape(outlyingColumn.map { -$0 }))
        #expect(agree([one.skewness, one.kurtosis], [-other.skewness, other.kurtosis], ulps: 8))
    }
}

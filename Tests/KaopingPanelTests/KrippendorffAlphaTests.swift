import Testing

@testable import KaopingPanel

@Suite struct KrippendorffAlphaTests {
    /// Krippendorff (2011), C: twelve units, four observers, with gaps.
    private let published: [[Double]] = [
        [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
        [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [5, 5, 5], [1, 1], [3],
    ]

    private func alpha(_ metric: KrippendorffAlpha.Metric, _ rows: [[Double]]) -> Coefficient {
        KrippendorffAlpha(metric, rows: rows).coefficient
    }

    @Test("alphas are those that Krippendorff publishes, and those of his package")
    func reference() {
        // Published .743, .815 and .849; more digits in Oracle/agreement.txt.
        #expect(abs(alpha(.nominal, published).number - 0.743421052631579) < 1e-14)
        #expect(abs(alpha(.ordinal, published).number - 0.8153875037548813) < 1e-14)
        #expect(abs(alpha(.interval, published).number - 0.8491071428571428) < 1e-14)
    }

    @Test("alphas of marks with ties are those of the package")
    func tied() {
        let rows = IntraclassCorrelationTests.tied
        #expect(abs(alpha(.nominal, rows).number - 0.010869565217391353) < 1e-14)
        #expect(abs(alpha(.ordinal, rows).number - 0.6618607516943931) < 1e-14)
        #expect(abs(alpha(.interval, rows).number - 0.6376021798365122) < 1e-14)
    }

    @Test("units with one mark say nothing; without pairs or without spread there is no value")
    func none() {
        #expect(alpha(.interval, [[1], [2]]) == .none(.few))
        #expect(alpha(.interval, []) == .none(.few))
        #expect(alpha(.ordinal, [[3, 3], [3, 3], [7]]) == .none(.flat))
        #expect(alpha(.nominal, [[1, 1], [2, 2], [9]]) == .value(1))
    }
}

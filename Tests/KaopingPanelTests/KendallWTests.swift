import Testing

@testable import KaopingPanel

@Suite struct KendallWTests {
    @Test("without ties W is 12 S / (m² (n³ − n))")
    func plain() {
        let rows: [[Double]] = [[1, 2, 1], [2, 1, 3], [3, 3, 2]]
        // Sums of ranks 4, 6, 8; mean 6; S = 4 + 0 + 4 = 8; 12 · 8 / (9 · 24)
        #expect(KendallW.coefficient(rows: rows, raterCount: 3) == .value(96.0 / 216))
    }

    @Test("with ties W is that of numpy and of scipy's Friedman test")
    func ties() {
        // Oracle/agreement.txt
        let tied = KendallW.coefficient(rows: IntraclassCorrelationTests.tied, raterCount: 3)
        #expect(abs(tied.number - 0.8333333333333334) < 1e-15)
        let rows = IntraclassCorrelationTests.shroutFleiss
        let found = KendallW.coefficient(rows: rows, raterCount: 4)
        #expect(abs(found.number - 0.8870370370370371) < 1e-15)
    }

    @Test("gaps, a single rater or unit, and raters who tie all give no value")
    func none() {
        #expect(
            KendallW.coefficient(rows: [[1, 2], [3]], raterCount: 2)
                == .none(.incomplete(units: 1))
        )
        #expect(KendallW.coefficient(rows: [[1], [3]], raterCount: 1) == .none(.few))
        #expect(KendallW.coefficient(rows: [[1, 2]], raterCount: 2) == .none(.few))
        #expect(KendallW.coefficient(rows: [[1, 2], [1, 2]], raterCount: 2) == .none(.flat))
    }
}

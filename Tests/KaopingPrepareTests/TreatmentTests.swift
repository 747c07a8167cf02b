import Testing

@testable import KaopingPrepare

// Expected values: Oracle/oracle.py, NumPy 2.4.6 and SciPy 1.17.1.

@Suite struct TreatmentTests {
    private func treated(
        _ column: [Double],
        skewness: Double = 2,
        kurtosis: Double = 3.5,
        points: Int = 5,
        usesLogarithm: Bool = true
    ) -> [Double] {
        let limits = Treatment.Limits(
            skewness: skewness,
            kurtosis: kurtosis,
            points: points,
            usesLogarithm: usesLogarithm
        )
        let treatment = Treatment(rising: column.sorted(), limits)
        return column.map(treatment.value)
    }

    @Test("one value is enough: 100 is set to 30")
    func one() {
        #expect(treated(outlyingColumn) == (1...10).map(Double.init) + [30, 30])
    }

    @Test("a negative skew is treated at the low end")
    func low() {
        let found = treated(outlyingColumn.map { -$0 })
        #expect(found == (1...10).map { -Double($0) } + [-30, -30])
    }

    @Test("tighter limits go on: both are set to 10")
    func tight() {
        let found = treated(outlyingColumn, skewness: 1, kurtosis: 1)
        #expect(found == (1...10).map(Double.init) + [10, 10])
    }

    @Test("data within the limits stay; one limit alone is no fault")
    func within() {
        #expect(treated(plainColumn) == plainColumn)
        #expect(treated(outlyingColumn, skewness: 4) == outlyingColumn)
        #expect(treated(outlyingColumn, kurtosis: 10) == outlyingColumn)
    }

    @Test("a limit that is met exactly is exceeded, as in COINr")
    func atLimit() throws {
        let shape = try #require(Shape(rising: outlyingColumn))
        let found = treated(outlyingColumn, skewness: shape.skewness, kurtosis: shape.kurtosis)
        #expect(found != outlyingColumn)
    }

    @Test("where the points do not suffice the original column becomes its logarithm")
    func logarithm() {
        let expected = [
            5.792007004367292, 5.795054207870926, 5.801120899211115, 5.813144971693325,
            5.836767884926147, 5.882402745690731, 5.967863213855655, 6.119571881086722,
            6.367620988354806, 6.731817303707121, 7.208356044614497, 7.772613759446241,
            8.394498865091645, 9.05001550435159, 9.723802716536673, 10.407127521208553,
        ]
        let found = treated(powersOfTwo, skewness: 1, kurtosis: 1, points: 1)
        #expect(agree(found, expected, ulps: 1))
        let mirrored = treated(powersOfTwo.map { -$0 }, skewness: 1, kurtosis: 1, points: 1)
        #expect(agree(mirrored, expected.map { -$0 }, ulps: 1))
    }

    @Test("without a logarithm the replaced values stay")
    func noLogarithm() {
        let found = treated(
            powersOfTwo,
            skewness: 1,
            kurtosis: 1,
            points: 1,
            usesLogarithm: false
        )
        #expect(found == powersOfTwo.dropLast() + [16384])
    }

    @Test("two points suffice where five may be used")
    func five() {
        let found = treated(powersOfTwo, skewness: 1, kurtosis: 1)
        #expect(found == powersOfTwo.dropLast(2) + [8192, 8192])
    }

    @Test("what would leave equal values only is not done")
    func twoValues() {
        let column: [Double] = Array(repeating: 0, count: 9) + [1]
        #expect(treated(column) == column)
    }

    @Test("fewer than four values and equal ones stay")
    func noShape() {
        #expect(treated([1, 1, 1000]) == [1, 1, 1000])
        #expect(treated([5, 5, 5, 5]) == [5, 5, 5, 5])
    }
}

@Suite struct WinsorizingTests {
    @Test("equal values are replaced together, even beyond the limit of points, as in COINr")
    func tie() throws {
        let column = (1...20).map(Double.init) + [60, 60, 200, 400]
        // 400 → 200 is one point, 200 → 60 two, and the next step has four values of 60.
        let limits = Treatment.Limits(
            skewness: 0.5,
            kurtosis: 0.1,
            points: 3,
            usesLogarithm: false
        )
        var winsorizing = Winsorizing(rising: column, shape: try #require(Shape(rising: column)))
        #expect(winsorizing.run(limits) == true)
        #expect(winsorizing.upper == 20 && winsorizing.lower == -.infinity)
    }

    @Test("both ends are replaced where the skew turns")
    func bothEnds() throws {
        let column = [-95] + (1...12).map(Double.init) + [100]
        let limits = Treatment.Limits(
            skewness: 0.01,
            kurtosis: 1,
            points: 8,
            usesLogarithm: false
        )
        var winsorizing = Winsorizing(rising: column, shape: try #require(Shape(rising: column)))
        #expect(winsorizing.run(limits) == true)
        #expect(winsorizing.lower == 1 && winsorizing.upper == 12)
    }
}

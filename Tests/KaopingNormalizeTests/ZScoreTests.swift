import ScorerKit
import Testing

@testable import KaopingNormalize

// Expected values: Oracle/oracle.py, SciPy 1.17.1 and whole fractions of the doubles.

@Suite struct ZScoreTests {
    @Test("the worked examples come out")
    func examples() throws { try expectExamples(of: ZScore.self) }

    @Test("the scores are SciPy's, with the deviation of a sample or of a population")
    func againstSciPy() throws {
        let sample = [
            -0.31044208750052904, -0.6956621960778281, 1.1737883308414172, -0.12916203640532953,
            -0.12916203640532953, -1.545412435586576, 0.5732981615885686, -0.9675822727206275,
            1.8195985128680656, 0.2107380593981696,
        ]
        let population = [
            -0.3272346926929868, -0.733292340560197, 1.2372815387953815, -0.1361487407554762,
            -0.1361487407554762, -1.629007740267278, 0.6043093230023775, -1.019921268466463,
            1.9180252425727633, 0.22213741912735627,
        ]
        // SciPy rounds mean and deviation on the way; its values are a few units off.
        #expect(agree(try trial(ZScore.self).score([oracleColumn]).values, sample, ulps: 16))
        let found = try trial(ZScore.self, ["deviation": "population"]).score([oracleColumn])
        #expect(agree(found.values, population, ulps: 16))
    }

    @Test("a large mean and a small deviation cost no digit")
    func hardSets() throws {
        let numAcc4 = [1e7 + 0.2] + (0..<500).flatMap { _ in [1e7 + 0.1, 1e7 + 0.3] }
        let first = try trial(ZScore.self).score([numAcc4])
        let expected = [-9.30392177234074e-09, -0.9999999999906961, 1.000000000009304]
        #expect(agree(Array(first.values.prefix(3)), expected))
        let thousandths = (0..<1000).map { 1e9 + Double($0 % 7) * 1e-3 }
        let second = try trial(ZScore.self).score([thousandths])
        let others = [
            -1.4986913761430876, -0.9986048051548692, -0.49857784634581265, 0.0015087246424056284,
            0.5015356834514622, 1.0016222544396804, 1.5017088254278987,
        ]
        #expect(agree(Array(second.values.prefix(7)), others))
    }

    @Test("denormals and the largest doubles have z-scores as any other numbers")
    func extremeScales() throws {
        let denormal = [Double.leastNonzeroMagnitude] + Array(repeating: 0, count: 99)
        let population = try trial(ZScore.self, ["deviation": "population"])
        let small = try population.score([denormal]).values
        #expect(agree(Array(small.prefix(2)), [9.9498743710662, -0.10050378152592121]))
        let most = Double.greatestFiniteMagnitude
        // Mean most / 3 and deviation most · √8 / 3: (1 − 1/3) / (√8 / 3) = 1 / √2.
        let large = try population.score([[most, -most, most]]).values
        let root = (2.0).squareRoot()
        #expect(agree(large, [1 / root, -root, 1 / root]))
    }

    @Test("scores have the mean and the spread that the profile states")
    func target() throws {
        let stated = ["mean": "50", "spread": "10", "deviation": "population"]
        let scores = try trial(ZScore.self, stated).score([oracleColumn]).values
        let again = try trial(ZScore.self, ["deviation": "population"]).score([scores])
        #expect(abs(again.figures[0] - 50) < 1e-13 && abs(again.figures[1] - 10) < 1e-13)
    }

    @Test("where low is better the sign turns")
    func low() throws {
        let high = try trial(ZScore.self).score([oracleColumn]).values
        let low = try trial(ZScore.self, ["better": "low"]).score([oracleColumn]).values
        #expect(low == high.map { -$0 })
    }

    @Test("equal values and a sample of one have no deviation, and the reason says which")
    func noDeviation() throws {
        let equal = try trial(ZScore.self).score([[0.1, 0.1, 0.1]])
        #expect(equal.states.allSatisfy { $0 == .inconclusive })
        #expect(equal.reasons[0] == Reason(1, 0.1, 0, 0, 0))
        #expect(equal.figures == [0.1, 0])
        let one = try trial(ZScore.self).score([[0.1, .nan]])
        #expect(one.states == [.inconclusive, .notAvailable])
        #expect(one.reasons[0] == Reason(3, 0, 0, 0, 0))
        let oneOfAll = try trial(ZScore.self, ["deviation": "population"]).score([[0.1]])
        #expect(oneOfAll.reasons[0] == Reason(1, 0.1, 0, 0, 0))
    }

    @Test("the reason gives value, mean, deviation and z")
    func reason() throws {
        let outcome = try trial(ZScore.self, ["better": "low"]).score([[2, 4, 6]])
        #expect(outcome.reasons[0] == Reason(0, 2, 4, 2, 1))
        #expect(outcome.figures == [4, 2])
    }

    @Test("shifting all values shifts no score")
    func shifted() throws {
        // Quarters stay exact when 2^20 is added; the column is cut to quarters first.
        let quarters = oracleColumn.map { ($0 * 4).rounded() / 4 }
        let near = try trial(ZScore.self).score([quarters])
        let far = try trial(ZScore.self).score([quarters.map { $0 + 0x1p20 }])
        #expect(agree(far.values, near.values))
    }
}

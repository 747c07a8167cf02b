import ScorerKit
import Testing

@testable import KaopingPrepare

@Suite struct OutliersTests {
    @Test("the worked examples come out")
    func examples() throws { try expectExamples(of: Outliers.self) }

    @Test("missing values have no part and stay; the output marks what was changed")
    func gaps() throws {
        let column = [1, .nan, 2, 3, 4, 5, 6, 7, 8, .nan, 9, 90]
        let outcome = try trial(Outliers.self).score([column])
        #expect(agree(outcome.values, column.dropLast() + [9], ulps: 0))
        #expect(outcome.outputs == [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]])
        #expect(outcome.states[1] == .notAvailable)
    }

    @Test("the order of the units changes nothing")
    func orderFree() throws {
        let column = powersOfTwo + [3.3, 700.7, 0.1]
        let stated = ["skewness": "1", "kurtosis": "1", "points": "1"]
        let forward = try trial(Outliers.self, stated).score([column]).values
        let backward = try trial(Outliers.self, stated).score([column.reversed()]).values
        #expect(forward == backward.reversed())
    }

    @Test("each reason names the value, what became of it, and the shape of the column")
    func reasons() throws {
        let outcome = try trial(Outliers.self).score([outlyingColumn])
        let shape = try #require(Shape(rising: outlyingColumn))
        #expect(outcome.reasons[0] == Reason(1, shape.skewness, shape.kurtosis, 0, 0))
        #expect(outcome.reasons[11] == Reason(2, 100, 30, shape.skewness, shape.kurtosis))
        let within = try trial(Outliers.self).score([plainColumn]).reasons[0]
        #expect(within?.code == 0)
        let stated = ["skewness": "1", "kurtosis": "1", "points": "1"]
        #expect(try trial(Outliers.self, stated).score([powersOfTwo]).reasons[0]?.code == 3)
        let mirrored = powersOfTwo.map { -$0 }
        #expect(try trial(Outliers.self, stated).score([mirrored]).reasons[0]?.code == 4)
    }

    @Test("fewer than four values, equal ones and two values of which one is rare stay, and why")
    func unchanged() throws {
        let few = try trial(Outliers.self).score([[1, .nan, 1, 1000]])
        #expect(few.outputs == [[0, 0, 0, 0]] && few.reasons[0] == Reason(5, 3, 0, 0, 0))
        let equal = try trial(Outliers.self).score([[5, 5, 5, 5]])
        #expect(equal.values == [5, 5, 5, 5] && equal.reasons[0] == Reason(6, 4, 0, 0, 0))
        let column: [Double] = Array(repeating: 0, count: 9) + [1]
        let rare = try trial(Outliers.self).score([column])
        #expect(rare.values == column && rare.reasons[9] == Reason(6, 10, 0, 0, 0))
    }

    @Test("an excluded unit's outlier has no part")
    func excluded() throws {
        var states = [ScorerState](repeating: .scored, count: 12)
        states[11] = .excluded
        states[10] = .excluded
        let outcome = try trial(Outliers.self).score([outlyingColumn], states: [states])
        #expect(Array(outcome.values.prefix(10)) == Array(outlyingColumn.prefix(10)))
        #expect(outcome.states[11] == .excluded)
        #expect(outcome.reasons[0]?.code == 0)
    }

    @Test("a number that is not finite has no value afterwards")
    func notFinite() throws {
        let outcome = try trial(Outliers.self).score([[1, 2, 3, 4, .infinity]])
        #expect(outcome.states[4] == .inconclusive)
        #expect(outcome.reasons[4] == Reason(7, 0, 0, 0, 0))
    }

    @Test("the parameters have COINr's defaults, and none of them may be zero or below")
    func parameters() {
        let parameters = Outliers.description.parameters
        #expect(parameters.map(\.defaultValue) == ["2", "3.5", "5", "log"])
        #expect(parameters.prefix(3).allSatisfy { !$0.range.contains(0) })
    }
}

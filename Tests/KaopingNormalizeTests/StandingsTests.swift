import ScorerKit
import Testing

@testable import KaopingNormalize

@Suite struct StandingsTests {
    private func ranks(_ numbers: [Double], _ stated: [String: String] = [:]) throws -> [Double] {
        try trial(RankScore.self, stated).score([numbers]).reasons.map {
            $0?.arguments.dropFirst().first ?? .nan
        }
    }

    @Test("values of every size and sign are in order")
    func order() throws {
        let tiny = Double.leastNonzeroMagnitude
        let most = Double.greatestFiniteMagnitude
        let rising = [-most, -1.5, -1, -tiny, 0, tiny, 1, 1 + 0x1p-52, most]
        let expected = (1...9).map { Double(10 - $0) }
        #expect(try ranks(rising) == expected)
        #expect(try ranks(rising.reversed()) == expected.reversed())
        #expect(try ranks(rising, ["better": "low"]) == expected.reversed())
    }

    @Test("minus zero ties with zero")
    func minusZero() throws {
        #expect(try ranks([0, -0.0, 1]) == [2.5, 2.5, 1])
    }

    @Test("ranks agree with counting, on random numbers with ties and gaps")
    func againstCounting() throws {
        var random = SeededNumbers(seed: 21)
        for _ in 0..<20 {
            let numbers = (0..<300).map { _ in
                Int.random(in: 0..<8, using: &random) == 0
                    ? Double.nan : Double(Int.random(in: -40...40, using: &random)) * 0.37
            }
            let expected = numbers.map { value in
                value.isNaN ? 0 : Double(numbers.count { $0 > value } + 1)
            }
            let found = try ranks(numbers, ["ties": "min"])
            #expect(found.map { $0.isNaN ? 0 : $0 } == expected)
        }
    }
}

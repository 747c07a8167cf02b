import ScorerKit
import Testing

@testable import KaopingStarRating

@Suite struct QuotaLimitTests {
    private static let words = ["down", "up", "nearest"]

    /// How many of `base` units may keep the level.
    private func allowed(_ share: Double, of base: Int, _ count: String) throws -> Double {
        let trial = try ScorerTrial(
            Quota.self,
            [
                "level": .number(1), "at_most": .number(share), "of": .choice(1, "rated"),
                "count": .choice(try #require(QuotaLimitTests.words.firstIndex(of: count)), count),
                "at_edge": .choice(0, "none"),
            ]
        )
        let values = [Double](repeating: 0, count: base)
        return try trial.score([values, values]).outputs[0][0]
    }

    @Test(
        "a product that is whole in decimals is whole however it is counted",
        arguments: [
            (0.1, 30, 3), (0.07, 100, 7), (0.28, 25, 7), (0.29, 100, 29), (0.145, 200, 29),
            (1.0 / 3, 3, 1), (0.2, 10_000, 2000), (0.57, 10_000, 5700), (1, 7, 7), (0, 7, 0),
        ] as [(Double, Int, Double)]
    )
    func whole(share: Double, base: Int, allowed expected: Double) throws {
        for word in QuotaLimitTests.words {
            #expect(try allowed(share, of: base, word) == expected)
        }
    }

    @Test(
        "what is not whole goes down, up or to the nearest, half up",
        arguments: [
            // 0.2 × 7 = 1.4, 0.2 × 8 = 1.6, 0.15 × 10 = 1.5, 0.35 × 90 = 31.5, 0.145 × 100 = 14.5
            (0.2, 7, 1, 2, 1), (0.2, 8, 1, 2, 2), (0.15, 10, 1, 2, 2), (0.35, 90, 31, 32, 32),
            (0.145, 100, 14, 15, 15), (0.01, 1, 0, 1, 0),
        ] as [(Double, Int, Double, Double, Double)]
    )
    func parts(share: Double, base: Int, down: Double, up: Double, nearest: Double) throws {
        #expect(try allowed(share, of: base, "down") == down)
        #expect(try allowed(share, of: base, "up") == up)
        #expect(try allowed(share, of: base, "nearest") == nearest)
    }

    @Test("a small part of a large base is a part")
    func large() throws {
        // 0.2999999 × 10 000 = 2999.999
        #expect(try allowed(0.2999999, of: 10_000, "down") == 2999)
        // 0.2000001 × 10 000 = 2000.001
        #expect(try allowed(0.2000001, of: 10_000, "up") == 2001)
    }

    @Test("a share and a number of places exclude each other, and one is needed")
    func either() {
        let rest: [String: ParameterValue] = [
            "level": .number(1), "of": .choice(1, "rated"), "count": .choice(0, "down"),
            "at_edge": .choice(0, "none"),
        ]
        let both: [String: ParameterValue] = ["at_most": .number(0.2), "places": .number(3)]
        for given in [rest, rest.merging(both) { $1 }] {
            let error = #expect(throws: ScorerError.self) { try ScorerTrial(Quota.self, given) }
            #expect(error?.parameter == "at_most")
            #expect(error?.text.zh == "“at_most”（比例）与“places”（名额）须写且只写一个")
            #expect(error?.text.en == "state either \"at_most\", a share, or \"places\", a number")
        }
    }
}

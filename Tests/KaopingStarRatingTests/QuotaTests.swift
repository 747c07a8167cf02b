import ScorerKit
import Testing

@testable import KaopingStarRating

@Suite struct QuotaTests {
    private func trial(
        level: Double = 4,
        atMost: Double? = nil,
        places: Double? = nil,
        of base: String = "rated",
        count: String = "down",
        atEdge: String = "none"
    ) throws -> ScorerTrial {
        let chosen = [
            ("of", ["all", "rated"], base), ("count", ["down", "up", "nearest"], count),
            ("at_edge", ["none", "all", "refuse"], atEdge),
        ]
        var given: [String: ParameterValue] = ["level": .number(level)]
        for (name, words, word) in chosen {
            #expect(Quota.description.parameters.first { $0.name == name }?.choices == words)
            given[name] = .choice(try #require(words.firstIndex(of: word)), word)
        }
        given["at_most"] = atMost.map { .number($0) }
        given["places"] = places.map { .number($0) }
        return try ScorerTrial(Quota.self, given)
    }

    private let places7: [Double] = [1, 2, 3, 4, 5, 6, 7]

    @Test(
        "20% of 7 is 1.4: one, two or the nearest of both keep the level",
        arguments: [("down", 1), ("up", 2), ("nearest", 1)]
    )
    func counts(count: String, allowed: Int) throws {
        let values: [Double] = [4, 4, 4, 3, 2, 1, 0]
        let outcome = try trial(atMost: 0.2, count: count).score([values, places7])
        let top = (0..<3).map { $0 < allowed ? 4.0 : 4 - 1 }
        #expect(outcome.values == top + [3, 2, 1, 0])
        #expect(outcome.outputs[0] == [Double](repeating: Double(allowed), count: 7))
        #expect(outcome.outputs[1] == [Double](repeating: Double(allowed), count: 7))
        #expect(outcome.reasons[0] == Reason(0, 1, 3, Double(allowed), 0))
        #expect(outcome.reasons[2] == Reason(1, 3, 3, Double(allowed), 0))
        #expect(outcome.reasons[3] == nil)
    }

    @Test("a tie across the edge drops whole")
    func tieDrops() throws {
        let outcome = try trial(places: 2).score([[4, 4, 4, 4], [2, 1, 2, 4]])
        #expect(outcome.values == [3, 4, 3, 3])
        #expect(outcome.outputs.map { $0[0] } == [2, 1])
        #expect(outcome.reasons[0] == Reason(3, 2, 2, 2, 0))
        #expect(outcome.reasons[1] == Reason(0, 1, 4, 2, 0))
        #expect(outcome.reasons[3] == Reason(1, 4, 4, 2, 0))
    }

    @Test("a tie across the edge stays whole where the profile says all")
    func tieStays() throws {
        let outcome = try trial(places: 2, atEdge: "all").score([[4, 4, 4, 4], [2, 1, 2, 4]])
        #expect(outcome.values == [4, 4, 4, 3])
        #expect(outcome.outputs.map { $0[0] } == [2, 3])
        #expect(outcome.reasons[2] == Reason(2, 2, 2, 2, 0))
    }

    @Test("a tie across the edge is refused where somebody must decide it, and only then")
    func tieRefused() throws {
        let trial = try trial(places: 2, atEdge: "refuse")
        let outcome = try trial.score([[4, 4, 4, 4], [2, 1, 2, 4]])
        #expect(outcome.states == [.refused, .scored, .refused, .scored])
        #expect(outcome.values[1] == 4 && outcome.values[3] == 3)
        #expect(outcome.reasons[0] == Reason(5, 2, 2, 2, 0))
        let decided = try trial.score([[4, 4, 4, 4], [2, 1, 3, 4]])
        #expect(decided.values == [4, 4, 3, 3])
    }

    @Test("a tie that ends at the edge is none across it", arguments: ["none", "all", "refuse"])
    func tieAtEdge(atEdge: String) throws {
        let outcome = try trial(places: 2, atEdge: atEdge)
            .score([[4, 4, 4, 4], [1, 1, 3, 3]])
        #expect(outcome.values == [4, 4, 3, 3])
    }

    @Test(
        "no place at all drops everybody, also those who tie",
        arguments: ["none", "all", "refuse"]
    )
    func noPlace(atEdge: String) throws {
        let outcome = try trial(places: 0, atEdge: atEdge).score([[4, 4], [1, 1]])
        #expect(outcome.values == [3, 3])
    }

    @Test("the share is of the rated units, or of all that are not excluded")
    func base() throws {
        // 5 rated, 4 without a level, 1 excluded: 20 % of 5 is 1, of 9 with "up" is 2.
        let values: [Double] = [4, 4, 4, 1, 0, .nan, .nan, .nan, .nan, .nan]
        let states: [ScorerState] =
            [.scored, .scored, .scored, .scored, .scored]
            + [.notRated, .notAvailable, .inconclusive, .notApplicable, .excluded]
        let columns: [TrialColumn] = [
            .numbers(values, states: states),
            .numbers([1, 2, 3, 4, 5, .nan, .nan, .nan, .nan, .nan]),
        ]
        let rated = try trial(atMost: 0.2, count: "up").score(columns)
        #expect(rated.values.prefix(5) == [4, 3, 3, 1, 0])
        #expect(rated.states == states)
        let all = try trial(atMost: 0.2, of: "all", count: "up").score(columns)
        #expect(all.values.prefix(5) == [4, 4, 3, 1, 0])
    }

    @Test("nobody at the level, or fewer than may keep it: nothing changes")
    func few() throws {
        let values: [Double] = [3, 4, 5, 0]
        let nobody = try trial(level: 2, places: 1).score([values, [1, 2, 3, 4]])
        #expect(nobody.values == values)
        #expect(nobody.outputs.map { $0[0] } == [1, 0])
        #expect(nobody.reasons == [nil, nil, nil, nil])
        let fewer = try trial(places: 3).score([values, [1, 2, 3, 4]])
        #expect(fewer.values == values)
        #expect(fewer.outputs.map { $0[0] } == [3, 1])
    }

    @Test("rules written from the top down push units on from level to level")
    func topDown() throws {
        let standing: [Double] = [1, 2, 3, 4]
        let first = try trial(level: 4, places: 1).score([[4, 4, 4, 3], standing])
        #expect(first.values == [4, 3, 3, 3])
        let second = try trial(level: 3, places: 2).score([first.values, standing])
        #expect(second.values == [4, 3, 3, 2])
    }

    @Test("each group has a quota of its own when it comes by itself")
    func groups() throws {
        let trial = try trial(atMost: 0.5)
        #expect(try trial.score([[4, 4], [1, 2]]).values == [4, 3])
        #expect(try trial.score([[4, 4, 4, 4], [8, 7, 6, 5]]).values == [3, 3, 4, 4])
    }

    @Test("the order of the units changes nothing")
    func permuted() throws {
        let values: [Double] = [4, 4, 4, 4, 3, 4, 2, .nan]
        let standing: [Double] = [3, 1, 3, 2, 6, 5, 7, .nan]
        let trial = try trial(atMost: 0.4, atEdge: "all")
        let plain = try trial.score([values, standing])
        let order = [5, 0, 7, 3, 2, 6, 1, 4]
        let mixed = try trial.score([order.map { values[$0] }, order.map { standing[$0] }])
        #expect(mixed.bits == order.map { plain.bits[$0] })
        #expect(mixed.reasons == order.map { plain.reasons[$0] })
    }

    @Test("a unit at the level without a place is refused, one at another level is not")
    func noStanding() throws {
        let outcome = try trial(places: 5).score([[4, 3, 4], [.nan, .nan, .infinity]])
        #expect(outcome.states == [.refused, .scored, .refused])
        #expect(outcome.reasons == [Reason(4, 0, 0, 0, 0), nil, Reason(4, 0, 0, 0, 0)])
    }

    @Test(
        "the lowest level cannot be limited, nor one between two",
        arguments: [0, -1, 1.5] as [Double]
    )
    func wrongLevel(level: Double) {
        let error = #expect(throws: ScorerError.self) { try trial(level: level, places: 1) }
        #expect(error?.parameter == "level")
        #expect(
            error?.text.zh == "等级序号\(level)不能限：须为1以上的整数，最低等级0之下没有等级可降"
        )
        #expect(
            error?.text.en
                == "the level \(level) cannot be limited: it must be a whole number from 1 on, as "
                + "there is no level below 0"
        )
    }
}

import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Percentiles beside ranks")
struct RankerPercentilesTests {
    /// What `scipy.stats.percentileofscore` gives, by 100; `Tests/KaopingNormalizeTests/Oracle` has
    /// the script and the versions.
    static let oracle: [(kind: Ranking.Percentile, all: [Double], within: [Double])] = [
        (
            .rank, [4.0 / 7, 6.0 / 7, 2.0 / 7, 4.0 / 7, 1, 1.0 / 7, 4.0 / 7],
            [2.0 / 3, 1, 1.0 / 3, 0.625, 1, 0.25, 0.625]
        ),
        (
            .weak, [5.0 / 7, 6.0 / 7, 2.0 / 7, 5.0 / 7, 1, 1.0 / 7, 5.0 / 7],
            [2.0 / 3, 1, 1.0 / 3, 0.75, 1, 0.25, 0.75]
        ),
        (
            .strict, [2.0 / 7, 5.0 / 7, 1.0 / 7, 2.0 / 7, 6.0 / 7, 0, 2.0 / 7],
            [1.0 / 3, 2.0 / 3, 0, 0.25, 0.75, 0, 0.25]
        ),
        // SciPy calls it mean.
        (
            .hazen, [0.5, 5.5 / 7, 1.5 / 7, 0.5, 6.5 / 7, 0.5 / 7, 0.5],
            [0.5, 2.5 / 3, 0.5 / 3, 0.5, 0.875, 0.125, 0.5]
        ),
    ]

    static let units = """
        id,town,a,b
        k1,x,80,1
        k2,x,90,1
        k3,x,70,1
        k4,y,80,2
        k5,y,95,1
        k6,y,60,1
        k7,y,80,1

        """

    private func book(_ ranking: String, _ units: String = Self.units) throws -> ScoreBook {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id, groups: [town]}
            tables: {units: {file: units.csv, columns: {id: text, town: text, a: number, b: number}}}
            stated: 1
            criteria:
              - {id: one, weight: 100%, of: a, score: {goalposts: 0..100}}
              - {id: two, weight: 0%, of: b, score: {goalposts: 0..10}}
            ranking: \(ranking)

            """
        return try Desk().run(yaml, units)
    }

    private func agree(_ found: [Double], _ expected: [Double]) -> Bool {
        zip(found, expected).allSatisfy { $0.isNaN ? $1.isNaN : abs($0 - $1) < 1e-15 }
    }

    @Test(
        "the kinds of SciPy come to what SciPy gives, of all and within groups",
        arguments: oracle
    )
    func scipy(kind: Ranking.Percentile, all: [Double], within: [Double]) throws {
        let book = try book("{ties: dense, within: town, percentile: \(kind.rawValue)}")
        #expect(agree((0..<7).map(book.rank.percentile), all))
        #expect(agree((0..<7).map(book.rankWithin[0].ranks.percentile), within))
    }

    /// Two types of village, three and four of them, whose scores tie within and across.
    private func typed(_ ranking: String, _ rows: String = Self.units) throws -> ScoreBook {
        let yaml = """
            language: 1
            profile: trial
            types: [plain, hill]
            unit: {key: id, category: kind}
            tables:
              units:
                file: units.csv
                columns: {id: text, kind: {type: text, values: [plain, hill]}, a: number, b: number}
            stated: 1
            criteria:
              - {id: one, points: 100, of: a, score: {goalposts: 0..100}}
              - {id: crops, points: 10, only: [plain], of: b, score: {goalposts: 0..10}}
              - {id: woods, points: 10, only: [hill], of: b, score: {goalposts: 0..10}}
            ranking: \(ranking)

            """
        let units = rows.replacing(",x,", with: ",plain,").replacing(",y,", with: ",hill,")
            .replacing("id,town", with: "id,kind")
        return try Desk().run(yaml, units)
    }

    @Test(
        "within types every tie rule counts by itself",
        arguments: [
            // Plain has 81, 91 and 71, hill 81, 96, 61 and 81.
            (.competition, [2, 1, 3, 2, 1, 4, 2]), (.dense, [2, 1, 3, 2, 1, 3, 2]),
            (.modified, [2, 1, 3, 3, 1, 4, 3]), (.fractional, [2, 1, 3, 2.5, 1, 4, 2.5]),
            (.ordinal, [2, 1, 3, 2, 1, 4, 3]),
        ] as [(Ranking.Ties, [Double])]
    )
    func types(rule: Ranking.Ties, expected: [Double]) throws {
        let units = Self.units.replacing("80,2", with: "80,1")
        let book = try typed("{ties: \(rule.rawValue), within: kind}", units)
        #expect((0..<7).map { book.rankWithin[0].ranks.rank($0) } == expected)
    }

    @Test("within types percentiles and tie-breakers are those of the type")
    func ofTypes() throws {
        let book = try typed("{ties: dense, within: kind, then: [one], percentile: strict}")
        let found = (0..<7).map(book.rankWithin[0].ranks.percentile)
        #expect(agree(found, [1.0 / 3, 2.0 / 3, 0, 0.5, 0.75, 0, 0.25]))
    }

    @Test("tie-breakers decide the percentile as they decide the rank")
    func breakers() throws {
        let ranking = "{ties: competition, then: [two], percentile: strict}"
        let book = try book(ranking)
        // k4 stands above k1 and k7, which stay equal: 60, 70, two of 80 are below it.
        #expect(agree([0, 3, 6].map(book.rank.percentile), [2.0 / 7, 4.0 / 7, 2.0 / 7]))
        #expect(book.ranks == [4, 2, 6, 3, 1, 7, 4])
    }

    @Test(
        "the kinds of Excel and of plotting positions, of 1, 2, 2 and 4",
        arguments: [
            // Worse of the lowest 0, of the two 1, of the highest 3; mean ranks 1, 2.5 and 4.
            (.inclusive, [0, 1.0 / 3, 1]), (.exclusive, [1.0 / 5, 2.0 / 5, 4.0 / 5]),
            (.weibull, [1.0 / 5, 2.5 / 5, 4.0 / 5]),
            (.blom, [0.625 / 4.25, 2.125 / 4.25, 3.625 / 4.25]),
            (.tukey, [2.0 / 13, 6.5 / 13, 11.0 / 13]),
        ] as [(Ranking.Percentile, [Double])]
    )
    func others(kind: Ranking.Percentile, expected: [Double]) {
        let places = [(0, 1), (1, 2), (3, 1)]
        let found = places.map { kind.share(worse: $0.0, equal: $0.1, of: 4) }
        #expect(agree(found, expected))
    }

    @Test("who has no rank has no percentile and counts for nobody; one alone has none inclusively")
    func missing() throws {
        let units = "id,town,a,b\nk1,x,80,1\nk2,x,,1\nk3,y,90,1\nk4,,70,1\n"
        let book = try book("{ties: dense, within: town, percentile: inclusive}", units)
        let all = (0..<4).map(book.rank.percentile)
        #expect(agree(all, [0.5, .nan, 1, 0]))
        let within = (0..<4).map(book.rankWithin[0].ranks.percentile)
        #expect(agree(within, [.nan, .nan, .nan, .nan]))
        #expect(try self.book("{ties: dense}", units).rank.percentile(0).isNaN)
    }
}

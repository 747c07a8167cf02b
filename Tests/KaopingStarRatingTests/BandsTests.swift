import ScorerKit
import Testing

@testable import KaopingStarRating

@Suite struct BandsTests {
    private func bands(_ bands: [(String, Interval)]) throws -> ScorerTrial {
        try ScorerTrial(Bands.self, ["bands": .bands(bands.map(\.0), bands.map(\.1))])
    }

    private func from(_ lower: Double, below upper: Double) -> Interval {
        Interval(lower, upper, includesLower: lower > -.infinity, includesUpper: false)
    }

    private var threeLevels: [(String, Interval)] {
        [
            ("good", Interval(90...)), ("fair", from(60, below: 90)),
            ("poor", from(-.infinity, below: 60)),
        ]
    }

    @Test("the worked examples come out")
    func examples() throws {
        let examples = Bands.description.examples
        let passOrFail = [("pass", Interval(60...100)), ("fail", from(0, below: 60))]
        #expect(try bands(threeLevels).reproduces(examples[0]))
        #expect(try bands(passOrFail).reproduces(examples[1]))
    }

    @Test("a score at a cut point gets the upper level, the next double below the lower")
    func cutPoints() throws {
        let outcome = try bands(threeLevels)
            .score([[90, (90.0).nextDown, 60, (60.0).nextDown, -0.0, -1e300]])
        #expect(outcome.values == [0, 1, 1, 2, 2, 2])
        #expect(outcome.reasons[1] == Reason(0, (90.0).nextDown, 0, 0, 0))
    }

    @Test("levels are counted in the order of the profile, whatever the order of scores")
    func order() throws {
        #expect(try bands(threeLevels.reversed()).score([[95, 10]]).values == [2, 0])
    }

    @Test("a score beyond the outermost bands is refused with the score")
    func refused() throws {
        let outcome = try bands([("only", Interval(0...100))])
            .score([[100, (100.0).nextUp, .infinity, .nan]])
        #expect(outcome.states == [.scored, .refused, .refused, .notAvailable])
        #expect(outcome.reasons[1] == Reason(1, (100.0).nextUp, 0, 0, 0))
    }

    @Test("a unit that is not rated keeps its state")
    func notRated() throws {
        let outcome = try bands(threeLevels)
            .score([[95, 95]], states: [[.notRated, .excluded]])
        #expect(outcome.states == [.notRated, .excluded])
    }

    @Test("bands that overlap are refused and both are named")
    func overlap() {
        let error = #expect(throws: ScorerError.self) {
            try bands([("good", Interval(80...)), ("fair", Interval(60...80))])
        }
        #expect(error?.parameter == "bands")
        #expect(error?.text.zh == "分数段“fair: 60..80”与“good: 80..”重叠")
        #expect(error?.text.en == "the bands \"fair: 60..80\" and \"good: 80..\" overlap")
    }

    @Test("bands that leave scores without a level are refused and the gap is named")
    func gap() {
        let error = #expect(throws: ScorerError.self) {
            try bands([("good", Interval(90...)), ("fair", Interval(60...89))])
        }
        #expect(
            error?.text.zh == "分数段“fair: 60..89”与“good: 90..”之间有空档，其中的得分没有等级"
        )
        #expect(
            error?.text.en
                == "between the bands \"fair: 60..89\" and \"good: 90..\" "
                + "there are scores without a level"
        )
    }

    @Test("no bands at all are refused")
    func empty() {
        let error = #expect(throws: ScorerError.self) { try bands([]) }
        #expect(error?.text.zh == "没有分数段，应写成 {5: 90.., 4: ..<90} 的样子")
        #expect(error?.text.en == "there are no bands; write them as {5: 90.., 4: ..<90}")
    }

    @Test("the cut into blocks never shows")
    func blocks() throws {
        let trial = try bands(threeLevels)
        let numbers = (0..<17).map { $0 % 5 == 4 ? Double.nan : Double($0) * 7 }
        let whole = try trial.score([numbers])
        for size in [1, 3] {
            let cut = try trial.score([numbers], blockRows: size)
            #expect(cut.bits == whole.bits)
        }
    }
}

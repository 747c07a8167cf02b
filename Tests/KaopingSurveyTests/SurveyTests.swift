import ScorerKit
import Testing

@testable import KaopingSurvey

@Suite struct SurveyTests {
    private let likert: [String: ParameterValue] = [
        "answers": .cases(["满意", "基本满意", "不满意"], [1, 0.6, 0]),
        "ignore": .texts(["不了解"]),
    ]

    @Test("answers stand for shares, and those that do not count are left out")
    func words() throws {
        let outcome = try ScorerTrial(survey: likert)
            .ask([["满意", "基本满意", "不满意", "不了解", nil, "满意"]])
        // (1 + 0.6 + 0 + 1) / 4 = 0.65
        #expect(abs(outcome.values[0] - 65) < 1e-12)
        #expect(outcome.outputs[3] == [4])
    }

    @Test("yes and no are numbers, and so are marks on a scale")
    func numbers() throws {
        let yes = try ScorerTrial(survey: [:]).ask(numbers: [[1, 0, 1, 1]])
        #expect(yes.values == [75])
        let marks = try ScorerTrial(survey: ["scale": .interval(Interval(1...5))])
            .ask(numbers: [[5, 3, 1]])
        // (1 + 0.5 + 0) / 3
        #expect(marks.values == [50])
    }

    @Test("weights weigh the answers, and their inequality widens the interval")
    func weights() throws {
        let trial = try ScorerTrial(survey: [:])
        let outcome = try trial.ask(
            numbers: [[1, 0, 1, 0], [1, 0, 1, 0]],
            weights: [[3, 1, 3, 1], [1, 1, 1, 1]]
        )
        // (3 + 3) / 8; effective 8² / (9 + 1 + 9 + 1) = 3.2 answers instead of 4
        #expect(outcome.values == [75, 50])
        let expected = WilsonInterval(0.75, of: 3.2, normal: WilsonInterval.quantile(0.975))
        #expect(outcome.outputs[1][0] == expected.lower && outcome.outputs[2][0] == expected.upper)
    }

    @Test("the interval stands beside the share and may be the score")
    func interval() throws {
        // 170 of 200: scipy 1.17.1 gives 0.7939442071583334 to 0.89286406437758
        let answers = [Array(repeating: 1.0, count: 170) + Array(repeating: 0.0, count: 30)]
        for (index, word, expected) in [
            (0, "share", 85.0), (1, "lower", 79.39442071583334), (2, "upper", 89.286406437758),
        ] {
            let outcome = try ScorerTrial(survey: ["take": .choice(index, word)])
                .ask(numbers: answers)
            #expect(abs(outcome.values[0] - expected) < 1e-12)
            #expect(outcome.reasons[0] == SurveyReason.share(85, 200, 79.3944, 89.2864))
        }
    }

    @Test("too small a sample has no score, in the state that the scheme says")
    func tooFew() throws {
        let states: [ScorerState] = [.notRated, .inconclusive, .refused]
        for (index, word) in ["not_rated", "inconclusive", "refuse"].enumerated() {
            let trial = try ScorerTrial(survey: [
                "minimum": .number(3), "too_few": .choice(index, word),
            ])
            let outcome = try trial.ask(numbers: [[1, 1], [1, 1, .nan], [1, 1, 0]])
            #expect(outcome.states == [states[index], states[index], .scored])
            #expect(outcome.reasons[0] == SurveyReason.few(2, 3))
            #expect(outcome.outputs[3] == [2, 2, 3])
        }
    }

    @Test("a unit that nobody was asked about has no data")
    func nobody() throws {
        let outcome = try ScorerTrial(survey: [:]).ask(numbers: [[], [1]])
        #expect(outcome.states == [.notAvailable, .scored])
    }

    @Test("the order of the answers and the cut into blocks leave no trace", arguments: [1, 2])
    func order(size: Int) throws {
        let answers = ["满意", "基本满意", "基本满意", "不满意", "基本满意", "满意"]
        let outcome = try ScorerTrial(survey: likert)
            .ask([answers, answers.reversed()], blockRows: size)
        #expect(Set(outcome.bits).count == 1)
    }

    @Test("a minimum below one and a confidence of 100% are refused")
    func faulty() {
        for (name, value) in [("minimum", 0.0), ("minimum", 1.5), ("confidence", 1)] {
            let error = #expect(throws: ScorerError.self) {
                try ScorerTrial(survey: [name: .number(value)])
            }
            #expect(error?.parameter == name)
        }
    }
}

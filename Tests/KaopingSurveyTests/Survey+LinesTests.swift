import ScorerKit
import Testing

@testable import KaopingSurvey

@Suite("The account of a survey")
struct SurveyLinesTests {
    private let words: [String: ParameterValue] = [
        "answers": .cases(["good", "fair", "poor"], [1, 0.6, 0]), "ignore": .texts(["unknown"]),
        "full_mark": .number(40),
    ]

    @Test("how many gave each answer, what does not count, and the share with its interval")
    func answers() throws {
        let trial = try ScorerTrial(survey: words)
        let lines = try trial.ask([["good", "fair", "good", "unknown", nil]]).lines[0]
        #expect(
            lines.map { SurveyLine(rawValue: $0.code) } == [
                .answer, .answer, .ignored, .blank, .share,
            ]
        )
        #expect(lines.map(\.texts) == [["good"], ["fair"], ["unknown"], [], []])
        #expect(lines[0].numbers.prefix(2) == [2, 1] && lines[1].numbers.prefix(2) == [1, 0.6])
        // (1 + 1 + 0.6) / 3 of 40
        #expect(abs(lines[4].value - 40 * 2.6 / 3) < 1e-9 && lines[4].numbers[4] == 3)
    }

    @Test("the end of the interval that is scored")
    func lower() throws {
        let trial = try ScorerTrial(survey: words.merging(["take": .choice(1, "lower")]) { $1 })
        let outcome = try trial.ask([["good", "fair"]])
        let line = try #require(outcome.lines[0].last)
        #expect(SurveyLine(rawValue: line.code) == .lower && line.value == outcome.values[0])
        #expect(line.value == 40 * line.numbers[1])
    }

    @Test("numbers are told from the highest on, with the weight of those who gave them")
    func numbers() throws {
        let trial = try ScorerTrial(survey: ["scale": .interval(Interval(1...5))])
        let lines = try trial.ask(numbers: [[5, 3, 5]], weights: [[1, 2, 0.5]]).lines[0]
        #expect(
            lines.map { SurveyLine(rawValue: $0.code) } == [
                .numberWeighted, .numberWeighted, .share,
            ]
        )
        #expect(lines[0].numbers.prefix(4) == [2, 1, 1.5, 5])
        #expect(lines[1].numbers.prefix(4) == [1, 0.5, 2, 3])
    }

    @Test("many different numbers are not told one by one")
    func many() throws {
        let trial = try ScorerTrial(survey: ["scale": .interval(Interval(0...100))])
        let lines = try trial.ask(numbers: [(0...20).map(Double.init)]).lines[0]
        #expect(lines.count == 1)
    }

    @Test("too small a sample has no lines")
    func few() throws {
        let trial = try ScorerTrial(survey: words.merging(["minimum": .number(3)]) { $1 })
        #expect(try trial.ask([["good", "fair"]]).lines == [[]])
    }
}

import ScorerKit
import Testing

@testable import KaopingSurvey

@Suite struct AnswerSchemeTests {
    @Test("an answer that stands for nothing is refused by its row")
    func unlisted() throws {
        let trial = try ScorerTrial(survey: ["answers": .cases(["good"], [1])])
        #expect(try trial.ask([["good", "odd"]]).reasons == [SurveyReason.unlisted(2)])
    }

    @Test("a number off the scale, and a weight that is missing or below zero, are refused")
    func numbers() throws {
        let trial = try ScorerTrial(survey: ["scale": .interval(Interval(1...5))])
        #expect(try trial.ask(numbers: [[5, 6]]).reasons == [SurveyReason.offScale(2, 6, 1, 5)])
        let weighed = try trial.ask(numbers: [[5], [5]], weights: [[-1], [.nan]])
        #expect(weighed.reasons == [SurveyReason.noWeight(1), SurveyReason.noWeight(1)])
    }

    @Test("answers of no weight at all are too few")
    func noWeight() throws {
        let outcome = try ScorerTrial(survey: [:]).ask(numbers: [[1, 0]], weights: [[0, 0]])
        #expect(outcome.states == [.inconclusive])
    }

    @Test("answers come in words with their table, or as numbers without one")
    func columns() throws {
        let words = try ScorerTrial(survey: ["answers": .cases(["good"], [1])])
        #expect(throws: ScorerError.self) { try words.ask(numbers: [[1]]) }
        let numbers = try ScorerTrial(survey: [:])
        #expect(throws: ScorerError.self) { try numbers.ask([["good"]]) }
        #expect(throws: ScorerError.self) {
            try numbers.score([.grouped(texts: [["a"]]), .grouped(numbers: [[1]]), .absent])
        }
    }

    @Test(
        "a share above 100%, a scale without an end and an ignored answer with a share are refused"
    )
    func parameters() {
        let faulty: [(String, [String: ParameterValue])] = [
            ("answers", ["answers": .cases(["a"], [1.2])]),
            ("scale", ["scale": .interval(Interval(1...))]),
            ("ignore", ["answers": .cases(["a"], [1]), "ignore": .texts(["a"])]),
        ]
        for (name, parameters) in faulty {
            let error = #expect(throws: ScorerError.self) { try ScorerTrial(survey: parameters) }
            #expect(error?.parameter == name)
        }
    }
}

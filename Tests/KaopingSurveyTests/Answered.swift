import ScorerKit
import Testing

@testable import KaopingSurvey

extension ScorerTrial {
    /// Lays out a survey with its defaults and a full mark of 100.
    init(survey more: [String: ParameterValue] = [:]) throws(ScorerError) {
        var parameters: [String: ParameterValue] = [
            "scale": .interval(Interval(0...1)), "minimum": .number(1),
            "too_few": .choice(1, "inconclusive"), "confidence": .number(0.95),
            "take": .choice(0, "share"), "full_mark": .number(100),
        ]
        parameters.merge(more) { $1 }
        try self.init(Survey.self, parameters)
    }

    /// Scores units by answers in words.
    func ask(_ units: [[String?]], blockRows: Int? = nil) throws(ScorerError) -> Outcome {
        let outcome = try score([.grouped(texts: units), .absent, .absent], blockRows: blockRows)
        #expect(outcome.addsUp)
        return outcome
    }

    /// Scores units by answers as numbers.
    func ask(numbers: [[Double]], weights: [[Double]]? = nil) throws(ScorerError) -> Outcome {
        let outcome = try score([
            .absent, .grouped(numbers: numbers), weights.map { .grouped(numbers: $0) } ?? .absent,
        ])
        #expect(outcome.addsUp)
        return outcome
    }
}

import ScorerKit
import Testing

@testable import KaopingChecklist

extension ScorerTrial {
    /// Lays out a checklist with its defaults and a full mark of 10.
    init(checklist more: [String: ParameterValue] = [:]) throws(ScorerError) {
        var parameters: [String: ParameterValue] = [
            "blank": .choice(0, "refuse"), "full_mark": .number(10),
        ]
        parameters.merge(more) { $1 }
        try self.init(Checklist.self, parameters)
    }

    /// Scores units, each by its items and whether they are done.
    func check(
        _ units: [(String?, Double)]...,
        blockRows: Int? = nil
    ) throws(ScorerError) -> Outcome {
        let outcome = try score(
            [
                .grouped(texts: units.map { $0.map(\.0) }),
                .grouped(numbers: units.map { $0.map(\.1) }),
            ],
            blockRows: blockRows
        )
        #expect(outcome.addsUp)
        return outcome
    }
}

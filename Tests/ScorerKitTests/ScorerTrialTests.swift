import Testing

@testable import ScorerKit

@Suite struct ScorerTrialTests {
    @Test("a scorer's objection to its parameters reaches the test")
    func refusal() {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(Scaled.self, ["factor": .number(9)])
        }
        #expect(error?.parameter == "factor")
        #expect(error?.text == Title(zh: "系数9.0太大", en: "factor 9.0 is too large"))
    }

    @Test("any cut into blocks gives every row once and in order", arguments: [1, 2, 3, 7, 100])
    func blocks(size: Int) throws {
        let trial = try ScorerTrial(Scaled.self, ["factor": .number(2)])
        let numbers = (0..<7).map(Double.init)
        let outcome = try trial.score([numbers], blockRows: size)
        #expect(outcome.values == numbers.map { $0 * 2 })
        #expect(outcome.reasons.count == 7 && outcome.outputs[0].count == 7)
    }

    @Test("no rows still give the figures of the run")
    func noRows() throws {
        let outcome = try ScorerTrial(Remembers.self).score([[]])
        #expect(outcome.values.isEmpty && outcome.figures == [0])
    }

    @Test("an example is reproduced or not")
    func examples() throws {
        let example = Scaled.description.examples[0]
        #expect(try ScorerTrial(Scaled.self, ["factor": .number(2)]).reproduces(example))
        #expect(try !ScorerTrial(Scaled.self, ["factor": .number(2.001)]).reproduces(example))
    }
}

import ScorerKit
import Testing

@testable import KaopingAcceptance

@Suite struct StageTests {
    /// Experts 60 %, residents 40 % with a mark of 80, the whole with a mark of 85.
    private func trial(
        before: ParameterValue? = nil,
        marks: [Double]? = [.nan, 80],
        total: Double? = 85
    ) throws -> ScorerTrial {
        var given: [String: ParameterValue] = ["weights": .numbers([0.6, 0.4])]
        given["each_at_least"] = marks.map { .numbers($0) }
        given["total_at_least"] = total.map { .number($0) }
        given["before"] = before
        return try ScorerTrial(Stage.self, given, childCount: 2)
    }

    @Test("the worked example comes out")
    func example() throws {
        #expect(try trial(marks: [0, 80]).reproduces(Stage.description.examples[0]))
    }

    @Test("a value that is the mark in decimals reaches it")
    func mark() throws {
        // 0.6 × 80 + 0.4 × 92.5 = 48 + 37; 0.6 × 90.1 + 0.4 × 80.1 = 54.06 + 32.04 = 86.1
        let outcome = try trial().score([[80, 90.1, 79.9999], [92.5, 80.1, 92.5]])
        #expect(outcome.values.prefix(2) == [85, 86.1])
        #expect(outcome.outputs[0] == [1, 1, 0])
        #expect(outcome.reasons[0] == Reason(0, 85, 0, 0, 0))
        // 0.6 × 79.9999 + 0.4 × 92.5 = 84.99994
        #expect(outcome.reasons[2] == Reason(1, 84.99994, 85, 0, 0))
    }

    @Test("every hundredth that makes 85 reaches it, whatever binary makes of it")
    func everyMark() throws {
        // 0.6 × (80 + 0.02k) + 0.4 × (92.5 − 0.03k) = 85 + 0.012k − 0.012k
        let experts = (0...200).map { Double(8000 + $0 * 2) / 100 }
        let residents = (0...200).map { Double(9250 - $0 * 3) / 100 }
        let outcome = try trial(marks: nil).score([experts, residents])
        #expect(outcome.values == experts.map { _ in 85 })
        #expect(outcome.outputs[0] == experts.map { _ in 1 })
    }

    @Test("a part below its mark fails although the whole is above its own")
    func part() throws {
        // 0.6 × 100 + 0.4 × 79.5 = 60 + 31.8
        let outcome = try trial().score([[100, 100], [79.5, 80]])
        #expect(outcome.values == [91.8, 92])
        #expect(outcome.outputs[0] == [0, 1])
        #expect(outcome.reasons[0] == Reason(2, 2, 79.5, 80, 0))
    }

    @Test("without any mark everybody with a value passes")
    func noMarks() throws {
        let outcome = try trial(marks: nil, total: nil).score([[0], [0]])
        #expect(outcome.outputs[0] == [1])
    }

    @Test("a stage of one value has one part")
    func onePart() throws {
        let trial = try ScorerTrial(
            Stage.self,
            ["weights": .numbers([1]), "total_at_least": .number(80)]
        )
        let outcome = try trial.score([[80, 79.99]])
        #expect(outcome.values == [80, 79.99])
        #expect(outcome.outputs[0] == [1, 0])
    }

    @Test("who did not pass before has no value here, and one that is found is refused")
    func stopped() throws {
        let outcome = try trial(before: .column).score(
            [[.nan, 90, .nan, 90, .nan], [.nan, .nan, .nan, 90, .nan]],
            parameterColumns: [[0, 0, 1, 1, .nan]]
        )
        #expect(
            outcome.states == [.notApplicable, .refused, .notAvailable, .scored, .notAvailable]
        )
        #expect(agree(outcome.outputs[0], [.nan, .nan, .nan, 1, .nan]))
        #expect(outcome.reasons[0] == Reason(3, 0, 0, 0, 0))
        #expect(outcome.reasons[1] == Reason(4, 0, 0, 0, 0))
    }

    @Test("one number for the stage before holds for all units")
    func constantBefore() throws {
        let stopped = try trial(before: .number(0)).score([[90, .nan], [90, .nan]])
        #expect(stopped.states == [.refused, .notApplicable])
        #expect(try trial(before: .number(1)).score([[90], [90]]).states == [.scored])
    }

    @Test("a missing part leaves no value, and the reason names it")
    func missing() throws {
        let outcome = try trial().score([[90, .nan, .infinity], [.nan, 90, 90]])
        #expect(outcome.states == [.notAvailable, .notAvailable, .inconclusive])
        #expect(
            outcome.reasons
                == [Reason(5, 2, 0, 0, 0), Reason(5, 1, 0, 0, 0), Reason(5, 1, 0, 0, 0)]
        )
    }

    @Test("a part that does not apply is missing, an excluded one excludes the unit")
    func states() throws {
        let outcome = try trial(before: .column).score(
            [[90, 90, .nan], [.nan, .nan, .nan]],
            states: [[.scored, .scored, .notRated], [.notApplicable, .excluded, .notAvailable]],
            parameterColumns: [[1, 1, 0]]
        )
        #expect(outcome.states == [.notAvailable, .excluded, .notRated])
        #expect(outcome.reasons == [Reason(5, 2, 0, 0, 0), nil, nil])
    }

    @Test(
        "weights that do not add up to 1 are refused with the sum",
        arguments: [([0.6, 0.3], 0.9), ([-0.1, 1.1], 1)] as [([Double], Double)]
    )
    func weights(weights: [Double], sum: Double) {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(Stage.self, ["weights": .numbers(weights)], childCount: 2)
        }
        #expect(error?.parameter == "weights")
        #expect(error?.text.zh == "各部分的权重不得为负，合计须为1，现为\(sum)")
        #expect(
            error?.text.en
                == "the weights of the parts must not be negative and must add up to 1, not \(sum)"
        )
    }

    @Test("as many weights and marks are needed as there are parts")
    func counts() {
        let error = #expect(throws: ScorerError.self) { try trial(marks: [80]) }
        #expect(error?.parameter == "each_at_least")
        #expect(error?.text.zh == "有2个部分，却有1个数")
        #expect(error?.text.en == "there are 2 parts and 1 numbers")
    }

    @Test("the cut into blocks never shows")
    func blocks() throws {
        let experts = (0..<17).map { row -> Double in row % 6 == 5 ? .nan : Double(70 + row) / 3 }
        let residents = (0..<17).map { row -> Double in row % 5 == 4 ? .nan : Double(90 - row) / 7 }
        let columns = [experts, residents]
        let before = (0..<17).map { row -> Double in row % 3 == 2 ? .nan : 1 }
        let trial = try trial(before: .column)
        let whole = try trial.score(columns, parameterColumns: [before])
        for size in [1, 3] {
            let cut = try trial.score(columns, parameterColumns: [before], blockRows: size)
            #expect(cut.bits == whole.bits && cut.states == whole.states)
        }
    }
}

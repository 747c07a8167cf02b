import ScorerKit
import Testing

@testable import KaopingAcceptance

@Suite struct OutcomesTests {
    private func trial(
        _ outcomes: KeyValuePairs<String, Interval>,
        days: Double? = nil
    ) throws -> ScorerTrial {
        var given: [String: ParameterValue] = [
            "outcomes": .bands(outcomes.map(\.key), outcomes.map(\.value))
        ]
        given["rectify_within"] = days.map { .number($0) }
        return try ScorerTrial(Acceptance.self, given)
    }

    private func error(
        _ outcomes: KeyValuePairs<String, Interval>,
        days: Double? = nil
    ) -> ScorerError? {
        #expect(throws: ScorerError.self) { try trial(outcomes, days: days) }
    }

    @Test("outcomes are counted in the order of the profile")
    func order() throws {
        let trial = try trial(["fail": .below(60), "pass": Interval(60...)])
        let outcome = try trial.score([.numbers([60, 59]), .absent, .absent, .absent, .absent])
        #expect(outcome.values == [1, 0])
    }

    @Test("an outcome of another name, or twice the same, is refused")
    func names() {
        let unknown = error(["pass": Interval(60...), "good": .below(60)])
        #expect(unknown?.parameter == "outcomes")
        #expect(
            unknown?.text.zh == "结论“good”不是pass、conditional、fail之一，或写了两次"
        )
        #expect(
            unknown?.text.en
                == "the outcome \"good\" is none of pass, conditional and fail, or is there twice"
        )
        let twice = error(["pass": Interval(60...), "pass": .below(60)])
        #expect(twice?.text.zh == "结论“pass”不是pass、conditional、fail之一，或写了两次")
    }

    @Test("pass and fail are needed")
    func needed() {
        for outcomes in [["pass": Interval.all], ["fail": Interval.all], [:]]
            as [KeyValuePairs<String, Interval>]
        {
            let error = error(outcomes)
            #expect(
                error?.text.zh
                    == "须写明pass和fail的分数段，如 {pass: 85.., conditional: 75..<85, fail: ..<75}"
            )
            #expect(
                error?.text.en == "pass and fail are needed, as in "
                    + "{pass: 85.., conditional: 75..<85, fail: ..<75}"
            )
        }
    }

    @Test("outcomes that overlap or leave a gap are refused and both are named")
    func intervals() {
        let overlap = error(["pass": Interval(60...), "fail": Interval(0...60)])
        #expect(overlap?.text.zh == "分数段“fail: 0..60”与“pass: 60..”重叠")
        #expect(overlap?.text.en == "the outcomes \"fail: 0..60\" and \"pass: 60..\" overlap")
        let gap = error(["pass": Interval(60...), "fail": .below(59)])
        #expect(
            gap?.text.zh == "分数段“fail: ..<59”与“pass: 60..”之间有空档，其中的得分没有结论"
        )
        #expect(
            gap?.text.en
                == "between \"fail: ..<59\" and \"pass: 60..\" there are scores without an outcome"
        )
    }

    @Test("the days to rectify belong to the conditional outcome")
    func days() {
        let missing = error([
            "pass": Interval(85...), "conditional": .from(75, below: 85), "fail": .below(75),
        ])
        #expect(missing?.parameter == "rectify_within")
        #expect(
            missing?.text.zh == "有conditional，须写整改期限，如 rectify_within: 60 days"
        )
        #expect(
            missing?.text.en
                == "conditional needs the days to rectify, as in rectify_within: 60 days"
        )
        let idle = error(["pass": Interval(85...), "fail": .below(85)], days: 60)
        #expect(idle?.text.zh == "没有conditional，整改期限不起作用")
        #expect(idle?.text.en == "without conditional there is nothing to rectify")
    }
}

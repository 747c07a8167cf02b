import ScorerKit
import Testing

@testable import KaopingThreshold

@Suite struct ShortfallTests {
    /// Points of `value` under `at_most: bound`, of 10, losing 1 for each full `width`.
    private func points(_ value: Double, above bound: Double, width: Double) throws -> Double {
        try ScorerTrial(
            AtMost.self,
            [
                "bound": .number(bound), "lose": .number(1), "per_full": .number(width),
                "full_mark": .number(10),
            ]
        ).score([[value]]).values[0]
    }

    @Test(
        "whole steps are counted as decimals are read, not as binary has them",
        arguments: [
            (0.3, 0, 0.1, 3), (0.7, 0, 0.1, 7), (1000.3, 1000, 0.1, 3),
            (12_345_678.3, 12_345_678, 0.1, 3),
            (0.29, 0, 0.1, 2), (0.299999, 0, 0.1, 2), (1.1, 1, 0.1, 1), (1 + 1e-12, 1, 1, 0),
        ]
    )
    func steps(value: Double, bound: Double, width: Double, steps: Double) throws {
        #expect(try points(value, above: bound, width: width) == 10 - steps)
    }

    @Test("points end at zero")
    func zero() throws {
        #expect(try points(11, above: 0, width: 1) == 0)
        #expect(try points(.greatestFiniteMagnitude, above: -1e308, width: 1e-3) == 0)
    }

    @Test(
        "what is lost and the width of a step belong together",
        arguments: [("lose", "per_full"), ("per_full", "lose")]
    )
    func together(stated: String, absent: String) {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(
                AtLeast.self,
                ["bound": .number(1), "full_mark": .number(10), stated: .number(2)]
            )
        }
        #expect(error?.parameter == absent)
        #expect(error?.text.zh == "写了“\(stated)”，还须写“\(absent)”：每满 per_full 扣 lose 分")
        #expect(
            error?.text.en
                == "\"\(stated)\" needs \"\(absent)\" as well: \"lose\" points for each full \"per_full\""
        )
    }

    @Test("without the full mark nothing is scored")
    func noFullMark() {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(AtLeast.self, ["bound": .number(1)])
        }
        #expect(error?.parameter == "full_mark")
        #expect(error?.text.zh == "没有参数“full_mark”的值")
        #expect(error?.text.en == "parameter \"full_mark\" has no value")
    }
}

import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct GroupRuleTests {
    private func value(
        _ points: [Double],
        _ take: Int,
        _ drop: Double = 0
    ) throws -> Double {
        let words = ["mean", "median", "trimmed"]
        let trial = try ScorerTrial(
            panel: [
                "each_group.take": .choice(take, words[take]), "each_group.drop": .number(drop),
            ],
            shares: [[100, 0]]
        )
        return try trial.rate(points.enumerated().map { Rating(0, "c", "\($0)", $1) }).values[0]
    }

    @Test("a group is the mean of its raters, their median, or their mean without the ends")
    func take() throws {
        let points: [Double] = [90, 10, 50, 80, 70]
        #expect(try value(points, 0) == (90 + 10 + 50 + 80 + 70) / 5)
        #expect(try value(points, 1) == 70)
        #expect(try value([90, 10, 50, 80], 1) == (50 + 80) / 2)
        #expect(try value(points, 2, 1) == (50.0 + 70 + 80) / 3)
        #expect(try value(points, 2, 2) == 70)
    }

    @Test("raters are dropped from a plain mean as well where the scheme says how many")
    func dropFromMean() throws {
        #expect(try value([90, 10, 50], 0, 1) == 50)
    }

    @Test("a trimmed mean that drops nobody is refused")
    func nothingDropped() {
        let error = #expect(throws: ScorerError.self) { try value([1], 2) }
        #expect(error?.parameter == "each_group.drop")
        #expect(error?.text.zh == "“trimmed”须写明去掉几个最高分和最低分，如 drop: 1")
    }

    @Test(
        "half a rater cannot be dropped, nor is nobody a quorum",
        arguments: [0.5, -1, .nan, 1e9]
    )
    func badNumber(number: Double) {
        for name in ["each_group.drop", "each_group.quorum"] {
            let error = #expect(throws: ScorerError.self) {
                try ScorerTrial(panel: [name: .number(number)])
            }
            #expect(error?.parameter == name)
        }
        #expect(throws: ScorerError.self) {
            try ScorerTrial(panel: ["each_group.quorum": .number(0)])
        }
    }
}

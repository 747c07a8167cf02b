import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct RaterRuleTests {
    private let ratings = [
        Rating(0, "c", "1", "德", 10), Rating(0, "c", "1", "能", 20),
        Rating(0, "c", "1", "绩", 60),
    ]

    private func value(_ more: [String: ParameterValue]) throws -> Double {
        try ScorerTrial(panel: more, shares: [[100, 0]]).rate(ratings, hasItems: true).values[0]
    }

    @Test("points for items are added up, averaged, or their middle is taken")
    func take() throws {
        #expect(try value([:]) == 10 + 20 + 60)
        #expect(try value(["each_rater.take": .choice(0, "sum")]) == 10 + 20 + 60)
        #expect(try value(["each_rater.take": .choice(1, "mean")]) == (10 + 20 + 60) / 3)
        #expect(try value(["each_rater.take": .choice(2, "median")]) == 20)
        #expect(try value(["each_rater.over": .text("item")]) == 10 + 20 + 60)
    }

    @Test("joining over anything but items is refused")
    func over() {
        let error = #expect(throws: ScorerError.self) {
            try value(["each_rater.over": .text("points")])
        }
        #expect(error?.parameter == "each_rater.over")
        #expect(error?.text.zh == "评价人的打分只能按 item（项目）合并")
    }
}

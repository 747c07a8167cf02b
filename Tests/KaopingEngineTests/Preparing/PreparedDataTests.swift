import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct PreparedDataTests {
    @Test("a screened unit has no score, no level and no rank in any criterion, and a remark")
    func screened() throws {
        let book = try Desk().run(SmallIndex.profile, SmallIndex.units)
        for id in [nil, "safety", "crime", "service", "served"] {
            #expect(book.states(id)[9] == .excluded)
        }
        #expect(book.ranks[9] == nil && book.ranks[8] == 1)
        #expect(book.ranks.compactMap(\.self).count == 11)
        let screening = try #require(book.screenings.first)
        #expect(screening.rows == [9] && screening.knownCounts == [1])
        #expect(screening.indicatorCount == 4)
        let remark = try #require(book.warnings.first { $0.message.code == "screened" })
        #expect(
            remark.description(in: .en)
                == "profile.yaml:17:14: warning: excluded, with data for less than 75% of the indicators: "
                + "j (1 in all) [screened]"
        )
        #expect(
            remark.description(in: .zh)
                == "profile.yaml:17:14：提醒：有数据的指标不足 75%，不参评：j（共 1 个） [screened]"
        )
    }
}

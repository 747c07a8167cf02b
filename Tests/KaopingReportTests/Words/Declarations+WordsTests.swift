import KaopingCore
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("Declarations in words")
struct DeclarationsWordsTests {
    @Test("a column says what a cell may hold")
    func columns() throws {
        let columns = try Acceptance.book().profile.tables[0].columns
        let kind = try #require(columns.first { $0.id == "kind" })
        #expect(kind.kind.title.zh == "文字" && kind.allowed(.zh) == "城市、农村")
        let members = try #require(columns.first { $0.id == "members" })
        #expect(members.kind.title.en == "count" && members.allowed(.en) == "0..1000")
    }

    @Test("a parameter says its default")
    func parameters() throws {
        let grant = try #require(try Acceptance.book().profile.parameters.first)
        #expect(grant.need(.zh) == "默认 200" && grant.kindTitle.en == "number")
    }

    @Test("a criterion says what it scores and what limits it")
    func criteria() throws {
        let profile = try Acceptance.book().profile
        let service = try #require(profile.root.preorder.first { $0.id == "service" })
        #expect(service.scored(profile, .zh) == "visited（走访户数）")
        #expect(service.limits(profile, .zh) == "无数据的不计，其余按比例折算")
        #expect(profile.root.limits(profile, .zh) == "")
        let panel = try Panel.book().profile
        let review = try #require(panel.root.preorder.last)
        #expect(
            review.scored(panel, .en)
                == "ratings, where points >= 0, group: group, rater: rater, points: points"
        )
    }
}

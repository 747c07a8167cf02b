import KaopingCore
import KaopingEngine
import KaopingProfile
import KaopingYAML
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

    @Test("policies by state, values without a score, attributes and what weights go by are told")
    func states() throws {
        let text = """
            language: 1
            profile: p
            unit: {key: u}
            tables: {t: {file: t.csv, columns: {u: text, a: number}}}
            weights: {by: risk, cases: {high: 3}}
            criteria:
              - id: one
                attributes: {risk: high}
                of: a
                score: {goalposts: 0..10}
                states: {inconclusive: -1}
                missing: {inconclusive: reweight, not_rated: error, not_available: zero}

            """
        let node = try YAMLParser.parse(Array(text.utf8), file: "p.yaml")
        let profile = try ProfileDecoder.decode(node, scorers: try Sample.scorers())
        #expect(profile.root.limits(profile, .en) == "weights by risk")
        #expect(
            profile.root.children[0].limits(profile, .en) == "zero without data; "
                + "where inconclusive: left out, others rescaled; where not rated: not accepted; "
                + "values without a score: -1 = inconclusive; risk: high"
        )
        #expect(
            profile.root.children[0].limits(profile, .zh) == "无数据的记零分；无法评定的不计，其余按比例折算；"
                + "不予评定的停止计算；不计分的值：-1 = inconclusive；risk: high"
        )
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

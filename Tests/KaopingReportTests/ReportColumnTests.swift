import KaopingCore
import KaopingEngine
import KaopingReport
import Testing

@Suite("Columns of a report")
struct ReportColumnTests {
    private func refusal(_ ids: [String]) throws -> IssuesError? {
        let profile = try Sample.book().profile
        return #expect(throws: IssuesError.self) { try ReportColumn.check(ids, for: profile) }
    }

    @Test("the usual columns stand in the order that scripts rely on")
    func usual() throws {
        #expect(
            ReportColumn.usual(try Sample.book()).map(\.id) == [
                "unit", "name", "score", "rating", "rank", "rank_within_street",
                "rank_within_street_kind", "organization", "size", "life", "service", "gates",
                "state",
            ]
        )
    }

    @Test("a rank within two columns has both in its heading")
    func headings() throws {
        let column = ReportColumn.usual(try Sample.book())[6]
        #expect(column.title == Bilingual(zh: "街道、类别内排名", en: "Rank in Street, Kind"))
    }

    @Test("columns are found by id in the order asked for, columns of groups as well")
    func named() throws {
        let ids = ["street", "life", "unit", "rank_within_street"]
        let book = try Sample.book()
        #expect(ReportColumn.named(ids, in: book).map(\.id) == ids)
        try ReportColumn.check(ids, for: book.profile)
    }

    @Test("every usual column passes the check made before data are read")
    func agree() throws {
        let book = try Sample.book()
        let ids = ReportColumn.usual(book).map(\.id) + book.groups.map(\.id)
        try ReportColumn.check(ids, for: book.profile)
        #expect(ReportColumn.named(ids, in: book).map(\.id) == ids)
    }

    @Test("all unknown ids are refused at once, with the nearest or all that there are")
    func unknown() throws {
        let error = try refusal(["unit", "scor", "zzzzzzzz"])
        #expect(error?.status == .usage)
        #expect(
            error?.issues.map { $0.description(in: .en) } == [
                """
                the report has no column "scor" [no-such-report-column]
                    Did you mean "score"?
                """,
                """
                the report has no column "zzzzzzzz" [no-such-report-column]
                    There are: unit, name, score, rating, rank, rank_within_street, \
                rank_within_street_kind, organization, size, life, service, gates, state, street, kind
                """,
            ]
        )
        #expect(
            error?.issues.first?.description(in: .zh)
                == "报告没有“scor”这一列 [no-such-report-column]\n    是否想用“score”？"
        )
    }

    @Test("a column named three times is refused once")
    func twice() throws {
        let error = try refusal(["unit", "score", "unit", "unit"])
        #expect(
            error?.issues.map { $0.description(in: .zh) }
                == ["--columns 中“unit”出现了两次 [report-column-twice]"]
        )
    }

    @Test("no column at all is refused")
    func none() throws {
        #expect(try refusal([])?.issues.map(\.message.code) == ["no-report-columns"])
    }

    @Test("what a scheme decides has columns between the criteria and the gates")
    func results() throws {
        let book = try Acceptance.book()
        let ids = ReportColumn.usual(book).map(\.id)
        #expect(
            ids[6...] == [
                "organization", "mood", "service", "strict", "bonus", "self", "self_score",
                "acceptance", "acceptance_score", "acceptance_first", "acceptance_deadline",
                "money",
                "talk", "average", "rate", "good", "later", "gates", "state",
            ]
        )
        try ReportColumn.check(ids + book.groups.map(\.id), for: book.profile)
    }

    @Test("a misspelt column of a stage is answered with the nearest")
    func stage() throws {
        let profile = try Acceptance.book().profile
        let error = #expect(throws: IssuesError.self) {
            try ReportColumn.check(["unit", "acceptance_frst"], for: profile)
        }
        #expect(
            error?.issues.map { $0.description(in: .zh) } == [
                "报告没有“acceptance_frst”这一列 [no-such-report-column]\n    是否想用“acceptance_first”？"
            ]
        )
    }

    @Test("a unit of measure stands in the heading")
    func measure() throws {
        let column = ReportColumn.usual(try Acceptance.book()).first { $0.id == "money" }
        #expect(column?.title == Bilingual(zh: "补助（万元）", en: "Grant paid (万元)"))
    }
}

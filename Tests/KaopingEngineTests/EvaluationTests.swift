import Foundation
import KaopingCore
import KaopingData
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite struct EvaluationTests {
    // MARK: The same bits always

    @Test("scores, states, levels, ranks and order are the same bits on any threads and blocks")
    func deterministic() throws {
        let desk = try Desk()
        let units = 5_003
        let text = Mixture.table(units: units)
        // The reader takes a mebibyte at a time: there is more than one piece.
        #expect(text.utf8.count > 1 << 20)
        try desk.write(text, to: "units.csv")
        var request = try desk.request(Mixture.profile)
        func book(threads: Int, blockRows: Int) throws -> ScoreBook {
            request.threads = threads
            request.blockRows = blockRows
            return try Evaluation.run(request)
        }
        let first = try book(threads: 1, blockRows: units)
        let expected = Fingerprint(first)
        // Ten nodes and the root with values and states, levels, order, three ranks.
        #expect(first.criteria.count == 10 && expected.count == 11 * 2 + 1 + 1 + 3)
        let scored = first.scores().compactMap(\.self)
        #expect(scored.count > 2_000 && scored.count < units && Set(scored).count > 1_000)
        #expect(Set(first.levelIDs) == ["a", "b", "c", nil])
        for threads in [1, 2, 7] {
            for blockRows in [1, 1_000, units] {
                let found = Fingerprint(try book(threads: threads, blockRows: blockRows))
                #expect(found == expected, "\(threads) threads, blocks of \(blockRows)")
            }
        }
    }

    @Test("keeping fewer criteria changes no bit of those that are kept")
    func kept() throws {
        let desk = try Desk()
        try desk.write(Mixture.table(units: 700), to: "units.csv")
        var request = try desk.request(Mixture.profile)
        request.blockRows = 64
        let all = try Evaluation.run(request)
        request.kept = .only(["income", "contentment"])
        let some = try Evaluation.run(request)
        // Those that break ties are kept as well.
        #expect(some.criteria.map(\.id) == ["wealth", "income", "service", "contentment"])
        for column in [some.score] + some.criteria {
            let whole = ([all.score] + all.criteria).first { $0.id == column.id }
            #expect(
                column.values.array.map(\.bitPattern) == whole?.values.array.map(\.bitPattern)
            )
        }
        #expect(some.order.array == all.order.array)
        request.kept = .only([])
        #expect(try Evaluation.run(request).criteria.map(\.id) == ["wealth", "service"])
    }

    // MARK: Checks before any data is read

    private let yearly = """
        language: 1
        profile: trial
        period: year
        unit: {key: id}
        tables: {units: {file: absent.csv, columns: {id: text, a: number}}}
        criteria: [{id: x, of: a, score: {goalposts: 0..10}}]
        """

    @Test("a period that the scheme needs and nobody stated is asked for")
    func noPeriod() throws {
        let error = try failure { try Evaluation.run(Desk().request(yearly)) }
        #expect(error.status == .usage && error.status.rawValue == 64)
        let example = Period.Kind.year.example
        #expect(
            error.lines(.en) == [
                "profile.yaml: the scheme is run for a \(Period.Kind.year.title.en): state which one "
                    + "[period-not-given]\n    For example: --period \(example)"
            ]
        )
        #expect(
            error.lines(.zh) == [
                "profile.yaml：本方案按\(Period.Kind.year.title.zh)考评，须写明周期 [period-not-given]\n"
                    + "    例如 --period \(example)"
            ]
        )
    }

    @Test("a period of another kind is refused")
    func otherPeriod() throws {
        let error = try failure { try Evaluation.run(Desk().request(yearly, period: "2020Q3")) }
        #expect(error.status == .usage && error.codes == ["period-other-kind"])
        #expect(error.lines()[0].contains("the period 2020Q3 is not of the scheme's kind"))
        let once = yearly.replacingOccurrences(of: "period: year\n", with: "")
        let other = try failure { try Evaluation.run(Desk().request(once, period: "2020")) }
        #expect(other.codes == ["period-other-kind"] && other.status == .usage)
    }

    @Test("a file for a table that the scheme does not have is refused")
    func noSuchTable() throws {
        let made = try Desk().request(yearly, period: "2020")
        let request = RunRequest(
            profile: made.profile,
            scorers: made.scorers,
            period: made.period,
            folder: made.folder,
            tables: ["unit": "a.csv", "other": "b.csv"]
        )
        let error = try failure { try Evaluation.run(request) }
        #expect(error.status == .usage)
        #expect(
            error.lines(.en) == [
                "the scheme has no table \"other\"; it has: units [table-not-declared]",
                "the scheme has no table \"unit\"; it has: units [table-not-declared]",
            ]
        )
        #expect(error.lines(.zh)[0] == "方案没有数据表“other”；有：units [table-not-declared]")
    }

    @Test("a file that is not there is said so")
    func noFile() throws {
        let error = try failure { try Evaluation.run(Desk().request(yearly, period: "2020")) }
        #expect(error.status == .noInput && error.codes == ["table-not-found"])
    }

    // MARK: Ranking

    @Test("ranks within a combination of columns, units without one of them left out")
    func combination() throws {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id, groups: [street, block], category: kind}
            tables:
              units:
                file: units.csv
                columns: {id: text, street: text, block: text, kind: text, a: number}
            criteria: [{id: x, of: a, score: {goalposts: 0..10}}]
            ranking: {ties: competition, within: [street, [street, kind]]}
            """
        let rows = "u,s,1,k,5\nv,s,1,l,4\nw,s,1,k,3\nx,t,1,k,2\ny,t,1,,1\nz,,1,k,9\n"
        let book = try Desk().run(yaml, "id,street,block,kind,a\n" + rows)
        func ranks(_ index: Int) -> [Double?] {
            (0..<6).map { book.rankWithin[index].ranks.rank($0) }
        }
        #expect(book.rankWithin.map(\.columns) == [["street"], ["street", "kind"]])
        expect(book.ranks, [2, 3, 4, 5, 6, 1])
        expect(ranks(0), [1, 2, 3, 1, 2, none])
        expect(ranks(1), [1, 1, 2, 1, none, none])
    }

    @Test("ties of stated scores are broken by the criteria named, as they are computed")
    func breakers() throws {
        let yaml = Desk.profile(
            """
            stated: 0
            criteria:
              - {id: x, of: a, score: {goalposts: 0..100}}
              - {id: y, of: b, score: {goalposts: 0..100}}
            ranking: {ties: competition, then: [y]}
            """
        )
        let book = try Desk().run(yaml, "id,a,b,c\nu,60,40,\nv,40,60,\nw,50.2,50.3,\nx,60.4,40,\n")
        // All are stated as 50; u and x tie on y as well.
        expect(book.scores(), [50, 50, 50, 50])
        expect(book.ranks, [3, 1, 2, 3])
        #expect(book.order.array == [1, 2, 0, 3])
    }

    @Test("only the plugins whose scorers were used are named")
    func origins() throws {
        let yaml = Desk.profile("criteria: [{id: x, of: a, score: {goalposts: 0..10}}]")
        let book = try Desk().run(yaml, "id,a,b,c\nu,1,,\n")
        #expect(book.plugins.map(\.plugin) == ["kaoping-aggregate", "kaoping-normalize"])
    }

    private static func dated(_ period: String) -> String {
        """
        language: 1
        profile: trial
        period: \(period)
        unit: {key: id}
        tables: {units: {file: units.csv, columns: {id: text, begun: date}}}
        criteria: [{id: x, of: "days(begun, as_of)", score: {goalposts: 0..60}}]
        """
    }

    @Test("as_of is the last day of the period")
    func asOf() throws {
        let desk = try Desk()
        try desk.write("id,begun\nu,2020-12-01\n", to: "units.csv")
        let book = try Evaluation.run(desk.request(Self.dated("year"), period: "2020"))
        // From 1 to 31 December there are 30 days of 60.
        expect(book.scores("x"), [30.0 / 60 * 100])
    }

    @Test("as_of without a last day stops the run at the formula")
    func noAsOf() throws {
        let desk = try Desk()
        try desk.write("id,begun\nu,2020-12-01\n", to: "units.csv")
        let error = try failure {
            try Evaluation.run(desk.request(Self.dated("phase"), period: "phase:1"))
        }
        #expect(error.status == .profile)
        #expect(
            error.issues.map { $0.description(in: .en) } == [
                "profile.yaml:6:24: the formula \"days(begun, as_of)\" uses as_of, but this run has "
                    + "no last day [no-as-of]\n    as_of is the last day of the period; phases and "
                    + "once have none."
            ]
        )
    }
}

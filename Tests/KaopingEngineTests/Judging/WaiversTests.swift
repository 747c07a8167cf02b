import Foundation
import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("Waivers")
struct WaiversTests {
    private static func profile(combine: String = "sum") -> String {
        Desk.judged(
            columns: "a: number, b: number, c: number",
            head: "period: year",
            tables: """
                  waivers:
                    file: waivers.csv
                    rows: many
                    holds: waivers
                    columns: {id: text, criterion: {heading: 考评项, type: text}, reason: text, granted_by: text, until: date}
                """,
            criteria: """

                  - {id: x, points: 50, of: a, score: {proportional: 100}}
                  - id: y
                    points: 50
                    criteria:
                      - {id: p, points: 30, of: b, score: {proportional: 100}, missing: error}
                      - {id: q, points: 20, of: c, score: {proportional: 100}}
                """,
            "combine: \(combine)"
        )
    }

    private static let heading = "id,考评项,reason,granted_by,until\n"

    private func run(
        _ waivers: String,
        _ units: String = "u,80,50,50\n",
        combine: String = "sum",
        asOf: Day? = nil
    ) throws -> ScoreBook {
        try Desk().judge(
            Self.profile(combine: combine),
            "id,a,b,c\n" + units,
            files: ["waivers.csv": Self.heading + waivers],
            period: "2020"
        ) { $0.asOf = asOf }
    }

    @Test("an end cannot be judged in a run without a day of the calculation")
    func noDay() throws {
        let once = Self.profile().replacing("period: year\n", with: "")
        func run(_ asOf: Day?) throws -> ScoreBook {
            try Desk().judge(
                once,
                "id,a,b,c\nu,80,50,50\n",
                files: ["waivers.csv": Self.heading + "u,x,works,city,2020-01-01\n"]
            ) { $0.asOf = asOf }
        }
        let error = try failure { try run(nil) }
        #expect(error.status == .data && error.issues[0].place?.cell?.address == "E2")
        #expect(
            error.lines(.zh)[0].hasSuffix(
                "本次考评没有计算截止日，无法判断“x”的免评（至 2020-01-01）是否到期 [waiver-no-day]\n"
                    + "    用 --as-of 写明计算截止日。"
            )
        )
        #expect(
            error.lines(.en)[0].hasSuffix(
                "this run has no day of calculation, so it is not known whether the waiver of \"x\" "
                    + "until 2020-01-01 still holds [waiver-no-day]\n    State the day with --as-of."
            )
        )
        #expect(try run(Day("2020-01-01")).waivers.map(\.isInForce) == [true])
        #expect(try run(Day("2020-01-02")).waivers.map(\.isInForce) == [false])
    }

    @Test("who is excused has the others brought to the full mark")
    func rescaled() throws {
        let book = try run("u,x,works,city,\n", "u,80,50,50\nv,80,50,50\n")
        expect(book.scores("x"), [none, 0.8 * 50])
        #expect(book.states("x") == [.notApplicable, .scored])
        // u: 30 x 0.5 + 20 x 0.5 = 25 of 50 points that apply, x 100/50; v: 40 + 25.
        expect(book.scores(), [25 * (100 / 50.0), 40 + 25])
        let waiver = try #require(book.waivers.first)
        #expect(
            waiver.unit == 0 && waiver.criterion == "x" && waiver.reason == "works"
                && waiver.grantedBy == "city" && waiver.until == nil && waiver.isInForce
        )
    }

    @Test("where the scheme leaves out, nothing is brought to the full mark")
    func leftOut() throws {
        let book = try run("u,x,works,city,\n", combine: "{sum: leave_out}")
        expect(book.scores(), [25])
    }

    @Test("a waiver of a branch is one of everything below, whose data need not be there")
    func branch() throws {
        let book = try run("u,y,works,city,\n", "u,80,,\n")
        expect(book.scores("p"), [none])
        #expect(book.states("p") == [.notApplicable])
        #expect(book.states("y") == [.notApplicable])
        // 50 x 0.8 = 40 of 50 points that apply.
        expect(book.scores(), [40 * (100 / 50.0)])
        let without = try failure { try run("", "u,80,,\n") }
        #expect(without.codes == ["value-missing"])
    }

    @Test("all criteria excused: no score, and nobody lacks data")
    func everything() throws {
        let book = try run("u,x,works,city,\nu,y,works,city,\n")
        #expect(book.states() == [.notApplicable])
        expect(book.ranks, [none])
    }

    @Test(
        "a waiver holds on its last day and not after it",
        arguments: [
            ("2020-12-31", nil, true), ("2020-12-30", nil, false),
            ("2020-12-30", "2020-12-30", true), ("2020-12-30", "2020-12-31", false),
        ]
    )
    func until(until: String, asOf: String?, isInForce: Bool) throws {
        let book = try run("u,x,works,city,\(until)\n", asOf: asOf.flatMap { Day($0) })
        #expect(book.waivers.map(\.isInForce) == [isInForce])
        #expect(book.waivers.first?.until == Day(until))
        expect(book.scores(), [isInForce ? 50 : 40 + 25])
    }

    @Test("unknown criteria and blanks stop the run, all at once, with their cells")
    func faults() throws {
        let error = try failure { try run("u,z,works,city,\nu,x,,,\nu,,works,city,\n") }
        #expect(error.status == .data)
        let lines = error.lines()
        #expect(
            error.codes == ["waiver-criterion", "held-blank", "held-blank", "held-blank"]
        )
        #expect(
            lines[0].hasSuffix(
                "waivers.csv:2: row 1, column \"考评项\" (B2): the profile has no criterion \"z\" "
                    + "(waiver of \"u\") [waiver-criterion]\n    There are: x, y, p, q"
            )
        )
        #expect(
            lines[1].hasSuffix("(C3): \"reason\" of the unit \"u\" must be filled in [held-blank]")
        )
        #expect(
            lines[2].hasSuffix(
                "(D3): \"granted_by\" of the unit \"u\" must be filled in [held-blank]"
            )
        )
        #expect(
            lines[3].hasSuffix("(B4): \"考评项\" of the unit \"u\" must be filled in [held-blank]")
        )
        #expect(
            error.lines(.zh)[0].hasSuffix(
                "方案没有考评项“z”（考评对象“u”的免评） [waiver-criterion]\n    可用：x, y, p, q"
            )
        )
    }

    @Test("without a day a waiver without an end holds")
    func endless() throws {
        let yaml = Self.profile().replacingOccurrences(of: "period: year", with: "period: phase")
        let book = try Desk().judge(
            yaml,
            "id,a,b,c\nu,80,50,50\n",
            files: ["waivers.csv": Self.heading + "u,x,works,city,\n"],
            period: "phase:1"
        )
        #expect(book.waivers.map(\.isInForce) == [true] && book.asOf == nil)
    }
}

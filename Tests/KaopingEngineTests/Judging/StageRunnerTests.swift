import Foundation
import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("Stages of judging")
struct StageRunnerTests {
    private static let columns =
        "s: number, e: number, r: number, v: number, on: date, again: number, again_on: date"
    private static let heading = "id,s,e,r,v,on,again,again_on\n"

    private static func profile(_ rest: String, period: String = "phase") -> String {
        Desk.judged(
            columns: columns,
            head: "period: \(period)",
            criteria: """

                  - {id: experts, weight: 60%, of: e, score: {proportional: 100}}
                  - {id: residents, weight: 40%, of: r, score: {proportional: 100}}
                """,
            rest
        ).replacing("stated: 0", with: "stated: 2")
    }

    private static let own = "{id: own, of: s, pass: {at_least: 80}}"
    private static let evaluation =
        "{id: evaluation, title: {zh: 评估, en: Evaluation}, shares: {experts: 60%, residents: 40%}, "
        + "pass: {residents: {at_least: 80}, total: {at_least: 85}}}"
    private static let acceptance =
        "{id: acceptance, title: {zh: 验收, en: Acceptance}, of: v, outcome: {pass: 85.., "
        + "conditional: {interval: 75..<85, rectify_within: 60 days}, fail: ..<75}, inspected: on, "
        + "reinspection: again, reinspected: again_on}"

    private func run(
        _ stages: [String],
        _ units: String,
        rest: String = "",
        asOf: String? = nil,
        period: String = "phase:1"
    ) throws -> ScoreBook {
        let list = stages.map { "\n  - " + $0 }.joined()
        let kind = period.hasPrefix("phase") ? "phase" : "year"
        let yaml = Self.profile("procedure:\(list)\n\(rest)", period: kind)
        return try Desk().judge(yaml, Self.heading + units, period: period) {
            $0.asOf = asOf.flatMap { Day($0) }
        }
    }

    // MARK: Marks

    @Test("parts by their shares, a mark for one of them and for the whole")
    func marks() throws {
        let book = try run(
            [Self.evaluation],
            "u,,80,92.5,,,,\nv,,92.5,79.9,,,,\nw,,80,92.4,,,,\nx,,90,,,,,\n"
        )
        let stage = try book.stage("evaluation")
        // 0.6 x 80 + 0.4 x 92.5 = 85; 0.6 x 92.5 + 0.4 x 79.9 = 87.46; 48 + 36.96 = 84.96.
        expect(stage.scores, [85, 87.46, 84.96, none])
        expect(stage.passes, [1, 0, 0, none])
        #expect(stage.outcome == nil && stage.levels.isEmpty)
    }

    @Test("a stage's score is stated before it is used, and half is rounded up")
    func stated() throws {
        // 0.6 x 80 + 0.4 x 92.4875 = 84.995, stated as 85.00.
        let book = try run([Self.evaluation], "u,,80,92.4875,,,,\n")
        try expect(book.stage("evaluation").scores, [85])
        let follows = try run(
            [Self.evaluation, "{id: next, pass: {at_least: 85}}"],
            "u,,80,92.5,,,,\nv,,100,80,,,,\n"
        )
        // v: 60 + 32 = 92. The next stage takes the score before it.
        try expect(follows.stage("next").scores, [85, 92])
    }

    @Test("who failed a stage does not reach the next, also across one that only happens")
    func notReached() throws {
        let book = try run(
            [Self.own, "{id: filing}", Self.evaluation],
            "u,85,90,90,,,,\nv,70,,,,,,\nw,,90,90,,,,\n"
        )
        try expect(book.stage("own").passes, [1, 0, none])
        try expect(book.stage("filing").passes, [1, 0, none])
        #expect(try book.stage("filing").score == nil)
        let last = try book.stage("evaluation")
        expect(last.scores, [90, none, 90])
        expect(last.passes, [1, 0, 1])
        #expect(last.states?.array[1] == ScorerState.notApplicable.rawValue)
    }

    @Test("a stage may follow an earlier one that it names")
    func after() throws {
        let book = try run(
            [
                Self.own, "{id: mid, of: e, pass: {at_least: 95}}",
                "{id: late, of: r, pass: {at_least: 80}, after: own}",
            ],
            "u,85,90,90,,,,\n"
        )
        try expect(book.stage("mid").passes, [0])
        try expect(book.stage("late").passes, [1])
    }

    @Test("a result of a unit that failed before stops the run: file, row and value")
    func resultAfterFailure() throws {
        let error = try failure {
            try run(
                [
                    Self.own,
                    "{id: county, title: {zh: 初评, en: County}, of: e, pass: {at_least: 80}}",
                ],
                "u,85,90,,,,,\nv,70,90.5,,,,,\nw,60,81,,,,,\n"
            )
        }
        #expect(error.status == .data && error.codes == ["stage-refused", "stage-refused"])
        #expect(
            error.lines()[0].hasSuffix(
                "/units.csv:3: row 2, column \"e\" (C3): the result \"90.5\" of \"v\" in the stage "
                    + "\"County\" cannot be: the stage before was not passed, but there is a score at "
                    + "this one [stage-refused]"
            )
        )
        #expect(
            error.lines(.zh)[1].hasSuffix(
                "/units.csv:4：第3行“e”列（C4）：“w”在“初评”阶段的结果“81”不能成立："
                    + "上一阶段未通过，本阶段却有得分 [stage-refused]"
            )
        )
    }

    @Test("where the result is a criterion's score, its cell is named")
    func criterionAfterFailure() throws {
        let error = try failure { try run([Self.own, Self.evaluation], "v,70,80,90,,,,\n") }
        #expect(error.lines()[0].contains("row 1, column \"e\" (C2): the result \"80\" of \"v\""))
    }

    @Test("a computed result of a unit that failed before is refused as well")
    func computedAfterFailure() throws {
        let error = try failure {
            try run(
                [Self.own, Self.acceptance.replacing("of: v", with: "of: v * 1")],
                "v,70,,,90,,,\n"
            )
        }
        #expect(error.codes == ["stage-refused"])
        #expect(
            error.lines()[0].contains(
                "(E2): the result \"90\" of \"v\" in the stage \"Acceptance\""
            )
        )
    }

    // MARK: Outcomes

    @Test("pass, conditional with its deadline, fail; re-inspected in time, in vain and late")
    func outcomes() throws {
        let book = try run(
            [Self.acceptance],
            """
            pass,,,,85,2023-01-01,,
            cond,,,,84.9,2023-01-01,,
            fail,,,,74.9,,,
            good,,,,80,2023-01-01,85,2023-03-02
            vain,,,,80,2023-01-01,84,2023-02-01
            late,,,,80,2023-01-01,99,2023-03-03
            none,,,,,,,

            """,
            asOf: "2023-03-02"
        )
        let stage = try book.stage("acceptance")
        // 60 days after 1 January: 30 more of January, 28 of February and 2 of March.
        #expect(
            stage.deadlines == [
                nil, "2023-03-02", nil, "2023-03-02", "2023-03-02", "2023-03-02", nil,
            ]
        )
        // The last one's re-inspection is on the day after: not known yet, and too late by then.
        #expect(
            stage.outcomes == [
                "pass", "conditional", "fail", "pass", "fail", "conditional", nil,
            ]
        )
        let next = try run(
            [Self.acceptance],
            "late,,,,80,2023-01-01,99,2023-03-03\n",
            asOf: "2023-03-03"
        )
        #expect(try next.stage("acceptance").outcomes == ["fail"])
        #expect(
            stage.firsts == [
                "pass", "conditional", "fail", "conditional", "conditional", "conditional", nil,
            ]
        )
        expect(stage.passes, [1, 0, 0, 1, 0, 0, none])
        #expect(book.warnings.isEmpty)
    }

    @Test(
        "without a re-inspection the day decides whether time is over",
        arguments: [("2023-03-02", "conditional"), ("2023-03-03", "fail")]
    )
    func overdue(asOf: String, outcome: String) throws {
        let book = try run([Self.acceptance], "u,,,,80,2023-01-01,,\n", asOf: asOf)
        #expect(try book.stage("acceptance").outcomes == [outcome])
        #expect(try book.stage("acceptance").firsts == ["conditional"] && book.warnings.isEmpty)
    }

    @Test("the last day of the period is a day as well")
    func periodsDay() throws {
        let book = try run([Self.acceptance], "u,,,,80,2022-01-01,,\n", period: "2022")
        #expect(try book.stage("acceptance").outcomes == ["fail"] && book.warnings.isEmpty)
    }

    @Test("without a day nobody can tell, which is said")
    func noDay() throws {
        let book = try run(
            [Self.acceptance],
            "u,,,,80,2023-01-01,,\nv,,,,90,2023-01-01,,\nw,,,,80,2023-01-01,90,2023-02-01\n"
        )
        #expect(try book.stage("acceptance").outcomes == ["conditional", "pass", "pass"])
        #expect(
            book.remarks().map { $0.replacing(#/^profile.yaml:[0-9:]+ /#, with: "") } == [
                "warning: without a day of calculation nobody can tell whether the time to rectify "
                    + "after \"Acceptance\" is over: u [stage-no-day]\n    Give the day with `--as-of "
                    + "DATE`."
            ]
        )
        #expect(
            book.remarks(.zh)[0].contains(
                "没有计算截止日，未判断“验收”限期整改的单位是否逾期：u [stage-no-day]"
            )
        )
    }

    @Test("re-inspections that cannot be stop the run, each with its cell")
    func wrongReinspection() throws {
        let error = try failure {
            try run(
                [Self.acceptance],
                "a,,,,90,2023-01-01,88,2023-02-01\nb,,,,80,,,\nc,,,,80,2023-01-01,90,\n"
                    + "d,,,,80,2023-01-02,90,2023-01-01\n",
                asOf: "2023-02-01"
            )
        }
        #expect(error.codes == Array(repeating: "stage-refused", count: 4))
        let reasons = error.lines().map { $0.components(separatedBy: "cannot be: ")[1] }
        #expect(
            reasons == [
                "there is a re-inspection, but the first outcome was not conditional [stage-refused]",
                "80 is a conditional pass, but without the day of the inspection there is no deadline "
                    + "[stage-refused]",
                "the re-inspection lacks its score or its day [stage-refused]",
                "the re-inspection is 1 days before the inspection [stage-refused]",
            ]
        )
    }

    @Test("later formulas may name a stage, its score and its outcome, not_reached among them")
    func names() throws {
        let book = try run(
            [Self.own, Self.acceptance],
            "u,85,,,90,2023-01-01,,\nv,70,,,,,,\nw,85,,,80,2023-01-01,,\nx,85,,,,,,\n",
            rest: """
                consequences:
                  - {id: passed, when: own, text: x}
                  - {id: out, when: acceptance == 'not_reached', text: x}
                  - {id: mend, when: acceptance == 'conditional', text: x}
                  - {id: points, amount: score(acceptance), when: acceptance == 'pass'}
                """,
            asOf: "2023-01-02"
        )
        #expect(book.follows("passed") == [1, 0, 1, 1])
        #expect(book.follows("out") == [0, 1, 0, 0])
        #expect(book.follows("mend") == [0, 0, 1, 0])
        expect(book.amounts("points"), [90, none, none, none])
        // x has no result: three conditions cannot be decided.
        #expect(
            book.remarkCodes == ["condition-unknown", "condition-unknown", "condition-unknown"]
        )
    }

    // MARK: Places

    private static let naming =
        "{id: naming, title: {zh: 命名, en: Naming}, phases: {\"1\": 2, \"2\": 0}}"

    @Test("fewer than the places, as many, more, and a tie at the edge that none of them takes")
    func places() throws {
        func named(_ scores: [Int], period: String = "phase:1") throws -> [Double?] {
            let rows =
                scores.enumerated().map { "u\($0),\($1),\($1),\($1),,,,\n" }.joined()
                + "low,70,,,,,,\nnobody,,,,,,,\n"
            let stage = try run([Self.own, Self.naming], rows, period: period).stage("naming")
            #expect(stage.score == nil && stage.outcome == nil)
            return stage.passes
        }
        expect(try named([90]), [1, 0, none])
        expect(try named([90, 85]), [1, 1, 0, none])
        expect(try named([85, 90, 95]), [0, 1, 1, 0, none])
        expect(try named([85, 85, 95]), [0, 0, 1, 0, none])
        expect(try named([90, 85], period: "phase:2"), [0, 0, 0, none])
    }

    @Test("who is out by a gate takes no place, and the next moves up")
    func outTakesNone() throws {
        let book = try run(
            [Self.own, Self.naming],
            "a,95,95,95,,,,\nb,90,90,90,,,,\nc,85,85,85,,,,\n",
            rest: "gates: [{id: gone, when: s == 95, on: total, exclude: true}]"
        )
        try expect(book.stage("naming").passes, [0, 1, 1])
    }

    @Test("who passed without a score has no place to be compared by")
    func noStanding() throws {
        let error = try failure {
            try run([Self.own, Self.naming], "a,95,,,,,,\nb,90,90,90,,,,\n")
        }
        #expect(error.status == .data && error.codes == ["stage-refused"])
        #expect(
            error.lines()[0].contains(
                "of \"a\" in the stage \"Naming\" cannot be: the unit has the level but no place to "
                    + "decide by"
            )
        )
    }

    @Test("a phase without places is refused with those that have some")
    func otherPhase() throws {
        let error = try failure {
            try run([Self.own, Self.naming], "a,95,95,95,,,,\n", period: "phase:3")
        }
        #expect(error.status == .profile)
        #expect(
            error.lines()[0].hasSuffix(
                "\"Naming\" states no places for the phase \"3\"; it states: 1, 2 "
                    + "[phase-without-places]"
            )
        )
        #expect(
            error.lines(.zh)[0].hasSuffix("“命名”没有写明批次“3”的名额；已写明的批次：1, 2 [phase-without-places]")
        )
    }
}

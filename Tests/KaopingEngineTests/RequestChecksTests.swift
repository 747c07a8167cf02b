import Foundation
import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Checks before any data is read")
struct RequestChecksTests {
    private static let parameters = """
        parameters:
          top: {title: {zh: 补助, en: Subsidy}, type: number, range: 0.., unit_of_measure: 元/月, required: true}
          share: {title: {zh: 比例, en: Share}, type: percent, required: true}
          count: {type: count, default: 3}
          open: {type: flag, default: true}
          from: {type: date, default: 2020-01-01}
          word: {type: text, values: [alpha, beta], default: alpha}
        """

    private func values(
        _ given: [String: String],
        asOf: Day? = nil
    ) throws -> [String: FormulaConstant] {
        // There are no data: all this is decided before they are looked for.
        var request = try Desk().request(Desk.judged(head: Self.parameters, ""))
        request.parameters = given
        request.asOf = asOf
        return try RequestChecks(request: request).parameterValues()
    }

    @Test("a day of the calculation before the period is refused, its first day is not")
    func tooEarly() throws {
        let desk = try Desk()
        let yaml = Desk.judged(head: "period: quarter", "")
        var request = try desk.request(yaml, period: "2023Q2")
        request.asOf = Day("2023-03-31")
        let error = try failure { try RequestChecks(request: request).check() }
        #expect(error.status == .usage)
        #expect(
            error.lines(.zh) == [
                "profile.yaml：计算截止日 2023-03-31 早于周期 2023Q2 的第一天 2023-04-01 [as-of-before-period]\n"
                    + "    --as-of 应写周期开始以后的日期；不写则为周期的最后一天。"
            ]
        )
        #expect(
            error.lines(.en) == [
                "profile.yaml: the day of the calculation, 2023-03-31, is before the first day of "
                    + "the period 2023Q2, 2023-04-01 [as-of-before-period]\n"
                    + "    State a day from then on, or leave --as-of out for the last day of the period."
            ]
        )
        request.asOf = Day("2023-04-01")
        try RequestChecks(request: request).check()
    }

    @Test("values that are given win over defaults, each read by its type")
    func given() throws {
        let found = try values([
            "top": "1/2", "share": "70%", "count": "5", "open": "false", "from": "2021-02-03",
            "word": "beta",
        ])
        #expect(
            try found == [
                "top": .number(#require(Exact("1/2"))), "share": .percent(#require(Exact("70%"))),
                "count": .number(Exact(5)), "open": .flag(false),
                "from": .date(#require(Day("2021-02-03"))), "word": .text("beta"),
            ]
        )
        let defaults = try values(["top": "0", "share": "0%"], asOf: Day("2020-05-06"))
        #expect(try defaults["from"] == .date(#require(Day("2020-01-01"))))
        #expect(defaults["count"] == .number(Exact(3)) && defaults["open"] == .flag(true))
        #expect(try defaults["as_of"] == .date(#require(Day("2020-05-06"))))
        #expect(found["as_of"] == nil)
    }

    @Test("required ones without a value are listed all at once, with place and meaning")
    func missing() throws {
        let error = try failure { try values([:]) }
        #expect(error.status == .profile && error.status.rawValue == 78)
        #expect(
            error.lines(.en) == [
                "profile.yaml:4:3: the parameter \"top\" (Subsidy) has no value: expected a number "
                    + "(元/月), at least 0 [parameters-missing]\n    Give it with `--set top=…`.",
                "profile.yaml:5:3: the parameter \"share\" (Share) has no value: expected a percentage "
                    + "such as 70% [parameters-missing]\n    Give it with `--set share=…`.",
            ]
        )
        #expect(
            error.lines(.zh) == [
                "profile.yaml:4:3：参数“top”（补助）没有值，应为数（元/月），不小于 0 [parameters-missing]\n"
                    + "    用 --set top=… 给出。",
                "profile.yaml:5:3：参数“share”（比例）没有值，应为百分数，如 70% [parameters-missing]\n"
                    + "    用 --set share=… 给出。",
            ]
        )
    }

    @Test(
        "a value of another type or out of range is refused",
        arguments: [
            ("top", "-1"), ("top", "much"), ("share", "70"), ("share", "0.7"),
            ("count", "2.5"), ("count", "-1"), ("open", "yes"), ("from", "2021-02-30"),
            ("word", "gamma"), ("word", ""), ("top", ""),
        ]
    )
    func wrong(id: String, value: String) throws {
        let error = try failure {
            try values(["top": "1", "share": "1%"].merging([id: value]) { $1 })
        }
        #expect(error.status == .usage && error.codes == ["parameter-value"])
        #expect(error.lines()[0].contains("\"\(id)\"") && error.lines()[0].contains("\"\(value)\""))
    }

    @Test("an unknown parameter is answered with the nearest, and with all where none is near")
    func unknown() throws {
        let error = try failure { try values(["tpo": "1", "zzzzzzz": "2", "share": "70"]) }
        // What is wrong comes first; that `top` is missing is said as well.
        #expect(error.status == .usage)
        #expect(
            error.codes == [
                "parameter-value", "parameter-unknown", "parameter-unknown", "parameters-missing",
            ]
        )
        #expect(
            error.lines()[1]
                == "the profile has no parameter \"tpo\" [parameter-unknown]\n    Did you mean \"top\"?"
        )
        #expect(
            error.lines(.zh)[1] == "方案没有参数“tpo” [parameter-unknown]\n    是否想写“top”？"
        )
        #expect(error.lines()[2].hasSuffix("It has: top, share, count, open, from, word"))
        #expect(error.lines(.zh)[2].hasSuffix("方案的参数：top, share, count, open, from, word"))
    }

    // MARK: What is in force

    private func check(_ head: String, _ criterion: String, asOf: String?) throws {
        let yaml = Desk.judged(
            head: head + "\nperiod: year",
            criteria: "[{id: x, points: 100, of: a, score: {proportional: 100}\(criterion)}]",
            ""
        )
        var request = try Desk().request(yaml, period: "2020")
        request.asOf = asOf.flatMap { Day($0) }
        try RequestChecks(request: request).check()
    }

    @Test("a scheme is run while it is in force, by the last day of the period or the day given")
    func force() throws {
        try check("effective: 2020-01-01..", "", asOf: nil)
        try check("effective: 2020-01-01..2020-06-30", "", asOf: "2020-06-30")
        let error = try failure { try check("effective: 2020-01-01..2020-06-30", "", asOf: nil) }
        #expect(error.status == .profile && error.issues.count == 1)
        #expect(error.lines()[0].contains("trial"))
    }

    // MARK: as_of

    @Test("a day given wins over the last day of the period, and stands in the book")
    func asOf() throws {
        let yaml = Desk.judged(
            columns: "begun: date",
            head: "period: year",
            criteria:
                "[{id: x, points: 100, of: \"days(begun, as_of)\", score: {proportional: 100}}]",
            ""
        )
        let units = "id,begun\nu,2020-12-01\n"
        let last = try Desk().judge(yaml, units, period: "2020")
        // 30 days to 31 December, 10 to 11 December.
        expect(last.scores(), [30])
        #expect(last.asOf == Day("2020-12-31"))
        let given = try Desk().judge(yaml, units, period: "2020") { $0.asOf = Day("2020-12-11") }
        expect(given.scores(), [10])
        #expect(given.asOf == Day("2020-12-11"))
    }

    @Test("a phase has no last day: what names as_of needs one given")
    func noAsOf() throws {
        let yaml = Desk.judged(
            columns: "begun: date",
            head: "period: phase",
            criteria:
                "[{id: x, points: 100, of: \"days(begun, as_of)\", score: {proportional: 100}}]",
            "adjustments: [{id: late, add: 1, when: \"as_of > '2020-01-01'\"}]"
        )
        let units = "id,begun\nu,2020-12-01\n"
        let error = try failure { try Desk().judge(yaml, units, period: "phase:1") }
        #expect(error.status == .profile && error.codes == ["no-as-of", "no-as-of"])
        let book = try Desk().judge(yaml, units, period: "phase:1") { $0.asOf = Day("2020-12-11") }
        expect(book.scores(), [10 + 1])
    }
}

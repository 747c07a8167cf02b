import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("Reasons in words")
struct ScorerUseReasonTests {
    private func use() throws -> ScorerUse {
        let yaml = Desk.profile(
            """
            stated: 0
            criteria: [{id: x, of: a, score: {goalposts: 0..100}}]
            rating: {bands: {pass: 60..100, fail: 0..<60}}
            """
        )
        guard case .scorer(let use, _)? = try Desk().request(yaml).profile.rating?.start else {
            throw IssuesError([], status: .software)
        }
        return use
    }

    @Test("a reason is filled with its numbers in both languages")
    func filled() throws {
        #expect(
            try use().reasonText(Reason(1, 12.5))
                == Bilingual(zh: "得分12.5不在任何分数段内", en: "the score 12.5 is in no band")
        )
    }

    @Test(
        "no reason, and one that the scorer does not declare, are said to be none",
        arguments: [2, -1]
    )
    func undeclared(code: Int) throws {
        let none = Bilingual(zh: "评分器没有说明原因", en: "the scorer gave no reason")
        #expect(try use().reasonText(nil) == none)
        #expect(try use().reasonText(Reason(code)) == none)
    }

    @Test("a cell, a day and the names of a parameter are put in for numbers")
    func names() throws {
        let worked = try Desk().judgeFaults(
            "{ledger: {points: {表彰: 5, 投诉: -3}}}",
            "u,迟到,2020-05-01\n"
        )
        #expect(
            worked.lines(.zh) == [
                "rows.csv:2：第1行“事项”列（B2）：考评对象“u”的“x”无法计分："
                    + "B2单元格的事项“迟到”没有写明分值，写明的有“表彰”、“投诉” [value-refused]"
            ]
        )
    }

    @Test("numbers are put into a reason's text without needless decimals")
    func fill() {
        #expect(Reason.fill("{0} of {1}: {0}", [3, 0.25]) == "3 of 0.25: 3")
        #expect(Reason.fill("nothing", [1, 2, 3, 4]) == "nothing")
        #expect(Reason.fill("{0} {3}", [-0.5, 0, 0, 1e6]) == "-0.5 1000000")
    }
}

import Foundation
import KaopingCore
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite struct LevelRaterTests {
    private func profile(_ rating: String, stated: Int = 2) -> String {
        Desk.profile(
            """
            stated: \(stated)
            criteria: [{id: x, points: 100, of: a, score: {at_most: {bound: 0, lose: 1, per_full: 1}}}]
            rating: {\(rating)}
            """
        )
    }

    @Test("the stated score decides the level, as it is published")
    func levels() throws {
        let yaml = Desk.profile(
            """
            stated: 2
            criteria: [{id: x, of: a, score: {goalposts: 0..100}}]
            rating: {bands: {good: 90.., fair: 60..<90, poor: ..<60}}
            """
        )
        // 89.995 is stated as 90.00, 89.9949 as 89.99.
        let book = try Desk().run(
            yaml,
            "id,a,b,c\nu,89.995,,\nv,89.9949,,\nw,59.99,,\nx,,,\ny,60,,\n"
        )
        expect(book.scores(), [90, 89.99, 59.99, none, 60])
        #expect(book.levelIDs == ["good", "fair", "poor", nil, "fair"])
    }

    @Test("a scheme without a rating has no levels")
    func unrated() throws {
        let yaml = Desk.profile("criteria: [{id: x, of: a, score: {goalposts: 0..100}}]")
        #expect(try Desk().run(yaml, "id,a,b,c\nu,1,,\n").levels == nil)
    }

    @Test("scores in no band are all named with their units, up to the limit")
    func outside() throws {
        let desk = try Desk()
        let yaml = profile("bands: {pass: 60..100, fail: 20..<60}")
        try desk.write("id,a,b,c\nu,90,,\nv,30,,\nw,99,,\nx,81,,\n", to: "units.csv")
        var request = try desk.request(yaml)
        request.issueLimit = 2
        let error = try failure { try Evaluation.run(request) }
        #expect(error.status == .data && error.issues.count == 2 && error.omitted == 1)
        // Each unit above zero loses one of 100 points: 10, 70, 1 and 19.
        #expect(
            error.lines(.en) == [
                "profile.yaml:7:10: \"rating\" of the unit \"u\" cannot be scored: the score 10 is in "
                    + "no band [value-refused]",
                "profile.yaml:7:10: \"rating\" of the unit \"w\" cannot be scored: the score 1 is in "
                    + "no band [value-refused]",
            ]
        )
        #expect(
            error.lines(.zh)[0]
                == "profile.yaml:7:10：考评对象“u”的“定级”无法计分：得分10不在任何分数段内 [value-refused]"
        )
    }

    @Test(
        "a level that the profile does not have is the scorer's fault",
        arguments: ["-1", "2", "0.5", "1e300"]
    )
    func noSuchLevel(score: String) throws {
        let desk = try Desk()
        let yaml = Desk.profile(
            """
            scale: -1..1e300
            criteria: [{id: x, of: a, score: {goalposts: {ends: -1..1e300}}}]
            rating: {trials/any_level: {low: ..<1, high: 1..}}
            """
        ).replacingOccurrences(
            of: "1e300",
            with: score == "1e300" ? "1" + String(repeating: "0", count: 17) : "9"
        )
        let value = score == "1e300" ? "1" + String(repeating: "0", count: 17) : score
        let error = try failure { try desk.run(yaml, "id,a,b,c\nu,\(value),,\n") }
        #expect(error.status == .software && error.codes == ["plugin-scorer-failed"])
        #expect(
            error.lines()[0].contains(
                "the scorer \"trials/any_level\" failed on \"rating\": it gave the level"
            )
        )
        #expect(error.lines()[0].contains("the profile has 2, counted from 0"))
        #expect(error.lines(.zh)[0].contains("方案有 2 个等级，序号从 0 起"))
    }

    @Test("numbers are put into a reason's text without needless decimals")
    func fill() {
        #expect(Reason.fill("{0} of {1}: {0}", [3, 0.25]) == "3 of 0.25: 3")
        #expect(Reason.fill("nothing", [1, 2, 3, 4]) == "nothing")
        #expect(Reason.fill("{0} {3}", [-0.5, 0, 0, 1e6]) == "-0.5 1000000")
    }
}

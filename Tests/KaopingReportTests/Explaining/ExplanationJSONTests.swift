import Foundation
import KaopingCore
import KaopingData
import KaopingEngine
import KaopingProfile
import Testing

@testable import KaopingReport

@Suite("Explanations as JSON")
struct ExplanationJSONTests {
    private typealias Object = [String: Any]

    private func units(
        _ parts: ExplanationReport.Parts = [.derivation, .lost, .next],
        _ book: ScoreBook? = nil
    ) throws -> [Object] {
        let book = try book ?? Explaining.acceptance()
        let text = Golden.text { ExplanationJSON(book: book, parts: parts).write(to: $0) }
        let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object
        return try #require(document?["units"] as? [Object])
    }

    private func unit(_ id: String, _ book: ScoreBook? = nil) throws -> Object {
        try #require(
            try units([.derivation, .lost, .next], book).first { $0["unit"] as? String == id }
        )
    }

    private func number(_ value: Any?) -> Double { value as? Double ?? .nan }

    /// The score that the children of a node make, all the way down.
    private func check(_ node: Object) {
        let children = node["children"] as? [Object] ?? []
        children.forEach(check)
        guard !children.isEmpty, node["state"] as? String == "scored" else { return }
        let parts = children.map { number($0["part"]) }
        let made = node["parts"] as? String == "terms" ? parts.reduce(0, +) : parts.reduce(1, *)
        #expect(abs(made - number(node["score"])) < 1e-9, "\(node["id"] ?? "")")
    }

    @Test("what a reader adds up from the document is the stated score, for every unit")
    func addsUp() throws {
        for book in [try Explaining.acceptance(), try Explaining.index()] {
            for unit in try units(.derivation, book) {
                let root = try #require(unit["criteria"] as? Object)
                check(root)
                var score = number(root["score"])
                for step in try #require(unit["steps"] as? [Object]) {
                    guard ["adjustment", "gate", "stating"].contains(step["kind"] as? String),
                        !(step["before"] is String), !(step["after"] is String)
                    else { continue }
                    let before = number(step["before"])
                    #expect(before == score || before.isNaN && score.isNaN)
                    if step["kind"] as? String == "adjustment" {
                        #expect(abs(score + number(step["points"]) - number(step["after"])) < 1e-9)
                    }
                    score = number(step["after"])
                }
                if unit["state"] as? String == "scored" {
                    #expect(abs(score - number(unit["score"])) < 1e-9)
                } else {
                    #expect(unit["score"] is NSNull)
                }
            }
        }
    }

    @Test("a node has its rule, its reason in both languages, its value with place, and its source")
    func node() throws {
        let root = try #require(try unit("A2")["criteria"] as? Object)
        let nodes = try #require(root["children"] as? [Object])
        #expect(nodes.map { $0["id"] as? String } == ["organization", "mood", "service"])
        #expect(nodes.map { number($0["part"]) } == [32, 36, 0])
        #expect(nodes.map { number($0["weight"]) } == [0.4, 0.4, 0.2])
        #expect((nodes[1]["reason"] as? Object)?["zh"] as? String == "90%，介于起点0%与目标100%之间，按比例得分")
        let value = try #require(nodes[2]["value"] as? Object)
        #expect(number(value["value"]) == 9 && value["rows"] as? Int == 2)
        let computed = (value["computed"] as? Object)?["en"] as? String
        #expect(computed == "visits: sum (households), where households > 0")
        #expect(nodes[0]["clause"] as? String == "2")
        #expect(nodes[2]["assumption"] as? String == "城市二十户、农村十户")
        let bound = try #require((nodes[2]["parameters"] as? [Object])?.first)
        #expect(number(bound["value"]) == 10)
        #expect((bound["of"] as? [Object])?.first?["value"] as? String == "农村")
    }

    @Test("a waiver says who granted what to when")
    func waiver() throws {
        let root = try #require(try unit("A3")["criteria"] as? Object)
        let node = try #require((root["children"] as? [Object])?.last)
        let waiver = try #require(node["waiver"] as? Object)
        #expect(waiver["reason"] as? String == "封山育林" && waiver["until"] as? String == "2020-12-31")
        #expect(node["score"] is NSNull && node["state"] as? String == "not_applicable")
    }

    @Test("steps on the level name levels, steps on the score have numbers")
    func steps() throws {
        let steps = try #require(try unit("A3")["steps"] as? [Object])
        #expect(
            steps.compactMap { $0["kind"] as? String } == [
                "adjustment", "gate", "stating", "start", "rule", "gate",
            ]
        )
        let veto = try #require(steps.last)
        #expect(veto["before"] as? String == "middle" && veto["after"] as? String == "low")
        #expect(veto["outcome"] as? String == "fired" && veto["clause"] as? String == "12")
        #expect(steps[3]["before"] is NSNull && steps[3]["after"] as? String == "middle")
    }

    @Test("stages, losses and ways are there")
    func rest() throws {
        let unit = try unit("A4")
        let stages = try #require(unit["stages"] as? [Object])
        #expect(stages[0]["stage"] as? String == "self" && stages[0]["passed"] as? Bool == false)
        let lost = try #require(unit["lost"] as? [Object])
        // 0.4 × 60, 0.4 × 50 and 0.2 × 100; of equal ones the first in the scheme stands first.
        #expect(lost.map { $0["criterion"] as? String } == ["mood", "organization", "service"])
        #expect(lost.map { (number($0["points"]) * 1e6).rounded() / 1e6 } == [24, 20, 20])
        let next = try #require(unit["next"] as? Object)
        #expect(next["target"] as? String == "middle" && next["pairs_tried_below"] is NSNull)
        let way = try #require((next["ways"] as? [Object])?.first)
        #expect(number(way["cost"]) == 14 && way["level"] as? String == "middle")
        let changes = try #require(way["changes"] as? [Object])
        #expect(changes.map { number($0["before"]) } == [50, 0.4])
        #expect(changes.map { number($0["after"]) } == [100, 0.5])
    }

    @Test("only what is asked for is in it")
    func parts() throws {
        let unit = try #require(try units(.lost).first)
        #expect(unit["lost"] != nil && unit["criteria"] == nil && unit["next"] == nil)
    }

    @Test("values that preparation changed, and figures of all units, are in it")
    func prepared() throws {
        let root = try #require(try unit("w", Explaining.index())["criteria"] as? Object)
        let node = try #require((root["children"] as? [Object])?.first)
        let value = try #require(node["value"] as? Object)
        #expect(value["value"] is NSNull)
        let change = try #require((value["prepared"] as? [Object])?.first)
        #expect(change["before"] is NSNull && number(change["after"]) == 3)
    }
}

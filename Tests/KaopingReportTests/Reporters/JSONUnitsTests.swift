import Foundation
import KaopingCore
import Testing

@testable import KaopingReport

@Suite("Units in JSON")
struct JSONUnitsTests {
    private func units(_ columns: [String]? = nil) throws -> [[String: Any]] {
        let book = try Acceptance.book()
        let chosen = columns.map { ReportColumn.named($0, in: book) }
        let text = Golden.text {
            JSONReporter.write(Report(book, columns: chosen, language: .zh), to: $0)
        }
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return try #require(object?["units"] as? [[String: Any]])
    }

    @Test("what a scheme has several of stands together")
    func parts() throws {
        let unit = try units()[3]
        #expect(unit["unit"] as? String == "A2")
        #expect(unit["totals"] as? [String: Double] == ["strict": 0])
        #expect(unit["adjustments"] as? [String: Double] == ["bonus": 2])
        let consequences = try #require(unit["consequences"] as? [String: Any])
        #expect(consequences["money"] as? Double == 100 && consequences["talk"] as? Bool == false)
        #expect(unit["gates"] as? [[String: String]] == [["id": "veto", "outcome": "pending"]])
        #expect(unit["good"] == nil)
    }

    @Test("a stage has all that it found, with null where there is nothing")
    func stages() throws {
        let stages = try #require(try units()[3]["stages"] as? [String: [String: Any]])
        #expect(stages.keys.sorted() == ["acceptance", "self"])
        let acceptance = try #require(stages["acceptance"])
        #expect(acceptance["passed"] as? Bool == true && acceptance["score"] as? Double == 80)
        #expect(acceptance["outcome"] as? String == "pass")
        #expect(acceptance["first"] as? String == "conditional")
        #expect(acceptance["deadline"] as? String == "2020-05-02")
        let failed = try #require(try units()[4]["stages"] as? [String: [String: Any]])
        #expect(failed["self"]?["passed"] as? Bool == false)
        #expect(failed["acceptance"]?["outcome"] is NSNull)
    }

    @Test("chosen columns alone are written, figures and targets among them")
    func chosen() throws {
        let unit = try units(["unit", "acceptance_first", "good", "average", "talk"])[0]
        #expect(unit.keys.sorted() == ["average", "consequences", "good", "stages", "unit"])
        #expect(unit["good"] as? Double == 0.6 && unit["average"] as? Double == 87.5)
        #expect(
            unit["stages"] as? [String: [String: String]] == ["acceptance": ["first": "pass"]]
        )
    }
}

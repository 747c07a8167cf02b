import Foundation
import KaopingCore
import Testing

@testable import KaopingReport

@Suite("What was found in JSON")
struct JSONResultsTests {
    private func head() throws -> [String: Any] {
        let report = Report(try Acceptance.book(), language: .zh)
        let text = Golden.text { JSONReporter.write(report, to: $0) }
        return try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        )
    }

    @Test("a scheme of scores, levels and ranks alone has no further members")
    func plain() throws {
        #expect(JSONResults(book: try Sample.book()).head.isEmpty)
    }

    @Test("figures, targets and groups above have a value for each group")
    func together() throws {
        let head = try head()
        let figures = try #require(head["population_figures"] as? [[String: Any]])
        #expect((figures[0]["values"] as? [[String: Any]])?.count == 2)
        let targets = try #require(head["targets"] as? [[String: Any]])
        #expect(targets[0]["due"] as? Double == 0.8 && targets[0]["at_most"] is NSNull)
        let shares = try #require(targets[0]["shares"] as? [[String: Any]])
        #expect(shares[0]["group"] is NSNull && shares[0]["share"] as? Double == 0.6)
        #expect(shares[0]["is_met"] as? Bool == false)
        let rollups = try #require(head["rollups"] as? [[String: Any]])
        let group = try #require((rollups[0]["groups"] as? [[String: Any]])?.first)
        #expect(group["units"] as? Int == 2 && group["rating"] as? String == "good")
    }

    @Test("the day, waivers, stages, assumptions and remarks are recorded")
    func record() throws {
        let head = try head()
        #expect(head["as_of"] as? String == "2020-04-30")
        let waiver = try #require((head["waivers"] as? [[String: Any]])?.first)
        #expect(waiver["unit"] as? String == "A3" && waiver["in_force"] as? Bool == true)
        let stages = try #require(head["procedure"] as? [[String: Any]])
        #expect(stages.map { $0["id"] as? String } == ["self", "acceptance", "filing", "notice"])
        #expect(stages[3]["days"] as? Int == 5 && stages[3]["working_days"] as? Bool == true)
        #expect((head["assumptions"] as? [[String: Any]])?.count == 2)
        let warnings = try #require(head["warnings"] as? [[String: Any]])
        #expect(warnings.first?["code"] as? String == "gate-pending-evidence")
    }
}

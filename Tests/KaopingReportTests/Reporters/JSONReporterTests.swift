import Foundation
import KaopingCore
import Testing

@testable import KaopingReport

@Suite("JSON")
struct JSONReporterTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func units(_ columns: [String]? = nil) throws -> [[String: Any]] {
        let text = try Golden.communities(JSONReporter.self, .zh, columns: columns)
        return try #require(try object(text)["units"] as? [[String: Any]])
    }

    @Test("a general reader finds the head")
    func head() throws {
        let object = try object(try Golden.communities(JSONReporter.self, .zh))
        #expect(object["profile"] as? String == "community-party-building")
        #expect(object["period"] as? String == "2020Q3")
        #expect(object["stated_places"] as? Int == 2)
        #expect(object["ties"] as? String == "fractional")
        #expect(
            object["title"] as? [String: String] == ["zh": "社区党建考评", "en": "Community assessment"]
        )
    }

    @Test("a general reader finds every unit, with null where there is nothing")
    func all() throws {
        let units = try units()
        #expect(units.map { $0["unit"] as? String } == ["A1", "A4", "A2", "A3", "A6", "A5"])
        #expect(units.map { $0["rank"] as? Double } == [1, 2, 3.5, 3.5, 5, nil])
        #expect(units[3]["name"] as? String == "向阳\"新\"村")
        #expect(units[5]["name"] as? String == "光明\n小区")
        #expect(units[5]["score"] is NSNull && units[5]["rating"] is NSNull)
        #expect(units[5]["state"] as? String == "not_available")
    }

    @Test("numbers are exact: stated places for the score, shortest decimals for criteria")
    func exact() throws {
        let text = try Golden.communities(JSONReporter.self, .zh)
        #expect(text.contains("\"score\": 100.00,"))
        let criteria = try #require(try units()[2]["criteria"] as? [String: Double])
        #expect(criteria == ["organization": 46, "size": 16, "life": 30, "service": 2.0 / 3 * 40])
    }

    @Test("chosen columns are the only keys")
    func chosen() throws {
        let unit = try units(["unit", "street", "life"])[0]
        #expect(unit.keys.sorted() == ["criteria", "street", "unit"])
        #expect(unit["criteria"] as? [String: Double] == ["life": 40])
    }

    @Test("a scheme without names, levels, period or stated places is valid JSON as well")
    func plain() throws {
        let report = Report(try Sample.plainBook(), language: .en)
        let object = try object(Golden.text { JSONReporter.write(report, to: $0) })
        #expect(object["period"] is NSNull && object["stated_places"] is NSNull)
        let unit = try #require((object["units"] as? [[String: Any]])?.first)
        #expect(unit.keys.sorted() == ["criteria", "gates", "rank", "score", "state", "unit"])
    }

    @Test("every control character, quote and backslash reads back")
    func quoted() throws {
        let text =
            String(String.UnicodeScalarView((0..<0xA0).compactMap(Unicode.Scalar.init)))
            + "\u{2028}🙂"
        let data = Data("[\(JSONText.quoted(text))]".utf8)
        #expect(try JSONSerialization.jsonObject(with: data) as? [String] == [text])
    }
}

import Foundation
import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("The patterns of scalars") struct SchemaPatternsTests {
    private func matches(_ text: String, _ pattern: String) throws -> Bool {
        let expression = try NSRegularExpression(pattern: pattern)
        let whole = NSRange(text.startIndex..., in: text)
        return expression.firstMatch(in: text, range: whole) != nil
    }

    @Test(
        "a number matches where the decoder reads one",
        arguments: [
            "12", "-3.5", "+1", "1/4", "70%", ".5", "5.", "", "%", "1/", "a", "1e5", "70 %", "1/4%",
            "1..2", "-", "１２",
        ]
    )
    func numbers(text: String) throws {
        #expect(try matches(text, SchemaPatterns.number) == (Exact(text) != nil))
    }

    @Test(
        "an interval matches where the decoder reads one",
        arguments: [
            "300..500", "3000..<5000", "90..", "..<60", "..60", "60%..<80%", "-1.5..2", " 1 .. 2 ",
            "1/3..2/3", "0.8..", "", "..", "..<", "5", "1...2", "5..<", "a..b", "1..2..3", "0..<.",
        ]
    )
    func intervals(text: String) throws {
        #expect(try matches(text, SchemaPatterns.interval) == (ExactInterval(text) != nil))
    }

    @Test(
        "days in force match where the decoder reads them",
        arguments: [
            "2021-01-01..", "2019-01-01..2020-12-31", "..2020-12-31", "2021..2022", "", "..",
            "2021-01-01", "2021-1-1..",
        ]
    )
    func dates(text: String) throws {
        #expect(try matches(text, SchemaPatterns.dates) == (EffectiveDates(text) != nil))
    }

    @Test(
        "an id matches where it is one, whatever its script",
        arguments: [
            ("a", true), ("党建", true), ("first-round", true), ("x_2", true), ("é", true),
            ("", false), ("1a", false), ("a b", false), ("-a", false), ("a.b", false),
            ("a/b", false), ("a:", false),
        ]
    )
    func ids(text: String, isID: Bool) throws {
        let context = DecodingContext(scorers: ScorerRegistry())
        #expect((context.id(text, at: Place(file: "p.yaml")) != nil) == isID)
        #expect(try matches(text, SchemaPatterns.id) == isID)
    }

    @Test("levels, whole numbers, days and flags match what stands for them")
    func others() throws {
        #expect(try matches("1..5", SchemaPatterns.levels))
        #expect(try !matches("1..<5", SchemaPatterns.levels))
        #expect(try matches("12", SchemaPatterns.whole))
        #expect(try !matches("1.5", SchemaPatterns.whole))
        #expect(try matches("30 days", SchemaPatterns.days))
        #expect(try !matches("30 weeks", SchemaPatterns.days))
        #expect(try matches("2020-07-31", SchemaPatterns.date))
        #expect(try !matches("31 July", SchemaPatterns.date))
        #expect(try matches("true", SchemaPatterns.flag))
        #expect(try !matches("yes", SchemaPatterns.flag))
    }
}

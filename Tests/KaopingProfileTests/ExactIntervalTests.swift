import KaopingCore
import ScorerKit
import Testing

@testable import KaopingProfile

@Suite struct ExactIntervalTests {
    private func interval(_ text: String) throws -> ExactInterval {
        try #require(ExactInterval(text), "\(text)")
    }

    @Test(
        "an interval is written back as it was read",
        arguments: [
            "300..500", "3000..<5000", "90..", "..<60", "..60", "-5..-1", "0.5..0.75", "5..5",
        ]
    )
    func spelling(_ text: String) throws {
        #expect(try interval(text).description == text)
    }

    @Test("spaces do not count, and percentages are shares")
    func forms() throws {
        #expect(try interval("3 .. < 5") == interval("3..<5"))
        #expect(try interval("60%..80%") == interval("0.6..0.8"))
        #expect(try interval("1/4..").lower == Exact(1, over: 4))
    }

    @Test(
        "what is no interval is refused",
        arguments: [
            "", "5", "..", "..<", "5..<", "5..4", "5..<5", "a..5", "5..b", "1..2..3", "0...5",
            "...5",
            "5...", "5<..6", "1,5..2",
        ]
    )
    func refused(_ text: String) {
        #expect(ExactInterval(text) == nil)
    }

    @Test("the ends are closed except behind the smaller sign")
    func binary() throws {
        let half = try interval("3..<5").interval
        #expect(half.contains(3) && half.contains(4.999) && !half.contains(5))
        let above = try interval("90..").interval
        #expect(above.contains(90) && above.contains(1e300) && !above.contains(89.99))
        let below = try interval("..60").interval
        #expect(below.contains(60) && below.contains(-1e300) && !below.contains(60.01))
    }

    @Test(
        "intervals overlap when a number belongs to both",
        arguments: [
            ("0..60", "60..100", true), ("0..<60", "60..100", false), ("0..59", "60..", false),
            ("..<60", "..10", true), ("90..", "..<90", false), ("0..100", "10..20", true),
            ("5..5", "5..5", true),
        ]
    )
    func overlap(_ one: String, _ other: String, _ expected: Bool) throws {
        #expect(try interval(one).overlaps(interval(other)) == expected)
        #expect(try interval(other).overlaps(interval(one)) == expected)
    }

    @Test("intervals are in the order of their lower ends, none being the lowest")
    func order() throws {
        #expect(try interval("..5").isBefore(interval("0..5")))
        #expect(try interval("0..5").isBefore(interval("1..2")))
        #expect(try !interval("0..5").isBefore(interval("0..9")))
        #expect(try !interval("0..5").isBefore(interval("..9")))
    }

    @Test("one interval reaches farther than another by its end")
    func reach() throws {
        #expect(try interval("0..").endsAfter(interval("5..9")))
        #expect(try interval("0..9").endsAfter(interval("0..<9")))
        #expect(try !interval("0..<9").endsAfter(interval("0..9")))
        #expect(try !interval("0..9").endsAfter(interval("0..")))
    }

    @Test(
        "a gap is a value between two intervals that can occur",
        arguments: [
            ("60..89", "90..", "1", false), ("60..89", "90..", "0.01", true),
            ("60..89.99", "90..", "0.01", false), ("60..<90", "90..", "0.01", false),
            ("60..<90", "91..", "1", true), ("-9..-1.5", "-1..", "1", false),
            ("-9..-2", "0..", "1", true), ("60..", "90..", "1", false),
        ]
    )
    func gap(_ one: String, _ next: String, _ step: String, _ expected: Bool) throws {
        let found = try interval(one).leavesGap(before: interval(next), granularity: Exact(step))
        #expect(found == expected)
    }

    @Test("among numbers of any precision only intervals that meet leave no gap")
    func continuousGap() throws {
        #expect(try interval("0..59").leavesGap(before: interval("60.."), granularity: nil))
        #expect(try !interval("0..<60").leavesGap(before: interval("60.."), granularity: nil))
    }
}

import KaopingCore
import KaopingEngine
import KaopingProfile
import KaopingReport
import ScorerKit
import Testing

@testable import KaopingReport

@Suite("Reading a score book")
struct ScoreBookReadingTests {
    @Test("a unit's level is the profile's, and none without a score")
    func levels() throws {
        let book = try Sample.book()
        #expect((0..<6).map { book.level($0)?.id } == ["5", "3", "3", "5", nil, "3"])
        #expect(try Sample.plainBook().level(0) == nil)
    }

    @Test("a unit's group is its text")
    func groups() throws {
        let book = try Sample.book()
        #expect(book.groups.map(\.id) == ["street", "kind"])
        #expect(
            (0..<6).map { book.groups[0].text($0) }
                == ["城东街道", "城东街道", "城西街道", "城西街道", "城西街道", "城东街道"]
        )
    }

    @Test("every state has words of its own in both languages")
    func states() {
        let titles = ScorerState.allCases.map(\.title)
        #expect(Set(titles.map(\.zh)).count == titles.count)
        #expect(Set(titles.map(\.en)).count == titles.count)
    }
}

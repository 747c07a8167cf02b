import KaopingCore
import Testing

@testable import KaopingReport

@Suite("Numbers as people read them")
struct NumberTextTests {
    @Test("without stated places there are at most two, and no needless zeros")
    func free() {
        #expect(NumberText.number(400) == "400")
        #expect(NumberText.number(33.333) == "33.33")
        #expect(NumberText.number(0.5) == "0.5")
        #expect(NumberText.number(2.345) == "2.35")
    }

    @Test("stated places are all shown")
    func stated() {
        #expect(NumberText.number(84, Rounding(places: 1)) == "84.0")
        #expect(NumberText.percent(0.5, Rounding(places: 1)) == "50.0%")
    }

    @Test("a share is a percentage, of which two places are enough to tell 79.99% from 80%")
    func percent() throws {
        #expect(NumberText.percent(0.7999) == "79.99%")
        #expect(NumberText.percent(2.0 / 3) == "66.67%")
        let third = try #require(Exact("1/3"))
        #expect(NumberText.percent(try #require(Exact("70%"))) == "70%")
        #expect(NumberText.percent(third) == "100/3%")
    }

    @Test("where there is no number there is a dash")
    func none() {
        #expect(NumberText.number(.nan) == "—")
        #expect(NumberText.percent(.nan) == "—")
        #expect(NumberText.number(.infinity) == "—")
    }
}

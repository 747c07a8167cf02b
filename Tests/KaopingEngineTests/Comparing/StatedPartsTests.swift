import KaopingCore
import Testing

@testable import KaopingEngine

@Suite("Stated parts")
struct StatedPartsTests {
    @Test("have two places at least, the score's where it has more, four where it is not rounded")
    func places() {
        #expect(Contributions.places([Rounding(places: 1)]).places == 2)
        #expect(Contributions.places([Rounding(places: 1), Rounding(places: 3)]).places == 3)
        #expect(Contributions.places([nil]).places == 4)
        #expect(Contributions.places([]).places == 4)
    }

    @Test("add up to the score with what rounding leaves")
    func sums() throws {
        // Thirds of 20, 40 and 40: 6.67 + 13.33 + 13.33 = 33.33; 33.3 is stated.
        let run = try Comparisons.run(
            "u1,A,East,3.3333333333,3.3333333333,1,0\n"
        )
        let stated = try #require(run.contributions?.stated(0))
        #expect(stated.lines == [2000, 667, 1333, 1333])
        #expect(stated.total == 3330)
        #expect(stated.rounding == 3330 - 667 - 1333 - 1333)
    }
}

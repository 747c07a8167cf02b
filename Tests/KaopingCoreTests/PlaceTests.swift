import Testing

@testable import KaopingCore

@Suite("A place")
struct PlaceTests {
    @Test("in a text file reads file:line:column, as editors take it")
    func textFile() {
        for language in Language.allCases {
            let place = Place(file: "a.yaml", line: 3, column: 7)
            #expect(place.description(in: language) == "a.yaml:3:7")
            #expect(Place(file: "a.yaml", line: 3).description(in: language) == "a.yaml:3")
            #expect(Place(file: "a.yaml").description(in: language) == "a.yaml")
        }
    }

    @Test("in a table adds row, heading and the address that a spreadsheet shows")
    func cell() {
        let place = Place(file: "a.csv", line: 13, row: 12, heading: "人口", number: 3)
        // Data row 12 is spreadsheet row 12 + 1, for the heading; column 3 is C.
        #expect(place.description(in: .en) == "a.csv:13: row 12, column \"人口\" (C13)")
        #expect(place.description(in: .zh) == "a.csv:13：第12行“人口”列（C13）")
    }

    @Test(
        "has the column letters of a spreadsheet",
        arguments: [
            (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"),
            (16384, "XFD"),
        ]
    )
    func letters(number: Int, letters: String) {
        let place = Place(file: "a", line: nil, row: 1, heading: "h", number: number)
        #expect(place.cell?.address == letters + "2")
    }
}

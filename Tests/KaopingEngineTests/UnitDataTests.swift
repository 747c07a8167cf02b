import KaopingCore
import KaopingData
import Testing

@testable import KaopingEngine

@Suite struct UnitDataTests {
    private func data() throws -> UnitData {
        let desk = try Desk()
        try desk.write("id,name\nu,first\nv,second\nw,first\n", to: "units.csv")
        try desk.write("id,n\nw,7\nu,5\n", to: "more.csv")
        let request = try desk.request(
            """
            language: 1
            profile: trial
            unit: {key: id}
            tables:
              units: {file: units.csv, columns: {id: text, name: text}}
              more: {file: more.csv, columns: {id: text, n: {type: number, heading: n}}}
            criteria: [{id: x, of: n, score: {goalposts: 0..10}}]
            """
        )
        // Slots: id, name, id, n.
        let use = SlotUse(request.profile, slots: [1, 3])
        return try UnitReader(request: request, use: use).read()
    }

    @Test("the dictionaries are those of the text columns, by slot")
    func dictionaries() throws {
        #expect(try data().dictionaries == [1: ["first", "second"]])
    }

    @Test("the place of a unit's value is the cell in its own table; a unit without a row has none")
    func origin() throws {
        let data = try data()
        let name = try #require(data.origins[1]?.place(ofUnit: 2))
        #expect(name.line == 4 && name.cell?.row == 3 && name.cell?.address == "B4")
        let number = try #require(data.origins[3])
        #expect(number.place(ofUnit: 0)?.cell?.address == "B3")
        #expect(number.place(ofUnit: 1) == nil)
        #expect(number.place(ofUnit: 2)?.line == 2)
    }
}

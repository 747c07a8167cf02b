import KaopingData
import Testing

@testable import KaopingEngine

@Suite("Columns that formulas read")
struct FormulaColumnTests {
    @Test("numbers and codes are read where they stand, without unpacking")
    func plain() {
        let numbers = [1.5, .nan]
        let codes: [Int32] = [0, -1]
        numbers.withUnsafeBufferPointer { memory in
            guard let base = memory.baseAddress else { return }
            #expect(!FormulaColumn.numbers(base).isPacked)
        }
        codes.withUnsafeBufferPointer { memory in
            guard let base = memory.baseAddress else { return }
            #expect(!FormulaColumn.codes(base).isPacked)
        }
    }

    @Test("what the reader packed is unpacked first, to the same sums")
    func packed() throws {
        let desk = try Desk()
        let units = "id,a,b\nu,0.1,70\nv,12345678.125,0.3\n"
        try desk.write(units, to: "units.csv")
        let yaml = Desk.profile(
            """
            indicators: {sum: {value: a + b}}
            criteria: [{id: x, of: sum, score: {goalposts: 0..1000000000}}]
            """
        )
        let use = SlotUse(try desk.request(yaml).profile, slots: [1, 2])
        let data = try UnitReader(request: try desk.request(yaml), use: use).read()
        let columns = [1, 2].compactMap { data.columns[$0]?.formulaColumn }
        #expect(columns.map(\.isPacked) == [true, true])
        for column in columns {
            guard case .packed(let numbers) = column else { continue }
            #expect([0.1, 70].contains(numbers[0]) && [12345678.125, 0.3].contains(numbers[1]))
        }
    }
}

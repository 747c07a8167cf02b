import KaopingCore
import Testing

@testable import KaopingEngine
@testable import KaopingProfile

@Suite("Values of a formula for every unit")
struct UnitValuesTests {
    private func worked(_ indicators: String, _ units: String) throws -> Worked {
        try Desk().work(
            Desk.long(
                unit: "{key: id, name: who}",
                columns: "who: text, a: number, d: date, t: text",
                "other: {file: units.csv, columns: {id: text, b: {heading: a, type: number}}}",
                "indicators: {\(indicators)}"
            ),
            ["units.csv": "id,who,a,d,t\n" + units]
        )
    }

    private func formula(_ worked: Worked, _ index: Int = 0) throws -> Formula {
        guard case .formula(let formula) = worked.profile.indicators[index].content else {
            throw IssuesError([], status: .software)
        }
        return formula
    }

    @Test("numbers, flags as 1 and 0, days as numbers; missing is nan")
    func numbers() throws {
        let worked = try worked(
            "n: {value: a * 2}, f: {value: a > 1}, d2: {value: \"days('2020-01-01', d)\"}",
            "u,U,1,2020-01-03,\nv,V,,,\nw,W,2,2020-01-01,\n"
        )
        let data = worked.data
        func found(_ index: Int) throws -> [Double?] {
            try data.numbers(formula(worked, index)).array.map { $0.isNaN ? nil : $0 }
        }
        expect(try found(0), [2, none, 4])
        expect(try found(1), [0, none, 1])
        expect(try found(2), [2, none, 0])
        #expect(try data.condition(formula(worked, 1)).array[0] == 0)
        #expect(data.condition(nil).array == [1, 1, 1])
    }

    @Test("texts by their words; missing is none")
    func texts() throws {
        let worked = try worked("s: {value: t == 'x'}", "u,U,1,,y\nv,V,1,,\nw,W,1,,x\n")
        let text = try formula(worked)
        let column = Formula(
            text: "t",
            place: text.place,
            type: .text(values: nil),
            root: text.root.operands[0]
        )
        #expect(worked.data.texts(column) == ["y", nil, "x"])
        #expect(
            worked.data.place(of: column, row: 1)?.description(in: .en).hasSuffix("(E3)") == true
        )
        #expect(worked.data.place(of: text, row: 1) == nil)
    }

    @Test("units are listed with their names, the first five and how many more")
    func list() throws {
        let units = (1...7).map { "u\($0),N\($0),1,,\n" }.joined()
        let data = try worked("n: {value: a}", units).data
        #expect(data.list([0, 2]) == Bilingual(zh: "u1 N1、u3 N3", en: "u1 N1, u3 N3"))
        #expect(
            data.list(Array(0..<7))
                == Bilingual(
                    zh: "u1 N1、u2 N2、u3 N3、u4 N4、u5 N5 等 7 个",
                    en: "u1 N1, u2 N2, u3 N3, u4 N4, u5 N5 and 2 more"
                )
        )
        #expect(data.list(Array(0..<7), most: 7).en.hasSuffix("u7 N7"))
    }

    @Test("a condition that cannot be decided is said once, but not of units that are settled")
    func unknown() throws {
        var data = try worked("n: {value: a}", "u,U,1,,\nv,V,,,\n").data
        let fires = Buffer<Double>(repeating: .nan, count: 2)
        let place = Place(file: "p.yaml", line: 1, column: 2)
        data.settled = Buffer(repeating: 1, count: 2)
        data.remarkUnknown(fires, Bilingual(zh: "甲", en: "A"), at: place)
        #expect(data.remarks.isEmpty)
        data.settled?.base[1] = 0
        data.remarkUnknown(fires, Bilingual(zh: "甲", en: "A"), at: place)
        #expect(
            data.remarks.map { $0.description(in: .zh) } == [
                "p.yaml:1:2：提醒：“甲”的条件因缺少数据无法判定，未予适用：v V [condition-unknown]"
            ]
        )
        data.remarkUnknown(Buffer(repeating: 0, count: 2), Bilingual("B"), at: place)
        #expect(data.remarks.count == 1)
    }
}

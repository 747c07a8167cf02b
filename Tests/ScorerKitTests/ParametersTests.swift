import ScorerABI
import Testing

@testable import ScorerKit

@Suite struct ParametersTests {
    private let values: [(ParameterDescription.Kind, ParameterValue)] = [
        (.number, .number(2.5)), (.flag, .flag(true)), (.choice, .choice(1, "low")),
        (.interval, .interval(Interval(3...4))), (.numbers, .numbers([1, 2])),
        (.piecewise, .piecewise([Interval(0...1), Interval(2...)], [5, 6])),
        (.bands, .bands(["好", "差"], [Interval(1...), Interval(0...0.5)])),
        (.cases, .cases(["a", "b"], [7, 8])), (.text, .text("文字")), (.number, .column),
        (.shares, .shares(names: ["甲", "乙"], rows: [[0.7, 0.3], [0.5, 0.5]])),
        (.texts, .texts(["x", "y"])),
    ]

    private func read(_ body: (Parameters) throws -> Void) throws {
        let pack = ParameterPack(
            values.enumerated().map { index, entry in
                (ParameterDescription("p\(index)", entry.0, zh: "", en: ""), entry.1)
            },
            childCount: 2
        )
        let outcome: Result<Void, any Error> = pack.withRaw { raw in
            Result { try body(Parameters(raw)) }
        }
        try outcome.get()
    }

    @Test("every kind of value is read as it was packed")
    func kinds() throws {
        try read { (parameters: Parameters) throws in
            #expect(try parameters.number("p0") == 2.5)
            #expect(try parameters.flag("p1"))
            #expect(try parameters.choice("p2") == 1 && parameters.texts("p2") == ["low"])
            #expect(try parameters.interval("p3") == Interval(3...4))
            #expect(try parameters.numbers("p4") == [1, 2])
            #expect(try parameters.intervals("p5") == [Interval(0...1), Interval(2...)])
            #expect(try parameters.numbers("p5") == [5, 6])
            #expect(try parameters.texts("p6") == ["好", "差"])
            #expect(try parameters.intervals("p6")[1] == Interval(0...0.5))
            #expect(
                try parameters.texts("p7") == ["a", "b"] && parameters.numbers("p7") == [7, 8]
            )
            #expect(try parameters.texts("p8") == ["文字"])
            let shares = try parameters.shares("p10")
            #expect(shares.names == ["甲", "乙"] && shares.rows == [[0.7, 0.3], [0.5, 0.5]])
            // Before there is data nobody knows a unit's case.
            #expect(shares.column == nil && shares.row(of: 0) == nil)
            #expect(try parameters.texts("p11") == ["x", "y"])
            #expect(parameters.childCount == 2)
        }
    }

    @Test("a parameter that is not stated is nil where it may be, and an error where not")
    func missing() throws {
        try read { (parameters: Parameters) throws in
            #expect(!parameters.has("p") && parameters.optionalNumber("p") == nil)
            let error = #expect(throws: ScorerError.self) { try parameters.interval("p") }
            #expect(error?.parameter == "p")
            #expect(error?.text.zh == "没有参数“p”的值")
            #expect(error?.text.en == "parameter \"p\" has no value")
        }
    }

    @Test("a column is there, but has no number and before the data no column either")
    func column() throws {
        try read { (parameters: Parameters) throws in
            #expect(parameters.has("p9"))
            #expect(parameters.optionalNumber("p9") == nil && parameters.column("p9") == nil)
        }
    }

    @Test("an interval crosses with its ends and what is closed")
    func interval() {
        let half = Interval(1, 2, includesLower: false, includesUpper: true)
        #expect(Interval(half.raw) == half)
        #expect(Interval(Interval.all.raw) == .all)
    }
}

import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("What a run knows of steps beforehand")
struct StepOverridesTests {
    private func root() throws -> Criterion {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id, category: kind}
            tables: {units: {file: units.csv, columns: {id: text, kind: {type: text, values: [A, B]}, a: number}}}
            criteria:
              - {id: x, points: 50, of: a, score: {proportional: 100}}
              - {id: k, points: 50, only: [A], criteria: [{id: p, points: 50, of: a, score: {proportional: 100}}]}
              - {id: l, points: 50, only: [B], of: a, score: {proportional: 100}}
            """
        return try Desk().request(yaml).profile.root
    }

    private func codes(_ values: [Int32]) -> Buffer<Int32> {
        let buffer = Buffer<Int32>(count: values.count)
        for (index, value) in values.enumerated() { buffer.base[index] = value }
        return buffer
    }

    private func waiver(_ unit: Int, _ criterion: String, isInForce: Bool = true) -> Waiver {
        Waiver(
            unit: unit,
            criterion: criterion,
            reason: "r",
            grantedBy: "g",
            until: nil,
            isInForce: isInForce,
            place: nil
        )
    }

    @Test("who is of another type or has a waiver in force is excused, also from what is below")
    func excused() throws {
        let kinds = GroupColumn(
            id: "kind",
            title: Bilingual("kind"),
            codes: codes([0, 1, -1]),
            dictionary: ["A", "B"]
        )
        let found = try Excused(
            root(),
            [waiver(0, "x"), waiver(1, "x", isInForce: false), waiver(0, "k")],
            kinds,
            rows: 3
        ).units
        #expect(found["x"]?.array == [1, 0, 0])
        // The second is of another type, the third of none; the first has a waiver.
        #expect(found["k"]?.array == [1, 1, 1] && found["p"]?.array == [1, 1, 1])
        #expect(found["l"]?.array == [1, 0, 1])
        #expect(found["trial"] == nil)
    }

    @Test("what applies to all has no column")
    func nobody() throws {
        let found = try Excused(root(), [waiver(0, "x", isInForce: false)], nil, rows: 1).units
        #expect(found["x"] == nil && found["k"]?.array == [0])
    }

    @Test("units are put into their groups in the order of the data, empty groups left out")
    func groups() {
        #expect(UnitGroups(codes([2, 0, -1, 2, 0]), count: 4).members == [[1, 4], [0, 3]])
        #expect(UnitGroups(codes([]), count: 0).members.isEmpty)
    }

    private func gate(_ effect: String, bound: [Double]?) throws -> StepGate {
        let yaml = Desk.judged("gates: [{id: g, when: f, on: x, \(effect)}]")
        let gate = try #require(try Desk().request(yaml).profile.gates.first)
        func column(_ values: [Double]) -> UnitColumn {
            let buffer = Buffer<Double>(count: values.count)
            for (index, value) in values.enumerated() { buffer.base[index] = value }
            return UnitColumn(buffer)
        }
        return StepGate(
            effect: gate.effect,
            fires: column([1, 0, 1, .nan]),
            bound: bound.map(column),
            upper: nil
        )
    }

    private func apply(
        _ gate: StepGate,
        _ values: [Double],
        rows: Range<Int>
    ) throws -> (values: [Double], states: [UInt8]) {
        var values = values
        var states = [UInt8](repeating: 0, count: values.count)
        try values.withUnsafeMutableBufferPointer { values in
            try states.withUnsafeMutableBufferPointer { states in
                guard let v = values.baseAddress, let s = states.baseAddress else { return }
                try gate.apply(v, s, rows)
            }
        }
        return (values, states)
    }

    @Test("a gate acts on a block with its own rows of condition and bound")
    func block() throws {
        let gate = try gate("at_most: n", bound: [10, 20, 30, 40])
        #expect(try apply(gate, [50, 50, 50, 50], rows: 0..<4).values == [10, 50, 30, 50])
        // The block begins at the third unit.
        #expect(try apply(gate, [50, 50], rows: 2..<4).values == [30, 50])
    }

    @Test("who a gate takes out has no number any more")
    func out() throws {
        let found = try apply(try gate("exclude: true", bound: nil), [50, 50], rows: 0..<2)
        #expect(found.values[0].isNaN && found.values[1] == 50)
        #expect(found.states == [ScorerState.excluded.rawValue, 0])
    }

    @Test("an effect that is not given its bound fails")
    func noBound() throws {
        let gate = try gate("at_most: n", bound: nil)
        #expect(throws: ScorerError.self) { try apply(gate, [50], rows: 0..<1) }
    }
}

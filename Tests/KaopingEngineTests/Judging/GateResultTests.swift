import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite struct GateResultTests {
    @Test("only what fired takes effect; a number that is no outcome is unknown")
    func effects() throws {
        let yaml = Desk.judged("gates: [{id: g, when: f, on: total, set: 0}]")
        let gate = try #require(try Desk().request(yaml).profile.gates.first)
        let outcomes = Buffer<UInt8>(repeating: 0, count: 6)
        for row in 0..<6 { outcomes.base[row] = UInt8(row) }
        let result = GateResult(gate: gate, outcomes: outcomes)
        #expect(
            (0..<6).map(result.outcome) == [
                .notFired, .fired, .pending, .rejected, .unknown, .unknown,
            ]
        )
        #expect(result.effects.array == [0, 1, 0, 0, 0, 0])
    }
}

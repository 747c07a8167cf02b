import ScorerKit
import Testing

@testable import KaopingStarRating

@Suite struct EffectTests {
    private static let words = [
        "set", "add", "at_most", "at_least", "clamp", "exclude", "not_rated",
    ]

    private func trial(_ effect: String) throws -> ScorerTrial {
        let index = try #require(EffectTests.words.firstIndex(of: effect))
        return try ScorerTrial(Effect.self, ["effect": .choice(index, effect)])
    }

    /// Applies an effect where the condition holds for every unit.
    private func apply(
        _ effect: String,
        to values: [Double],
        bound: [Double],
        upper: [Double]? = nil
    ) throws -> ScorerTrial.Outcome {
        try trial(effect).score([
            .numbers(values), .numbers(values.map { _ in 1 }), .numbers(bound),
            upper.map { .numbers($0) } ?? .absent,
        ])
    }

    @Test("the choices are listed in the order of the effects")
    func choices() {
        #expect(Effect.description.parameters[0].choices == EffectTests.words)
        #expect(Effect.description.inputs.map(\.name) == ["value", "fires", "bound", "upper"])
        #expect(Effect.description.inputs.map(\.isRequired) == [true, true, false, false])
    }

    @Test("set gives the bound, to a unit without a value as well")
    func set() throws {
        let outcome = try trial("set").score([
            .numbers(
                [2, .nan, .nan, .nan, 4],
                states: [.scored, .notAvailable, .notRated, .excluded, .scored]
            ),
            .numbers([1, 1, 1, 1, 1]), .numbers([4, 4, 4, 4, 4]), .absent,
        ])
        #expect(outcome.values == [4, 4, 4, 4, 4])
        #expect(outcome.states == [.scored, .scored, .scored, .scored, .scored])
        #expect(outcome.reasons[0] == Reason(0, 2, 4, 0, 0))
        #expect(outcome.reasons[1] == Reason(1, 4, 0, 0, 0))
        #expect(outcome.reasons[4] == Reason(2, 4, 0, 0, 0))
    }

    @Test("add adds, and a negative bound takes away")
    func add() throws {
        let outcome = try apply("add", to: [3, 3, 0.1], bound: [1, -2, 0.2])
        let expected: [Double] = [3 + 1, 3 - 2, 0.1 + 0.2]
        #expect(outcome.values == expected)
        #expect(outcome.reasons[1] == Reason(0, 3, 1, 0, 0))
    }

    @Test("at_most and at_least change only what lies beyond the bound")
    func limits() throws {
        let cap = try apply("at_most", to: [4, 1, 0], bound: [1, 1, 1])
        #expect(cap.values == [1, 1, 0])
        #expect(
            cap.reasons == [Reason(0, 4, 1, 0, 0), Reason(2, 1, 0, 0, 0), Reason(2, 0, 0, 0, 0)]
        )
        let floor = try apply("at_least", to: [4, 1, 0], bound: [1, 1, 1])
        #expect(floor.values == [4, 1, 1])
    }

    @Test("clamp keeps the value from the bound to the upper end, both included")
    func clamp() throws {
        let outcome = try apply(
            "clamp",
            to: [0, 1, 2, 3, 4],
            bound: [1, 1, 1, 1, 1],
            upper: [3, 3, 3, 3, 3]
        )
        #expect(outcome.values == [1, 1, 2, 3, 3])
    }

    @Test("a clamp whose lower end is above the upper is refused with both")
    func wrongOrder() throws {
        let outcome = try apply("clamp", to: [2], bound: [3], upper: [1])
        #expect(outcome.states == [.refused])
        #expect(outcome.reasons == [Reason(9, 3, 1, 0, 0)])
    }

    @Test("exclude and not_rated give their state, with a value and without")
    func states() throws {
        for (effect, state, code) in [
            ("exclude", ScorerState.excluded, 3), ("not_rated", .notRated, 4),
        ] {
            let outcome = try trial(effect).score([
                .numbers([3, .nan, 3, 3]), .numbers([1, 1, 0, .nan]), .absent, .absent,
            ])
            #expect(outcome.states == [state, state, .scored, .scored])
            #expect(outcome.reasons[0] == Reason(code, 0, 0, 0, 0))
        }
    }

    @Test("where the condition does not hold or is unknown, value and state stay", arguments: words)
    func unchanged(effect: String) throws {
        let states: [ScorerState] = [.scored, .scored, .notRated, .notApplicable]
        let outcome = try trial(effect).score([
            .numbers([2, 2, .nan, .nan], states: states), .numbers([0, .nan, 0, .nan]),
            .numbers([9, 9, 9, 9]), .numbers([9, 9, 9, 9]),
        ])
        #expect(outcome.values.prefix(2) == [2, 2])
        #expect(outcome.states == states)
        #expect(outcome.reasons[0] == Reason(5, 0, 0, 0, 0))
        #expect(outcome.reasons[1] == Reason(6, 0, 0, 0, 0))
    }

    @Test("a unit without a bound where it is needed stays, and the reason says so")
    func noBound() throws {
        let outcome = try apply("at_most", to: [2, .nan], bound: [.nan, .nan])
        #expect(outcome.values[0] == 2)
        #expect(outcome.states == [.scored, .notAvailable])
        #expect(outcome.reasons == [Reason(7, 0, 0, 0, 0), Reason(7, 0, 0, 0, 0)])
        let half = try apply("clamp", to: [2], bound: [3], upper: [.infinity])
        #expect(half.values == [2])
        #expect(half.reasons == [Reason(7, 0, 0, 0, 0)])
    }

    @Test("a unit without a value is not changed by a limit, and no effect hides a refused one")
    func noValue() throws {
        let states: [ScorerState] = [.notRated, .excluded, .refused]
        let columns: [TrialColumn] = [
            .numbers([.nan, .nan, .nan], states: states), .numbers([1, 1, 1]),
            .numbers([1, 1, 1]), .absent,
        ]
        let limit = try trial("at_least").score(columns)
        #expect(limit.states == states)
        #expect(limit.reasons == [Reason(8, 0, 0, 0, 0), Reason(8, 0, 0, 0, 0), nil])
        #expect(try trial("set").score(columns).states == [.scored, .scored, .refused])
        #expect(try trial("exclude").score(columns).states == [.excluded, .excluded, .refused])
    }

    @Test("minus zero never comes out, a sum beyond all numbers has no score")
    func extremes() throws {
        let zeros = try apply("add", to: [-0.0, 1e308], bound: [-0.0, 1e308])
        #expect(zeros.values[0].sign == .plus)
        #expect(zeros.states == [.scored, .inconclusive])
        #expect(try apply("at_most", to: [-0.0], bound: [0]).values[0].sign == .plus)
        #expect(try apply("set", to: [3], bound: [-0.0]).values[0].sign == .plus)
    }

    @Test("an effect whose bound nobody states is refused and the column is named")
    func absentBound() throws {
        let columns: [TrialColumn] = [.numbers([1]), .numbers([1]), .absent, .absent]
        let error = #expect(throws: ScorerError.self) { try trial("at_most").score(columns) }
        #expect(error?.text.zh == "此效果需要“bound”一列")
        #expect(error?.text.en == "the effect needs the column \"bound\"")
        let clamp: [TrialColumn] = [.numbers([1]), .numbers([1]), .numbers([1]), .absent]
        let other = #expect(throws: ScorerError.self) { try trial("clamp").score(clamp) }
        #expect(other?.text.en == "the effect needs the column \"upper\"")
    }

    @Test("the cut into blocks never shows")
    func blocks() throws {
        let values = (0..<17).map { $0 % 5 == 4 ? Double.nan : Double($0) }
        let columns: [TrialColumn] = [
            .numbers(values),
            .numbers((0..<17).map { row -> Double in row % 3 == 2 ? .nan : Double(row % 3) }),
            .numbers((0..<17).map { Double(16 - $0) }), .absent,
        ]
        let whole = try trial("at_most").score(columns)
        for size in [1, 3] {
            let cut = try trial("at_most").score(columns, blockRows: size)
            #expect(cut.bits == whole.bits && cut.states == whole.states)
        }
    }
}

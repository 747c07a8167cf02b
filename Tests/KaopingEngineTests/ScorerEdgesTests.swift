import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

/// Every shipped scorer of numbers, by what it says of itself, at the edges of what there is.
@Suite("Edge cases of every shipped scorer")
struct ScorerEdgesTests {
    /// A scorer as one of its worked examples states it.
    struct Subject: Sendable, CustomTestStringConvertible {
        let id: String
        let use: ScorerUse
        let width: Int
        let parameters: String

        var description: ScorerDescription { use.handle.description }
        var testDescription: String { "\(id) \(parameters)" }

        func score(
            _ columns: [[Double]],
            states: [[ScorerState]]? = nil,
            blockRows: Int? = nil
        ) throws -> ScorerTrial.Outcome {
            let trial = try ScorerTrial(use.handle, use.parameters)
            let rows = columns.first?.count ?? 0
            return try trial.score(
                columns,
                states: states,
                parameterColumns: use.columns.map { _ in Array(repeating: 5, count: rows) },
                blockRows: blockRows
            )
        }
    }

    static let subjects: [Subject] = {
        guard let registry = try? Shipped.registry() else { return [] }
        return registry.ids.flatMap { id -> [Subject] in
            guard let description = registry[id]?.handle.description,
                description.inputs.isEmpty, Stated.knows(description.role)
            else { return [] }
            return description.examples.compactMap { example in
                let stated = Stated(id, description.role, example)
                guard let use = try? Shipped.use(stated, registry) else { return nil }
                return Subject(
                    id: id,
                    use: use,
                    width: example.inputs.first?.count ?? 1,
                    parameters: example.parameters
                )
            }
        }
    }()

    @Test("no shipped scorer is left out but those of several inputs, rules and stages")
    func all() throws {
        let registry = try Shipped.registry()
        let found = Set(Self.subjects.map(\.id))
        let left = registry.ids.filter { !found.contains($0) }
        for id in left {
            let description = try #require(registry[id]).handle.description
            #expect(!description.inputs.isEmpty || !Stated.knows(description.role), "\(id)")
        }
        #expect(found.count >= 40)
    }

    /// The columns of as many children as a scorer has, of the same numbers.
    private func columns(_ subject: Subject, _ numbers: [Double]) -> [[Double]] {
        Array(repeating: numbers, count: subject.width)
    }

    @Test("who takes counted numbers sums them up as the rows that they stand for")
    func counted() throws {
        let subjects = Self.subjects.filter { $0.description.takes.contains(.counted) }
        #expect(Set(subjects.map(\.id)) == ["entropy", "topsis"])
        for subject in subjects {
            for (situation, numbers) in Self.edges where numbers.allSatisfy(\.isFinite) {
                let often = (0..<3).flatMap { _ in numbers }
                let trial = try ScorerTrial(subject.use.handle, subject.use.parameters)
                #expect(
                    try trial.countsAsRows(columns(subject, often)),
                    "\(subject.id): \(situation)"
                )
            }
        }
    }

    static let edges: [(situation: String, numbers: [Double])] = [
        ("one unit", [5]), ("no unit", []), ("all equal", [3, 3, 3, 3]),
        ("all missing", [.nan, .nan, .nan]), ("all zero", [0, 0, 0]),
        ("one number among missing ones", [.nan, 7, .nan]),
        ("infinities", [.infinity, 1, -.infinity, 4, 9]),
        ("infinities alone", [.infinity, -.infinity]),
        ("denormals", [Double.leastNonzeroMagnitude, 0, 3 * Double.leastNonzeroMagnitude]),
        (
            "the largest numbers",
            [Double.greatestFiniteMagnitude, -Double.greatestFiniteMagnitude, 1]
        ),
        ("the largest and the smallest", [Double.leastNonzeroMagnitude, 1e308, 1e308, 50]),
        ("negative numbers", [-3, -7, 2, -1]), ("minus zero", [-0.0, 0, 5, -0.0, 11]),
    ]

    @Test("there is a finite number where the state is scored, and none where it is not")
    func numbers() throws {
        for subject in Self.subjects {
            for (situation, numbers) in Self.edges {
                guard let outcome = try? subject.score(columns(subject, numbers)) else {
                    // A weighting may have no weights to give: the run then says why and stops.
                    #expect(subject.description.role == .weighting, "\(subject.id): \(situation)")
                    continue
                }
                for row in outcome.values.indices where subject.description.role != .weighting {
                    let (value, state) = (outcome.values[row], outcome.states[row])
                    let told = "\(subject.testDescription), \(situation): \(value) is \(state.id)"
                    #expect((state == .scored) == value.isFinite, "\(told)")
                    #expect(state == .scored || value.isNaN, "\(told)")
                    // What is known stays as it is where data are prepared, bit for bit.
                    let isScore = subject.description.role != .preparation
                    #expect(!isScore || value != 0 || value.sign == .plus, "\(told): minus zero")
                    for output in outcome.outputs {
                        #expect(!output[row].isInfinite, "\(told): an infinite output")
                    }
                }
                #expect(
                    outcome.figures.allSatisfy { !$0.isInfinite },
                    "\(subject.id): \(situation)"
                )
                #expect(outcome.figures.allSatisfy { $0 != 0 || $0.sign == .plus })
            }
        }
    }

    @Test("who has no data has no score, except where data are filled in")
    func missing() throws {
        for subject in Self.subjects where subject.description.role != .weighting {
            let isFilling = subject.id == "impute"
            let outcome = try subject.score(columns(subject, [.nan, 4, .nan]))
            for row in [0, 2] where !isFilling {
                #expect(outcome.states[row] == .notAvailable, "\(subject.testDescription)")
            }
            let states = [ScorerState.notApplicable, .notRated, .excluded, .inconclusive]
            let columns = columns(subject, states.map { _ in .nan })
            let given = Array(repeating: states, count: subject.width)
            #expect(
                try subject.score(columns, states: given).states == states,
                "\(subject.testDescription)"
            )
        }
    }

    @Test("minus zero is zero")
    func minusZero() throws {
        let scorers = Self.subjects.filter {
            ![.weighting, .preparation].contains($0.description.role)
        }
        for subject in scorers {
            let plus = try subject.score(columns(subject, [0, 0, 20, 8]))
            let minus = try subject.score(columns(subject, [-0.0, 0, 20, 8]))
            #expect(plus.bits == minus.bits, "\(subject.testDescription)")
        }
    }

    @Test("neither blocks nor the order of merging change a bit")
    func blocks() throws {
        let numbers: [Double] = [3.1, 7, .nan, 0.2, 19, 4.4, 4.4, 8, 1e-3, 5, .infinity, 2]
        for subject in Self.subjects where subject.description.need != .population {
            let columns = (0..<subject.width).map { child in
                numbers.indices.map { numbers[($0 + child) % numbers.count] }
            }
            guard let whole = try? subject.score(columns) else { continue }
            for size in [1, 2, 5, 7] {
                let cut = try subject.score(columns, blockRows: size)
                #expect(cut.bits == whole.bits && cut.states == whole.states, "\(subject.id)")
                #expect(
                    cut.figures.map(\.bitPattern) == whole.figures.map(\.bitPattern),
                    "\(subject.id)"
                )
            }
        }
    }

    @Test("units in another order have the same scores, to the bit")
    func order() throws {
        let numbers: [Double] = [3.1, 7, .nan, 0.2, 19, 4.4, 4.4, 8, 1e-3, 5, .infinity, 2]
        var random = Seeded(state: 5)
        let order = Array(numbers.indices).shuffled(using: &random)
        for subject in Self.subjects where subject.id != "impute" {
            let columns = (0..<subject.width).map { child in
                numbers.indices.map { numbers[($0 + child) % numbers.count] }
            }
            guard let plain = try? subject.score(columns) else { continue }
            let moved = try subject.score(columns.map { column in order.map { column[$0] } })
            #expect(moved.bits == order.map { plain.bits[$0] }, "\(subject.testDescription)")
        }
    }

    @Test("a share lies between 0 and 1 for numbers within reason, unless it is extrapolated")
    func bounds() throws {
        for subject in Self.subjects
        where subject.description.returns == .share && subject.description.role != .weighting
            && !subject.parameters.contains("extrapolate")
        {
            let columns = (0..<subject.width).map { child in
                [0.5, 3, 12, 7.25, 40, 91].map { $0 + Double(child) }
            }
            let outcome = try subject.score(columns)
            #expect(
                outcome.values.allSatisfy { $0.isNaN || (0...1).contains($0) },
                "\(subject.testDescription): \(outcome.values)"
            )
        }
    }

    @Test("undefined is no number: negatives under a root, zero deviation, weights of nothing")
    func undefined() throws {
        let registry = try Shipped.registry()
        func subject(_ id: String) throws -> Subject {
            try #require(Self.subjects.first { $0.id == id })
        }
        let geometric = try subject("geometric").score([[-1, 4], [5, 9]])
        #expect(geometric.states == [.inconclusive, .scored])
        for id in ["min_max", "z_score"] {
            let states = try subject(id).score([[4, 4, 4]]).states
            #expect(states == [.inconclusive, .inconclusive, .inconclusive], "\(id)")
        }
        // Weights of equal children or of none: a weighting throws, or its weights are refused.
        for id in registry.ids(for: .weighting) where id != "ahp" {
            let weighting = try subject(id)
            let figures = try? weighting.score(columns(weighting, [.nan, .nan])).figures
            let isNothing = figures?.allSatisfy { $0.isNaN || $0 == 0 } ?? true
            #expect(isNothing, "\(id): \(figures ?? [])")
        }
    }
}

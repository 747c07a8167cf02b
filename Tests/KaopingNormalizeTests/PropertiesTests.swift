import ScorerKit
import Testing

@testable import KaopingNormalize

/// What holds for every scorer of the family, on random data with ties and gaps.
@Suite struct PropertiesTests {
    /// A scorer with parameters; values lie between 1 and 100.
    struct Method: Sendable, CustomTestStringConvertible {
        let type: any Scorer.Type
        var stated: [String: String] = [:]
        /// Whether twice every value gives the same bits.
        var ignoresScale = false

        var isLow: Bool { stated["better"] == "low" }

        var testDescription: String {
            "\(type.description.id) \(stated.sorted { $0.key < $1.key })"
        }
    }

    static let methods: [Method] =
        directionless.flatMap { method in
            [method, method.with("better", "low")]
        } + [
            Method(type: LogNormal.self, stated: ["median": "40", "p10": "80"]),
            Method(type: LogNormal.self, stated: ["median": "40", "p10": "9", "better": "low"]),
            Method(type: Raw.self),
            Method(type: DistanceToTarget.self, stated: ["target": "60"]),
            Method(type: DistanceToTarget.self, stated: ["target": "60", "worst": "0"]),
            Method(type: DistanceToTarget.self, stated: ["target": "30", "better": "low"]),
        ]

    private static let directionless: [Method] =
        [
            Method(type: MinMax.self, ignoresScale: true),
            Method(type: ZScore.self, ignoresScale: true),
            Method(
                type: ZScore.self,
                stated: ["deviation": "population", "mean": "50", "spread": "10"],
                ignoresScale: true
            ),
            Method(type: DistanceToReference.self, stated: ["reference": "50"]),
            Method(
                type: DistanceToReference.self,
                stated: ["relative_to": "mean", "form": "difference"],
                ignoresScale: true
            ),
            Method(
                type: DistanceToReference.self,
                stated: ["relative_to": "maximum"],
                ignoresScale: true
            ),
            Method(type: RatioToBest.self, ignoresScale: true),
            Method(type: Logistic.self, stated: ["midpoint": "50", "steepness": "0.1"]),
        ]
        + RankScore.description.parameters[0].choices.flatMap { form in
            RankScore.description.parameters[1].choices.map { ties in
                Method(
                    type: RankScore.self,
                    stated: ["form": form, "ties": ties],
                    ignoresScale: true
                )
            }
        }
        + Percentile.description.parameters[0].choices.map { kind in
            Method(type: Percentile.self, stated: ["kind": kind], ignoresScale: true)
        }

    /// Returns numbers with one or three decimals; tenths bring ties.
    private func numbers(_ seed: UInt64, count: Int = 200, gaps: Bool = true) -> [Double] {
        var random = SeededNumbers(seed: seed)
        return (0..<count).map { row in
            if gaps && Int.random(in: 0..<10, using: &random) == 0 { return .nan }
            let scale = row % 2 == 0 ? 10.0 : 1000
            return (Double.random(in: 1...100, using: &random) * scale).rounded() / scale
        }
    }

    @Test("the cut into blocks never shows", arguments: methods)
    func blocks(_ method: Method) throws {
        guard method.type.description.need != .population else { return }
        let trial = try trial(method.type, method.stated)
        var random = SeededNumbers(seed: 11)
        let numbers = numbers(1, count: 60)
        let whole = try trial.score([numbers])
        for size in [1, 3] + (0..<5).map({ _ in Int.random(in: 2...59, using: &random) }) {
            let cut = try trial.score([numbers], blockRows: size)
            #expect(cut.bits == whole.bits && cut.states == whole.states)
            #expect(cut.reasons == whole.reasons)
            #expect(cut.figures.map(\.bitPattern) == whole.figures.map(\.bitPattern))
        }
    }

    @Test("units in another order have the same scores", arguments: methods)
    func order(_ method: Method) throws {
        let trial = try trial(method.type, method.stated)
        var random = SeededNumbers(seed: 12)
        let numbers = numbers(2)
        let whole = try trial.score([numbers])
        let order = Array(numbers.indices).shuffled(using: &random)
        let shuffled = try trial.score([order.map { numbers[$0] }])
        #expect(shuffled.bits == order.map { whole.bits[$0] })
        #expect(shuffled.figures.map(\.bitPattern) == whole.figures.map(\.bitPattern))
    }

    @Test(
        "a better value never has a lower score, and equal values have the same",
        arguments: methods
    )
    func monotone(_ method: Method) throws {
        let numbers = numbers(3)
        let outcome = try trial(method.type, method.stated).score([numbers])
        let rows = numbers.indices.filter { outcome.states[$0] == .scored }
            .sorted { method.isLow ? numbers[$0] > numbers[$1] : numbers[$0] < numbers[$1] }
        #expect(rows.count > 150)
        for (worse, better) in zip(rows, rows.dropFirst()) {
            #expect(outcome.values[worse] <= outcome.values[better])
            if numbers[worse] == numbers[better] {
                #expect(outcome.bits[worse] == outcome.bits[better])
            }
        }
    }

    @Test("a unit that improves while the others stay never loses", arguments: methods)
    func improving(_ method: Method) throws {
        let trial = try trial(method.type, method.stated)
        var random = SeededNumbers(seed: 14)
        let numbers = numbers(4, count: 12, gaps: false)
        let before = try trial.score([numbers]).values
        for row in numbers.indices {
            var improved = numbers
            improved[row] =
                method.isLow
                ? Double.random(in: 1...numbers[row], using: &random)
                : Double.random(in: numbers[row]...100, using: &random)
            let after = try trial.score([improved]).values[row]
            #expect(after >= before[row] - 4 * before[row].ulp)
        }
    }

    @Test("shares lie between 0 and 1", arguments: methods)
    func bounds(_ method: Method) throws {
        guard method.type.description.returns == .share else { return }
        let outcome = try trial(method.type, method.stated).score([numbers(5)])
        #expect(outcome.values.allSatisfy { $0.isNaN || (0...1).contains($0) })
    }

    @Test("another unit of measure changes nothing where only relations count", arguments: methods)
    func scale(_ method: Method) throws {
        guard method.ignoresScale else { return }
        let trial = try trial(method.type, method.stated)
        let numbers = numbers(6)
        let scaled = try trial.score([numbers.map { $0 * 1024 }])
        #expect(scaled.bits == (try trial.score([numbers])).bits)
    }

    @Test(
        "what is missing, infinite or takes no part has its state and touches no one",
        arguments: methods
    )
    func states(_ method: Method) throws {
        let trial = try trial(method.type, method.stated)
        let numbers = numbers(7, count: 30, gaps: false)
        let plain = try trial.score([numbers])
        let outcome = try trial.score(
            [[1e6] + numbers + [.nan, .infinity, -.infinity]],
            states: [
                [.excluded] + numbers.map { _ in .scored } + [.notApplicable, .scored, .scored]
            ]
        )
        #expect(outcome.states[0] == .excluded)
        #expect(outcome.states.suffix(3) == [.notApplicable, .inconclusive, .inconclusive])
        #expect(Array(outcome.bits.dropFirst().dropLast(3)) == plain.bits)
        let code = try #require(outcome.reasons[32]?.code)
        #expect(method.type.description.reasons[code].id == "not_finite")
    }

    @Test("without any number there is no score and no figure", arguments: methods)
    func nothing(_ method: Method) throws {
        for count in [0, 3] {
            let outcome = try trial(method.type, method.stated)
                .score([Array(repeating: .nan, count: count)])
            #expect(outcome.states == Array(repeating: .notAvailable, count: count))
            #expect(outcome.figures.count == method.type.description.figures.count)
            #expect(outcome.values.allSatisfy(\.isNaN) && outcome.reasons.allSatisfy { $0 == nil })
        }
    }

    @Test("minus zero is zero, and no score is minus zero", arguments: methods)
    func minusZero(_ method: Method) throws {
        let trial = try trial(method.type, method.stated)
        let minus = try trial.score([[-0.0, 0, 20, 80]])
        #expect(minus.bits == (try trial.score([[0, -0.0, 20, 80]])).bits)
        #expect((minus.values + minus.figures).allSatisfy { $0 != 0 || $0.sign == .plus })
    }

    @Test(
        "the largest and the smallest numbers give a score or a state, never nan",
        arguments: methods
    )
    func extremes(_ method: Method) throws {
        let most = Double.greatestFiniteMagnitude
        let tiny = Double.leastNonzeroMagnitude
        for numbers in [[most, -most, 0], [tiny, 0, 2 * tiny], [tiny, most, 50]] {
            let outcome = try trial(method.type, method.stated).score([numbers])
            for row in numbers.indices {
                #expect(outcome.values[row].isFinite == (outcome.states[row] == .scored))
                #expect(outcome.reasons[row] != nil)
            }
        }
    }
}

extension PropertiesTests.Method {
    fileprivate func with(_ name: String, _ word: String) -> Self {
        var method = self
        method.stated[name] = word
        return method
    }
}

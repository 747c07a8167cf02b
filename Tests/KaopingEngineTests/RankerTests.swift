import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite struct RankerTests {
    private func buffer(_ values: [Double]) -> Buffer<Double> {
        let buffer = Buffer<Double>(count: values.count)
        for (index, value) in values.enumerated() { buffer.base[index] = value }
        return buffer
    }

    private func groups(_ codes: [Int32], count: Int) -> (codes: Buffer<Int32>, count: Int) {
        let buffer = Buffer<Int32>(count: codes.count)
        for (index, code) in codes.enumerated() { buffer.base[index] = code }
        return (buffer, count)
    }

    private func ranks(
        _ keys: [[Double]],
        _ rule: Ranking.Ties,
        groups: (codes: Buffer<Int32>, count: Int)? = nil
    ) -> [Double?] {
        let rankers = rankers(keys).map { $0.ranks(ties: rule, groups: groups) }
        let found = rankers.map { ranks in keys[0].indices.map { ranks.rank($0) } }
        #expect(found.allSatisfy { $0 == found[0] }, "stated scores rank alike")
        return found[0]
    }

    /// Rankers of the scores as they are, and as stated with two places where they are so.
    private func rankers(_ keys: [[Double]]) -> [Ranker] {
        let plain = Ranker(keys: keys.map(buffer), rows: keys[0].count)
        guard let rounding = Rounding(places: 2),
            keys[0].allSatisfy({ $0.isNaN || rounding($0) == $0 })
        else { return [plain] }
        return [plain, Ranker(keys: keys.map(buffer), rounding: rounding, rows: keys[0].count)]
    }

    private func order(_ keys: [[Double]]) -> [Int] {
        let found = rankers(keys).map { $0.order.array.map(Int.init) }
        #expect(found.allSatisfy { $0 == found[0] }, "stated scores stand alike")
        return found[0]
    }

    private static let rules: [(rule: Ranking.Ties, ranks: [Double])] = [
        (.competition, [2, 1, 4, 2]),
        (.dense, [2, 1, 3, 2]),
        (.modified, [3, 1, 4, 3]),
        // Places 2 and 3 are shared: (2 + 3) / 2.
        (.fractional, [(2 + 3) / 2.0, 1, 4, (2 + 3) / 2.0]),
        (.ordinal, [2, 1, 4, 3]),
    ]

    @Test("scores that are known are ranked as they are stated; one that is missing is not")
    func known() {
        let scores = [70.004, 90, .nan, 70.001]
        let stated = Ranks(of: scores, stated: Rounding(places: 2), ties: .competition)
        #expect((0..<4).map { stated.rank($0) } == [2, 1, nil, 2])
        let exact = Ranks(of: scores, stated: nil, ties: .competition)
        #expect((0..<4).map { exact.rank($0) } == [2, 1, nil, 3])
    }

    @Test("a tie for second place, by every rule", arguments: rules)
    func tie(rule: Ranking.Ties, expected: [Double]) {
        #expect(ranks([[80, 90, 70, 80]], rule) == expected)
        #expect(order([[80, 90, 70, 80]]) == [1, 0, 3, 2])
    }

    @Test("a missing score has no rank and stands last, by every rule", arguments: rules)
    func missing(rule: Ranking.Ties, expected: [Double]) {
        let values: [Double] = [.nan, 80, 90, .nan, 70, 80]
        let all: [Double?] = [nil, expected[0], expected[1], nil, expected[2], expected[3]]
        #expect(ranks([values], rule) == all)
        #expect(order([values]) == [2, 1, 5, 4, 0, 3])
    }

    @Test(
        "within groups each group counts by itself, and a row without a group has no rank",
        arguments: rules
    )
    func within(rule: Ranking.Ties, expected: [Double]) {
        // Rows of the two groups alternate; the last has none although its score is the best.
        let values: [Double] = [80, 8, 90, 9, 70, 7, 80, 8, 100]
        let codes = groups([0, 1, 0, 1, 0, 1, 0, 1, -1], count: 2)
        let all: [Double?] = expected.flatMap { [$0, $0] } + [nil]
        #expect(ranks([values], rule, groups: codes) == all)
    }

    @Test("equal scores in different groups are no tie")
    func across() {
        let codes = groups([0, 1, 2], count: 3)
        for rule in Ranking.Ties.allCases {
            expect(ranks([[5, 5, 5]], rule, groups: codes), [1, 1, 1])
        }
    }

    @Test("tie-breakers decide in order, a missing one counts as lowest")
    func breakers() {
        let scores: [Double] = [80, 80, 80, 80, 90]
        let first: [Double] = [1, 2, .nan, 2, 0]
        let second: [Double] = [0, 5, 9, 6, 0]
        #expect(order([scores, first, second]) == [4, 3, 1, 0, 2])
        expect(ranks([scores, first, second], .competition), [4, 3, 5, 2, 1])
        expect(ranks([scores, first], .competition), [4, 2, 5, 2, 1])
        expect(ranks([scores, [.nan, .nan, 1, .nan, 1]], .dense), [3, 3, 2, 3, 1])
    }

    @Test("zero and minus zero are equal, in scores and in tie-breakers")
    func minusZero() {
        expect(ranks([[0, -0.0, 1, -1]], .competition), [2, 2, 1, 4])
        expect(ranks([[-0.0, 0, 0]], .dense), [1, 1, 1])
        expect(ranks([[5, 5], [-0.0, 0]], .dense), [1, 1])
        #expect(order([[-0.0, 0, -0.0]]) == [0, 1, 2])
    }

    @Test("negative, tiny and huge scores stand in their order")
    func extremes() {
        let most = Double.greatestFiniteMagnitude
        let least = Double.leastNonzeroMagnitude
        #expect(order([[-1, -2, 3, -most, most, least, -least, 0]]) == [4, 2, 5, 7, 6, 0, 1, 3])
    }

    @Test("negative stated scores stand below zero, and huge ones are ranked as well")
    func stated() {
        expect(ranks([[-0.01, 0, -250.5, 0.01, -250.5]], .competition), [3, 2, 4, 1, 4])
        // Too large to be counted in hundredths.
        expect(ranks([[1e300, -1e300, 5]], .dense), [1, 3, 2])
    }

    @Test("no rows, one row, and rows that all tie or all miss")
    func small() {
        expect(ranks([[]], .fractional), [])
        expect(ranks([[3]], .modified), [1])
        expect(ranks([[.nan, .nan]], .competition), [none, none])
        // Three share the places 1, 2 and 3.
        expect(ranks([[4, 4, 4]], .fractional), [2, 2, 2])
        expect(ranks([[4, 4, 4, 4]], .fractional), [2.5, 2.5, 2.5, 2.5])
    }

    // MARK: Against a plain reference

    /// Ranks by looking at all other rows, as the definitions are worded.
    private func reference(
        _ keys: [[Double]],
        _ codes: [Int32],
        _ rule: Ranking.Ties
    ) -> [Double?] {
        func isAbove(_ one: Int, _ other: Int) -> Bool {
            for key in keys {
                let (a, b) = (key[one], key[other])
                if a.isNaN && b.isNaN || a == b { continue }
                return b.isNaN || a > b
            }
            return false
        }
        let rows = keys[0].indices.filter { !keys[0][$0].isNaN && codes[$0] >= 0 }
        let members = Dictionary(grouping: rows) { codes[$0] }
        var result = [Double?](repeating: nil, count: keys[0].count)
        for group in members.values {
            // Sorted, stable, and cut into runs of equals.
            let sorted = group.enumerated().sorted {
                isAbove($0.element, $1.element)
                    || (!isAbove($1.element, $0.element) && $0.offset < $1.offset)
            }.map(\.element)
            var (start, run) = (0, 0)
            while start < sorted.count {
                var end = start + 1
                while end < sorted.count, !isAbove(sorted[start], sorted[end]) { end += 1 }
                run += 1
                for index in start..<end {
                    let place: Double =
                        switch rule {
                        case .competition: Double(start + 1)
                        case .dense: Double(run)
                        case .modified: Double(end)
                        case .fractional: Double(start + 1 + end) / 2
                        case .ordinal: Double(index + 1)
                        }
                    result[sorted[index]] = place
                }
                start = end
            }
        }
        return result
    }

    @Test(
        "ten thousand random scores rank as in a plain reference",
        arguments: Ranking.Ties.allCases
    )
    func random(rule: Ranking.Ties) {
        var random = Seeded(state: 7)
        let count = 10_000
        let scores = (0..<count).map { _ -> Double in
            switch Int.random(in: 0..<10, using: &random) {
            case 0: .nan
            case 1: -0.0
            case 2...7: Double(Int.random(in: -300...300, using: &random)) / 10
            default: Double(Int.random(in: -100_000_000...100_000_000, using: &random)) / 100
            }
        }
        let breaker = (0..<count).map { _ -> Double in
            Int.random(in: 0..<5, using: &random) == 0
                ? .nan : Double(Int.random(in: -3...3, using: &random))
        }
        let codes = (0..<count).map { _ in Int32.random(in: -1..<12, using: &random) }
        let all = [Int32](repeating: 0, count: count)
        for keys in [[scores], [scores, breaker]] {
            #expect(ranks(keys, rule) == reference(keys, all, rule))
            let within = ranks(keys, rule, groups: groups(codes, count: 12))
            #expect(within == reference(keys, codes, rule))
        }
    }

    @Test("random bit patterns stand in the order of their values")
    func bits() {
        var random = Seeded(state: 11)
        let values = (0..<10_000).map { _ in Double(bitPattern: random.next()) }
            .map { $0.isFinite ? $0 : 0 }
        let sorted = values.enumerated().sorted {
            $0.element > $1.element || ($0.element == $1.element && $0.offset < $1.offset)
        }.map(\.offset)
        #expect(order([values]) == sorted)
    }
}

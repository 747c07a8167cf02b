import Foundation
import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

/// What a unit could write into one of its cells instead, and what that costs; made here a second
/// time, from the text of the cell.
private struct Lever: Sendable {
    let indicator: String
    let column: Int
    let options: @Sendable (String) -> [(cell: String, cost: Double)]

    /// Steps up and down from a number within a range.
    static func number(
        _ indicator: String,
        _ column: Int,
        step: Int,
        _ range: ClosedRange<Int>,
        cost: Double = 1,
        suffix: String = ""
    ) -> Lever {
        Lever(indicator: indicator, column: column) { cell in
            guard let number = Int(cell.replacing(suffix, with: "")) else { return [] }
            return (1...100).flatMap { count in
                [number + count * step, number - count * step].filter(range.contains)
                    .map { ("\($0)\(suffix)", Double(count) * cost) }
            }
        }
    }

    /// Any other of some texts.
    static func choice(_ indicator: String, _ column: Int, _ texts: [String], cost: Double) -> Lever
    {
        Lever(indicator: indicator, column: column) { cell in
            texts.filter { $0 != cell && texts.contains(cell) }.map { ($0, cost) }
        }
    }
}

/// A profile over `units.csv`, of which single cells are changed and the whole is run again.
private final class Trial {
    typealias Outcome = (level: Int, score: Double, rank: Double?)

    let desk: Desk
    let request: RunRequest
    let heading: String
    let cells: [[String]]
    let levers: [Lever]

    init(_ yaml: String, _ text: String, _ levers: [Lever]) throws {
        desk = try Desk()
        var request = try desk.request(yaml)
        request.threads = 1
        self.request = request
        let lines = text.split(separator: "\n").map(String.init)
        heading = lines[0]
        cells = lines.dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        self.levers = levers
    }

    private func write(_ cells: [[String]]) throws {
        let lines = [heading] + cells.map { $0.joined(separator: ",") }
        try desk.write(lines.joined(separator: "\n") + "\n", to: "units.csv")
    }

    /// The run with the ways of every unit.
    func book() throws -> ScoreBook {
        try write(cells)
        var request = request
        request.threads = 2
        request.explained = .all
        request.seeksNext = true
        return try Evaluation.run(request)
    }

    /// What becomes of a unit with other cells.
    func outcome(_ row: Int, _ changes: [(column: Int, cell: String)]) throws -> Outcome {
        var changed = cells
        for change in changes { changed[row][change.column] = change.cell }
        try write(changed)
        let book = try Evaluation.run(request)
        return (book.decidedLevel(row) ?? -1, book.score.values[row], book.rank.rank(row))
    }

    /// The cheapest option of a lever that reaches a higher level.
    func cheapest(_ row: Int, _ lever: Lever, above level: Int) throws -> (
        cell: String, cost: Double
    )? {
        try lever.options(cells[row][lever.column]).first { option in
            try outcome(row, [(lever.column, option.cell)]).level > level
        }
    }

    /// The cost of the cheapest pair that reaches a higher level for less than a limit.
    func cheapestPair(_ row: Int, above level: Int, below limit: Double) throws -> Double? {
        var pairs: [(changes: [(column: Int, cell: String)], cost: Double)] = []
        for (index, first) in levers.enumerated() {
            for second in levers[(index + 1)...] {
                for one in first.options(cells[row][first.column]) {
                    for other in second.options(cells[row][second.column]) {
                        let changes = [(first.column, one.cell), (second.column, other.cell)]
                        pairs.append((changes, one.cost + other.cost))
                    }
                }
            }
        }
        return try pairs.filter { $0.cost < limit }.sorted { $0.cost < $1.cost }
            .first { try outcome(row, $0.changes).level > level }?.cost
    }

    /// The cell that a changed indicator stands for.
    func cell(_ change: NextLevel.Change) throws -> (column: Int, cell: String) {
        let lever = try #require(levers.first { $0.indicator == change.indicator.id })
        let text: String
        switch change.after {
        case .number(let number): text = "\(Int(number))"
        case .percent(let share): text = "\(Int((share * 100).rounded()))%"
        case .flag(let flag): text = flag ? "是" : "否"
        case .text(let found): text = found
        default: text = "?"
        }
        return (lever.column, text)
    }

    /// Compares every way of every unit with an exhaustive search; returns how many ways there were.
    func check() throws -> (singles: Int, pairs: Int, none: Int) {
        let book = try book()
        var counts = (singles: 0, pairs: 0, none: 0)
        let known = book.levelNames.map(\.id)
        for explanation in book.explanations {
            let row = explanation.row
            let level = book.decidedLevel(row) ?? -1
            let next = try #require(explanation.next)
            guard next.target != nil else { continue }
            for way in next.ways {
                let found = try outcome(row, try way.changes.map(cell))
                #expect(found.level > level && known[found.level] == way.level.id, "\(cells[row])")
                #expect(found.score == way.score && found.rank == way.rank, "\(cells[row])")
            }
            #expect(next.ways.map(\.cost) == next.ways.map(\.cost).sorted())
            for lever in levers {
                let way = next.ways.first {
                    $0.changes.count == 1 && $0.changes[0].indicator.id == lever.indicator
                }
                let expected = try cheapest(row, lever, above: level)
                #expect(way?.cost == expected?.cost, "\(cells[row]) \(lever.indicator)")
                if let way, let expected {
                    #expect(try cell(way.changes[0]).cell == expected.cell, "\(cells[row])")
                    counts.singles += 1
                }
            }
            let single = next.ways.first { $0.changes.count == 1 }?.cost ?? .infinity
            let pairs = next.ways.filter { $0.changes.count == 2 }
            let expected = try cheapestPair(row, above: level, below: single)
            #expect(pairs.map(\.cost) == [expected].compactMap(\.self), "\(cells[row])")
            #expect(next.pairsTriedBelow == nil && next.runs > 0)
            counts.pairs += pairs.count
            if next.ways.isEmpty { counts.none += 1 }
        }
        return counts
    }
}

@Suite("The cheapest ways to the next level")
struct NextLevelFinderTests {
    // MARK: Against an exhaustive search

    private static let mixed = Desk.profile(
        columns:
            "a: {type: number, range: 0..100}, n: count, p: {type: percent, range: 0%..100%}, "
            + "f: flag, k: {type: text, values: [none, draft, final]}",
        """
        indicators:
          a: {changeable: {step: 25}}
          n: {changeable: {step: 1, range: 0..5, cost: 2}}
          p: {changeable: {step: 20%}}
          f: {changeable: {cost: 3}}
          k: {changeable: {cost: 4}}
          double: {value: 2 * n}
        stated: 1
        criteria:
          - {id: x, points: 40, of: a, score: {proportional: 100}}
          - {id: y, points: 24, of: double, score: {proportional: 10}}
          - {id: z, points: 20, of: p, score: {proportional: 100%}, missing: zero}
          - {id: w, points: 16, of: k, score: {lookup: {cases: {none: 0, draft: 8, final: 16}}}}
        gates: [{id: stop, when: f, on: level, at_most: 2}]
        rating:
          levels: 1..4
          start: {bands: {4: 80.., 3: 64..<80, 2: 45..<64, 1: ..<45}}
          rules:
            - {id: mood, when: p < 60%, at_most: 3}
            - {id: few, level: 4, share: {at_most: 40%, of: rated, count: down}, at_edge: none}
        ranking: {ties: competition}
        """
    )

    private static let mixedLevers = [
        Lever.number("a", 1, step: 25, 0...100), .number("n", 2, step: 1, 0...5, cost: 2),
        .number("p", 3, step: 20, 0...100, suffix: "%"), .choice("f", 4, ["是", "否"], cost: 3),
        .choice("k", 5, ["none", "draft", "final"], cost: 4),
    ]

    @Test("numbers, counts, percentages, flags and categories, under caps and a quota")
    func exhaustive() throws {
        let trial = try Trial(
            Self.mixed,
            """
            id,a,n,p,f,k
            u,100,5,90%,否,draft
            v,100,4,90%,否,final
            w,75,3,50%,否,draft
            x,75,4,90%,是,final
            y,25,2,,否,none
            z,100,0,80%,否,none
            """,
            Self.mixedLevers
        )
        // z has 56 of 64: a draft gives 8 for 4, a meeting and more satisfaction 4.8 + 4 for 2 + 1.
        let counts = try trial.check()
        #expect(counts.singles > 5 && counts.pairs > 0)
    }

    @Test("values that all units are compared by, with each unit's group and imputed values")
    func population() throws {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id, groups: [street]}
            tables: {units: {file: units.csv, columns: {id: text, street: text, a: number, b: number}}}
            prepare: [{impute: {with: median}}]
            indicators:
              a: {changeable: {step: 5, range: 0..20}}
              b: {changeable: {step: 2, range: 0..10, cost: 2}}
            stated: 2
            criteria:
              - {id: x, weight: 60%, of: a, within: street, score: min_max}
              - {id: y, weight: 40%, of: b, score: min_max}
            rating: {bands: {high: 70.., middle: 40..<70, low: ..<40}}
            ranking: {ties: competition}
            """
        let trial = try Trial(
            yaml,
            """
            id,street,a,b
            u,E,5,2
            v,E,15,6
            w,E,10,
            x,W,0,8
            y,W,20,0
            """,
            [.number("a", 2, step: 5, 0...20), .number("b", 3, step: 2, 0...10, cost: 2)]
        )
        #expect(try trial.check().singles > 3)
    }

    @Test("random small cases", arguments: 1...4)
    func random(seed: UInt64) throws {
        var generator = Seeded(state: seed)
        let rows = (0..<4).map { unit in
            let a = Int.random(in: 0...4, using: &generator) * 25
            let n = Int.random(in: 0...5, using: &generator)
            let p = Int.random(in: 0...5, using: &generator) * 20
            let f = Bool.random(using: &generator) ? "是" : "否"
            let k = ["none", "draft", "final", ""].randomElement(using: &generator) ?? ""
            return "u\(unit),\(a),\(n),\(p)%,\(f),\(k)"
        }
        let text = (["id,a,n,p,f,k"] + rows).joined(separator: "\n")
        let yaml = Self.mixed.replacing("final: 16}}}}", with: "final: 16}}}, missing: zero}")
        _ = try Trial(yaml, text, Self.mixedLevers).check()
    }

    // MARK: Situations

    /// Two criteria of 50 points, each one point for each of the number.
    private func next(
        _ text: String,
        _ a: String = "{changeable: {step: 1, range: 0..50}}",
        _ rest: String = "rating: {bands: {good: 60.., fair: 40..<60, poor: ..<40}}",
        b: String = "{changeable: {step: 1, range: 0..50}}"
    ) throws -> (NextLevel?, ScoreBook) {
        let yaml = Desk.profile(
            columns: "a: number, b: number, g: flag",
            """
            indicators: {a: \(a), b: \(b)}
            criteria:
              - {id: x, points: 50, of: a, score: {proportional: 50}}
              - {id: y, points: 50, of: b, score: {proportional: 50}}
            \(rest)
            """
        )
        let desk = try Desk()
        try desk.write("id,a,b,g\n" + text, to: "units.csv")
        var request = try desk.request(yaml)
        request.explained = .units(["u"])
        request.seeksNext = true
        let book = try Evaluation.run(request)
        return (book.explanations[0].next, book)
    }

    private func words(_ next: NextLevel?) throws -> [String] {
        try #require(next).ways.map { way in
            let changes = way.changes.map { "\($0.indicator.id) \($0.before)-\($0.after)" }
            return "\(way.cost): " + changes.joined(separator: ", ")
        }
    }

    @Test("of two indicators each has its cheapest change; a pair that costs as much is not told")
    func singles() throws {
        let (next, _) = try next("u,20,25,否\n")
        // 45 of 60 needed: 15 more of either; 14 of one and 1 of the other cost as much.
        #expect(
            try words(next) == [
                "15.0: a number(20.0)-number(35.0)", "15.0: b number(25.0)-number(40.0)",
            ]
        )
        #expect(next?.target?.id == "good" && next?.indicatorCount == 2)
        #expect(next?.ways.map(\.score) == [60, 60] && next?.ways.map(\.rank) == [1, 1])
    }

    @Test("where no single change is enough a pair is")
    func pair() throws {
        let (next, _) = try next(
            "u,20,20,否\n",
            "{changeable: {step: 5, range: 0..30}}",
            b: "{changeable: {step: 5, range: 0..35}}"
        )
        // 40 of 60 needed: at most 10 more of a and 15 more of b; 5 and 15, or 10 and 10: 4 steps.
        #expect(
            try words(next) == ["4.0: a number(20.0)-number(25.0), b number(20.0)-number(35.0)"]
        )
    }

    @Test("a pair is told before the singles where it costs less")
    func cheaperPair() throws {
        let rest = """
            gates: [{id: both, when: "(a < 30 or b < 30) and a < 45", on: level, at_most: fair}]
            rating: {bands: {good: 60.., fair: 40..<60, poor: ..<40}}
            """
        let (next, _) = try next("u,29,29,否\n", "{changeable: {step: 1}}", rest)
        // One more of each, or 45 - 29 = 16 more of a; b alone never helps.
        #expect(
            try words(next) == [
                "2.0: a number(29.0)-number(30.0), b number(29.0)-number(30.0)",
                "16.0: a number(29.0)-number(45.0)",
            ]
        )
    }

    @Test("who would displace another at a quota is told so: a way must beat who holds the place")
    func quota() throws {
        let rest = """
            rating:
              levels: [fair, good]
              start: {bands: {good: 60.., fair: ..<60}}
              rules: [{id: few, level: good, share: {at_most: 50%, of: rated, count: down}, at_edge: none}]
            ranking: {ties: competition}
            """
        let (next, book) = try next(
            "u,30,28,否\nv,35,35,否\n",
            "{changeable: {step: 1}}",
            rest,
            b: "{}"
        )
        // One place of two; v has it with 70. u needs 71, not 60: 71 - 58 = 13 more.
        #expect(book.levelIDs == ["fair", "good"])
        #expect(try words(next) == ["13.0: a number(30.0)-number(43.0)"])
    }

    @Test("a gate that the unit cannot change leaves no way, from no level at all")
    func blocked() throws {
        let rest = """
            gates: [{id: veto, when: g, on: total, set: not_rated}]
            rating: {bands: {good: 60.., fair: 40..<60, poor: ..<40}}
            """
        let (next, book) = try next(
            "u,30,30,是\n",
            "{changeable: {step: 10, range: 0..50}}",
            rest,
            b: "{changeable: {step: 10, range: 0..50}}"
        )
        #expect(book.levelIDs == [nil])
        #expect(next?.target?.id == "poor" && next?.ways.isEmpty == true)
        // 30 is two steps from the top and three from the bottom; 5 of each, and all 25 pairs.
        #expect(next?.runs == 5 + 5 + 25 && next?.pairsTriedBelow == nil)
    }

    @Test("a unit at the top has no target, and nothing is tried")
    func top() throws {
        let (next, _) = try next("u,50,50,否\n")
        #expect(next?.target == nil && next?.ways.isEmpty == true && next?.runs == 0)
        #expect(next?.indicatorCount == 2)
    }

    @Test("a scheme without levels has no way to any")
    func noRating() throws {
        #expect(try next("u,10,10,否\n", "{changeable: {step: 1}}", "").0 == nil)
    }

    @Test("an indicator without a value is not among those to change")
    func missing() throws {
        let rest = """
            defaults: {criterion: {missing: zero}}
            rating: {bands: {good: 60.., fair: 40..<60, poor: ..<40}}
            """
        let (next, _) = try next("u,10,,否\n", "{changeable: {step: 10, range: 0..50}}", rest)
        #expect(next?.indicatorCount == 1)
        #expect(try words(next) == ["3.0: a number(10.0)-number(40.0)"])
    }

    @Test("without the key nothing is tried")
    func unchangeable() throws {
        let (next, _) = try next("u,10,10,否\n", "{}", b: "{}")
        #expect(next?.indicatorCount == 0 && next?.runs == 0 && next?.ways.isEmpty == true)
    }

    @Test("a value that a scorer refuses leads nowhere, and the run goes on")
    func refused() throws {
        let yaml = Desk.profile(
            """
            stated: 1
            indicators: {a: {better: low, changeable: {step: 1}}}
            criteria: [{id: x, of: a, score: {goalposts: {ends: 0..10, outside: refuse}}}]
            rating: {bands: {good: 60.., poor: ..<60}}
            """
        )
        let desk = try Desk()
        try desk.write("id,a,b,c\nu,10,,\n", to: "units.csv")
        var request = try desk.request(yaml)
        request.explained = .all
        request.seeksNext = true
        let next = try Evaluation.run(request).explanations[0].next
        // Each step up is refused; six steps down make 4, which is 60 of 100.
        #expect(try words(next) == ["6.0: a number(10.0)-number(4.0)"])
    }

    @Test("a scheme that ends in an outcome is asked for the next outcome")
    func outcome() throws {
        let yaml = Desk.profile(
            """
            indicators: {a: {changeable: {step: 5}}}
            procedure: [{id: acceptance, of: a, outcome: {pass: 85.., fail: ..<85}}]
            """
        )
        let desk = try Desk()
        try desk.write("id,a,b,c\nu,70,,\nv,90,,\n", to: "units.csv")
        var request = try desk.request(yaml)
        request.explained = .all
        request.seeksNext = true
        let nexts = try Evaluation.run(request).explanations.map(\.next)
        #expect(nexts.map { $0?.target?.id } == ["pass", nil])
        #expect(try nexts.map(words) == [["3.0: a number(70.0)-number(85.0)"], []])
    }

    @Test("outcomes rise as their bands do, in whatever order the profile has them")
    func conditional() throws {
        let yaml = Desk.profile(
            columns: "a: number, d: date",
            """
            indicators: {a: {changeable: {step: 5}}}
            procedure: [{id: acceptance, of: a, inspected: d, outcome: {conditional: {interval: 75..<85, rectify_within: 60 days}, pass: 85.., fail: ..<75}}]
            """
        )
        let desk = try Desk()
        try desk.write("id,a,d\nu,70,2020-03-01\nv,80,2020-03-01\n", to: "units.csv")
        var request = try desk.request(yaml)
        request.asOf = Day("2020-03-02")
        request.explained = .all
        request.seeksNext = true
        let nexts = try Evaluation.run(request).explanations.map(\.next)
        #expect(nexts.map { $0?.target?.id } == ["conditional", "pass"])
        #expect(nexts.map { $0?.ways.map(\.level.id) } == [["conditional"], ["pass"]])
    }

    @Test("how often all units were scored does not depend on the threads")
    func threads() throws {
        let desk = try Desk()
        try desk.write("id,a,n,p,f,k\nu,50,1,60%,否,draft\nv,100,5,100%,否,final\n", to: "units.csv")
        let runs = try [1, 2, 7].map { threads in
            var request = try desk.request(Self.mixed)
            request.threads = threads
            request.explained = .all
            request.seeksNext = true
            return try Evaluation.run(request).explanations.map { $0.next?.runs }
        }
        #expect(runs[0] == runs[1] && runs[0] == runs[2])
    }

    @Test("pairs that were left out are owned up to")
    func leftOut() throws {
        let rest = """
            gates: [{id: veto, when: g, on: total, set: not_rated}]
            rating: {bands: {good: 60.., fair: 40..<60, poor: ..<40}}
            """
        let (next, _) = try next(
            "u,0,0,是\n",
            "{changeable: {step: 0.25, range: 0..50}}",
            rest,
            b: "{changeable: {step: 0.25, range: 0..50}}"
        )
        let limit = try #require(next?.pairsTriedBelow)
        // 200 steps of each; pairs of i and j steps cost i + j, and there are k - 1 that cost k:
        // 1 + 2 + ... + 199 = 19,900 are tried, the 200 of cost 201 would make it more than 20,000.
        #expect(limit == 201)
        #expect(next?.runs == 200 + 200 + 199 * 200 / 2)
    }
}

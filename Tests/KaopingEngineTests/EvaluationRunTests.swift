import Foundation
import KaopingCore
import KaopingData
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("One run, step by step")
struct EvaluationRunTests {
    // MARK: The fixed order

    /// Each step changes what the next one sees, so that another order would end otherwise.
    private static let ordered = """
        language: 1
        profile: trial
        period: year
        unit: {key: id, groups: [street, block], category: kind}
        tables:
          units:
            file: units.csv
            columns: {id: text, street: text, block: text, kind: {type: text, values: [A, B]}, a: number, b: number, n: count, f: flag, veto: flag, low: flag}
          decisions:
            file: decisions.csv
            rows: many
            holds: decisions
            columns: {id: text, gate: text, body: text, decision: flag, evidence: text}
        inputs: {last: {result_of: this, period: previous, or_none: true, file: "{period}.csv"}}
        stated: 1
        criteria:
          - {id: x, points: 60, of: a, score: {proportional: 100}}
          - {id: y, points: 40, of: b, score: {proportional: 100}}
        adjustments: [{id: bonus, of: n, each: 2, at_most: 8}]
        gates:
          - {id: void, when: b < 50, on: y, set: 0}
          - {id: ceiling, when: score(total) > 100, on: total, at_most: 100}
          - {id: veto_gate, when: veto, decided_by: committee, evidence: required, on: level, set: 1}
          - {id: taken, when: low, on: total, exclude: true}
        rating:
          levels: 1..5
          start: {bands: {5: 90.., 4: 80..<90, 3: 70..<80, 2: 60..<70, 1: ..<60}}
          rules:
            - {id: mood, when: f, at_most: 3}
            - {id: slowly, when: known(last.level), at_most: last.level + 1}
            - {id: few, level: 5, share: {at_most: 40%, of: rated}, at_edge: none}
        ranking: {ties: competition, within: [street, [street, kind]], then: [y]}
        """

    private static let heading = "id,street,block,kind,a,b,n,f,veto,low\n"
    private static let units = """
        over,E,1,A,100,100,4,否,否,否
        void,E,1,A,100,40,4,否,否,否
        half,E,1,B,89.9,89.875,0,否,否,否
        mood,W,2,A,95,95,0,是,否,否
        slow,W,2,B,90,96,0,否,否,否
        tie1,W,2,B,95,95,0,否,否,否
        veto,W,2,A,85,85,0,否,是,否
        wait,E,1,B,70,70,0,否,是,否
        gone,E,1,A,99,99,4,否,否,是

        """
    private static let files = [
        "decisions.csv": "id,gate,body,decision,evidence\nveto,veto_gate,committee,是,m1\n",
        "2019.csv": "unit,name,score,rating,rank,state\nslow,,70,3,1,scored\nover,,70,4,2,scored\n",
    ]

    private func book(_ yaml: String = ordered, units: String = units) throws -> ScoreBook {
        try Desk().judge(
            yaml,
            Self.heading + units,
            files: Self.files,
            period: "2020"
        )
    }

    @Test("adjustments before gates on the total, then the stated places, then the bands")
    func scores() throws {
        let book = try book()
        // void: the gate is on the criterion, before the sum: 60 + 0 + 8, not (60 + 16) set to 0.
        expect(book.scores("y"), [40, 0, 40 * 0.89875, 38, 40 * 0.96, 38, 34, 28, 40 * 0.99])
        // over: 100 + 8 = 108, then at most 100; the other order would state 108.
        // half: 53.94 + 35.95 = 89.89, which is stated as 89.9 and is no 90.
        expect(book.scores(), [100, 68, 89.9, 95, 92.4, 95, 85, 70, none])
        #expect(book.points("bonus") == [8, 8, 0, 0, 0, 0, 0, 0, 8])
        #expect(book.outcomes("ceiling")[0] == .fired)
        #expect(book.states()[8] == .excluded)
    }

    @Test("half is rounded up before the bands are looked at")
    func stated() throws {
        // 60 x 0.9 + 40 x 0.89875 = 89.95, stated as 90.0: level 5.
        let units = "u,E,1,A,90,89.875,0,否,否,否\n"
        let yaml = Self.ordered.replacing("            - {id: few", with: "            # {id: few")
            .replacing("    - {id: few", with: "    # {id: few")
        let book = try book(yaml, units: units)
        expect(book.scores(), [90])
        #expect(book.levelIDs == ["5"])
    }

    @Test("cap, movement and quota one after the other, then the gates on the level")
    func levels() throws {
        let book = try book()
        #expect(book.levelIDs(after: 0) == ["5", "2", "4", "5", "5", "5", "4", "3", nil])
        // mood: at most 3.
        #expect(book.levelIDs(after: 1) == ["5", "2", "4", "3", "5", "5", "4", "3", nil])
        // slow was 3 and goes up by one, over was 4 and may be 5.
        #expect(book.levelIDs(after: 2) == ["5", "2", "4", "3", "4", "5", "4", "3", nil])
        // 40 % of the eight with a level is 3.2: over and tie1 keep theirs. Had the quota come
        // first, four of level 5 would have stood in for three places.
        #expect(book.levelIDs(after: 3) == book.levelIDs(after: 2))
        // The veto is decided with evidence; the other waits for a decision.
        #expect(book.levelIDs == ["5", "2", "4", "3", "4", "5", "1", "3", nil])
        #expect(
            book.outcomes("veto_gate") == [
                .notFired, .notFired, .notFired, .notFired, .notFired, .notFired, .fired, .pending,
                .notFired,
            ]
        )
        #expect(book.remarkCodes == ["gate-pending-evidence"])
    }

    @Test("a tie at the edge of a quota loses whole, or keeps whole")
    func edge() throws {
        // mood's cap gone, three of level 5: 100, 95, 95; two places.
        let yaml = Self.ordered.replacing("40%, of: rated", with: "25%, of: rated")
            .replacing("when: f, at_most: 3", with: "when: f, at_most: 5")
        #expect(try book(yaml).levelIDs == ["5", "2", "4", "4", "4", "4", "1", "3", nil])
        let all = yaml.replacing("at_edge: none", with: "at_edge: all")
        #expect(try book(all).levelIDs == ["5", "2", "4", "5", "4", "5", "1", "3", nil])
    }

    @Test("ranks within groups, ties broken, who is excluded left out")
    func ranks() throws {
        let book = try book()
        // mood and tie1 have 95 and 38 of y: they share the second place.
        expect(book.ranks, [1, 8, 5, 2, 4, 2, 6, 7, none])
        func within(_ index: Int) -> [Double?] {
            (0..<9).map { book.rankWithin[index].ranks.rank($0) }
        }
        expect(within(0), [1, 4, 2, 1, 3, 1, 4, 3, none])
        // E/A: over, void. E/B: half, wait. W/A: mood, veto. W/B: slow, tie1.
        expect(within(1), [1, 2, 1, 1, 2, 1, 2, 2, none])
        #expect(book.order.array == [0, 3, 5, 4, 2, 6, 7, 1, 8])
    }

    @Test("without a result of the period before nothing slows anybody down")
    func noInput() throws {
        let desk = try Desk()
        let files = Self.files.filter { $0.key != "2019.csv" }
        let book = try desk.judge(
            Self.ordered,
            Self.heading + Self.units,
            files: files,
            period: "2020"
        )
        #expect(book.levelIDs(after: 2)[4] == "5")
        // over and slow would be two of three places, with the tie of 95 four: 3.2 places go to
        // over and to the two of 95, and slow is the one that loses.
        #expect(
            book.levelIDs == ["5", "2", "4", "3", "4", "5", "1", "3", nil]
                || book.levelIDs == ["5", "2", "4", "3", "5", "5", "1", "3", nil]
        )
    }

    // MARK: Types

    private static let typed = """
        language: 1
        profile: trial
        unit: {key: id, category: kind}
        types: [A, B]
        tables:
          units:
            file: units.csv
            columns: {id: text, kind: {type: text, values: [A, B]}, a: number, b: number, c: number}
        stated: 1
        criteria:
          - {id: x, points: 60, of: a, score: {proportional: 100}}
          - {id: old, points: 40, only: [A], of: b, score: {proportional: 100}, missing: error}
          - {id: new, points: 40, only: [B], of: c, score: {z_score: {mean: 20, spread: 10}}}
        """

    @Test(
        "each type has its own criteria with the same full mark; what does not apply may be blank"
    )
    func types() throws {
        // Of type B the values are 1, 3: mean 2, deviation sqrt(2) of a sample, z = -+1 / sqrt(2).
        // u is of type A: its 1000 is not among those compared.
        let book = try Desk().judge(
            Self.typed,
            "id,kind,a,b,c\nu,A,50,50,1000\nv,B,50,,1\nw,B,50,,3\n"
        )
        expect(book.scores("old"), [20, none, none])
        #expect(book.states("old") == [.scored, .notApplicable, .notApplicable])
        #expect(book.states("new") == [.notApplicable, .scored, .scored])
        expect(book.scores(), [50, 42.9, 57.1])
    }

    @Test("a unit without a type is of none: what is of some type does not apply to it")
    func noType() throws {
        let book = try Desk().judge(Self.typed, "id,kind,a,b,c\nu,,50,50,1\nv,B,50,,1\nw,B,50,,3\n")
        #expect(book.states("old") == [.notApplicable, .notApplicable, .notApplicable])
        // 30 of the 60 that apply are brought to 100.
        expect(book.scores(), [50, 42.9, 57.1])
    }

    // MARK: Within groups

    private static let within = """
        language: 1
        profile: trial
        unit: {key: id, groups: [county]}
        tables: {units: {file: units.csv, columns: {id: text, county: text, a: number}}}
        stated: 2
        criteria:
          - {id: z, weight: 50%, of: a, within: county, score: {z_score: {mean: 50, spread: 10, deviation: population}}, missing: zero}
          - {id: m, weight: 50%, of: a, within: county, score: min_max, missing: reweight}
        """

    @Test(
        "a leaf is standardized within its group; who has none has nothing to be compared with",
        arguments: [1, 3, 4096]
    )
    func groups(blockRows: Int) throws {
        let units = "id,county,a\np,N,1\nq,S,10\nr,N,3\ns,S,30\nt,N,5\nu,,7\nv,S,\n"
        let book = try Desk().judge(Self.within, units) { $0.blockRows = blockRows }
        // N: 1, 3, 5 with mean 3 and deviation sqrt(8/3); S: 10, 30 with mean 20 and deviation 10.
        let step = 10 * 2 / (8 / 3.0).squareRoot()
        func near(_ values: [Double]) -> [Double] { values.map { ($0 * 1e9).rounded() / 1e9 } }
        let found = book.scores("z").compactMap(\.self)
        #expect(near(found) == near([50 - step, 40, 50, 60, 50 + step, 0, 0]))
        expect(book.scores("m"), [0, 0, 50, 100, 100, none, none])
        #expect(book.states("m")[5] == .notApplicable)
        // p: half of its z; t: half of its z and of 100. u and v count nothing for z, and m not at all.
        let (low, high): (Double, Double) = ((50 - step) / 2, (50 + step + 100) / 2)
        let ends = [low, high].map { ($0 * 100).rounded() / 100 }
        expect(book.scores(), [ends[0], 20, 50, 80, ends[1], 0, 0])
    }

    // MARK: Other totals

    @Test("other totals stand beside the main one, stated, and formulas may name them")
    func totals() throws {
        let yaml = Desk.judged(
            columns: "a: number, b: number",
            criteria: """

                  - {id: x, weight: 50%, of: a, score: {proportional: 100}}
                  - {id: y, weight: 50%, of: b, score: {proportional: 100}}
                """,
            """
            totals:
              - {id: geo, combine: geometric}
              - {id: other, weights: {x: 75%, y: 25%}}
            consequences: [{id: gap, amount: score(total) - score(geo)}]
            rating: {bands: {good: 80.., poor: ..<80}}
            """
        )
        let book = try Desk().judge(yaml, "id,a,b\nu,40,90\nv,,90\n")
        #expect(book.totals.map(\.id) == ["geo", "other"])
        expect(book.scores(), [65, none])
        // The root of 40 x 90 is 60; 0.75 x 40 + 0.25 x 90 = 52.5, stated as 53.
        #expect(book.totals[0].values[0] == 60 && book.totals[1].values[0] == 53)
        #expect(book.totals[0].values[1].isNaN && book.totals[0].state(1) == .notAvailable)
        expect(book.amounts("gap"), [65 - 60, none])
    }

    // MARK: Without criteria

    @Test("a scheme without criteria has levels and no scores or ranks")
    func noCriteria() throws {
        let yaml = """
            language: 1
            profile: trial
            unit: {key: id}
            tables: {units: {file: units.csv, columns: {id: text, s: number, l: {type: text, values: [yes, no]}}}}
            procedure: [{id: own, of: s, pass: {at_least: 80}}]
            rating: {levels: [no, yes], start: {column: l}, rules: [{id: r, when: not own, set: no}]}
            """.replacing("yes", with: "good").replacing("no,", with: "bad,").replacing(
                "no]",
                with: "bad]"
            )
            .replacing("set: no", with: "set: bad")
        let book = try Desk().judge(yaml, "id,s,l\nu,85,good\nv,70,good\n")
        #expect(book.levelIDs == ["good", "bad"])
        #expect(book.states() == [.notApplicable, .notApplicable])
        expect(book.ranks, [none, none])
        #expect(book.criteria.isEmpty)
    }

    // MARK: What met no data

    @Test(
        "a gate, a rule, an adjustment, a consequence and a figure each say whom they left undecided"
    )
    func unknown() throws {
        let yaml = Desk.judged(
            """
            adjustments: [{id: adj, title: {zh: 甲, en: A}, add: 1, when: f}]
            gates: [{id: gate, title: {zh: 乙, en: B}, when: n > 1, on: total, set: 0}]
            rating:
              bands: {good: 50.., poor: ..<50}
              rules: [{id: rule, title: {zh: 丙, en: C}, when: f, set: poor}]
            consequences: [{id: follow, title: {zh: 丁, en: D}, when: n < 5 or f, text: x}]
            figures: [{id: figure, title: {zh: 戊, en: E}, share: f}]
            """
        )
        let book = try Desk().judge(yaml, "id,a,f,n\nu,80,,\nv,80,否,1\n")
        expect(book.scores(), [80, 80])
        #expect(book.levelIDs == ["good", "good"])
        let lines = book.remarks(.zh).map { $0.replacing(/^profile.yaml:[0-9:]+：提醒：/, with: "") }
        #expect(
            lines == [
                "“甲”的条件因缺少数据无法判定，未予适用：u [condition-unknown]",
                "“乙”的条件因缺少数据无法判定，未予适用：u [condition-unknown]",
                "“丙”的条件因缺少数据无法判定，未予适用：u [condition-unknown]",
                "“丁”的条件因缺少数据无法判定，未予适用：u [condition-unknown]",
                "“戊”有 1 个考评对象无法判定，未计入 [units-unknown]",
            ]
        )
    }

    // MARK: The same bits always

    @Test("the same bits on any threads and blocks, with everything that judges")
    func deterministic() throws {
        let desk = try Desk()
        for (name, text) in Everything.files(units: 2_000) { try desk.write(text, to: name) }
        var request = try desk.request(Everything.profile, period: "2020")
        func print(threads: Int, blockRows: Int) throws -> JudgedPrint {
            request.threads = threads
            request.blockRows = blockRows
            return JudgedPrint(try Evaluation.run(request))
        }
        let expected = try print(threads: 1, blockRows: 2_000)
        #expect(expected.isRich)
        for threads in [1, 2, 7] {
            for blockRows in [1, 1_000, 2_000] {
                let found = try print(threads: threads, blockRows: blockRows)
                #expect(found == expected, "\(threads) threads, blocks of \(blockRows)")
            }
        }
    }
}

/// A profile with something of all that judges, and random data for it.
private enum Everything {
    static let profile = """
        language: 1
        profile: trial
        period: year
        unit: {key: id, groups: [county], category: kind}
        types: [A, B]
        parameters: {top: {type: number, default: 500}}
        tables:
          units:
            file: units.csv
            columns: {id: text, county: text, kind: {type: text, values: [A, B]}, a: number, b: number, c: number, n: count, f: flag, v: flag, s: number, on: date, again: number, again_on: date}
          ratings:
            file: ratings.csv
            rows: many
            columns: {id: text, points: number}
          decisions:
            file: decisions.csv
            rows: many
            holds: decisions
            columns: {id: text, gate: text, body: text, decision: flag, evidence: text}
          waivers:
            file: waivers.csv
            rows: many
            holds: waivers
            columns: {id: text, criterion: text, reason: text, granted_by: text, until: date}
        indicators:
          rated: {of: ratings, mean: points}
        inputs: {last: {result_of: this, period: previous, or_none: true, file: "{period}.csv"}}
        stated: 1
        criteria:
          - {id: x, points: 40, of: a, within: county, score: {z_score: {mean: 20, spread: 8}}}
          - id: y
            points: 40
            criteria:
              - {id: p, points: 20, only: [A], of: b, score: {proportional: 100}}
              - {id: q, points: 20, only: [B], of: b, score: min_max}
              - {id: r, points: 20, of: rated, score: {proportional: 100}}
          - {id: z, points: 20, of: c, score: {percentile: {}}}
        totals: [{id: mean, combine: mean}]
        adjustments: [{id: bonus, of: n, each: 1, at_most: 5}, {id: fine, add: -2, when: f}]
        gates:
          - {id: void, when: b < 10, on: y, set: 0}
          - {id: cap, when: f and n > 3, on: total, at_most: 60}
          - {id: gone, when: a > 95, on: total, exclude: true}
          - {id: veto, when: v, decided_by: committee, evidence: required, on: level, set: 1}
        procedure:
          - {id: own, of: s, pass: {at_least: 20}}
          - {id: accept, of: score(total), outcome: {pass: 60.., conditional: {interval: 40..<60, rectify_within: 60 days}, fail: ..<40}, inspected: on}
        rating:
          levels: 1..5
          start: {bands: {5: 80.., 4: 70..<80, 3: 60..<70, 2: 50..<60, 1: ..<50}}
          rules:
            - {id: mood, when: f, at_most: 4}
            - {id: slowly, when: known(last.level), at_most: last.level + 1}
            - {id: few, level: 5, share: {at_most: 20%, of: rated}, within: county, at_edge: all}
        ranking: {ties: fractional, within: [county, kind], then: [z, x]}
        consequences:
          - {id: pay, amount: {by: level, cases: {5: $top, 4: 0.8 * $top}, otherwise: 0}}
          - {id: talk, when: accept == 'fail', text: come}
        figures: [{id: average, mean: score(total), within: county}, {id: share, share: level >= 4, weight: n}]
        targets: [{id: good, share: level >= 3, at_least: 50%, within: county}]
        rollup: [{id: counties, by: county, mean: score(total), weight: n, stated: 1}]

        """

    static func files(units: Int) -> [String: String] {
        var random = Seeded(state: 16)
        func number(_ range: ClosedRange<Double>) -> String {
            Int.random(in: 0..<25, using: &random) == 0
                ? "" : "\((Double.random(in: range, using: &random) * 10).rounded() / 10)"
        }
        func flag() -> String { ["是", "否", "否", "否", ""][Int.random(in: 0..<5, using: &random)] }
        var rows = "id,county,kind,a,b,c,n,f,v,s,on,again,again_on\n"
        var ratings = "id,points\n"
        var decisions = "id,gate,body,decision,evidence\n"
        var waivers = "id,criterion,reason,granted_by,until\n"
        var last = "unit,name,score,rating,rank,state\n"
        for unit in 0..<units {
            let county = ["N", "S", "E", "W", ""][
                min(4, Int.random(in: 0..<40, using: &random) / 9)
            ]
            let cells = [
                "u\(unit)", county, Bool.random(using: &random) ? "A" : "B", number(0...100),
                number(0...100), number(0...50), "\(Int.random(in: 1...8, using: &random))", flag(),
                flag(), "\(Int.random(in: 20...90, using: &random))", "2020-11-01", "", "",
            ]
            rows += cells.joined(separator: ",") + "\n"
            for _ in 0..<Int.random(in: 0..<4, using: &random) {
                ratings += "u\(unit),\(number(0...100))\n"
            }
            switch unit % 7 {
            case 0: decisions += "u\(unit),veto,committee,是,m\(unit)\n"
            case 1: decisions += "u\(unit),veto,committee,否,\n"
            case 2:
                waivers +=
                    "u\(unit),\(unit % 2 == 0 ? "x" : "y"),works,city,2021-0\(1 + unit % 9)-01\n"
            case 3: last += "u\(unit),,50,\(1 + unit % 4),1,scored\n"
            default: break
            }
        }
        return [
            "units.csv": rows, "ratings.csv": ratings, "decisions.csv": decisions,
            "waivers.csv": waivers, "2019.csv": last,
        ]
    }
}

/// Every bit of a book with all that judges.
private struct JudgedPrint: Equatable {
    private let scores: Fingerprint
    private let bits: [[UInt64]]
    private let texts: [String]

    init(_ book: ScoreBook) {
        scores = Fingerprint(book)
        func bits(_ buffer: Buffer<Double>?) -> [UInt64] { buffer?.array.map(\.bitPattern) ?? [] }
        func codes(_ buffer: Buffer<Int32>?) -> [UInt64] {
            buffer?.array.map { UInt64(bitPattern: Int64($0)) } ?? []
        }
        var all = book.totals.map { bits($0.values) } + book.adjustments.map { bits($0.points) }
        all += book.gates.map { $0.outcomes.array.map(UInt64.init) }
        for stage in book.stages {
            all += [
                bits(stage.score), bits(stage.passed), codes(stage.outcome), bits(stage.deadline),
            ]
        }
        all += book.levelSteps.map { codes($0) }
        all += book.consequences.map { bits($0.amounts) + $0.follows.array.map(UInt64.init) }
        all += book.populationFigures.map { $0.values.map(\.bitPattern) }
        all += book.targets.map { $0.shares.map(\.bitPattern) }
        all += book.rollups.map { bits($0.scores) + $0.ranks.doubled.array.map { UInt64($0) } }
        all += [book.figures.map(\.value.bitPattern)]
        self.bits = all
        texts = book.remarks() + book.waivers.map { "\($0.unit) \($0.criterion) \($0.isInForce)" }
    }

    /// Whether there is something to compare in every part.
    var isRich: Bool {
        bits.count(where: { Set($0).count > 1 }) > 20 && texts.count > 5
    }
}

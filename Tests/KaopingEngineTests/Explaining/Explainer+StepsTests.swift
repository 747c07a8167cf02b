import KaopingCore
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("What is done behind the tree")
struct ExplainerStepsTests {
    private static let profile = """
        language: 1
        profile: trial
        period: year
        unit: {key: id}
        tables:
          units: {file: units.csv, columns: {id: text, a: number, n: count, f: flag, g: flag, d: flag}}
          decisions: {file: decisions.csv, rows: many, holds: decisions, columns: {id: text, gate: text, body: text, decision: flag, evidence: text}}
        inputs: {last: {result_of: this, period: previous, or_none: true, file: "{period}.csv"}}
        stated: 1
        criteria: [{id: x, points: 100, of: a, score: {proportional: 100}}]
        adjustments:
          - {id: bonus, of: n, each: 2, at_most: 5}
          - {id: blame, when: f, add: -3}
        gates:
          - {id: cap, when: f, on: total, at_most: 85}
          - {id: veto, when: g, decided_by: committee, evidence: required, on: total, set: not_rated}
          - {id: late, when: d, on: level, at_most: 2}
        rating:
          levels: 1..4
          start: {bands: {4: 90.., 3: 80..<90, 2: 60..<80, 1: ..<60}}
          rules:
            - {id: honoured, when: n >= 4, at_least: 3}
            - {id: mood, when: f, at_most: 3}
            - {id: slowly, when: known(last.level), at_most: last.level + 1}
            - {id: few, level: 4, share: {at_most: 40%, of: rated, count: down}, at_edge: none}
        ranking: {ties: competition}
        """

    private func book(
        _ rows: String,
        decisions: String = "",
        last: String? = nil
    ) throws -> ScoreBook {
        let desk = try Desk()
        try desk.write("id,a,n,f,g,d\n" + rows, to: "units.csv")
        try desk.write("id,gate,body,decision,evidence\n" + decisions, to: "decisions.csv")
        if let last { try desk.write("unit,score,rating,rank,state\n" + last, to: "2019.csv") }
        var request = try desk.request(Self.profile, period: "2020")
        request.explained = .all
        return try Evaluation.run(request)
    }

    private func step(_ id: String, _ book: ScoreBook, row: Int = 0) throws -> ExplainedStep {
        let found = book.explanations[row].steps.first { step in
            switch step.kind {
            case .adjustment(let adjustment, _): adjustment.id == id
            case .gate(let gate, _): gate.id == id
            case .stating: id == "stating"
            case .start: id == "start"
            case .rule(let rule, _): rule.id == id
            }
        }
        return try #require(found)
    }

    private func outcome(_ step: ExplainedStep) -> GateResult.Outcome? {
        if case .gate(_, let outcome) = step.kind { outcome } else { nil }
    }

    private func applies(_ step: ExplainedStep) throws -> Bool? {
        guard case .rule(_, let applies) = step.kind else { throw IssuesError([], status: .data) }
        return applies
    }

    @Test("every step is there in the order of a run, each beginning where the last one ended")
    func order() throws {
        let steps = try book("u,82.25,3,是,否,否\n").explanations[0].steps
        let scores = steps.filter { !$0.isOnLevel }
        // 82.25 + min(3 × 2, 5) - 3 = 84.25; at most 85; no veto; 84.3 is stated.
        #expect(scores.map(\.before) == [82.25, 87.25, 84.25, 84.25, 84.25])
        #expect(scores.map(\.after) == [87.25, 84.25, 84.25, 84.25, 84.3])
        let levels = steps.filter(\.isOnLevel)
        // Level 3 is index 2; honoured needs four, mood is at most 3; nothing else changes it.
        #expect(levels.dropFirst().map(\.before) == [2, 2, 2, 2, 2])
        #expect(levels.map(\.after) == [2, 2, 2, 2, 2, 2] && levels[0].before.isNaN)
    }

    @Test("points that are capped say what they read; a cap on the total cuts")
    func caps() throws {
        let book = try book("u,90,4,是,否,否\n")
        let bonus = try step("bonus", book)
        guard case .adjustment(_, let points) = bonus.kind else { return }
        #expect(points == 5 && bonus.values.map(\.content) == [.number(4)])
        // 90 + 5 - 3 = 92, cut to 85.
        let cap = try step("cap", book)
        #expect(cap.before == 92 && cap.after == 85 && outcome(cap) == .fired && cap.changes)
        #expect(cap.values.map(\.content) == [.flag(true)])
    }

    @Test("a gate that somebody must decide is pending until then, and rejected when they say no")
    func decisions() throws {
        let rows = "u,70,0,否,是,否\n"
        let pending = try step("veto", book(rows))
        #expect(outcome(pending) == .pending && !pending.changes && pending.after == 70)
        let rejected = try step("veto", book(rows, decisions: "u,veto,committee,否,no. 1\n"))
        #expect(outcome(rejected) == .rejected && !rejected.changes)
        let fired = try book(rows, decisions: "u,veto,committee,是,no. 1\n")
        let veto = try step("veto", fired)
        #expect(outcome(veto) == .fired && veto.changes && veto.state == .notRated)
        let start = try step("start", fired)
        #expect(start.after.isNaN && start.state == .notRated && start.reason == nil)
    }

    @Test("a condition that cannot be decided is told apart from one that does not hold")
    func unknown() throws {
        let book = try book("u,70,0,,否,否\n")
        #expect(outcome(try step("cap", book)) == .unknown)
        #expect(try applies(step("mood", book)) == nil)
        #expect(try applies(step("honoured", book)) == false)
    }

    @Test("the start says in which band the score lies")
    func start() throws {
        let start = try step("start", book("u,89.95,0,否,否,否\n"))
        // 89.95 is stated as 90.0, which is in the highest band.
        #expect(start.after == 3 && start.reason == Bilingual(zh: "得分90", en: "the score is 90"))
    }

    @Test("a rule that lifts, and one that limits the movement from last year")
    func movement() throws {
        let book = try book("u,95,4,否,否,否\nv,10,4,否,否,否\n", last: "u,70,2,1,scored\n")
        let slowly = try step("slowly", book)
        #expect(slowly.before == 3 && slowly.after == 2 && slowly.changes)
        #expect(try applies(slowly) == true)
        #expect(slowly.values.map(\.text) == ["last.level"])
        #expect(slowly.values[0].content == .number(2))
        let honoured = try step("honoured", book, row: 1)
        // 10 + 5 is in the lowest band; four honours make it level 3.
        #expect(honoured.before == 0 && honoured.after == 2)
        // No result of last year: the rule does not hold for the unit.
        #expect(try applies(step("slowly", book, row: 1)) == false)
    }

    @Test("a quota takes the level from who is behind the edge")
    func quota() throws {
        let book = try book("u,95,0,否,否,否\nv,92,0,否,否,否\nw,50,0,否,否,否\n")
        // 40 % of 3 is 1: u keeps it.
        let steps = try (0..<3).map { try step("few", book, row: $0) }
        #expect(steps.map(\.before) == [3, 3, 0] && steps.map(\.after) == [3, 2, 0])
        #expect(try applies(steps[1]) == true)
    }

    @Test("a gate on the level comes last")
    func levelGate() throws {
        let book = try book("u,85,0,否,否,是\n")
        let late = try step("late", book)
        #expect(late.isOnLevel && late.before == 2 && late.after == 1)
        #expect(book.explanations[0].steps.last?.after == 1 && book.levelIDs == ["2"])
    }

    @Test("a level that a column gives names the column")
    func column() throws {
        let desk = try Desk()
        try desk.write("id,a,b,c\nu,50,3,\n", to: "units.csv")
        var request = try desk.request(
            Desk.profile(
                """
                criteria: [{id: x, points: 100, of: a, score: {proportional: 100}}]
                rating: {levels: 1..4, start: {column: b}}
                """
            )
        )
        request.explained = .all
        let start = try #require(try Evaluation.run(request).explanations[0].steps.last)
        #expect(start.after == 2 && start.values.map(\.text) == ["b"] && start.reason == nil)
    }

    @Test("a scheme without criteria has no steps on a score")
    func noTree() throws {
        let desk = try Desk()
        try desk.write("id,a,b,c\nu,50,3,\n", to: "units.csv")
        var request = try desk.request(
            Desk.profile("procedure: [{id: s, of: a, outcome: {pass: 40.., fail: ..<40}}]")
        )
        request.explained = .all
        let explanation = try Evaluation.run(request).explanations[0]
        #expect(explanation.root == nil && explanation.losses.isEmpty)
        #expect(explanation.stages[0].parts.map(\.content) == [.number(50)])
    }
}

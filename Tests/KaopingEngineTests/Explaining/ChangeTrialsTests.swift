import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Trying out changes")
struct ChangeTrialsTests {
    private static let yaml = Desk.profile(
        """
        indicators: {a: {changeable: {step: 1}}, b: {changeable: {step: 1}}, sum: {value: a + b}}
        stated: 1
        criteria:
          - {id: x, points: 50, of: sum, score: {proportional: 100}}
          - {id: y, points: 50, of: c, score: {proportional: 10}, missing: zero}
        adjustments: [{id: extra, of: b, each: 1, at_most: 3}]
        gates: [{id: stop, when: a > 90, on: total, set: 0}]
        rating: {bands: {high: 60.., low: ..<60}}
        ranking: {ties: competition, then: [y]}
        """
    )

    private func trials(_ yaml: String, _ rows: String) throws -> ChangeTrials {
        let desk = try Desk()
        try desk.write("id,a,b,c\n\(rows)\n", to: "units.csv")
        var request = try desk.request(yaml)
        request.explained = .all
        request.seeksNext = true
        let plan = Plan(request.profile.root) { _ in true }
        let formulas = RunFormulas(request.profile, plan)
        let use = SlotUse(
            request.profile,
            formulas: formulas.all,
            grouped: plan.grouped,
            reductions: formulas.reductions
        )
        let base = try UnitReader(request: request, use: use, parameters: [:]).read()
            .adding(request.profile.indicators, use)
        var data = base
        var run = EvaluationRun(request: request, plan: plan)
        let judged = try run.judged(&data)
        return ChangeTrials(request, plan, base, judged, data)
    }

    private func slot(_ id: String, _ trials: ChangeTrials) throws -> Int {
        try #require(trials.request.profile.indicators.first { $0.id == id }).slot
    }

    @Test("a glance at a unit alone shows what scoring all units shows, change by change")
    func same() throws {
        let trials = try trials(Self.yaml, "u,20,20,5\nv,60,10,9\nw,80,0,\n")
        #expect(trials.reach.isLocal)
        let (a, b) = (try slot("a", trials), try slot("b", trials))
        let changes: [[ChangeTrials.Change]] =
            (0...100).map { [(a, Double($0))] }
            + (0...20).map { [(b, Double($0)), (a, 50)] }
        for row in 0..<3 {
            let glances = trials.glances(at: changes, row)
            for (change, glance) in zip(changes, glances) {
                let outcome = trials.outcome(of: change, row)
                #expect(glance.level == outcome.level && glance.standing[0] == outcome.score)
            }
        }
    }

    @Test("a change takes what is computed from it along, and ranks are told where wanted")
    func outcome() throws {
        let trials = try trials(Self.yaml, "u,20,20,5\nv,60,10,9\nw,80,0,\n")
        let a = try slot("a", trials)
        // (50 + 20) / 2 + 25 + 3 = 63; v has 35 + 45 + 3 = 83.
        let outcome = trials.outcome(of: [(a, 50)], 0, isRanked: true)
        #expect(outcome.score == 63 && outcome.level == 1 && outcome.rank == 2)
        #expect(trials.outcome(of: [(a, 50)], 0).rank == nil)
        // The gate takes all.
        #expect(trials.outcome(of: [(a, 95)], 0).score == 0)
    }

    @Test("a change that ends the run leads nowhere and does not stand in the way of others")
    func refused() throws {
        let yaml = Desk.profile(
            """
            indicators: {a: {changeable: {step: 1}}}
            criteria: [{id: x, of: a, score: {goalposts: {ends: 0..10, outside: refuse}}}]
            rating: {bands: {high: 60..<90, low: ..<60}}
            """
        )
        let trials = try trials(yaml, "u,1,,\nv,2,,\n")
        let a = try slot("a", trials)
        // 11 is refused, and 90 lies in no band.
        let glances = trials.glances(at: [[(a, 5)], [(a, 11)], [(a, 7)], [(a, 9)], [(a, 6)]], 0)
        #expect(glances.map(\.level) == [0, -1, 1, -1, 1])
        #expect(trials.outcome(of: [(a, 11)], 0).level == -1)
        #expect(trials.outcome(of: [(a, 9)], 0).level == -1)
    }
}

import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite struct ChangeReachTests {
    private func reach(_ rest: String) throws -> (reach: ChangeReach, plan: Plan) {
        let desk = try Desk()
        try desk.write("id,a,b,c\nu,1,2,3\nv,2,3,4\n", to: "units.csv")
        let request = try desk.request(Desk.profile(rest))
        let plan = Plan(request.profile.root) { _ in true }
        let all = request.profile.indicators
        let formulas = RunFormulas(request.profile, plan)
        let use = SlotUse(
            request.profile,
            formulas: formulas.all,
            grouped: plan.grouped,
            reductions: formulas.reductions
        )
        let data = try UnitReader(request: request, use: use, parameters: [:]).read()
            .adding(all, use)
        return (ChangeReach(request.profile, plan, data), plan)
    }

    private func reached(_ rest: String) throws -> ([String], Bool) {
        let (reach, plan) = try reach(rest)
        let ids = reach.steps.sorted().map { plan.steps[$0].criterion.id }
        return (ids.filter { $0 != "trial" }, reach.isLocal)
    }

    private let tree = """
        criteria:
          - {id: x, points: 10, of: a, score: {proportional: 10}}
          - id: branch
            points: 10
            criteria:
              - {id: y, points: 6, of: twice, score: {proportional: 10}}
              - {id: z, points: 4, of: c, score: {proportional: 10}}
        """

    @Test("what scores an indicator, or what is computed from it, and all above")
    func steps() throws {
        let indicators = "indicators: {b: {changeable: {step: 1}}, twice: {value: 2 * b}}\n"
        let (ids, isLocal) = try reached(indicators + tree)
        #expect(ids == ["y", "branch"] && isLocal)
    }

    @Test("a gate on a criterion passes a change on")
    func gates() throws {
        let rest = """
            indicators: {b: {changeable: {step: 1}}, twice: {value: 2 * c}}
            gates: [{id: g, when: b < 1, on: z, at_most: 1}]

            """
        #expect(try reached(rest + tree).0 == ["z", "branch"])
    }

    @Test("an indicator that is divided by what changes is reached through its preparation")
    func preparation() throws {
        let rest = """
            indicators: {b: {changeable: {step: 1}}, c: {per: b, prepare: [{per: denominator}]}}
            criteria: [{id: x, weight: 50%, of: a, score: {goalposts: 0..10}}, {id: y, weight: 50%, of: c, score: {goalposts: 0..10}}]
            """
        let (ids, isLocal) = try reached(rest)
        #expect(ids == ["y"] && !isLocal)
    }

    @Test("scorers of the population, preparation and conditions on ranks look at other units")
    func others() throws {
        let changeable = "indicators: {a: {changeable: {step: 1}}}\n"
        let compared = "criteria: [{id: x, of: a, score: min_max}]"
        #expect(try !reached(changeable + compared).1)
        #expect(try reached("indicators: {b: {changeable: {step: 1}}}\n" + compared).1)
        let plain = "criteria: [{id: x, of: a, score: {goalposts: 0..10}}]\n"
        #expect(try reached(changeable + plain).1)
        #expect(try !reached(changeable + "prepare: [{impute: {with: mean}}]\n" + plain).1)
    }

    @Test("under a quota a condition on the level depends on others, without one it does not")
    func levels() throws {
        let rest = """
            stated: 1
            indicators: {a: {changeable: {step: 1}}}
            criteria: [{id: x, of: a, score: {goalposts: 0..10}}]
            rating:
              levels: [low, high]
              start: {bands: {high: 60.., low: ..<60}}

            """
        let rule = "gates: [{id: r, when: level == 'high' and b < 1, on: level, set: low}]\n"
        let quota = "  rules:\n    - {id: q, level: high, share: {at_most: 50%, of: rated}}\n"
        #expect(try reached(rest + rule).1)
        #expect(try reached(rest + quota).1 && reach(rest + quota).reach.quotaCount == 1)
        #expect(try !reached(rest + quota + rule).1)
    }
}

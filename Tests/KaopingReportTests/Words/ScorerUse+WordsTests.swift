import KaopingCore
import KaopingEngine
import KaopingProfile
import ScorerKit
import Testing

@testable import KaopingReport

@Suite("Scorers as a profile writes them")
struct ScorerUseWordsTests {
    private func use(_ id: String, in profile: Profile) throws -> ScorerUse {
        let criterion = try #require(profile.root.preorder.last { $0.id == id })
        switch criterion.content {
        case .leaf(_, let use), .rows(_, let use), .inner(_, _, let use): return use
        case .none: return try #require(nil as ScorerUse?)
        }
    }

    @Test("values that are the default are marked where that is asked for")
    func defaults() throws {
        let use = try use("organization", in: try Acceptance.book().profile)
        #expect(
            use.inWords == "goalposts {ends: 0..100, transform: none, better: high, outside: clip}"
        )
        #expect(
            use.inWords(marksDefaults: true)
                == "goalposts {ends: 0..100, transform: none*, better: high*, outside: clip*}"
        )
    }

    @Test("a parameter that each unit has a value of its own for shows its formula")
    func formula() throws {
        let use = try use("service", in: try Acceptance.book().profile)
        #expect(use.inWords == "at_least {bound: {by: kind, cases: {城市: 20, 农村: 10}}}")
    }

    @Test("shares by case are shown in full, and dotted names as mappings")
    func shares() throws {
        let use = try use("review", in: try Panel.book().profile)
        #expect(
            use.inWords(marksDefaults: true) == """
                panel {each_rater: {incomplete: refuse*}, each_group: {take: median, drop: 0*, \
                quorum: 1*}, shares: {by: team, cases: {甲: {committee: 70%, department: 30%}}, \
                otherwise: {committee: 50%, department: 50%}}, absent: refuse*, full_points: 100, \
                least_points: 0*, own_unit: leave_out*, severity: as_given*, severity_from: 2*, \
                rater_limits: {deviation: 15%*, units: 5*, items: 10*, withhold_below: 5*}}
                """
        )
    }

    @Test("numbers are written as their kind is: percentages, days and dates")
    func kinds() {
        #expect(ParameterValue.number(0.07).inWords(.percent) == "7%")
        #expect(ParameterValue.number(0.125).inWords(.percent) == "12.5%")
        #expect(ParameterValue.number(30).inWords(.days) == "30 days")
        #expect(ParameterValue.number(18_322).inWords(.date) == "2020-03-01")
        #expect(ParameterValue.number(1.5).inWords(.number) == "1.5")
    }

    @Test(
        "how children are combined is one word where nothing was stated, unless defaults are asked for"
    )
    func aggregate() throws {
        let profile = try Sample.book().profile
        let use = try use("organization", in: profile)
        #expect(use.inWords == "sum")
        #expect(use.inWords(marksDefaults: true).hasPrefix("sum"))
    }
}

import KaopingCore
import Testing

@testable import KaopingProfile

/// Decisions 8 to 14 of the language: criteria and scorers.
@Suite("Decisions on criteria and scorers")
struct CriteriaAndScorersTests {
    private func problems(_ changes: [Int: String], of lines: [String] = Office.lines) -> [String] {
        Scheme.problems(of: Scheme.text(changes, of: lines))
    }

    @Test("8: a criterion is of something, scored by a scorer, worth points or a weight")
    func criterion() throws {
        guard case .leaf(let of, let score) = try Office.decode().root.children[0].content else {
            Issue.record("no leaf")
            return
        }
        #expect(of.text == "card")
        #expect(score.id == "proportional")
        #expect(problems([15: "  - {id: duty, points: 100}"]).count == 2)
    }

    @Test("9: a bound may be a number, a parameter, a column or a table by category")
    func columns() throws {
        for bound in ["80", "$least", "staff", "{by: kind, cases: {city: 5, rural: $least}}"] {
            let profile = try Office.decode([
                15: "  - {id: duty, points: 100, of: card, score: {at_least: \(bound)}}",
                18: "parameters: {least: {type: number, default: 4}}",
            ])
            guard case .leaf(_, let use) = profile.root.children[0].content else { continue }
            #expect(use.columns.count == (bound == "80" ? 0 : 1))
        }
    }

    @Test("10: weights are stated for all siblings or none, without mixing, and add up exactly")
    func weights() {
        func siblings(_ weights: [String]) -> [Int: String] {
            let lines = weights.enumerated().map {
                "  - {id: c\($0.offset), \($0.element)of: card, score: {proportional: 100}}"
            }
            return [15: lines.joined(separator: "\n")]
        }
        #expect(problems(siblings(["", ""])) == [])
        #expect(problems(siblings(["weight: 0.1, ", "weight: 0.2, ", "weight: 0.7, "])) == [])
        #expect(problems(siblings(["weight: 50%, ", ""]))[0].contains("[some-shares]"))
        #expect(
            problems(siblings(["weight: 50%, ", "weight: 0.5, "]))[0].contains("[mixed-weights]")
        )
        #expect(
            problems(siblings(["weight: 50%, ", "weight: 45%, "]))[0].contains("add up to 95%")
        )
    }

    @Test("11: what holds for every leaf is written once, and a leaf may say otherwise")
    func defaults() throws {
        let profile = try Office.decode([
            15: "  - {id: order, points: 100, leaves: {card: 60, staff: 40}}\n",
            18: "defaults: {criterion: {score: min_max, missing: zero}}",
        ])
        let leaves = profile.root.children[0].children
        #expect(leaves.map(\.id) == ["card", "staff"])
        #expect(leaves.map(\.missing) == [.zero, .zero])
        #expect(leaves.map(\.points) == [Exact(60), Exact(40)])
    }

    @Test("12: results of others are inputs, and a profile's own of the same period are a cycle")
    func inputs() {
        let cycle = "inputs: {last: {result_of: office, period: same}}"
        #expect(problems([18: cycle])[0].contains("[input-cycle]"))
        #expect(problems([18: "inputs: {last: {result_of: this, or_none: true}}"]) == [])
    }

    @Test("12: an indicator that names itself or a later one is refused")
    func cycles() {
        #expect(problems([18: "indicators: {a: {value: a + 1}}"]).count == 1)
        let later = "indicators: {a: {value: b + 1}, b: {value: staff}}"
        #expect(problems([18: later])[0].contains("p.yaml:18:25"))
    }

    @Test("13: rows become a value by reductions whose order is stated, or go to a scorer")
    func rows() throws {
        let text = "indicators: {x: {of: visits, mean: marks, by: season, then: mean}}"
        #expect(throws: Never.self) { try Office.decode([18: text]) }
        guard case .rows = try Staff.decode().root.children[0].content else {
            Issue.record("no rows")
            return
        }
    }

    @Test("14: groups are the host's: a criterion names the column, its scorer nothing")
    func groups() throws {
        let line = "  - {id: duty, points: 100, of: card, within: street, score: min_max}"
        #expect(try Office.decode([15: line]).root.children[0].within == "street")
        let other = "  - {id: duty, points: 100, of: card, within: staff, score: min_max}"
        #expect(problems([15: other]).count == 1)
    }
}

import KaopingCore
import Testing

@testable import KaopingProfile

/// Decisions 1 to 7 of the language: names and types.
@Suite("Decisions on names and types")
struct NamesAndTypesTests {
    @Test("1: a profile says its language, ranks one kind of unit and covers its types")
    func oneKind() throws {
        #expect(!Scheme.problems(of: Scheme.text([1: "language: 2"], of: Office.lines)).isEmpty)
        let criteria = """
              - {id: a, points: 60, of: card, score: {proportional: 100}}
              - {id: b, points: 40, only: city, of: staff, score: {at_least: 1}}
              - {id: c, points: 40, only: rural, of: staff, score: {at_least: 2}}
            """
        // Full marks are checked per type: 60 + 40.
        #expect(try Office.decode([15: criteria]).root.scale.upper == Exact(100))
    }

    @Test("2: columns are declared, an undeclared name and a misspelt category are errors")
    func declared() {
        let unknown = [15: "  - {id: duty, points: 100, of: rain, score: {proportional: 100}}"]
        #expect(Scheme.problems(of: Scheme.text(unknown, of: Office.lines)).count == 1)
        let misspelt = [18: "indicators: {x: {value: kind == 'citty'}}"]
        #expect(
            Scheme.problems(of: Scheme.text(misspelt, of: Office.lines), in: .zh) == [
                "p.yaml:18:33：“citty”不在声明的取值之中 [formula-misspelt-value]\n    是不是 'city'？"
            ]
        )
    }

    @Test(
        "3: parameters, indicators, criteria, gates, stages and figures share one namespace",
        arguments: [
            "parameters: {duty: {type: number, required: true}}",
            "indicators: {duty: {value: staff}}", "inputs: {duty: {result_of: this}}",
            "adjustments: [{id: duty, add: 1}]", "gates: [{id: duty, when: case, set: 0}]",
            "procedure: [{id: duty}]", "figures: [{id: duty, count: case}]",
            "targets: [{id: duty, share: case, at_least: 1%}]", "totals: [{id: duty}]",
            "consequences: [{id: duty, when: case}]",
            "rollup: [{id: duty, by: street, mean: score(total)}]",
        ]
    )
    func namespace(_ section: String) {
        let problems = Scheme.problems(of: Scheme.text([18: section], of: Office.lines))
        #expect(problems.count == 1)
        #expect(
            problems.allSatisfy { $0.contains("[duplicate-id]") || $0.contains("[shared-name]") }
        )
    }

    @Test("4: a scalar is what its place needs: no, 08, 1:30 and 3.10 are texts or numbers")
    func scalars() throws {
        let profile = try Office.decode([
            2: "profile: office\ntitle: no",
            8: Office.lines[7].replacing("[city, rural]", with: "[no, 08, 1:30, 3.10]"),
            15: "  - {id: duty, points: 3.10, of: card, score: {proportional: 08}}",
        ])
        #expect(profile.title == Bilingual("no"))
        #expect(profile.types == ["no", "08", "1:30", "3.10"])
        #expect(profile.root.scale.upper == Exact("3.1"))
        #expect(!Scheme.problems(of: Scheme.text([2: "profile: 08"], of: Office.lines)).isEmpty)
        #expect(!Scheme.problems(of: Scheme.text([16: "stated: no"], of: Office.lines)).isEmpty)
    }

    @Test("5: intervals that leave a gap or overlap are errors, counts may follow each other")
    func intervals() throws {
        func steps(_ table: String, of value: String = "card") -> [Int: String] {
            [15: "  - {id: duty, points: 40, of: \(value), score: {steps: \(table)}}"]
        }
        let gap = Scheme.text(steps("{..<3: 0, 4..: 40}"), of: Office.lines)
        #expect(Scheme.problems(of: gap).map { $0.contains("[gap]") } == [true])
        let overlap = Scheme.text(steps("{..3: 0, 3..: 40}"), of: Office.lines)
        #expect(Scheme.problems(of: overlap).map { $0.contains("[overlap]") } == [true])
        #expect(throws: Never.self) {
            try Office.decode(steps("{..3: 0, 4..: 40}", of: "staff"))
        }
    }

    @Test("6: formulas are typed; what is missing and how it counts is tested in the engine")
    func formulas() throws {
        let text = "indicators: {x: {value: known(met) and met >= 60% or case}}"
        #expect(try Office.decode([18: text]).indicators[0].formula?.type == .flag)
        let mixed = [18: "indicators: {x: {value: opened + 1}}"]
        #expect(
            Scheme.problems(of: Scheme.text(mixed, of: Office.lines)) == [
                "p.yaml:18:25: \"opened\" is a date and cannot be calculated with "
                    + "[formula-date-arithmetic]\n"
                    + "    use days(from, to), working_days(from, to) or years(from, to)"
            ]
        )
    }

    @Test("7: there is no clock: as_of is a word of formulas, its day is tested in the engine")
    func noClock() throws {
        let text = "indicators: {age: {value: \"years(opened, as_of)\"}}"
        #expect(try Office.decode([18: text]).indicators[0].formula?.parameters == ["as_of"])
        let now = [18: "indicators: {age: {value: today}}"]
        #expect(Scheme.problems(of: Scheme.text(now, of: Office.lines)).count == 1)
    }
}

import Foundation
import Testing

/// Methods of the field as an officer meets them: through the program.
@Suite("Methods through the program")
struct MethodsTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private static let first = "score: {goalposts: 0..10}}\n  - {id: second"

    @Test(
        "bad parameters are refused with place, scorer, what is expected, and exit 78",
        arguments: [
            (
                "{goalposts: 10}", 55,
                "the parameter \"ends\" of \"goalposts\" must be an interval such as"
            ),
            (
                "{goalposts: {ends: 0..10, outside: hold}}", 78,
                "the parameter \"outside\" of \"goalposts\" must be one of: clip, extrapolate, refuse"
            ),
            (
                "{z_score: {spread: 0}}", 62,
                "the parameter \"spread\" of \"z_score\" must be more than 0, found 0 [parameter-range]"
            ),
            (
                "{log_normal: {median: 4}}", 44,
                "the scorer \"log_normal\" lacks its parameter \"p10\": the value that scores 0.9"
            ),
            (
                "{log_normal: {median: 40, p10: 9}}", 74,
                "the scorer \"log_normal\" refuses its parameters: where high is better the control"
            ),
            (
                "{at_least: {bond: 3}}", 55,
                "the scorer \"at_least\" has no parameter \"bond\" [unknown-parameter]"
            ),
            (
                "{steps: {0..5: 10, 4..10: 20}}", 62,
                "the parameter \"table\" of \"steps\": the intervals 0..5 and 4..10 overlap [overlap]"
            ),
        ]
    )
    func badParameters(score: String, column: Int, says: String) throws {
        try workspace.edit(Self.first, "score: \(score)}\n  - {id: second")
        let ending = try workspace.run("validate", "profile.yaml", "--lang", "en")
        #expect(ending.status == 78)
        let lines = ending.errors.split(separator: "\n").filter { $0.contains(says) }
        #expect(lines.count == 1, "\(ending.errors)")
        #expect(lines.first?.hasPrefix("profile.yaml:16:") == true, "\(ending.errors)")
        #expect(lines.first?.hasPrefix("profile.yaml:16:\(column): ") == true, "\(ending.errors)")
        #expect(try workspace.run("run", "profile.yaml").status == 78)
    }

    @Test("percentiles stand beside the ranks in every format, of all and within groups")
    func percentiles() throws {
        try workspace.edit("within: street}", "within: street, percentile: strict}")
        func output(_ format: String) throws -> [String] {
            let ending = try workspace.run("run", "profile.yaml", "--format", format)
            #expect(ending.status == 0, "\(ending.errors)")
            return ending.output.split(separator: "\n").map(String.init)
        }
        let csv = try output("csv")
        #expect(
            csv[0] == "unit,name,score,rating,rank,rank_within_street,percentile,"
                + "percentile_within_street,first,second,gates,state"
        )
        // u2 stands above two of three and one of two in East, u1 above one and none.
        #expect(csv[1].hasPrefix("u2,Two,80.0,high,1,1,0.6666666666666666,0.5,"), "\(csv[1])")
        #expect(csv[2].hasPrefix("u1,和平,50.0,low,2,2,0.3333333333333333,0,"), "\(csv[2])")
        #expect(csv[3].contains(",low,3,1,0,0,"), "\(csv[3])")
        let json = try output("json").joined()
        #expect(json.contains("\"percentile_within_street\""), "\(json)")
        for format in ["md", "table"] {
            let text = try output(format).joined(separator: "\n")
            #expect(text.contains("Percentile in street") && text.contains("66.67%"), "\(text)")
        }
    }

    @Test("weights by an attribute are shown as shares of their sum")
    func weights() throws {
        try workspace.edit(
            """
            criteria:
              - {id: first, weight: 60, of: a, score: {goalposts: 0..10}}
              - {id: second, title: {zh: 服务, en: Service}, weight: 40, of: b, score: {goalposts: 0..10}}
            """,
            """
            weights: {by: risk, cases: {critical: 10, high: 7.5, low: 2.5}}
            criteria:
              - {id: first, attributes: {risk: high}, of: a, score: {goalposts: 0..10}}
              - {id: second, attributes: {risk: low}, of: b, score: {goalposts: 0..10}}
            """
        )
        let shown = try workspace.run("profile", "show", "profile.yaml", "--lang", "en")
        #expect(shown.status == 0, "\(shown.errors)")
        #expect(shown.output.contains("75%") && shown.output.contains("25%"), "\(shown.output)")
        #expect(shown.output.contains("weights by risk") && shown.output.contains("risk: high"))
        // u1 has 50 and 50, u2 0.75 × 100 + 0.25 × 50, u3 0.25 × 100.
        let csv = try workspace.run("run", "profile.yaml", "--format", "csv").output
        #expect(csv.contains("u2,Two,87.5,") && csv.contains("u3,\"Three, or so\",25.0,"), "\(csv)")
    }
}

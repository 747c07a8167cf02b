import KaopingCore
import Testing

@testable import KaopingProfile

@Suite("Formula reader: precedence and grammar")
struct FormulaReaderTests {
    /// The expression with every operator in parentheses.
    func tree(_ text: String, scope: FormulaScope = Sample.scope) -> String {
        Sample.parse(text, scope: scope).formula.map { spell($0.root) }
            ?? Sample.problems(text, scope: scope).joined(separator: ", ")
    }

    func spell(_ node: FormulaExpression) -> String {
        let parts = node.operands.map(spell)
        return switch node.kind {
        case .constant, .column, .parameter, .score: node.canonicalText
        case .negate: "(-\(parts[0]))"
        case .not: "(not \(parts[0]))"
        case .all: "(" + parts.joined(separator: " and ") + ")"
        case .any: "(" + parts.joined(separator: " or ") + ")"
        case .chain(let operators):
            zip(operators, parts.dropFirst()).reduce(parts[0]) {
                "(\($0) \($1.0.rawValue) \($1.1))"
            }
        case .comparison(let comparison): "(\(parts[0]) \(comparison.rawValue) \(parts[1]))"
        case .within: "(\(parts[0]) in [\(parts.dropFirst().joined(separator: " "))])"
        case .between(let interval):
            "(\(parts[0]) in \(interval.hasLower ? "[" : "-")\(parts.dropFirst().joined(separator: " "))"
                + (interval.includesUpper ? "]" : interval.hasUpper ? ")" : "-") + ")"
        case .call(let function): "\(function.rawValue)(\(parts.joined(separator: " ")))"
        case .cases: node.canonicalText
        }
    }

    @Test(
        "operators bind in their order",
        arguments: [
            ("1 + 2 * 3", "(1 + (2 * 3))"),
            ("1 - 2 - 3", "((1 - 2) - 3)"),
            ("12 / 3 / 2 * 4", "(((12 / 3) / 2) * 4)"),
            ("(1 + 2) * 3", "((1 + 2) * 3)"),
            ("-members * 2", "((-members) * 2)"),
            ("2 - -3", "(2 - (-3))"),
            ("1/4", "(1 / 4)"),
            ("members + 1 > 2 * households", "((members + 1) > (2 * households))"),
            ("not case and case", "((not case) and case)"),
            ("not members > 3", "(not (members > 3))"),
            ("not not case", "(not (not case))"),
            ("case or case and case", "(case or (case and case))"),
            ("case and case or case and not case", "((case and case) or (case and (not case)))"),
            ("(case or case) and case", "((case or case) and case)"),
            ("case == true", "(case == true)"),
            ("(members > 3) == case", "((members > 3) == case)"),
            ("min(1, 2 + 3) + 1", "(min(1 (2 + 3)) + 1)"),
        ]
    )
    func precedence(_ text: String, _ expected: String) {
        #expect(tree(text) == expected)
    }

    @Test(
        "in takes a list or an interval, with any bound missing",
        arguments: [
            ("members in [1, 2, 3]", "(members in [1 2 3])"),
            ("team not in ['交通']", "(not (team in ['交通']))"),
            ("members in 300..500", "(members in [300 500])"),
            ("members in 3000..<5000", "(members in [3000 5000))"),
            ("members in 90..", "(members in [90-)"),
            ("members in ..<60", "(members in -60))"),
            ("members in ..60", "(members in -60])"),
            ("members in -5..-1", "(members in [(-5) (-1)])"),
            ("members in 90.. and case", "((members in [90-) and case)"),
            ("(members in 90..) or case", "((members in [90-) or case)"),
            ("members in $floor..households + 1", "(members in [$floor (households + 1)])"),
            ("satisfied not in 60%..<80%", "(not (satisfied in [60% 80%)))"),
        ]
    )
    func sets(_ text: String, _ expected: String) {
        #expect(tree(text) == expected)
    }

    @Test(
        "a formula that does not hold together is refused where it breaks",
        arguments: [
            ("members >", "10 ends-early"),
            ("members > 3 4", "13 unexpected"),
            ("> 3", "1 unexpected"),
            ("members + * 3", "11 unexpected"),
            ("(members + 1", "1 unclosed"),
            ("min(members, 3", "4 unclosed"),
            ("members in [1, 2", "12 unclosed"),
            ("members in (1, 2)", "14 unexpected"),
            ("members in 3", "13 ends-early"),
            ("members in ..", "14 ends-early"),
            ("members in 3..<", "16 ends-early"),
            ("members in []", "13 unexpected"),
            ("members == 3..5", "13 interval-outside"),
            ("members == [3]", "12 list-outside"),
            ("min(members,)", "13 unexpected"),
            ("members)", "8 unexpected"),
            ("and case", "1 unexpected"),
            ("1 < members < 5", "13 chained"),
            ("1 < members < 5 < 7", "13 chained"),
            ("case AND case", "6 wrong-sign"),
            ("case 且 case", "6 wrong-sign"),
            ("members NOT in [1]", "9 wrong-sign"),
            ("members + nomen < 3 < 4", "21 chained"),
        ]
    )
    func grammar(_ text: String, _ expected: String) {
        #expect(tree(text) == expected)
    }

    @Test("64 levels of parentheses are read, 65 are refused")
    func depth() {
        func nested(_ levels: Int) -> String {
            String(repeating: "(", count: levels) + "1" + String(repeating: ")", count: levels)
        }
        #expect(Sample.problems(nested(64)) == [])
        #expect(Sample.problems(nested(65)) == ["66 too-deep"])
        #expect(Sample.problems(String(repeating: "not ", count: 65) + "case") == ["261 too-deep"])
        #expect(Sample.problems(String(repeating: "-", count: 65) + "1") == ["66 too-deep"])
        #expect(Sample.problems(String(repeating: "abs(", count: 2_000)) == ["261 too-deep"])
    }

    @Test("a chain of thousands of terms is not deep")
    func longChain() throws {
        let sum = Array(repeating: "1", count: 4_000).joined(separator: "+")
        #expect(Sample.problems(sum) == [])
        let any = Array(repeating: "case", count: 1_200).joined(separator: " or ")
        #expect(try Sample.type(any) == .flag)
    }
}

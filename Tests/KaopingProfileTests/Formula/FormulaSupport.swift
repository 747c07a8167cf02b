import KaopingCore
import Testing

@testable import KaopingProfile

/// A scope with a name of every type, and what it says about a text.
enum Sample {
    static let start = Place(file: "p.yaml", line: 7, column: 11)

    static let names: [String: FormulaName] = [
        "members": FormulaName(type: .number, slot: 0),
        "households": FormulaName(type: .number, slot: 1),
        "satisfied": FormulaName(type: .percent, slot: 2),
        "case": FormulaName(type: .flag, slot: 3),
        "team": FormulaName(type: .text(values: ["综合整治", "治安消防", "交通"]), slot: 4),
        "name": FormulaName(type: .text(values: nil), slot: 5),
        "day": FormulaName(type: .date, slot: 6),
        "党员数": FormulaName(type: .number, slot: 7),
        "last.level": FormulaName(type: .number, slot: 8),
        "unit.team": FormulaName(type: .text(values: ["综合整治"]), slot: 9),
    ]

    static let scope = FormulaScope(
        names: names,
        parameters: [
            "floor": FormulaParameter(type: .number, value: .number(Exact(3))),
            "share": FormulaParameter(type: .percent),
        ],
        refused: ["secret": Bilingual(zh: "评委的分数不公开", en: "marks of raters are not public")]
    )

    static let results = FormulaScope(
        names: names.merging(["level": FormulaName(type: .number, slot: 20)]) { $1 },
        scores: ["party_life": FormulaName(type: .number, slot: 21)]
    )

    static func parse(
        _ text: String,
        style: FormulaScalarStyle = .plain,
        scope: FormulaScope = scope,
        expecting: FormulaType? = nil
    ) -> (formula: Formula?, issues: [KaopingCore.Issue]) {
        var issues: [KaopingCore.Issue] = []
        let formula = FormulaParser.parse(
            text,
            at: start,
            style: style,
            scope: scope,
            expecting: expecting,
            issues: &issues
        )
        return (formula, issues)
    }

    /// The issues of a text as `character code`, the character counted from 1.
    static func problems(
        _ text: String,
        scope: FormulaScope = scope,
        expecting: FormulaType? = nil
    ) -> [String] {
        parse(text, scope: scope, expecting: expecting).issues.map { issue in
            let column = (issue.place?.column ?? 0) - 10
            return "\(column) \(issue.message.code.dropFirst("formula-".count))"
        }
    }

    /// Reads a text into its syntax; throws where it does not hold together.
    static func syntax(_ text: String) throws -> FormulaSyntax {
        var lexer = FormulaLexer(FormulaReport(text, at: start, style: .plain))
        let tokens = lexer.read()
        var reader = FormulaReader(try #require(tokens), lexer.report)
        return try reader.read()
    }

    /// The canonical text, or the problems.
    static func canonical(_ text: String, scope: FormulaScope = scope) -> String {
        let (formula, issues) = parse(text, scope: scope)
        return formula?.canonicalText
            ?? issues.map { $0.description(in: .en) }.joined(separator: "\n")
    }

    static func type(_ text: String, scope: FormulaScope = scope) throws -> FormulaType {
        try #require(parse(text, scope: scope).formula, "\(canonical(text, scope: scope))").type
    }
}

public import KaopingCore

/// Reads and checks formulas.
public enum FormulaParser {
    /// The most characters a formula may have.
    public static let longest = 10_000

    /// How deep parentheses, calls and signs may be nested.
    public static let deepest = 64

    /// Reads a formula, checks its names and types, and reports every problem found.
    ///
    /// - Parameters:
    ///   - text: the formula, without the quotes of its YAML scalar.
    ///   - place: where the scalar begins, its quote included.
    ///   - style: how the scalar is written, so that issues can point into it.
    ///   - scope: what may be named.
    ///   - expecting: the type needed; nil when any type will do. A percent will do for a
    ///     number, and a quotient or 0 for a percent.
    ///   - issues: where the problems are added, in the order of their places.
    /// - Returns: the formula, or nil when there was a problem.
    public static func parse(
        _ text: String,
        at place: Place,
        style: FormulaScalarStyle = .plain,
        scope: FormulaScope,
        expecting: FormulaType? = nil,
        issues: inout [Issue]
    ) -> Formula? {
        var report = FormulaReport(text, at: place, style: style)
        let root = read(scope, expecting, &report)
        issues += report.issues
        guard report.found.isEmpty, let root else { return nil }
        let type = expecting == .percent ? .percent : root.type
        return Formula(text: text, place: place, type: type, root: root)
    }

    private static func read(
        _ scope: FormulaScope,
        _ expecting: FormulaType?,
        _ report: inout FormulaReport
    ) -> FormulaExpression? {
        guard report.characters.count <= longest else {
            report.add(.formulaTooLong, at: 0, ["limit": .text(String(longest))])
            return nil
        }
        guard report.characters.contains(where: { !$0.isWhitespace }) else {
            report.add(.formulaEmpty, at: 0)
            return nil
        }
        var lexer = FormulaLexer(report)
        let tokens = lexer.read()
        report = lexer.report
        guard let tokens else { return nil }
        var reader = FormulaReader(tokens, report)
        let tree = try? reader.read()
        report = reader.report
        guard let tree else { return nil }
        var checker = FormulaChecker(scope, report)
        let root = checker.checkRoot(tree, expecting)
        report = checker.report
        return root
    }
}

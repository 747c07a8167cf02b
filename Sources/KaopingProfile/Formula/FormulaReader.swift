internal import KaopingCore

/// Reads tokens into a syntax tree, one method for each level of precedence.
struct FormulaReader {
    var report: FormulaReport
    private let tokens: [FormulaToken]
    private var index = 0
    private var depth = 0

    init(_ tokens: [FormulaToken], _ report: FormulaReport) {
        self.tokens = tokens
        self.report = report
    }

    /// Reads the whole formula.
    mutating func read() throws(FormulaStop) -> FormulaSyntax {
        let tree = try readAny()
        guard next == .end else { throw unexpected(FormulaWording.operatorOrEnd) }
        return tree
    }

    // MARK: Tokens

    var token: FormulaToken { tokens[index] }
    var next: FormulaToken.Kind { token.kind }
    var end: Int { index == 0 ? 0 : tokens[index - 1].range.upperBound }

    mutating func advance() {
        if index < tokens.count - 1 { index += 1 }
    }

    mutating func take(_ symbol: FormulaSymbol) -> Bool {
        guard next == .symbol(symbol) else { return false }
        advance()
        return true
    }

    /// Passes a closing sign, or reports that the opening one is never closed.
    mutating func close(_ closing: FormulaSymbol, opened: Int) throws(FormulaStop) {
        if take(closing) { return }
        guard next == .end else { throw unexpected(FormulaWording.operatorOr(closing.rawValue)) }
        report.add(
            .formulaUnclosed,
            at: opened,
            ["open": .text(report.text(opened..<opened + 1)), "close": .text(closing.rawValue)]
        )
        throw FormulaStop()
    }

    /// Reads one level deeper, within the limit that keeps the stack small.
    mutating func nested(
        _ read: (inout FormulaReader) throws(FormulaStop) -> FormulaSyntax
    ) throws(FormulaStop) -> FormulaSyntax {
        guard depth < FormulaParser.deepest else {
            report.add(
                .formulaTooDeep,
                at: token.range.lowerBound,
                ["limit": .text(String(FormulaParser.deepest))]
            )
            throw FormulaStop()
        }
        depth += 1
        defer { depth -= 1 }
        return try read(&self)
    }

    // MARK: Conditions

    mutating func readAny() throws(FormulaStop) -> FormulaSyntax {
        let first = try readAll()
        guard next == .symbol(.or) else { return first }
        var operands = [first]
        while take(.or) { operands.append(try readAll()) }
        return FormulaSyntax(kind: .any, range: first.range.lowerBound..<end, operands: operands)
    }

    private mutating func readAll() throws(FormulaStop) -> FormulaSyntax {
        let first = try readNot()
        guard next == .symbol(.and) else { return first }
        var operands = [first]
        while take(.and) { operands.append(try readNot()) }
        return FormulaSyntax(kind: .all, range: first.range.lowerBound..<end, operands: operands)
    }

    private mutating func readNot() throws(FormulaStop) -> FormulaSyntax {
        let start = token.range.lowerBound
        guard take(.not) else { return try readComparison() }
        let operand = try nested { (reader) throws(FormulaStop) in try reader.readNot() }
        return FormulaSyntax(kind: .not, range: start..<end, operands: [operand])
    }

    private mutating func readComparison() throws(FormulaStop) -> FormulaSyntax {
        let left = try readSum()
        var result = left
        var count = 0
        while startsComparison {
            let sign = token
            result = try readComparison(of: left)
            count += 1
            guard count > 1 else { continue }
            if count == 2 { report.add(.formulaChained, at: sign.range.lowerBound) }
            result = FormulaSyntax(kind: .invalid, range: left.range.lowerBound..<end)
        }
        return result
    }

    private var startsComparison: Bool {
        switch next {
        case .symbol(.in): true
        case .symbol(.not): tokens[index + 1].kind == .symbol(.in)
        case .symbol(let symbol): FormulaComparison(rawValue: symbol.rawValue) != nil
        default: false
        }
    }

    private mutating func readComparison(
        of left: FormulaSyntax
    ) throws(FormulaStop) -> FormulaSyntax {
        let start = left.range.lowerBound
        if case .symbol(let symbol) = next,
            let comparison = FormulaComparison(rawValue: symbol.rawValue)
        {
            advance()
            let right = try readSum()
            return FormulaSyntax(
                kind: .comparison(comparison),
                range: start..<end,
                operands: [left, right]
            )
        }
        let isNegated = take(.not)
        advance()
        let membership = try readSet(of: left)
        guard isNegated else { return membership }
        return FormulaSyntax(kind: .not, range: start..<end, operands: [membership])
    }
}

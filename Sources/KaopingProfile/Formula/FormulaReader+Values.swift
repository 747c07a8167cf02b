internal import KaopingCore

extension FormulaReader {
    // MARK: Sets

    /// Reads what follows `in`: a list or an interval.
    mutating func readSet(of subject: FormulaSyntax) throws(FormulaStop) -> FormulaSyntax {
        let start = subject.range.lowerBound
        if next == .symbol(.leftBracket) {
            let opened = token.range.lowerBound
            advance()
            let items = try readList(until: .rightBracket, opened: opened)
            return FormulaSyntax(kind: .within, range: start..<end, operands: [subject] + items)
        }
        var operands = [subject]
        let hasLower = next != .symbol(.through) && next != .symbol(.below)
        if hasLower { operands.append(try readSum()) }
        let includesUpper = next == .symbol(.through)
        guard take(.through) || take(.below) else {
            throw unexpected(FormulaWording.listOrInterval)
        }
        let hasUpper = startsValue || !hasLower || !includesUpper
        if hasUpper { operands.append(try readSum()) }
        let interval = FormulaInterval(
            hasLower: hasLower,
            hasUpper: hasUpper,
            includesUpper: hasUpper && includesUpper
        )
        return FormulaSyntax(kind: .between(interval), range: start..<end, operands: operands)
    }

    /// Whether a value begins here.
    private var startsValue: Bool {
        switch next {
        case .end: false
        case .symbol(let symbol):
            [.subtract, .leftParenthesis, .leftBracket, .true, .false].contains(symbol)
        default: true
        }
    }

    /// Reads values between commas, at least one, and the closing sign.
    private mutating func readList(
        until closing: FormulaSymbol,
        opened: Int
    ) throws(FormulaStop) -> [FormulaSyntax] {
        var items: [FormulaSyntax] = []
        repeat {
            items.append(
                try nested { (reader) throws(FormulaStop) in try reader.readAny() }
            )
        } while take(.comma)
        try close(closing, opened: opened)
        return items
    }

    // MARK: Arithmetic

    mutating func readSum() throws(FormulaStop) -> FormulaSyntax {
        try readChain([.add: .add, .subtract: .subtract]) { (reader) throws(FormulaStop) in
            try reader.readProduct()
        }
    }

    private mutating func readProduct() throws(FormulaStop) -> FormulaSyntax {
        try readChain([.multiply: .multiply, .divide: .divide]) { (reader) throws(FormulaStop) in
            try reader.readUnary()
        }
    }

    private mutating func readChain(
        _ signs: [FormulaSymbol: FormulaArithmetic],
        _ read: (inout FormulaReader) throws(FormulaStop) -> FormulaSyntax
    ) throws(FormulaStop) -> FormulaSyntax {
        let first = try read(&self)
        var operands = [first]
        var operators: [FormulaArithmetic] = []
        while case .symbol(let symbol) = next, let sign = signs[symbol] {
            advance()
            operators.append(sign)
            operands.append(try read(&self))
        }
        guard !operators.isEmpty else { return first }
        return FormulaSyntax(
            kind: .chain(operators),
            range: first.range.lowerBound..<end,
            operands: operands
        )
    }

    private mutating func readUnary() throws(FormulaStop) -> FormulaSyntax {
        let start = token.range.lowerBound
        guard take(.subtract) else { return try readPrimary() }
        let operand = try nested { (reader) throws(FormulaStop) in try reader.readUnary() }
        return FormulaSyntax(kind: .negate, range: start..<end, operands: [operand])
    }

    // MARK: Values

    private mutating func readPrimary() throws(FormulaStop) -> FormulaSyntax {
        let range = token.range
        switch next {
        case .number(let value): return constant(.number(value))
        case .percent(let value): return constant(.percent(value))
        case .text(let text): return constant(.text(text))
        case .symbol(.true): return constant(.flag(true))
        case .symbol(.false): return constant(.flag(false))
        case .parameter(let name):
            advance()
            return FormulaSyntax(kind: .parameter(name), range: range)
        case .name(let name):
            advance()
            return try readName(name, range)
        case .symbol(.leftParenthesis):
            advance()
            let inner = try nested { (reader) throws(FormulaStop) in try reader.readAny() }
            try close(.rightParenthesis, opened: range.lowerBound)
            return FormulaSyntax(
                kind: inner.kind,
                range: range.lowerBound..<end,
                operands: inner.operands
            )
        default: throw unexpected(FormulaWording.value)
        }
    }

    private mutating func constant(_ value: FormulaConstant) -> FormulaSyntax {
        defer { advance() }
        return FormulaSyntax(kind: .constant(value), range: token.range)
    }

    private mutating func readName(
        _ name: String,
        _ range: Range<Int>
    ) throws(FormulaStop) -> FormulaSyntax {
        let opened = token.range.lowerBound
        guard take(.leftParenthesis) else {
            return FormulaSyntax(kind: .name(name), range: range)
        }
        var arguments: [FormulaSyntax] = []
        if !take(.rightParenthesis) {
            arguments = try readList(until: .rightParenthesis, opened: opened)
        }
        return FormulaSyntax(
            kind: .call(name),
            range: range.lowerBound..<end,
            operands: arguments
        )
    }

    // MARK: Problems

    /// Reports that something else was expected here, as helpfully as the token allows.
    mutating func unexpected(_ expected: Bilingual) -> FormulaStop {
        let start = token.range.lowerBound
        switch next {
        case .end:
            report.add(.formulaEndsEarly, at: start, ["expected": .both(expected)])
        case .symbol(.through), .symbol(.below):
            report.add(.formulaIntervalOutside, at: start)
        case .symbol(.leftBracket):
            report.add(.formulaListOutside, at: start)
        case .name(let name) where foreign(name) != nil:
            report.add(
                .formulaWrongSign,
                at: start,
                ["found": .text(name), "write": .text(foreign(name)?.rawValue ?? "")]
            )
        default:
            report.add(
                .formulaUnexpected,
                at: start,
                ["found": .text(report.text(token.range)), "expected": .both(expected)]
            )
        }
        return FormulaStop()
    }

    /// Returns the operator that a word in capitals or in Chinese stands for.
    private func foreign(_ name: String) -> FormulaSymbol? {
        FormulaSymbol.foreignWords[name] ?? FormulaSymbol(rawValue: name.lowercased())
    }
}

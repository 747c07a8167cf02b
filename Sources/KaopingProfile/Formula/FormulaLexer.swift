internal import KaopingCore

/// Cuts a formula into tokens.
///
/// A wrong sign is reported and read as the right one, so that the rest is checked as well.
struct FormulaLexer {
    var report: FormulaReport
    private let source: [Character]
    private let narrow: [Character]
    private var position = 0
    private var tokens: [FormulaToken] = []

    init(_ report: FormulaReport) {
        self.report = report
        source = report.characters
        narrow = source.map(FormulaSymbol.narrow)
    }

    /// Returns the tokens, an end token last; nil when the text cannot be cut.
    mutating func read() -> [FormulaToken]? {
        var isSound = true
        while position < source.count {
            if source[position].isWhitespace {
                position += 1
            } else if !readToken() {
                isSound = false
            }
        }
        tokens.append(FormulaToken(kind: .end, range: source.count..<source.count))
        return isSound ? tokens : nil
    }

    /// Reads one token; false when there is none to read.
    private mutating func readToken() -> Bool {
        let character = narrow[position]
        if character == "'" || character == "\"" { return readText() }
        if isDigit(position) || character == "." && isDigit(position + 1) { return readNumber() }
        if character == "$" { return readParameter() }
        if FormulaWords.startsName(character) { return readName() }
        return readSign()
    }

    private func isDigit(_ index: Int) -> Bool {
        index < narrow.count && ("0"..."9").contains(narrow[index])
            && narrow[index].unicodeScalars.count == 1
    }

    private mutating func append(_ kind: FormulaToken.Kind, from start: Int) {
        tokens.append(FormulaToken(kind: kind, range: start..<position))
    }

    /// Reports characters that an input method left full-width.
    private mutating func reportWide(_ range: Range<Int>, write: String) {
        guard source[range] != narrow[range] else { return }
        report.add(
            .formulaFullWidth,
            at: range.lowerBound,
            ["found": .text(report.text(range)), "write": .text(write)]
        )
    }

    // MARK: Numbers

    private mutating func readNumber() -> Bool {
        let start = position
        while isDigit(position) { position += 1 }
        if position + 1 < narrow.count, narrow[position] == ".", isDigit(position + 1) {
            position += 1
            while isDigit(position) { position += 1 }
        }
        let digits = String(narrow[start..<position])
        let isPercent = position < narrow.count && narrow[position] == "%"
        if isPercent { position += 1 }
        guard !runsOn(from: start) else { return false }
        reportWide(start..<position, write: String(narrow[start..<position]))
        guard let value = Exact(isPercent ? digits + "%" : digits) else {
            report.add(.formulaLongNumber, at: start, ["found": .text(digits)])
            return false
        }
        append(isPercent ? .percent(value) : .number(value), from: start)
        return true
    }

    /// Reports a number that runs into letters, and passes over both.
    private mutating func runsOn(from start: Int) -> Bool {
        guard position < source.count, FormulaWords.continuesName(source[position]) else {
            return false
        }
        while position < source.count, FormulaWords.continuesName(source[position]) {
            position += 1
        }
        report.add(
            .formulaNumberRunsOn,
            at: start,
            ["found": .text(report.text(start..<position))]
        )
        return true
    }

    // MARK: Texts and names

    private mutating func readText() -> Bool {
        let start = position
        let isWide = source[start] != narrow[start]
        let opening = narrow[start]
        var text = ""
        position += 1
        while position < source.count {
            let character = isWide ? narrow[position] : source[position]
            guard character == opening else {
                text.append(source[position])
                position += 1
                continue
            }
            position += 1
            // Chinese quotes are not doubled: one that opens differs from one that closes.
            if isWide || position == source.count || source[position] != opening {
                reportWide(start..<start + 1, write: String(opening))
                append(.text(text), from: start)
                return true
            }
            text.append(opening)
            position += 1
        }
        report.add(
            .formulaUnclosedQuote,
            at: start,
            ["quote": .text(String(source[start])), "write": .text(String(opening))]
        )
        return false
    }

    private mutating func readParameter() -> Bool {
        let start = position
        position += 1
        reportWide(start..<position, write: "$")
        guard position < source.count, FormulaWords.startsName(source[position]) else {
            report.add(.formulaBareDollar, at: start)
            return false
        }
        passName()
        append(.parameter(report.text(start + 1..<position)), from: start)
        return true
    }

    private mutating func readName() -> Bool {
        let start = position
        passName()
        while position + 1 < source.count, source[position] == ".",
            FormulaWords.startsName(source[position + 1])
        {
            position += 1
            passName()
        }
        let name = report.text(start..<position)
        if let symbol = FormulaSymbol(rawValue: name) {
            append(.symbol(symbol), from: start)
        } else {
            append(.name(name), from: start)
        }
        return true
    }

    private mutating func passName() {
        while position < source.count, FormulaWords.continuesName(source[position]) {
            position += 1
        }
    }

    // MARK: Signs

    private mutating func readSign() -> Bool {
        let start = position
        let rest = narrow[position...]
        guard let sign = FormulaSymbol.spellings.first(where: { rest.starts(with: $0.text) }) else {
            position += 1
            report.add(
                .formulaUnexpectedCharacter,
                at: start,
                ["found": .text(String(source[start]))]
            )
            return false
        }
        position += sign.text.count
        if sign.isRight {
            reportWide(start..<position, write: sign.symbol.rawValue)
        } else {
            report.add(
                .formulaWrongSign,
                at: start,
                [
                    "found": .text(report.text(start..<position)),
                    "write": .text(sign.symbol.rawValue),
                ]
            )
        }
        append(.symbol(sign.symbol), from: start)
        return true
    }
}

internal import KaopingCore

/// Gives every part of a formula its meaning and its type.
///
/// A method returns nil after it has reported a problem; whatever contains the part then says
/// nothing more about it, and the other parts are still checked.
struct FormulaChecker {
    let scope: FormulaScope
    var report: FormulaReport

    init(_ scope: FormulaScope, _ report: FormulaReport) {
        self.scope = scope
        self.report = report
    }

    /// Checks the whole formula against the type that its place needs.
    mutating func checkRoot(
        _ tree: FormulaSyntax,
        _ expected: FormulaType?
    ) -> FormulaExpression? {
        guard let root = check(tree, wanting: expected) else { return nil }
        guard let expected else { return root }
        return require(root, expected) ? root : nil
    }

    /// Checks a part; a text between quotes becomes a date where one is wanted.
    mutating func check(
        _ node: FormulaSyntax,
        wanting wanted: FormulaType? = nil
    ) -> FormulaExpression? {
        switch node.kind {
        case .constant(.text(let text)): checkText(text, node, wanted)
        case .constant(let value):
            FormulaExpression(
                kind: .constant(value),
                type: value.type,
                operands: [],
                range: node.range
            )
        case .name(let name): checkName(name, node)
        case .parameter(let name): checkParameter(name, node)
        case .negate: checkNegate(node)
        case .not: checkCondition(node, .not)
        case .all: checkCondition(node, .all)
        case .any: checkCondition(node, .any)
        case .chain(let operators): checkChain(operators, node)
        case .comparison(let comparison): checkComparison(comparison, node)
        case .within: checkWithin(node)
        case .between(let interval): checkBetween(interval, node)
        case .call(let name): checkCall(name, node, wanted)
        case .invalid: nil
        }
    }

    /// Returns a part's expression.
    func expression(
        _ kind: FormulaExpression.Kind,
        _ type: FormulaType,
        _ node: FormulaSyntax,
        _ operands: [FormulaExpression] = []
    ) -> FormulaExpression {
        FormulaExpression(kind: kind, type: type, operands: operands, range: node.range)
    }

    // MARK: Literals

    private mutating func checkText(
        _ text: String,
        _ node: FormulaSyntax,
        _ wanted: FormulaType?
    ) -> FormulaExpression? {
        let start = node.range.lowerBound
        switch wanted {
        case .date:
            guard let day = FormulaChecker.day(text) else {
                report.add(.formulaNotADate, at: start, ["text": .text(text)])
                return nil
            }
            return expression(.constant(.date(day)), .date, node)
        case .text(let values?) where !values.contains(text):
            let known: [String: Argument] = [
                "text": .text(text), "values": .text(values.joined(separator: " ")),
            ]
            if let near = nearest(to: text, among: values) {
                let more: [String: Argument] = ["near": .text(near)]
                report.add(.formulaMisspeltValue, at: start, known.merging(more) { $1 })
            } else {
                report.add(.formulaUnknownValue, at: start, known)
            }
            return nil
        default:
            return expression(.constant(.text(text)), .text(values: [text]), node)
        }
    }

    /// Reads a day written as year-month-day.
    private static func day(_ text: String) -> Day? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
            (1...4).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) }
        }
        let numbers = parts.compactMap { Int($0) }
        guard isPlain, numbers.count == 3, parts[0].utf8.count == 4 else { return nil }
        return Day(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    // MARK: Requirements

    /// Says whether an expression has the type that is needed, and reports it when not.
    mutating func require(_ found: FormulaExpression, _ expected: FormulaType) -> Bool {
        switch (found.type, expected) {
        case (.number, .percent):
            if found.mayBeShare { return true }
            reportBareNumber(found)
            return false
        case (.percent, .number): return true
        case (.text, .text(let values?)): return requireValues(found, values)
        case (.number, .flag), (.percent, .flag):
            report.add(
                .formulaNotACondition,
                at: found.range.lowerBound,
                ["text": .text(report.text(found.range)), "found": .both(found.type.title)]
            )
            return false
        default:
            if found.type.isAkin(to: expected) { return true }
            report.add(
                .formulaTypeMismatch,
                at: found.range.lowerBound,
                [
                    "text": .text(report.text(found.range)), "found": .both(found.type.title),
                    "expected": .both(expected.title),
                ]
            )
            return false
        }
    }

    /// Says whether all values that a text may have are among those expected.
    private mutating func requireValues(_ found: FormulaExpression, _ values: [String]) -> Bool {
        guard case .text(let own?) = found.type,
            let stray = own.first(where: { !values.contains($0) })
        else { return true }
        report.add(
            .formulaUnknownValue,
            at: found.range.lowerBound,
            ["text": .text(stray), "values": .text(values.joined(separator: " "))]
        )
        return false
    }

    /// Reports a number that meets a percent.
    mutating func reportBareNumber(_ found: FormulaExpression) {
        let text = report.text(found.range)
        guard let number = found.literalNumber else {
            report.add(
                .formulaNumberNotPercent,
                at: found.range.lowerBound,
                ["text": .text(text)]
            )
            return
        }
        // 60 means 60%; 0.6 was written as the share, and means 60% as well; 1 may be either.
        let isShare = number < Exact(1) && Exact(-1) < number
        let percent = isShare ? FormulaConstant.percent(number).text : number.description + "%"
        let write = number == Exact(1) ? .both(FormulaWording.allOrOne) : Argument.text(percent)
        report.add(
            .formulaPercentSign,
            at: found.range.lowerBound,
            ["text": .text(text), "write": write]
        )
    }
}

extension FormulaExpression {
    /// The number, when this is a number as it was written, with its sign.
    var literalNumber: Exact? {
        switch kind {
        case .constant(.number(let value)): value
        case .negate: operands.first?.literalNumber.flatMap { Exact(-1).multiplying(by: $0) }
        default: nil
        }
    }

    /// Whether a number can be meant as a share: a quotient, something made of percents, or 0.
    var mayBeShare: Bool {
        literalNumber == .zero || isDerivedShare
    }

    private var isDerivedShare: Bool {
        let isMade = operands.contains { $0.type == .percent || $0.isDerivedShare }
        return switch kind {
        case .chain(let operators): isMade || operators.contains(.divide)
        case .negate: isMade
        case .call(let function):
            isMade && ![.years, .days, .workingDays].contains(function)
        // A scorer's results have no declared type: some are shares, others counts.
        case .column(let name, _): name.hasPrefix("output(")
        default: false
        }
    }
}

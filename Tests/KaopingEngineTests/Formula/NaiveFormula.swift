import KaopingCore
import KaopingProfile
import ScorerKit

/// The meaning of formulas once more, slowly: one row at a time, straight from the tree.
struct NaiveFormula {
    typealias Value = FormulaData.Value

    let row: [String: Value]

    func evaluate(_ node: FormulaExpression) -> Value? {
        let values = { node.operands.map(evaluate) }
        switch node.kind {
        case .constant(let constant): return value(constant)
        case .column(let name, _), .score(let name, _): return row[name]
        case .parameter(_, let constant): return constant.flatMap(value)
        case .negate: return number(node.operands[0]).map { .number(0 - $0) }
        case .not: return flag(node.operands[0]).map { truth(!$0) }
        case .all: return all(node.operands.map(flag)).map(truth)
        case .any: return any(node.operands.map(flag)).map(truth)
        case .chain(let operators): return chain(operators, node)
        case .comparison(let sign): return compare(values()[0], sign, values()[1]).map(truth)
        case .within:
            let all = values()
            return any(all.dropFirst().map { compare(all[0], .equal, $0) }).map(truth)
        case .between(let interval): return between(interval, values()).map(truth)
        case .call(let function): return call(function, node, values())
        case .cases(let labels): return cases(labels, values())
        }
    }

    func value(_ constant: FormulaConstant) -> Value {
        switch constant {
        case .number(let value), .percent(let value): .number(value.double)
        case .flag(let value): truth(value)
        case .text(let text): .text(text)
        case .date(let day): .number(Double(day.number))
        }
    }

    func truth(_ flag: Bool) -> Value { .number(flag ? 1 : 0) }

    func number(_ node: FormulaExpression) -> Double? { number(evaluate(node)) }

    func number(_ value: Value?) -> Double? {
        if case .number(let number)? = value { number } else { nil }
    }

    func flag(_ node: FormulaExpression) -> Bool? { number(node).map { $0 == 1 } }

    func all(_ flags: [Bool?]) -> Bool? {
        flags.contains(false) ? false : (flags.contains(nil) ? nil : true)
    }

    func any(_ flags: [Bool?]) -> Bool? {
        flags.contains(true) ? true : (flags.contains(nil) ? nil : false)
    }

    /// The value of the first case that holds; of the last operand where none does.
    func cases(_ labels: [FormulaCase], _ values: [Value?]) -> Value? {
        guard let subject = values[0] else { return nil }
        for (label, value) in zip(labels, values.dropFirst()) where isIn(label, subject) {
            return value
        }
        return values.count > labels.count + 1 ? values[labels.count + 1] : nil
    }

    private func isIn(_ label: FormulaCase, _ subject: Value) -> Bool {
        switch label {
        case .text(let text): compare(subject, .equal, .text(text)) == true
        case .number(let number): compare(subject, .equal, .number(number.double)) == true
        case .interval(let interval): number(subject).map(interval.interval.contains) == true
        }
    }

    func finite(_ value: Double) -> Value? { value.isFinite ? .number(value) : nil }

    func chain(_ operators: [FormulaArithmetic], _ node: FormulaExpression) -> Value? {
        var result = number(node.operands[0])
        for (sign, operand) in zip(operators, node.operands.dropFirst()) {
            guard let left = result, let right = number(operand) else { return nil }
            let next =
                switch sign {
                case .add: left + right
                case .subtract: left - right
                case .multiply: left * right
                case .divide: left / right
                }
            guard next.isFinite else { return nil }
            result = next
        }
        return result.map { .number($0) }
    }

    func compare(_ left: Value?, _ sign: FormulaComparison, _ right: Value?) -> Bool? {
        guard let left, let right else { return nil }
        if case .text(let a) = left, case .text(let b) = right {
            return sign == .equal ? a == b : a != b
        }
        guard let a = number(left), let b = number(right) else { return nil }
        let isSame = abs(a - b) <= 0x1p-51 * abs(a) + 0x1p-51 * abs(b)
        return switch sign {
        case .equal: isSame
        case .notEqual: !isSame
        case .less: a < b && !isSame
        case .lessOrEqual: a < b || isSame
        case .greater: a > b && !isSame
        case .greaterOrEqual: a > b || isSame
        }
    }

    func between(_ interval: FormulaInterval, _ values: [Value?]) -> Bool? {
        var flags: [Bool?] = []
        if interval.hasLower { flags.append(compare(values[0], .greaterOrEqual, values[1])) }
        if interval.hasUpper {
            let sign: FormulaComparison = interval.includesUpper ? .lessOrEqual : .less
            flags.append(compare(values[0], sign, values[values.count - 1]))
        }
        return all(flags)
    }

    func call(_ function: FormulaFunction, _ node: FormulaExpression, _ values: [Value?]) -> Value?
    {
        let numbers = values.compactMap(number)
        let scale = node.type == .percent ? 100.0 : 1
        switch function {
        case .known: return truth(values[0] != nil)
        case .missing: return truth(values[0] == nil)
        case .coalesce: return values.compactMap { $0 }.first
        default: break
        }
        guard numbers.count == values.count else { return nil }
        switch function {
        case .minimum: return numbers.min().map { .number($0) }
        case .maximum: return numbers.max().map { .number($0) }
        case .abs: return .number(abs(numbers[0]))
        case .floor:
            let scaled = numbers[0] * scale
            let near = scaled.rounded()
            let isWhole = compare(.number(scaled), .equal, .number(near)) == true
            return finite((isWhole ? near : scaled.rounded(.down)) / scale)
        case .round:
            let rounding = Rounding(places: Int(numbers[1]))
            return rounding.flatMap { finite($0(numbers[0] * scale) / scale) }
        case .days: return .number(numbers[1] - numbers[0])
        case .years: return .number(years(day(numbers[0]), day(numbers[1])))
        case .workingDays: return .number(workingDays(Int(numbers[0]), Int(numbers[1])))
        default: return nil
        }
    }

    func day(_ number: Double) -> Day { Day(number: Int(number)) }

    func years(_ from: Day, _ to: Day) -> Double {
        if to < from { return -years(to, from) }
        var count = 0
        let (year, month, start) = from.parts
        while true {
            // 29 February comes round on 1 March where there is none.
            let next =
                Day(year: year + count + 1, month: month, day: start)
                ?? Day(year: year + count + 1, month: 3, day: 1)
            guard let next, next <= to else { return Double(count) }
            count += 1
        }
    }

    func workingDays(_ from: Int, _ to: Int) -> Double {
        if to < from { return -workingDays(to, from) }
        return Double((from..<to).count { Day(number: $0 + 1).weekday <= 5 })
    }
}

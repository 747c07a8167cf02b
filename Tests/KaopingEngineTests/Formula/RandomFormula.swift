import KaopingCore

/// A small generator whose numbers follow from its state.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Writes random formulas that are well typed, and random rows.
struct RandomFormula {
    var generator: SeededNumbers

    mutating func row() -> [String: FormulaData.Value] {
        var row: [String: FormulaData.Value] = [:]
        for name in FormulaData.order where Int.random(in: 0..<5, using: &generator) > 0 {
            switch name {
            case "n", "m":
                row[name] = .number(
                    Double(pick([-2, 0, 1, 2, 3, 10, 29])) / Double(pick([1, 10]))
                )
            case "p": row[name] = .number(pick([0, 0.07, 0.29, 0.6, 1, 1.15]))
            case "f", "g": row[name] = pick([0, 1])
            case "t": row[name] = pick(["甲", "乙", "丙"])
            case "u": row[name] = pick(["乙", "丙", "丁"])
            default: row[name] = .number(Double(Int.random(in: 17_000...19_000, using: &generator)))
            }
        }
        return row
    }

    mutating func formula() -> String {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: number(3)
        case 1: percent(3)
        case 2: text(2)
        case 3: date(2)
        default: flag(4)
        }
    }

    mutating func pick<T>(_ choices: [T]) -> T {
        choices[Int.random(in: 0..<choices.count, using: &generator)]
    }

    mutating func flag(_ depth: Int) -> String {
        guard depth > 0 else { return pick(["f", "g", "true", "false"]) }
        let sign = pick(["==", "!=", "<", "<=", ">", ">="])
        let depth = depth - 1
        switch Int.random(in: 0..<14, using: &generator) {
        case 0: return "\(number(depth)) \(sign) \(number(depth))"
        case 1: return "\(percent(depth)) \(sign) \(percent(depth))"
        case 2: return "\(date(depth)) \(sign) \(date(depth))"
        case 3: return "\(text(depth)) \(pick(["==", "!="])) \(text(depth))"
        case 4: return "(\(flag(depth)) and \(flag(depth)) and \(flag(depth)))"
        case 5: return "(\(flag(depth)) or \(flag(depth)))"
        case 6: return "(not \(flag(depth)))"
        case 7: return "t \(pick(["in", "not in"])) ['乙', '丁']"
        case 8: return "\(text(depth)) in [u, '甲', \(text(depth))]"
        case 9: return "\(number(depth)) in [1, m, 2.9]"
        case 10:
            return
                "\(number(depth)) \(pick(["in", "not in"])) \(pick(["0..3", "1..<10", "2..", "..<m", "n..m"]))"
        case 11: return "\(pick(["known", "missing"]))(\(pick(["n", "t", "d", number(depth)])))"
        case 12: return "\(percent(depth)) in 7%..60%"
        default: return pick(["f", "g", "f == g"])
        }
    }

    mutating func number(_ depth: Int) -> String {
        guard depth > 0 else { return pick(["n", "m", "$k", "2", "0.1", "$none"]) }
        let depth = depth - 1
        switch Int.random(in: 0..<10, using: &generator) {
        case 0, 1: return "(\(number(depth)) \(pick(["+", "-", "*", "/"])) \(number(depth)))"
        case 2: return "(\(number(depth)) + \(number(depth)) * \(number(depth)) - n)"
        case 3: return "-\(number(depth))"
        case 4: return "\(pick(["min", "max"]))(\(number(depth)), \(number(depth)), m)"
        case 5: return "coalesce(n, \(number(depth)), m)"
        case 6: return "round(\(number(depth)), \(pick([0, 1, 2])))"
        case 7: return "\(pick(["floor", "abs"]))(\(number(depth)))"
        case 8: return "\(pick(["years", "days", "working_days"]))(\(date(depth)), \(date(depth)))"
        default: return pick(["n", "m", "3"])
        }
    }

    mutating func percent(_ depth: Int) -> String {
        guard depth > 0 else { return pick(["p", "7%", "60%", "0.5%"]) }
        let depth = depth - 1
        switch Int.random(in: 0..<7, using: &generator) {
        case 0: return "(1 - \(percent(depth)))"
        case 1: return "\(percent(depth)) * \(percent(depth))"
        case 2: return "round(\(percent(depth)), 1)"
        case 3: return "floor(\(percent(depth)))"
        case 4: return "coalesce(p, \(percent(depth)), 0)"
        case 5: return "max(\(percent(depth)), 60%)"
        default: return "p"
        }
    }

    mutating func text(_ depth: Int) -> String {
        guard depth > 0 else { return pick(["t", "u"]) }
        return pick(["t", "u", "coalesce(t, u)", "coalesce(u, '戊')", "coalesce(t, u, '甲')"])
    }

    mutating func date(_ depth: Int) -> String {
        guard depth > 0 else { return pick(["d", "e"]) }
        return pick(["d", "e", "min(d, e)", "max(d, '2018-02-28')", "coalesce(d, e, '2020-02-29')"])
    }
}

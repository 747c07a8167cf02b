internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

/// What a unit's indicator could become, the cheapest first.
struct ChangeOptions {
    /// One value that the indicator could have.
    struct Option: Sendable {
        /// The number, or a category's code.
        let value: Double
        let cost: Double
    }

    let indicator: IndicatorDeclaration
    let type: FormulaType
    /// The present number, or the category's code.
    let present: Double
    let options: [Option]

    /// How many steps are taken at most, up and down.
    static let most = 1000

    /// Lists the options of a unit; nil where the indicator has no value, or cannot be changed.
    ///
    /// A value that says why there is no result, as -1 may, is none to count steps from or to.
    init?(
        _ indicator: IndicatorDeclaration,
        _ data: UnitData,
        _ profile: Profile,
        _ plan: Plan,
        row: Int
    ) {
        guard let changeable = indicator.changeable, let column = data.columns[indicator.slot]
        else {
            return nil
        }
        let marks = plan.steps.compactMap { step -> StateMarks? in
            guard step.program >= 0, plan.formulas[step.program].column == indicator.slot else {
                return nil
            }
            return StateMarks(step.criterion.valueStates, words: column.dictionary)
        }
        func isResult(_ entry: Scratch.Entry) -> Bool {
            marks.allSatisfy { $0.state(entry) == nil }
        }
        self.indicator = indicator
        type = indicator.type
        switch column {
        case .codes(let codes, let dictionary):
            let code = Int(codes.base[row])
            guard code >= 0, case .text(let values?) = indicator.type,
                isResult(.code(Int32(code)))
            else { return nil }
            present = Double(code)
            options = values.compactMap { dictionary.firstIndex(of: $0) }
                .filter { $0 != code && isResult(.code(Int32($0))) }
                .map { Option(value: Double($0), cost: changeable.cost.double) }
        case .numbers(let numbers, _):
            let number = numbers.base[row]
            guard number.isFinite, isResult(.number(number)) else { return nil }
            present = number
            if indicator.type == .flag {
                options = [Option(value: number == 0 ? 1 : 0, cost: changeable.cost.double)]
            } else {
                options = ChangeOptions.steps(
                    from: number,
                    changeable,
                    ChangeOptions.limit(indicator, changeable, profile)
                ).filter { isResult(.number($0.value)) }
            }
        }
    }

    /// The numbers that steps up and down lead to, by the number of steps; up comes first.
    private static func steps(
        from number: Double,
        _ changeable: Changeable,
        _ limit: Interval
    ) -> [Option] {
        guard let step = changeable.step?.double, let exact = Rounding(places: 12) else {
            return []
        }
        var options: [Option] = []
        for count in 1...most {
            let reached = [1.0, -1.0].map { exact(number + $0 * Double(count) * step) }
            // A value outside its range may still come back into it.
            if reached[0] > limit.upper, reached[1] < limit.lower { break }
            let found = reached.filter(limit.contains)
            // Costs are decimals; twice 0.1 and once 0.2 are the same.
            let cost = exact(Double(count) * changeable.cost.double)
            options += found.map { Option(value: $0, cost: cost) }
        }
        return options
    }

    /// What a number may become: as stated, else as the column that it is says, else by its type.
    private static func limit(
        _ indicator: IndicatorDeclaration,
        _ changeable: Changeable,
        _ profile: Profile
    ) -> Interval {
        if let range = changeable.range { return range.interval }
        let natural = Interval(
            0,
            indicator.type == .percent ? 1 : .infinity,
            includesLower: true,
            includesUpper: indicator.type == .percent
        )
        switch indicator.content {
        case .reduction(let reduction):
            let counts: [Reduction.Method] = [.count, .distinct, .share]
            return counts.contains(reduction.method) ? natural : .all
        case .formula(let formula):
            guard let slot = formula.column,
                case .column(let table, let index) = profile.slots[slot]
            else { return indicator.type == .percent ? natural : .all }
            let column = profile.tables[table].columns[index]
            if let range = column.range { return range.interval }
            let isBounded = column.kind == .count || indicator.type == .percent
            return isBounded ? natural : .all
        }
    }

    /// A value as explanations show it.
    func content(_ value: Double, _ data: UnitData) -> ExplainedValue.Content {
        if let dictionary = data.columns[indicator.slot]?.dictionary {
            let code = Int(value)
            return dictionary.indices.contains(code) ? .text(dictionary[code]) : .missing
        }
        return switch type {
        case .flag: .flag(value != 0)
        case .percent: .percent(value)
        default: .number(value)
        }
    }
}

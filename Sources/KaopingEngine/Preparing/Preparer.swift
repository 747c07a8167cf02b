internal import KaopingCore
internal import KaopingProfile

/// Prepares the data of indicators, step by step in the order of the profile.
///
/// Every indicator that a leaf scores by its id alone is prepared; formulas see what was observed.
/// Steps of an indicator's own stand in place of the profile's and come after them, so that they
/// too leave out who was screened.
struct Preparer {
    let profile: Profile
    let data: UnitData
    /// The indicators that leaves score by their ids, in the order of the profile.
    private let indicators: [IndicatorDeclaration]
    private var prepared = PreparedData()

    init(_ profile: Profile, _ plan: Plan, _ data: UnitData) {
        self.profile = profile
        self.data = data
        let scored = Set(plan.formulas.compactMap(\.column))
        indicators = profile.indicators.filter { scored.contains($0.slot) }
    }

    /// Does all steps.
    ///
    /// - Throws: `IssuesError` when a scorer fails or refuses a unit's value.
    consuming func prepare() throws(IssuesError) -> PreparedData {
        for step in profile.preparation {
            if case .screen(let available) = step.step {
                screen(step, available)
                continue
            }
            for indicator in indicators where indicator.preparation == nil {
                try apply(step, to: indicator)
            }
        }
        for indicator in indicators {
            for step in indicator.preparation ?? [] { try apply(step, to: indicator) }
        }
        return prepared
    }

    // MARK: Screening

    private mutating func screen(_ step: Preparation, _ available: Exact) {
        guard !indicators.isEmpty else { return }
        let needed = neededCount(available)
        var (rows, counts): ([Int], [Int]) = ([], [])
        let columns = indicators.map { column($0.slot) }
        for row in 0..<data.rows where !prepared.isExcluded(row) {
            let known = columns.count { !$0.isMissing(row) }
            guard known < needed else { continue }
            rows.append(row)
            counts.append(known)
        }
        prepared.exclude(
            ScreeningResult(
                step: step,
                available: available,
                indicatorCount: indicators.count,
                rows: rows,
                knownCounts: counts
            ),
            data
        )
    }

    /// How many indicators are the share of all that is needed, in whole fractions.
    private func neededCount(_ available: Exact) -> Int {
        let count = indicators.count
        guard let needed = available.multiplying(by: Exact(count)) else { return count }
        return (0...count).first { Exact($0) >= needed } ?? count
    }

    /// The column as the steps so far have left it.
    private func column(_ slot: Int) -> UnitData.Values {
        prepared.columns[slot].map { .numbers($0) } ?? data.columns[slot]
            ?? .missing(isText: false, count: data.rows)
    }

    // MARK: Values

    private mutating func apply(
        _ step: Preparation,
        to indicator: IndicatorDeclaration
    ) throws(IssuesError) {
        guard indicator.isNumeric, case .numbers(let numbers, _) = column(indicator.slot) else {
            return
        }
        var result = PreparationResult(indicator: indicator, step: step)
        let column = Buffer<Double>(count: data.rows)
        column.base.update(from: numbers.base, count: data.rows)
        switch step.step {
        case .screen: return
        case .denominator:
            guard let per = indicator.per else { return }
            divide(column, by: data.numbers(per), &result)
        case .scorer(let use, let within):
            let group = within.flatMap { id in data.groups(profile).first { $0.id == id } }
            try PreparationCall(use: use, indicator: indicator, data: data, prepared: prepared)
                .run(column, within: group, &result)
        }
        result.missingCount = (0..<data.rows).count {
            column[$0].isNaN && !prepared.isExcluded($0)
        }
        prepared.columns[indicator.slot] = column
        prepared.results.append(result)
    }

    /// Divides; by nothing or by what is missing there is no value.
    private func divide(
        _ column: Buffer<Double>,
        by divisors: Buffer<Double>,
        _ result: inout PreparationResult
    ) {
        for row in 0..<data.rows where !prepared.isExcluded(row) && !column[row].isNaN {
            let before = column[row]
            let quotient = before / divisors[row] + 0
            let after = quotient.isFinite ? quotient : .nan
            if after != before { result.add(row, before, after) }
            column.base[row] = after
        }
    }
}

extension Formula {
    /// The slot of the column that the formula is the name of, and no more; nil for another.
    var column: Int? { if case .column(_, let slot) = root.kind { slot } else { nil } }
}

extension IndicatorDeclaration {
    /// Whether its values can be calculated with; flags and days stay as they are.
    fileprivate var isNumeric: Bool {
        if case .formula(let formula) = content { formula.type.isNumeric } else { true }
    }
}

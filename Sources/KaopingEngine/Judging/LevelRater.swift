internal import KaopingCore
internal import KaopingData
internal import KaopingProfile
internal import ScorerKit

/// Turns stated scores into levels: the start, then the rules in the order written.
struct LevelRater {
    let rating: Rating
    let judge: Judge
    let request: RunRequest
    /// Whether quotas take nothing away, as where units are not those of one population.
    var skipsQuotas = false

    /// The level of each unit after the start and after each rule.
    struct Result {
        /// The levels as indexes from the lowest, with the states of units.
        var levels: UnitColumn
        /// The levels after the start, then after each rule.
        var steps: [Buffer<Int32>]
        /// Where each rule applies: 1, 0 or nan.
        var fires: [Buffer<Double>] = []
    }

    /// Rates every unit.
    ///
    /// - Parameters:
    ///   - score: the stated composite score.
    ///   - standing: each unit's place by its stated score and the tie-breakers.
    ///   - data: the units; remarks are added.
    ///   - groups: the group codes of a combination of columns.
    /// - Returns: the levels at the end and after each step.
    /// - Returns: the levels, after the start and after each rule.
    /// - Throws: `IssuesError` when a score lies in no band, or a scorer fails.
    func rate(
        _ score: UnitColumn,
        standing: UnitColumn,
        _ data: inout UnitData,
        groups: ([String]) -> (codes: Buffer<Int32>, count: Int)
    ) throws(IssuesError) -> Result {
        let start = try start(score, data)
        var result = Result(levels: start, steps: [LevelRater.codes(start)])
        for rule in rating.rules {
            let fires = data.condition(rule.condition)
            data.remarkUnknown(fires, rule.title, at: rule.place)
            result.fires.append(fires)
            switch rule.content {
            case .effect(let effect):
                result.levels = try apply(
                    effect,
                    where: fires,
                    to: result.levels,
                    title: rule.title,
                    at: rule.place,
                    &data
                )
            case .quota where skipsQuotas: break
            case .quota(let use, let within):
                let call = ScorerCall(use, title: rule.title)
                let codes = within.isEmpty ? nil : groups(within)
                result.levels = try quota(call, result.levels, standing, fires, codes, data)
            }
            result.steps.append(LevelRater.codes(result.levels))
        }
        return result
    }

    /// Returns each unit's level as an index; -1 where it has none.
    static func codes(_ levels: UnitColumn) -> Buffer<Int32> {
        let codes = Buffer<Int32>(repeating: -1, count: levels.values.count)
        for row in 0..<codes.count where levels.state(row) == .scored {
            codes.base[row] = Int32(levels.values[row])
        }
        return codes
    }

    // MARK: The start

    private func start(_ score: UnitColumn, _ data: UnitData) throws(IssuesError) -> UnitColumn {
        switch rating.start {
        case .scorer(let use, let levels):
            var call = ScorerCall(use, title: Bilingual(zh: "定级", en: "rating"))
            call.threads = data.threads
            let outcome = try call.score([score], rows: data.rows, explains: false)
            try refuse(outcome, call, data) { $0 }
            let column = outcome.column
            for row in 0..<data.rows where column.state(row) == .scored {
                let value = column.values[row]
                guard let index = Int(exactly: value), levels.indices.contains(index) else {
                    throw call.failure(
                        Bilingual(
                            zh: "给出的等级序号为 \(value)，方案有 \(levels.count) 个等级，序号从 0 起",
                            en: "it gave the level \(value); the profile has \(levels.count), "
                                + "counted from 0"
                        )
                    )
                }
                column.values.base[row] = Double(levels[index])
            }
            return column
        case .value(let formula): return try given(formula, data)
        }
    }

    /// Reads the level that a column gives.
    private func given(_ formula: Formula, _ data: UnitData) throws(IssuesError) -> UnitColumn {
        let column = UnitColumn(Buffer<Double>(repeating: .nan, count: data.rows))
        let texts = rating.areNumbers ? [] : data.texts(formula)
        let numbers = rating.areNumbers ? data.numbers(formula) : nil
        var issues: [Issue] = []
        for row in 0..<data.rows {
            let id: String? =
                if let numbers {
                    numbers[row].isNaN ? nil : Words.number(numbers[row])
                } else {
                    texts[row]
                }
            // A unit that did not get as far as the stage has no level yet.
            let isLevel = rating.levels.contains { $0.id == id }
            guard let id, isLevel || id != Stage.notReached else { continue }
            guard let index = rating.levels.firstIndex(where: { $0.id == id }) else {
                issues.append(
                    Issue(
                        .levelUnknown,
                        at: data.place(of: formula, row: row) ?? formula.place,
                        [
                            "unit": .text(data.keys[row]), "level": .text(id),
                            "levels": .text(rating.levels.map(\.id).joined(separator: ", ")),
                        ]
                    )
                )
                continue
            }
            column.values.base[row] = Double(index)
            column.states.base[row] = ScorerState.scored.rawValue
        }
        if !issues.isEmpty {
            let listed = Array(issues.prefix(request.issueLimit))
            throw IssuesError(listed, omitted: issues.count - listed.count, status: .data)
        }
        return column
    }

    /// Names all units whose level a scorer refuses; `row` gives the unit of an entry.
    ///
    /// - Throws: `IssuesError` when there is one.
    func refuse(
        _ outcome: ScorerCall.Outcome,
        _ call: ScorerCall,
        _ data: UnitData,
        row: (Int) -> Int
    ) throws(IssuesError) {
        let refused = outcome.refused
        guard !refused.isEmpty else { return }
        let issues = refused.prefix(request.issueLimit).map { entry in
            Issue(
                .unitRefused,
                at: call.use.place,
                [
                    "unit": .text(data.keys[row(entry)]), "criterion": .both(call.title),
                    "reason": .both(call.reason(outcome, row: entry)),
                ]
            )
        }
        throw IssuesError(issues, omitted: refused.count - issues.count, status: .data)
    }

    // MARK: Rules

    /// Turns a level's number into its index: a cap above the highest level caps nothing, a floor
    /// below the lowest raises nothing, and a step is a step.
    func level(_ value: Double, _ kind: Effect.Kind) -> Double {
        guard rating.areNumbers, kind != .add, !value.isNaN else { return value }
        let numbers = rating.levels.compactMap { Double($0.id) }
        switch kind {
        case .atMost: return Double(numbers.lastIndex { $0 <= value } ?? -1)
        case .atLeast: return Double(numbers.firstIndex { $0 >= value } ?? numbers.count)
        default: return numbers.firstIndex(of: value).map(Double.init) ?? .infinity
        }
    }

    /// Applies the effect of a rule or of a gate on the level.
    func apply(
        _ effect: Effect,
        where fires: Buffer<Double>,
        to levels: UnitColumn,
        title: Bilingual,
        at place: Place,
        _ data: inout UnitData
    ) throws(IssuesError) -> UnitColumn {
        for formula in [effect.bound, effect.upper].compactMap(\.self) {
            let bounds = data.numbers(formula)
            for row in 0..<data.rows where fires[row] == 1 && data.settled?[row] != 1 {
                // The scorer would take a level that there is not for none stated.
                if level(bounds[row], effect.kind).isInfinite {
                    throw offLevels(title, at: place, data.keys[row])
                }
            }
        }
        let result = try judge.apply(
            effect,
            where: fires,
            to: levels,
            title: title,
            at: place,
            &data,
            bound: level
        )
        try checkLevels(result, from: levels, title, at: place, data)
        return result
    }

    private func offLevels(_ title: Bilingual, at place: Place, _ unit: String) -> IssuesError {
        IssuesError(
            .ruleOffLevels,
            at: place,
            ["unit": .text(unit), "rule": .both(title)],
            status: .data
        )
    }

    /// A rule may lead to no level that there is not; a step beyond the ends stays at the end.
    private func checkLevels(
        _ levels: UnitColumn,
        from before: UnitColumn,
        _ title: Bilingual,
        at place: Place,
        _ data: UnitData
    ) throws(IssuesError) {
        let last = Double(rating.levels.count - 1)
        for row in 0..<data.rows {
            let isScored = levels.state(row) == .scored
            // Who had no level before the rule has lost none by it.
            let isLost = levels.state(row) == .inconclusive && before.state(row) == .scored
            if isLost || isScored && levels.values[row] != levels.values[row].rounded() {
                throw offLevels(title, at: place, data.keys[row])
            }
            if isScored { levels.values.base[row] = min(max(levels.values[row], 0), last) }
        }
    }
}

private enum Words {
    static func number(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

internal import KaopingCore
internal import KaopingData
public import KaopingProfile
internal import ScorerKit

/// The result of a stage for each unit.
public struct StageResult: Sendable {
    /// The stage.
    public let stage: Stage
    /// The stage's score.
    ///
    /// Nan where there is none; nil for a stage without a score.
    public let score: Buffer<Double>?
    /// The states of the scores, as raw values of `ScorerState`.
    public let states: Buffer<UInt8>?
    /// Whether each unit passed: 1, 0, or nan where nothing is decided.
    public let passed: Buffer<Double>
    /// The final outcome: an index into the stage's levels, -1 where there is none; nil for a stage
    /// without outcomes.
    public let outcome: Buffer<Int32>?
    /// The outcome before any re-inspection, which is kept.
    public let first: Buffer<Int32>?
    /// The day by which rectification is due: days since 1970-01-01, nan where none is.
    public let deadline: Buffer<Double>?
    /// The levels that outcomes are indexes of.
    public let levels: [Rating.Level]
}

/// Goes through the stages of judging in order: who has not passed one does not reach the next.
struct StageRunner {
    let request: RunRequest
    let standing: UnitColumn
    /// The places that the stage's score is stated to.
    let stated: Rounding?

    private var profile: Profile { request.profile }

    /// Returns the results of all stages; the results become values that later formulas may name.
    ///
    /// - Throws: `IssuesError` with every unit whose stage result cannot be: of a unit that failed
    ///   the stage before, or a re-inspection of a unit that was not to rectify.
    func run(_ data: inout UnitData) throws(IssuesError) -> [StageResult] {
        var results: [StageResult] = []
        var issues: [Issue] = []
        for (index, stage) in profile.procedure.enumerated() {
            let before = passedBefore(stage, results, rows: data.rows)
            let result: StageResult
            switch stage.decision {
            case .none: result = plain(stage, before)
            case .marks(let use): result = try marks(stage, use, before, &data, &issues)
            case .outcome(let use, let levels):
                result = try outcome(stage, use, levels, before, &data, &issues)
            case .places(let places, let use):
                result = try awardPlaces(stage, places, use, before, data, &issues)
            }
            addSlots(of: result, index, to: &data)
            results.append(result)
        }
        guard issues.isEmpty else {
            let listed = Array(issues.prefix(request.issueLimit))
            throw IssuesError(listed, omitted: issues.count - listed.count, status: .data)
        }
        return results
    }

    /// Whether each unit passed the stage before: the one named, else the last that decides.
    private func passedBefore(
        _ stage: Stage,
        _ results: [StageResult],
        rows: Int
    ) -> Buffer<Double> {
        let named = stage.after.flatMap { id in results.last { $0.stage.id == id } }
        let last = named ?? results.last
        return last?.passed ?? Buffer(repeating: .nan, count: rows)
    }

    /// A stage that only happens, such as a filing: who passed before is through.
    private func plain(_ stage: Stage, _ before: Buffer<Double>) -> StageResult {
        StageResult(
            stage: stage,
            score: nil,
            states: nil,
            passed: before,
            outcome: nil,
            first: nil,
            deadline: nil,
            levels: []
        )
    }

    // MARK: Marks

    private func marks(
        _ stage: Stage,
        _ use: ScorerUse,
        _ before: Buffer<Double>,
        _ data: inout UnitData,
        _ issues: inout [Issue]
    ) throws(IssuesError) -> StageResult {
        let parts = stage.parts.map { UnitColumn(data.numbers($0.value)) }
        let call = ScorerCall(use, title: stage.title)
        let outcome = try call.score(
            parts,
            parameters: [UnitColumn(before)],
            rows: data.rows
        )
        report(outcome, call, stage, data, &issues)
        if let stated {
            for row in 0..<data.rows {
                outcome.column.values.base[row] = stated(outcome.column.values[row])
            }
        }
        return StageResult(
            stage: stage,
            score: outcome.column.values,
            states: outcome.column.states,
            passed: settled(
                outcome.outputs.first ?? Buffer(repeating: .nan, count: data.rows),
                outcome.column.states
            ),
            outcome: nil,
            first: nil,
            deadline: nil,
            levels: []
        )
    }

    /// Names every unit that the scorer refuses, with the cell that should not be there.
    private func report(
        _ outcome: ScorerCall.Outcome,
        _ call: ScorerCall,
        _ stage: Stage,
        _ data: UnitData,
        _ issues: inout [Issue]
    ) {
        let formulas =
            stage.parts.map(\.value).flatMap(origins) + [stage.reinspection].compactMap(\.self)
        for row in outcome.refused {
            let cells = formulas.lazy.compactMap { formula -> (Place, Double)? in
                let value = data.numbers(formula)[row]
                guard !value.isNaN, let place = data.anyPlace(of: formula, row: row, profile) else {
                    return nil
                }
                return (place, value)
            }
            let cell = cells.first
            issues.append(
                Issue(
                    .stageRefused,
                    at: cell?.0 ?? stage.place,
                    [
                        "unit": .text(data.keys[row]), "stage": .both(stage.title),
                        "value": .text(cell.map { text($0.1) } ?? "—"),
                        "reason": .both(call.reason(outcome, row: row)),
                    ]
                )
            )
        }
    }

    /// A value to four places at most: a quotient has no end.
    private func text(_ value: Double) -> String {
        let text = "\(Rounding(places: 4)?(value) ?? value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// The formulas that a value comes from: itself, or those of the leaves where it is the score
    /// of a criterion.
    private func origins(_ formula: Formula) -> [Formula] {
        guard case .score(_, let slot) = formula.root.kind,
            case .score(let id) = profile.slots[slot],
            let criterion = profile.root.node(id)
        else { return [formula] }
        return criterion.preorder.compactMap { node in
            if case .leaf(let formula, _) = node.content { formula } else { nil }
        }
    }

    // MARK: Outcomes

    private func outcome(
        _ stage: Stage,
        _ use: ScorerUse,
        _ levels: [Rating.Level],
        _ before: Buffer<Double>,
        _ data: inout UnitData,
        _ issues: inout [Issue]
    ) throws(IssuesError) -> StageResult {
        let score =
            stage.parts.first.map { data.numbers($0.value) }
            ?? Buffer(repeating: .nan, count: data.rows)
        // The score of a unit that did not pass before is of an earlier stage, not of this one.
        let isOwn = stage.parts.first.map { !isOfEarlier($0.value) } ?? false
        if !isOwn {
            for row in 0..<data.rows where before[row] == 0 { score.base[row] = .nan }
        }
        var call = ScorerCall(use, title: stage.title)
        if case .date(let day)? = data.settings.parameters["as_of"],
            let description = use.handle.description.parameters.first(where: { $0.name == "as_of" })
        {
            call.pack = call.pack.replacing(description, with: .number(Double(day.number)))
        }
        func column(_ formula: Formula?) -> UnitColumn? {
            formula.map { UnitColumn(data.numbers($0)) }
        }
        let outcome = try call.score(
            [
                UnitColumn(score), UnitColumn(before), column(stage.inspected),
                column(stage.reinspection), column(stage.reinspected),
            ],
            rows: data.rows
        )
        report(outcome, call, stage, data, &issues)
        let codes = LevelRater.codes(outcome.column)
        remarkNoDay(stage, codes, levels, &data)
        let first = Buffer<Int32>(repeating: -1, count: data.rows)
        for row in 0..<data.rows {
            let value = outcome.outputs.first.map { $0[row] } ?? .nan
            first.base[row] = value.isNaN ? -1 : Int32(value)
        }
        return StageResult(
            stage: stage,
            score: score,
            states: outcome.column.states,
            passed: settled(passed(codes, levels), outcome.column.states),
            outcome: codes,
            first: first,
            deadline: outcome.outputs.count > 1 ? outcome.outputs[1] : nil,
            levels: levels
        )
    }

    /// Says whether a value is computed from scores, which there are before the stage.
    private func isOfEarlier(_ formula: Formula) -> Bool {
        formula.slots.contains { slot in
            switch profile.slots[slot] {
            case .score, .total, .otherTotal, .stageScore: true
            default: false
            }
        }
    }

    /// Without a day nobody can tell whether the time to rectify is over.
    private func remarkNoDay(
        _ stage: Stage,
        _ codes: Buffer<Int32>,
        _ levels: [Rating.Level],
        _ data: inout UnitData
    ) {
        guard data.settings.parameters["as_of"] == nil,
            let conditional = levels.firstIndex(where: { $0.id == "conditional" })
        else { return }
        let rows = (0..<codes.count).filter { Int(codes[$0]) == conditional }
        guard !rows.isEmpty else { return }
        data.remarks.append(
            Issue(
                .stageNoDay,
                at: stage.place,
                [
                    "stage": .both(stage.title), "units": .both(data.list(rows)),
                    "count": "\(rows.count)",
                ],
                severity: .warning
            )
        )
    }

    /// Only an outcome of `pass` is one: who has to rectify has not passed yet.
    private func passed(_ codes: Buffer<Int32>, _ levels: [Rating.Level]) -> Buffer<Double> {
        let passed = Buffer<Double>(repeating: .nan, count: codes.count)
        for row in 0..<codes.count where codes[row] >= 0 {
            passed.base[row] = levels[Int(codes[row])].id == "pass" ? 1 : 0
        }
        return passed
    }

    // MARK: Places

    /// Gives the places of the phase to those that passed, best first.
    private func awardPlaces(
        _ stage: Stage,
        _ places: [String: Int],
        _ use: ScorerUse,
        _ before: Buffer<Double>,
        _ data: UnitData,
        _ issues: inout [Issue]
    ) throws(IssuesError) -> StageResult {
        let phase = request.period?.phase ?? ""
        guard let count = places[phase] else {
            throw IssuesError(
                .phaseWithoutPlaces,
                at: stage.place,
                [
                    "phase": .text(phase), "stage": .both(stage.title),
                    "known": .text(places.keys.sorted().joined(separator: ", ")),
                ],
                status: .profile
            )
        }
        var call = ScorerCall(use, title: stage.title)
        if let description = use.handle.description.parameters.first(where: { $0.name == "places" })
        {
            call.pack = call.pack.replacing(description, with: .number(Double(count)))
        }
        let named = Buffer<Double>(repeating: .nan, count: data.rows)
        // Who is out by a gate takes no place.
        let rows = (0..<data.rows).filter { before[$0] == 1 && data.settled?[$0] != 1 }
        for row in 0..<data.rows where before[row] == 0 || data.settled?[row] == 1 {
            named.base[row] = 0
        }
        if !rows.isEmpty {
            let outcome = try call.score(
                [UnitColumn(repeating: 1, count: rows.count), standing.gathered(rows)],
                rows: rows.count
            )
            for index in outcome.refused {
                issues.append(
                    Issue(
                        .stageRefused,
                        at: stage.place,
                        [
                            "unit": .text(data.keys[rows[index]]), "stage": .both(stage.title),
                            "value": "—", "reason": .both(call.reason(outcome, row: index)),
                        ]
                    )
                )
            }
            for (index, row) in rows.enumerated() {
                named.base[row] = outcome.column.values[index]
            }
        }
        return StageResult(
            stage: stage,
            score: nil,
            states: nil,
            passed: named,
            outcome: nil,
            first: nil,
            deadline: nil,
            levels: []
        )
    }

    // MARK: Names

    /// The outcomes, with a word of its own for units that did not get that far.
    private func reached(_ codes: Buffer<Int32>, _ result: StageResult) -> Buffer<Int32> {
        let all = Buffer<Int32>(count: codes.count)
        for row in 0..<codes.count {
            let isLeft = result.states?[row] == ScorerState.notApplicable.rawValue
            all.base[row] = isLeft ? Int32(result.levels.count) : codes[row]
        }
        return all
    }

    /// Whether units passed, where those that did not get that far did not.
    private func settled(_ passed: Buffer<Double>, _ states: Buffer<UInt8>) -> Buffer<Double> {
        let all = Buffer<Double>(count: passed.count)
        for row in 0..<passed.count {
            let isLeft = states[row] == ScorerState.notApplicable.rawValue
            all.base[row] = isLeft ? 0 : passed[row]
        }
        return all
    }

    /// Makes a stage's result a value that later formulas may name.
    private func addSlots(of result: StageResult, _ index: Int, to data: inout UnitData) {
        for (slot, content) in profile.slots.enumerated() {
            switch content {
            case .stage(index):
                if let codes = result.outcome {
                    let words = result.levels.map(\.id) + [Stage.notReached]
                    data.columns[slot] = .codes(reached(codes, result), words)
                } else {
                    data.columns[slot] = .numbers(result.passed)
                }
            case .stageScore(index):
                data.columns[slot] = .numbers(
                    result.score ?? Buffer(repeating: .nan, count: data.rows)
                )
            default: break
            }
        }
    }
}

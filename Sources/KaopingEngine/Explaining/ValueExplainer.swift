internal import KaopingCore
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit
internal import Synchronization

/// Finds the values that formulas read of a unit, down to the cells.
struct ValueExplainer: Sendable {
    let profile: Profile
    let data: UnitData
    let preparation: [PreparationResult]
    /// The criteria by their ids.
    private let criteria: [String: Criterion]
    private let counts = RowCounts()

    init(profile: Profile, data: UnitData, preparation: [PreparationResult]) {
        self.profile = profile
        self.data = data
        self.preparation = preparation
        criteria = Dictionary(
            profile.root.preorder.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Returns what a formula gives for a unit, with all that it reads.
    func value(_ formula: Formula, row: Int) -> ExplainedValue {
        if let slot = formula.column, let value = value(slot: slot, row: row) { return value }
        let read = values([formula], row: row)
        // A result that stands alone, such as score(experts), is not told of itself.
        if read.count == 1, read[0].text == formula.text { return read[0] }
        return ExplainedValue(
            text: formula.text,
            title: Bilingual(formula.text),
            content: content(formula, row: row),
            unitOfMeasure: nil,
            place: nil,
            computed: nil,
            rowCount: nil,
            changes: [],
            of: read
        )
    }

    /// Returns what some formulas read of a unit, each value once.
    func values(_ formulas: [Formula?], row: Int) -> [ExplainedValue] {
        var slots: [Int] = []
        for formula in formulas.compactMap(\.self) {
            for slot in formula.slots where !slots.contains(slot) { slots.append(slot) }
        }
        return slots.compactMap { value(slot: $0, row: row) }
    }

    // MARK: Slots

    /// Returns the value of a slot; nil for one that changes from step to step, which the steps
    /// themselves show.
    private func value(slot: Int, row: Int) -> ExplainedValue? {
        switch profile.slots[slot] {
        case .column(let table, let index):
            let column = profile.tables[table].columns[index]
            return plain(
                slot,
                row,
                text: column.id,
                title: column.title,
                column.kind.formulaType,
                unitOfMeasure: column.unitOfMeasure
            )
        case .indicator(let index): return indicator(profile.indicators[index], row)
        case .input(let index, let field):
            let input = profile.inputs[index]
            return plain(
                slot,
                row,
                text: "\(input.id).\(field.rawValue)",
                title: input.title,
                data.columns[slot]?.dictionary == nil ? .number : .text(values: nil)
            )
        case .score(let id):
            let title = criteria[id]?.title ?? Bilingual(id)
            return plain(slot, row, text: "score(\(id))", title: title, .number)
        case .output(let id, let index):
            guard let criterion = criteria[id], criterion.outputs.indices.contains(index) else {
                return nil
            }
            let output = criterion.outputs[index]
            return plain(
                slot,
                row,
                text: "output(\(id), \(output.id))",
                title: Bilingual(zh: output.title.zh, en: output.title.en),
                .number
            )
        case .gate(let index):
            let gate = profile.gates[index]
            return plain(slot, row, text: gate.id, title: gate.title, .flag)
        case .stage(let index):
            let stage = profile.procedure[index]
            let isText = data.columns[slot]?.dictionary != nil
            let type = isText ? FormulaType.text(values: nil) : .flag
            var value = plain(slot, row, text: stage.id, title: stage.title, type)
            if case .text(let id) = value.content {
                value.content = .outcome(id: id, title: title(of: id, stage))
            }
            return value
        case .stageScore(let index):
            let stage = profile.procedure[index]
            return plain(slot, row, text: "score(\(stage.id))", title: stage.title, .number)
        case .via, .it, .total, .otherTotal, .level, .rank: return nil
        }
    }

    private func title(of outcome: String, _ stage: Stage) -> Bilingual {
        if outcome == Stage.notReached { return Phrases.notReached }
        guard case .outcome(_, let levels) = stage.decision else { return Bilingual(outcome) }
        return levels.first { $0.id == outcome }?.title ?? Bilingual(outcome)
    }

    private func plain(
        _ slot: Int,
        _ row: Int,
        text: String,
        title: Bilingual,
        _ type: FormulaType,
        unitOfMeasure: String? = nil
    ) -> ExplainedValue {
        ExplainedValue(
            text: text,
            title: title,
            content: content(slot: slot, row, type),
            unitOfMeasure: unitOfMeasure,
            place: data.origins[slot]?.place(ofUnit: row),
            computed: nil,
            rowCount: nil,
            changes: [],
            of: []
        )
    }

    private func indicator(_ indicator: IndicatorDeclaration, _ row: Int) -> ExplainedValue {
        var type = FormulaType.number
        var of: [ExplainedValue] = []
        var rowCount: Int?
        switch indicator.content {
        case .formula(let formula):
            type = formula.type
            of = values([formula, indicator.per], row: row)
        case .reduction(let reduction):
            if reduction.method == .share { type = .percent }
            rowCount = rows(indicator.slot, reduction, row)
            of = values([indicator.per], row: row)
        }
        return ExplainedValue(
            text: indicator.id,
            title: indicator.title,
            content: content(slot: indicator.slot, row, type),
            unitOfMeasure: nil,
            place: nil,
            computed: indicator.content,
            rowCount: rowCount,
            changes: changes(indicator, row),
            of: of
        )
    }

    private func changes(
        _ indicator: IndicatorDeclaration,
        _ row: Int
    ) -> [ExplainedValue.Change] {
        preparation.filter { $0.indicator.id == indicator.id }.compactMap { result in
            result.change(ofUnit: row).map { before, after, reason in
                ExplainedValue.Change(
                    step: result.step,
                    before: before,
                    after: after,
                    reason: reason
                )
            }
        }
    }

    /// How many of a unit's rows meet the condition of a reduction.
    private func rows(_ slot: Int, _ reduction: Reduction, _ row: Int) -> Int? {
        let table: LongTable? =
            switch reduction.origin {
            case .table(let index): data.tables[index]
            case .input(let index): data.inputs[index]
            case .units: nil
            }
        return table.map { table in
            counts.join(slot) {
                let all = table.entries(data)
                let kept = reduction.condition.map { all.filtered(all.values($0, threads: 1)) }
                return (kept ?? all).join
            }.entries(ofUnit: row).count
        }
    }

    // MARK: Contents

    private func content(_ formula: Formula, row: Int) -> ExplainedValue.Content {
        let source = ValueSource(formula, data)
        let (numbers, codes) = (Buffer<Double>(count: 1), Buffer<Int32>(count: 1))
        let states = Buffer<UInt8>(count: 1)
        let column = source.column(
            rows: row..<row + 1,
            numbers: numbers.base,
            codes: codes.base,
            states: states.base
        )
        defer { withExtendedLifetime((numbers, codes, states, source)) {} }
        if let words = source.words { return text(column.codes?[0] ?? -1, words) }
        return number(column.numbers?[0] ?? .nan, formula.type)
    }

    private func content(slot: Int, _ row: Int, _ type: FormulaType) -> ExplainedValue.Content {
        switch data.columns[slot] {
        case .numbers(let numbers, _): number(numbers.base[row], type)
        case .codes(let codes, let dictionary): text(codes.base[row], dictionary)
        case nil: .missing
        }
    }

    private func text(_ code: Int32, _ dictionary: [String]) -> ExplainedValue.Content {
        dictionary.indices.contains(Int(code)) ? .text(dictionary[Int(code)]) : .missing
    }

    private func number(_ value: Double, _ type: FormulaType) -> ExplainedValue.Content {
        guard !value.isNaN else { return .missing }
        return switch type {
        case .flag: .flag(value != 0)
        case .date: .day(Day(number: Int(value)))
        case .percent: .percent(value)
        case .number, .text: .number(value)
        }
    }
}

/// The rows that indicators count, found once for all units.
private final class RowCounts: Sendable {
    private let joins = Mutex<[Int: RowJoin]>([:])

    /// Returns the rows of an indicator.
    func join(_ slot: Int, _ find: () -> RowJoin) -> RowJoin {
        joins.withLock { joins in
            if let known = joins[slot] { return known }
            let found = find()
            joins[slot] = found
            return found
        }
    }
}

internal import KaopingProfile

/// Everything that a run reads and computes, found from the formulas that it evaluates.
///
/// A formula names indicators, indicators name other values or reduce rows, and reductions name
/// columns: what none of them leads to is not read.
struct SlotUse: Sendable {
    /// The slots that are used, those of rows as well.
    private(set) var slots: Set<Int> = []
    /// The tables of many rows that are used, by their indexes in the profile.
    private(set) var tables: Set<Int> = []
    /// The inputs that are used, by their indexes in the profile.
    private(set) var inputs: Set<Int> = []
    /// The indicators that are used, by their indexes in the profile.
    private(set) var indicators: Set<Int> = []

    private let profile: Profile

    /// Finds out what is used.
    ///
    /// - Parameters:
    ///   - profile: the scheme.
    ///   - formulas: what the run evaluates for each unit: of leaves, parameters, gates and so on.
    ///   - uses: the scorers of the run, whose parameters may be formulas.
    ///   - grouped: the rows that leaves score.
    ///   - reductions: reductions beside those of indicators, as of figures and targets.
    ///   - slots: further slots, by number.
    init(
        _ profile: Profile,
        formulas: [Formula] = [],
        uses: [ScorerUse] = [],
        grouped: [GroupedInput] = [],
        reductions: [Reduction] = [],
        slots: some Sequence<Int> = []
    ) {
        self.profile = profile
        for formula in formulas { add(formula) }
        for use in uses { add(use) }
        for input in grouped { add(input) }
        for reduction in reductions { add(reduction) }
        for slot in slots { add(slot) }
        // What is decided or waived counts whether a formula names it or not.
        for (index, table) in profile.tables.enumerated() where table.holds != nil {
            addAll(ofTable: index)
        }
    }

    private mutating func addAll(ofTable index: Int) {
        if profile.tables[index].rows == .many { tables.insert(index) }
        for (slot, content) in profile.slots.enumerated() {
            if case .column(index, _) = content { add(slot) }
        }
    }

    private mutating func add(_ formula: Formula) {
        for slot in formula.slots { add(slot) }
    }

    private mutating func add(_ use: ScorerUse) {
        for formula in use.columns + [use.sharesBy].compactMap(\.self) { add(formula) }
    }

    private mutating func add(_ input: GroupedInput) {
        tables.insert(input.table)
        if let condition = input.condition { add(condition) }
        for slot in input.columns.compactMap(\.self) { add(slot) }
    }

    private mutating func add(_ reduction: Reduction) {
        switch reduction.origin {
        case .table(let index): tables.insert(index)
        case .input(let index): inputs.insert(index)
        case .units: break
        }
        for formula in [reduction.condition, reduction.value, reduction.weight].compactMap(\.self) {
            add(formula)
        }
        if let by = reduction.by { add(by) }
        if case .count(let condition, _) = reduction.then { add(condition) }
    }

    private mutating func add(_ slot: Int) {
        guard profile.slots.indices.contains(slot), slots.insert(slot).inserted else { return }
        switch profile.slots[slot] {
        case .column(let table, _):
            if profile.tables[table].rows == .many { tables.insert(table) }
        case .via(let table): tables.insert(table)
        case .input(let input, _): inputs.insert(input)
        case .indicator(let index): add(indicator: index)
        default: break
        }
    }

    private mutating func add(indicator index: Int) {
        guard indicators.insert(index).inserted else { return }
        let indicator = profile.indicators[index]
        switch indicator.content {
        case .formula(let formula): add(formula)
        case .reduction(let reduction): add(reduction)
        }
        if let per = indicator.per { add(per) }
        for step in indicator.preparation ?? profile.preparation {
            if case .scorer(let use, _) = step.step { add(use) }
        }
    }
}

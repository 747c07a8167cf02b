internal import KaopingCore
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit

/// What a run knows of single steps before it scores them.
struct StepOverrides: @unchecked Sendable {
    /// The units to which a step does not apply, 1 for each: of another type, or with a waiver.
    var excused: [Int: Buffer<UInt8>] = [:]
    /// The gates that act on a step's scores, in order.
    var gates: [Int: [StepGate]] = [:]
    /// The groups within which a step is scored.
    var groups: [Int: UnitGroups] = [:]
    /// The units that are screened out of every step, 1 for each; nil where none is.
    var excluded: Buffer<UInt8>?
    /// The parameters of steps of which the data decide one.
    var packs: [Int: ParameterPack] = [:]
    /// The final scores of steps that are known and not computed again.
    var fixed: [Int: UnitColumn] = [:]
    /// Where rows in trouble are marked, 1 for each; nil where trouble stops the run.
    var troubled: Buffer<UInt8>?
}

/// The units that each criterion does not apply to: of another type, or with a waiver; what does
/// not apply as a whole does not apply in its parts.
struct Excused {
    /// By the criteria's ids, 1 for each unit that is excused; none where the criterion applies to all.
    private(set) var units: [String: Buffer<UInt8>] = [:]

    init(_ root: Criterion, _ waivers: [Waiver], _ category: GroupColumn?, rows: Int) {
        add(root, nil, waivers.filter(\.isInForce), category, rows)
    }

    private mutating func add(
        _ criterion: Criterion,
        _ above: Buffer<UInt8>?,
        _ waivers: [Waiver],
        _ category: GroupColumn?,
        _ rows: Int
    ) {
        let granted = waivers.filter { $0.criterion == criterion.id }
        var excused = above
        if criterion.only != nil || !granted.isEmpty {
            let own = Buffer<UInt8>(repeating: 0, count: rows)
            if let above { own.base.update(from: above.base, count: rows) }
            if let only = criterion.only, let category {
                for row in 0..<rows where !only.contains(category.text(ofRow: row) ?? "") {
                    own.base[row] = 1
                }
            }
            for waiver in granted { own.base[waiver.unit] = 1 }
            excused = own
        }
        units[criterion.id] = excused
        for child in criterion.children { add(child, excused, waivers, category, rows) }
    }
}

/// A gate that acts on the scores of one step, with everything about it computed beforehand.
struct StepGate: @unchecked Sendable {
    let effect: Effect
    let fires: UnitColumn
    let bound: UnitColumn?
    let upper: UnitColumn?

    /// Returns what the gate makes of one row's score; nil where its scorer fails.
    func applied(
        to value: Double,
        _ state: ScorerState,
        _ row: Int
    ) -> (Double, ScorerState)? {
        let column = UnitColumn(count: 1)
        column.values.base[0] = value
        column.states.base[0] = state.rawValue
        do throws(ScorerError) {
            try apply(column.values.base, column.states.base, row..<row + 1)
        } catch {
            return nil
        }
        return (column.values[0], column.state(0))
    }

    /// Applies the gate to a block.
    func apply(
        _ values: UnsafeMutablePointer<Double>,
        _ states: UnsafeMutablePointer<UInt8>,
        _ rows: Range<Int>
    ) throws(ScorerError) {
        let inputs = [
            kp_column(numbers: values, count: rows.count, states: states), column(fires, rows),
            bound.map { column($0, rows) }, upper.map { column($0, rows) },
        ]
        let present = inputs.map { $0 ?? kp_column(numbers: nil, count: 0, states: nil) }
        let result = UnitColumn(count: rows.count)
        var scores = kp_scores(
            struct_size: UInt32(MemoryLayout<kp_scores>.size),
            reserved: 0,
            values: result.values.base,
            states: result.states.base,
            outputs: nil,
            reasons: nil,
            unscored: 0,
            parts: nil,
            lines: nil
        )
        var failure: ScorerError?
        present.withUnsafeBufferPointer { columns in
            var block = kp_block(rows: rows.count, columns.baseAddress, count: columns.count)
            do throws(ScorerError) {
                let use = effect.scorer
                _ = try use.handle.score(
                    use.parameters,
                    block: &block,
                    summary: nil,
                    into: &scores
                )
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        values.update(from: result.values.base, count: rows.count)
        states.update(from: result.states.base, count: rows.count)
        for row in 0..<rows.count where states[row] != 0 { values[row] = .nan }
    }

    private func column(_ column: UnitColumn, _ rows: Range<Int>) -> kp_column {
        kp_column(
            numbers: column.values.base + rows.lowerBound,
            count: rows.count,
            states: column.states.base + rows.lowerBound
        )
    }
}

/// Units in groups.
struct UnitGroups: Sendable {
    /// The rows of each group that has any, in the order of the data.
    let members: [[Int]]

    /// Takes the group of each unit, -1 for none.
    init(_ codes: Buffer<Int32>, count: Int) {
        var members = [[Int]](repeating: [], count: count)
        for row in 0..<codes.count where codes[row] >= 0 { members[Int(codes[row])].append(row) }
        self.members = members.filter { !$0.isEmpty }
    }
}

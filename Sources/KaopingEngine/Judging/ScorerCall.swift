internal import KaopingCore
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit

/// One number and one state for each unit.
struct UnitColumn: Sendable {
    let values: Buffer<Double>
    let states: Buffer<UInt8>

    /// Creates a column that is not yet written.
    init(count: Int) {
        values = Buffer(count: count)
        states = Buffer(count: count)
    }

    /// Takes numbers; nan has no data.
    init(_ values: Buffer<Double>) {
        self.values = values
        states = Buffer(count: values.count)
        for row in 0..<values.count {
            let state: ScorerState = values[row].isNaN ? .notAvailable : .scored
            states.base[row] = state.rawValue
        }
    }

    /// Takes numbers with their states.
    init(_ values: Buffer<Double>, _ states: Buffer<UInt8>) {
        self.values = values
        self.states = states
    }

    /// A column of one number.
    init(repeating value: Double, count: Int) {
        self.init(Buffer(repeating: value, count: count))
    }

    /// A copy that may be changed.
    var copy: UnitColumn {
        let copy = UnitColumn(count: values.count)
        copy.values.base.update(from: values.base, count: values.count)
        copy.states.base.update(from: states.base, count: values.count)
        return copy
    }

    /// Returns the rows given, in that order.
    func gathered(_ rows: [Int]) -> UnitColumn {
        let result = UnitColumn(count: rows.count)
        for (index, row) in rows.enumerated() {
            result.values.base[index] = values[row]
            result.states.base[index] = states[row]
        }
        return result
    }

    /// Takes the units marked 1 out.
    func exclude(_ excluded: Buffer<UInt8>?) {
        guard let excluded else { return }
        for row in 0..<values.count where excluded[row] != 0 {
            values.base[row] = .nan
            states.base[row] = ScorerState.excluded.rawValue
        }
    }

    func state(_ row: Int) -> ScorerState {
        ScorerState(rawValue: states[row]) ?? .inconclusive
    }

    /// The column as it crosses the boundary.
    var raw: kp_column {
        kp_column(numbers: values.base, count: values.count, states: states.base)
    }
}

/// A call of a scorer on whole columns: rules, stages and ratings, which are few and short.
struct ScorerCall {
    let use: ScorerUse
    /// The parameters, where some are filled in by the run.
    var pack: ParameterPack
    /// What is rated, for messages.
    let title: Bilingual

    init(_ use: ScorerUse, title: Bilingual) {
        self.use = use
        self.title = title
        pack = use.parameters
    }

    /// What came out, one entry a unit.
    struct Outcome {
        let column: UnitColumn
        /// The named outputs in the order of the scorer's description.
        let outputs: [Buffer<Double>]
        /// The reasons; empty where they were not asked for and no row is refused.
        let reasons: Buffer<kp_reason>

        /// Returns the rows whose value the scorer refuses.
        var refused: [Int] {
            (0..<column.values.count).filter { column.state($0) == .refused }
        }
    }

    /// Calls the scorer once for all rows.
    ///
    /// - Parameters:
    ///   - columns: its columns; nil for an optional input that there is not.
    ///   - parameters: the columns of parameters that are columns, in the order of the description.
    ///   - rows: how many rows there are.
    ///   - explains: whether each row's reason is asked for; else those of a call in which a row
    ///     is refused. A reason takes five times the room of its value.
    /// - Returns: values, states, named outputs and reasons.
    /// - Returns: what came out.
    /// - Throws: `IssuesError` when the scorer does not take the columns.
    func score(
        _ columns: [UnitColumn?],
        parameters: [UnitColumn] = [],
        rows: Int,
        explains: Bool = true
    ) throws(IssuesError) -> Outcome {
        let result = UnitColumn(count: rows)
        let outputs = use.handle.description.outputs.map { _ in
            Buffer<Double>(repeating: .nan, count: rows)
        }
        let reasons = Buffer<kp_reason>(repeating: kp_reason(), count: explains ? rows : 0)
        var inputs = columns.map { $0?.raw ?? kp_column(numbers: nil, count: 0, states: nil) }
        inputs += parameters.map(\.raw)
        var pointers = outputs.map { Optional($0.base) }
        do throws(ScorerError) {
            try withUnsafeMutablePointers(&inputs, &pointers) {
                (inputs, pointers) throws(ScorerError) in
                var scores = kp_scores(
                    struct_size: UInt32(MemoryLayout<kp_scores>.size),
                    reserved: 0,
                    values: result.values.base,
                    states: result.states.base,
                    outputs: outputs.isEmpty ? nil : pointers,
                    reasons: explains ? reasons.base : nil,
                    unscored: 0,
                    parts: nil,
                    lines: nil
                )
                var block = kp_block(rows: rows, inputs, count: columns.count)
                let parameters = parameters.isEmpty ? nil : inputs + columns.count
                let needsSummary = use.handle.description.need == .summary
                let summary =
                    needsSummary
                    ? try use.handle.observe(pack, columns: parameters, block: &block) : nil
                _ = try use.handle.score(
                    pack,
                    columns: parameters,
                    block: &block,
                    summary: summary,
                    into: &scores
                )
            }
        } catch {
            throw failure(Bilingual(zh: error.text.zh, en: error.text.en))
        }
        for row in 0..<rows where result.states[row] != ScorerState.scored.rawValue {
            result.values.base[row] = .nan
        }
        let outcome = Outcome(column: result, outputs: outputs, reasons: reasons)
        if explains || outcome.refused.isEmpty { return outcome }
        return try score(columns, parameters: parameters, rows: rows)
    }

    /// Returns a scorer's reason for a row, in words.
    func reason(_ outcome: Outcome, row: Int) -> Bilingual {
        use.reasonText(Reason(outcome.reasons[row]))
    }

    /// An error of the scorer itself.
    func failure(_ reason: Bilingual) -> IssuesError {
        IssuesError(
            .pluginScorerFailed,
            at: use.place,
            ["scorer": .text(use.id), "criterion": .both(title), "reason": .both(reason)],
            status: .software
        )
    }
}

/// Lends the elements of two arrays to a function that may throw an error of its own type.
private func withUnsafeMutablePointers<A, B, Failure>(
    _ first: inout [A],
    _ second: inout [B],
    _ body: (UnsafeMutablePointer<A>, UnsafeMutablePointer<B>) throws(Failure) -> Void
) throws(Failure) {
    let one = UnsafeMutablePointer<A>.allocate(capacity: max(1, first.count))
    let two = UnsafeMutablePointer<B>.allocate(capacity: max(1, second.count))
    one.initialize(from: first, count: first.count)
    two.initialize(from: second, count: second.count)
    defer {
        one.deinitialize(count: first.count)
        two.deinitialize(count: second.count)
        one.deallocate()
        two.deallocate()
    }
    try body(one, two)
}

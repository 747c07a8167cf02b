internal import KaopingCore
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit
internal import Synchronization

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
    /// How many threads score; a scorer that looks at all rows has one.
    var threads = 1

    init(_ use: ScorerUse, title: Bilingual) {
        self.use = use
        self.title = title
        pack = use.parameters
    }

    /// What came out, one entry a unit.
    struct Outcome: Sendable {
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
        let outcome = Outcome(column: result, outputs: outputs, reasons: reasons)
        let inputs = columns.map { $0?.raw ?? kp_column(numbers: nil, count: 0, states: nil) }
        let given = Given(inputs: inputs + parameters.map(\.raw), columns: columns.count)
        do throws(ScorerError) {
            try fill(outcome, given, rows: rows)
        } catch {
            throw failure(Bilingual(zh: error.text.zh, en: error.text.en))
        }
        if explains || outcome.refused.isEmpty { return outcome }
        return try score(columns, parameters: parameters, rows: rows)
    }

    /// What a scorer is given: its columns, then its parameters that are columns.
    private struct Given: @unchecked Sendable {
        // The memory is that of columns that whoever calls holds, and is only read.
        let inputs: [kp_column]
        let columns: Int

        /// Gives some of the rows to a function.
        func withRows<Result>(
            _ rows: Range<Int>,
            _ body: (inout kp_block, UnsafePointer<kp_column>?) throws(ScorerError) -> Result
        ) throws(ScorerError) -> Result {
            let memory = UnsafeMutablePointer<kp_column>.allocate(capacity: max(1, inputs.count))
            defer { memory.deallocate() }
            for (index, input) in inputs.enumerated() {
                (memory + index).initialize(to: input.rows(rows))
            }
            var block = kp_block(rows: rows.count, memory, count: columns)
            return try body(&block, inputs.count > columns ? UnsafePointer(memory + columns) : nil)
        }
    }

    private func fill(
        _ outcome: Outcome,
        _ given: Given,
        rows: Int
    ) throws(ScorerError) {
        let need = use.handle.description.need
        let summary: [UInt8]? =
            need == .summary
            ? try given.withRows(0..<rows) { (block, parameters) throws(ScorerError) in
                try use.handle.observe(pack, columns: parameters, block: &block)
            } : nil
        if need == .population { return try fill(outcome, given, nil, 0..<rows) }
        let first = Mutex<(row: Int, error: ScorerError)?>(nil)
        RowPieces.forEach(rows, threads: threads) { piece in
            do throws(ScorerError) {
                try fill(outcome, given, summary, piece)
            } catch {
                first.withLock { first in
                    if piece.lowerBound < first?.row ?? .max { first = (piece.lowerBound, error) }
                }
            }
        }
        if let first = first.withLock({ $0 }) { throw first.error }
    }

    /// Scores some of the rows.
    private func fill(
        _ outcome: Outcome,
        _ given: Given,
        _ summary: [UInt8]?,
        _ rows: Range<Int>
    ) throws(ScorerError) {
        let (start, column) = (rows.lowerBound, outcome.column)
        var outputs = outcome.outputs.map { Optional($0.base + start) }
        let memory = UnsafeMutablePointer<UnsafeMutablePointer<Double>?>.allocate(
            capacity: max(1, outputs.count)
        )
        defer { memory.deallocate() }
        memory.initialize(from: &outputs, count: outputs.count)
        var scores = kp_scores(
            struct_size: UInt32(MemoryLayout<kp_scores>.size),
            reserved: 0,
            values: column.values.base + start,
            states: column.states.base + start,
            outputs: outputs.isEmpty ? nil : memory,
            reasons: outcome.reasons.count > 0 ? outcome.reasons.base + start : nil,
            unscored: 0,
            parts: nil,
            lines: nil
        )
        _ = try given.withRows(rows) { (block, parameters) throws(ScorerError) in
            try use.handle.score(
                pack,
                columns: parameters,
                block: &block,
                summary: summary,
                into: &scores
            )
        }
        for row in rows where column.states[row] != ScorerState.scored.rawValue {
            column.values.base[row] = .nan
        }
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

public import ScorerABI

/// Runs one scorer on given columns through the C table, as the host does; for tests.
///
/// ```swift
/// let trial = try ScorerTrial(Halves.self)
/// #expect(try trial.score([[4, 10]]).values == [4 / 2, 10 / 2])
/// ```
public struct ScorerTrial: Sendable {
    /// What came out, one entry a row.
    public struct Outcome: Sendable {
        /// The scores; nan where there is none.
        public let values: [Double]
        /// The states.
        public let states: [ScorerState]
        /// The reasons.
        public let reasons: [Reason?]
        /// The named outputs in the order of the description, each with one number a row.
        public let outputs: [[Double]]
        /// What each child gives to each row's value, row by row; empty where the scorer tells none.
        public let parts: [[Double]]
        /// The figures of the run.
        public let figures: [Double]
        /// What the scorer says of the run.
        public let notes: [Note]
        /// The lines of each row's account; empty for a scorer that declares none, and of a block
        /// of more than 256 rows.
        public let lines: [[Line]]

        /// Whether the lines of every scored row that has any add up to its value.
        public var addsUp: Bool {
            lines.indices.allSatisfy { row in
                guard states[row] == .scored, !lines[row].isEmpty else { return true }
                let sum = lines[row].reduce(0) { $0 + ($1.value.isNaN ? 0 : $1.value) }
                return abs(sum - values[row]) <= 1e-9 * max(1, abs(values[row]))
            }
        }

        /// The scores as bits, for the comparison of two runs that must be the same.
        public var bits: [UInt64] { values.map(\.bitPattern) }
    }

    private let handle: ScorerHandle
    private let pack: ParameterPack

    /// Lays out a scorer type and its parameters, and has them checked.
    ///
    /// - Parameters:
    ///   - type: the scorer.
    ///   - parameters: values by name; those left out are not stated, defaults are not put in.
    ///   - childCount: how many columns there will be; nil is one, or one for each input.
    /// - Throws: `ScorerError` when the scorer refuses the parameters.
    public init(
        _ type: any Scorer.Type,
        _ parameters: [String: ParameterValue] = [:],
        childCount: Int? = nil
    ) throws(ScorerError) {
        guard let handle = ScorerHandle(ScorerExport.scorer(type)) else {
            throw .data(zh: "评分器的自述不完整", en: "the scorer's description is not whole")
        }
        try self.init(handle, parameters, childCount: childCount)
    }

    /// Lays out a scorer that a plugin's table holds, and has its parameters checked.
    ///
    /// - Parameters:
    ///   - handle: the scorer, linked in or loaded.
    ///   - parameters: values by name; those left out are not stated, defaults are not put in.
    ///   - childCount: how many columns there will be; nil is one, or one for each input.
    /// - Throws: `ScorerError` when the scorer refuses the parameters.
    public init(
        _ handle: ScorerHandle,
        _ parameters: [String: ParameterValue] = [:],
        childCount: Int? = nil
    ) throws(ScorerError) {
        self.handle = handle
        pack = ParameterPack(
            handle.description.parameters.compactMap { description in
                parameters[description.name].map { (description, $0) }
            },
            childCount: childCount ?? max(1, handle.description.inputs.count)
        )
        try handle.check(pack)
    }

    /// Takes a scorer with parameters that are laid out, as a profile's are.
    ///
    /// - Throws: `ScorerError` when the scorer refuses the parameters.
    public init(_ handle: ScorerHandle, _ parameters: ParameterPack) throws(ScorerError) {
        self.handle = handle
        pack = parameters
        try handle.check(parameters)
    }

    /// Scores columns.
    ///
    /// - Parameters:
    ///   - columns: one array a column, all of the same length; nan is a missing value.
    ///   - states: the states of entries by column; nil derives them from nan.
    ///   - parameterColumns: one array for each parameter whose value has a column, in the order
    ///     of the description.
    ///   - blockRows: how many rows a block has; nil puts all rows into one.
    /// - Returns: the results, one entry a row.
    /// - Throws: `ScorerError` when the scorer refuses the columns.
    public func score(
        _ columns: [[Double]],
        states: [[ScorerState]]? = nil,
        parameterColumns: [[Double]] = [],
        blockRows: Int? = nil
    ) throws(ScorerError) -> Outcome {
        try score(
            columns.indices.map { .numbers(columns[$0], states: states?[$0]) },
            parameterColumns: parameterColumns,
            blockRows: blockRows
        )
    }

    /// Scores columns of numbers or texts, plain or grouped, one for each input.
    ///
    /// - Parameters:
    ///   - columns: the columns, those that are there of as many units.
    ///   - parameterColumns: one array for each parameter whose value has a column, in the order
    ///     of the description.
    ///   - blockRows: how many units a block has; nil puts all units into one.
    /// - Returns: the results, one entry a unit.
    /// - Throws: `ScorerError` when the scorer refuses the columns.
    public func score(
        _ columns: [TrialColumn],
        parameterColumns: [[Double]] = [],
        blockRows: Int? = nil
    ) throws(ScorerError) -> Outcome {
        let rows = columns.lazy.compactMap(\.rowCount).first ?? 0
        let size = max(1, blockRows ?? rows)
        let all = columns + parameterColumns.map { .numbers($0) }
        // No rows are one empty block, so that there is a summary and there are figures.
        let blocks = stride(from: 0, to: max(1, rows), by: size).map { start in
            TrialBlock(
                all,
                rows: start..<min(rows, start + size),
                parameterCount: parameterColumns.count
            )
        }
        let summary = try summary(of: blocks)
        var (values, found, reasons): ([Double], [ScorerState], [Reason?]) = ([], [], [])
        var outputs = handle.description.outputs.map { _ in [Double]() }
        var (parts, lines): ([[Double]], [[Line]]) = ([], [])
        for block in blocks {
            let part = try score(block, summary)
            values += part.values
            found += part.states
            reasons += part.reasons
            parts += part.parts
            lines += part.lines
            for index in outputs.indices { outputs[index] += part.outputs[index] }
        }
        return Outcome(
            values: values,
            states: found,
            reasons: reasons,
            outputs: outputs,
            parts: parts,
            figures: try handle.figures(pack, summary: summary ?? []),
            notes: try handle.notes(pack, summary: summary ?? []),
            lines: lines
        )
    }

    /// Says whether a worked example's scores come out to 14 digits, and its states exactly.
    ///
    /// - Throws: `ScorerError` when the scorer refuses the example.
    public func reproduces(_ example: WorkedExample) throws(ScorerError) -> Bool {
        let width = example.inputs.first?.count ?? 0
        let outcome = try score(
            (0..<width).map { column in example.inputs.map { $0[column] } }
        )
        let isWeighting = handle.description.role == .weighting
        let found = isWeighting ? outcome.figures : outcome.values
        return (isWeighting || outcome.states == example.states)
            && found.count == example.expected.count
            && zip(found, example.expected).allSatisfy { found, expected in
                found.isNaN ? expected.isNaN : abs(found - expected) <= 1e-14 * abs(expected)
            }
    }

    /// Says whether counted columns are summed up as the rows that they stand for, all of them or some.
    ///
    /// - Parameter columns: one array a column, of finite numbers.
    /// - Returns: whether the summaries are the same bytes.
    /// - Throws: `ScorerError` when the scorer refuses the columns.
    public func countsAsRows(_ columns: [[Double]]) throws(ScorerError) -> Bool {
        let rows = 0..<(columns.first?.count ?? 0)
        let whole = try observe(
            TrialBlock(columns.map { .numbers($0) }, rows: rows, parameterCount: 0)
        )
        for step in 1...2 {
            let isCounted = columns.indices.map { $0 % step == 0 }
            let rest = zip(columns, isCounted).map { $1 ? TrialColumn.absent : .numbers($0) }
            let left = try observe(TrialBlock(rest, rows: rows, parameterCount: 0))
            let counted = zip(columns, isCounted).map { $1 ? $0 : nil }
            let other = try observe(TrialBlock(counting: counted))
            guard try handle.merge(pack, left, other) == whole else { return false }
        }
        return true
    }

    private func summary(of blocks: [TrialBlock]) throws(ScorerError) -> [UInt8]? {
        guard handle.description.need == .summary else { return nil }
        var merged: [UInt8]?
        for block in blocks {
            let part = try observe(block)
            if let earlier = merged {
                merged = try handle.merge(pack, earlier, part)
            } else {
                merged = part
            }
        }
        return merged
    }

    private func observe(_ block: TrialBlock) throws(ScorerError) -> [UInt8] {
        var raw = block.raw
        return try handle.observe(pack, columns: block.parameterColumns, block: &raw)
    }

    private func score(
        _ block: TrialBlock,
        _ summary: [UInt8]?
    ) throws(ScorerError) -> Outcome {
        let rows = block.rows
        let values = UnsafeMutablePointer<Double>.allocate(capacity: max(1, rows))
        let states = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, rows))
        let reasons = UnsafeMutablePointer<kp_reason>.allocate(capacity: max(1, rows))
        let outputs = handle.description.outputs.map { _ -> UnsafeMutablePointer<Double>? in
            .allocate(capacity: max(1, rows))
        }
        let pointers = UnsafeMutablePointer<UnsafeMutablePointer<Double>?>.allocate(
            capacity: max(1, outputs.count)
        )
        pointers.update(from: outputs, count: outputs.count)
        let children = handle.description.parts == .none ? 0 : Int(block.raw.column_count)
        let parts = UnsafeMutablePointer<Double>.allocate(capacity: max(1, rows * children))
        defer {
            values.deallocate()
            states.deallocate()
            reasons.deallocate()
            parts.deallocate()
            for output in outputs { output?.deallocate() }
            pointers.deallocate()
        }
        var scores = kp_scores(
            struct_size: UInt32(MemoryLayout<kp_scores>.size),
            reserved: 0,
            values: values,
            states: states,
            outputs: pointers,
            reasons: reasons,
            unscored: 0,
            parts: children == 0 ? nil : parts,
            lines: nil
        )
        var raw = block.raw
        _ = try handle.score(
            pack,
            columns: block.parameterColumns,
            block: &raw,
            summary: summary,
            into: &scores
        )
        return Outcome(
            values: (0..<rows).map { values[$0] },
            states: (0..<rows).map { ScorerState(rawValue: states[$0]) ?? .inconclusive },
            reasons: (0..<rows).map { Reason(reasons[$0]) },
            outputs: outputs.map { output in (0..<rows).map { output?[$0] ?? .nan } },
            parts: children == 0
                ? [] : (0..<rows).map { row in (0..<children).map { parts[row * children + $0] } },
            figures: [],
            notes: [],
            lines: try lines(block, summary, scores)
        )
    }

    /// Has a block scored once more for each of its rows, with the lines of that row.
    private func lines(
        _ block: TrialBlock,
        _ summary: [UInt8]?,
        _ scores: kp_scores
    ) throws(ScorerError) -> [[Line]] {
        guard !handle.description.lines.isEmpty, block.rows <= 256 else { return [] }
        var lines: [[Line]] = []
        for row in 0..<block.rows {
            let box = LineBox()
            try box.collect(row: row) { sink throws(ScorerError) in
                var (raw, scores) = (block.raw, scores)
                scores.lines = sink
                _ = try handle.score(
                    pack,
                    columns: block.parameterColumns,
                    block: &raw,
                    summary: summary,
                    into: &scores
                )
            }
            lines.append(box.lines)
        }
        return lines
    }
}

extension Reason {
    /// Reads a reason from the boundary; nil when there is none.
    public init?(_ raw: kp_reason) {
        guard raw.code >= 0 else { return nil }
        let numbers = raw.arguments
        code = Int(raw.code)
        arguments = [numbers.0, numbers.1, numbers.2, numbers.3]
    }
}

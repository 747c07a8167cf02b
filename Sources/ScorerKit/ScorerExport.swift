internal import ScorerABI

/// The functions of one scorer behind the C table; a subclass knows the scorer's type.
class ScorerExport: @unchecked Sendable {
    func check(_ parameters: Parameters) throws(ScorerError) {}

    func observe(_ parameters: Parameters, _ block: Block) throws(ScorerError) -> [UInt8] { [] }

    func merge(
        _ parameters: Parameters,
        _ earlier: UnsafeRawBufferPointer,
        _ later: UnsafeRawBufferPointer
    ) throws(ScorerError) -> [UInt8] { [] }

    func score(
        _ parameters: Parameters,
        _ block: Block,
        _ summary: UnsafeRawBufferPointer,
        _ scores: inout Scores,
        reasons: UnsafeMutablePointer<kp_reason>?,
        parts: UnsafeMutablePointer<Double>?,
        lines: UnsafePointer<kp_lines>?
    ) throws(ScorerError) {}

    func figures(
        _ parameters: Parameters,
        _ summary: UnsafeRawBufferPointer
    ) throws(ScorerError) -> [Double] { [] }

    func notes(
        _ parameters: Parameters,
        _ summary: UnsafeRawBufferPointer
    ) throws(ScorerError) -> [Note] { [] }

    var outputCount: Int { 0 }

    var takes: ScorerDescription.Takes { [] }

    var inputs: [InputDescription] { [] }

    /// Lays out the table entry of a scorer type.
    static func scorer<S: Scorer>(_ type: S.Type) -> UnsafePointer<kp_scorer> {
        // Asked for once: each time it is copied whole.
        let description = S.description
        let needsSummary = description.need == .summary
        let hasFigures = !description.figures.isEmpty || description.role == .weighting
        let export = TypedExport<S>(description) as ScorerExport
        let context = Unmanaged.passRetained(export).toOpaque()
        let scorer = kp_scorer(
            struct_size: UInt32(MemoryLayout<kp_scorer>.size),
            reserved: 0,
            description: description.exported(),
            context: context,
            check: checkEntry,
            observe: needsSummary ? observeEntry : nil,
            merge: needsSummary ? mergeEntry : nil,
            score: scoreEntry,
            figures: hasFigures ? figuresEntry : nil,
            notes: description.notes.isEmpty ? nil : notesEntry
        )
        return UnsafePointer(Forever.value(scorer))
    }
}

/// The functions of a scorer of a known type.
private final class TypedExport<S: Scorer>: ScorerExport, @unchecked Sendable {
    // Asked for at every block; to read a part of the description copies all of it.
    private let outputNumber: Int
    private let taken: ScorerDescription.Takes
    private let inputsByName: [InputDescription]

    init(_ description: ScorerDescription) {
        outputNumber = description.outputs.count
        taken = description.takes
        inputsByName = description.inputs
    }

    override var outputCount: Int { outputNumber }

    override var takes: ScorerDescription.Takes { taken }

    override var inputs: [InputDescription] { inputsByName }

    override func check(_ parameters: Parameters) throws(ScorerError) {
        _ = try S(parameters: parameters)
    }

    override func observe(
        _ parameters: Parameters,
        _ block: Block
    ) throws(ScorerError) -> [UInt8] {
        try S(parameters: parameters).observe(block).bytes
    }

    override func merge(
        _ parameters: Parameters,
        _ earlier: UnsafeRawBufferPointer,
        _ later: UnsafeRawBufferPointer
    ) throws(ScorerError) -> [UInt8] {
        try summary(earlier).merged(with: summary(later)).bytes
    }

    override func score(
        _ parameters: Parameters,
        _ block: Block,
        _ bytes: UnsafeRawBufferPointer,
        _ scores: inout Scores,
        reasons: UnsafeMutablePointer<kp_reason>?,
        parts: UnsafeMutablePointer<Double>?,
        lines: UnsafePointer<kp_lines>?
    ) throws(ScorerError) {
        let scorer = try S(parameters: parameters)
        let summary = try summary(bytes)
        try scorer.score(block, summary: summary, into: &scores)
        if let reasons {
            for row in 0..<block.rowCount {
                reasons[row] = kp_reason(scorer.reason(block, row: row, summary: summary))
            }
        }
        if let lines, lines.pointee.row >= 0, lines.pointee.row < Int64(block.rowCount) {
            let row = Int(lines.pointee.row)
            for line in scorer.lines(block, row: row, summary: summary) {
                line.withRaw { lines.pointee.add?(lines.pointee.host, $0) }
            }
        }
        guard let parts, S.description.parts != .none else { return }
        for row in 0..<block.rowCount {
            let isScored = scores.states[row] == ScorerState.scored.rawValue
            let found = isScored ? scorer.parts(block, row: row, summary: summary) : []
            for child in 0..<block.columnCount {
                parts[row * block.columnCount + child] =
                    found.indices.contains(child) ? found[child] : .nan
            }
        }
    }

    override func figures(
        _ parameters: Parameters,
        _ bytes: UnsafeRawBufferPointer
    ) throws(ScorerError) -> [Double] {
        let isWeighting = S.description.role == .weighting
        let expected = isWeighting ? parameters.childCount : S.description.figures.count
        let figures = try S(parameters: parameters).figures(summary(bytes))
        // The caller has room for as many as were declared, and reads as many.
        guard figures.count == expected else {
            throw .data(
                zh: "应有\(expected)个数，实有\(figures.count)个",
                en: "expected \(expected) figures, found \(figures.count)"
            )
        }
        return figures
    }

    override func notes(
        _ parameters: Parameters,
        _ bytes: UnsafeRawBufferPointer
    ) throws(ScorerError) -> [Note] {
        try S(parameters: parameters).notes(summary(bytes))
    }

    private func summary(_ bytes: UnsafeRawBufferPointer) throws(ScorerError) -> S.Summary {
        guard let summary = S.Summary(bytes: bytes) else {
            throw .data(
                zh: "汇总数据不是本评分器写出的",
                en: "the summary was not written by this scorer"
            )
        }
        return summary
    }
}

extension kp_reason {
    fileprivate init(_ reason: Reason?) {
        self.init(code: Int32(reason?.code ?? -1), reserved: 0, arguments: (0, 0, 0, 0))
        withUnsafeMutableBytes(of: &arguments) { bytes in
            let numbers = bytes.bindMemory(to: Double.self)
            for (index, number) in (reason?.arguments ?? []).prefix(4).enumerated() {
                numbers[index] = number
            }
        }
    }
}

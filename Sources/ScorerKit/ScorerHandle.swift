public import ScorerABI

/// A scorer as the host calls it: through the C table, whoever wrote it.
///
/// A class, so that a call does not copy all that the scorer says of itself.
public final class ScorerHandle: @unchecked Sendable {
    /// What the scorer says of itself.
    public let description: ScorerDescription
    private let raw: UnsafePointer<kp_scorer>

    /// Reads a scorer's table entry; nil when it does not hold what this host understands.
    init?(_ raw: UnsafePointer<kp_scorer>) {
        guard raw.pointee.struct_size == UInt32(MemoryLayout<kp_scorer>.size),
            let description = raw.pointee.description,
            let read = ScorerDescription(at: description),
            read.need != .summary || (raw.pointee.observe != nil && raw.pointee.merge != nil),
            raw.pointee.check != nil, raw.pointee.score != nil,
            (read.figures.isEmpty && read.role != .weighting) || raw.pointee.figures != nil,
            read.notes.isEmpty || raw.pointee.notes != nil
        else { return nil }
        self.raw = raw
        self.description = read
    }

    /// Checks parameters before any data is read.
    ///
    /// - Throws: `ScorerError` with what the scorer objects to.
    public func check(_ parameters: ParameterPack) throws(ScorerError) {
        try call { error in
            parameters.withRaw { raw.pointee.check(raw.pointee.context, $0, error) }
        }
    }

    /// Sums up a block.
    ///
    /// - Parameters:
    ///   - parameters: the parameters.
    ///   - columns: the block's columns for parameters that are columns.
    ///   - block: the rows.
    /// - Returns: the summary as bytes.
    /// - Throws: `ScorerError` when the scorer does not take the block.
    public func observe(
        _ parameters: ParameterPack,
        columns: UnsafePointer<kp_column>? = nil,
        block: UnsafePointer<kp_block>
    ) throws(ScorerError) -> [UInt8] {
        guard let observe = raw.pointee.observe else { return [] }
        return try bytes { summary, error in
            parameters.withRaw(columns: columns) {
                observe(raw.pointee.context, $0, block, summary, error)
            }
        }
    }

    /// Joins the summaries of earlier and later rows.
    ///
    /// - Throws: `ScorerError` when a summary is not the scorer's.
    public func merge(
        _ parameters: ParameterPack,
        _ earlier: [UInt8],
        _ later: [UInt8]
    ) throws(ScorerError) -> [UInt8] {
        guard let merge = raw.pointee.merge else { return [] }
        return try bytes { summary, error in
            withRawBytes(earlier) { earlier in
                withRawBytes(later) { later in
                    parameters.withRaw {
                        merge(raw.pointee.context, $0, earlier, later, summary, error)
                    }
                }
            }
        }
    }

    /// Scores a block into memory of the caller.
    ///
    /// - Parameters:
    ///   - parameters: the parameters.
    ///   - columns: the block's columns for parameters that are columns.
    ///   - block: the rows.
    ///   - summary: the summary of all rows; nil for a scorer that needs none.
    ///   - scores: one value and one state a row; outputs and reasons where they are wanted.
    /// - Returns: how many rows are not scored.
    /// - Throws: `ScorerError` when the scorer does not take the block.
    public func score(
        _ parameters: ParameterPack,
        columns: UnsafePointer<kp_column>? = nil,
        block: UnsafePointer<kp_block>,
        summary: [UInt8]?,
        into scores: inout kp_scores
    ) throws(ScorerError) -> Int {
        try call { error in
            parameters.withRaw(columns: columns) { parameters in
                guard let summary else {
                    return raw.pointee.score(
                        raw.pointee.context,
                        parameters,
                        block,
                        nil,
                        &scores,
                        error
                    )
                }
                return withRawBytes(summary) {
                    raw.pointee.score(raw.pointee.context, parameters, block, $0, &scores, error)
                }
            }
        }
        return Int(scores.unscored)
    }

    /// Returns the figures of the run in the order of the description; a weighting's weights.
    ///
    /// - Throws: `ScorerError` when the summary is not the scorer's.
    public func figures(
        _ parameters: ParameterPack,
        summary: [UInt8]
    ) throws(ScorerError) -> [Double] {
        guard let figures = raw.pointee.figures else { return [] }
        let count =
            description.role == .weighting ? parameters.childCount : description.figures.count
        var numbers = [Double](repeating: .nan, count: count)
        try call { error in
            withRawBytes(summary) { summary in
                parameters.withRaw { parameters in
                    numbers.withUnsafeMutableBufferPointer {
                        figures(raw.pointee.context, parameters, summary, $0.baseAddress, error)
                    }
                }
            }
        }
        return numbers
    }

    /// Returns what the scorer says of the run; a note that it does not declare is left out.
    ///
    /// - Throws: `ScorerError` when the summary is not the scorer's.
    public func notes(
        _ parameters: ParameterPack,
        summary: [UInt8]
    ) throws(ScorerError) -> [Note] {
        guard let notes = raw.pointee.notes else { return [] }
        let found = NoteBox()
        try call { error in
            withRawBytes(summary) { summary in
                parameters.withRaw { parameters in
                    var sink = kp_notes()
                    sink.struct_size = UInt32(MemoryLayout<kp_notes>.size)
                    sink.host = Unmanaged.passUnretained(found).toOpaque()
                    sink.add = { host, note in
                        guard let host, let note else { return }
                        let box = Unmanaged<NoteBox>.fromOpaque(host).takeUnretainedValue()
                        box.notes.append(Note(note.pointee))
                    }
                    return withExtendedLifetime(found) {
                        notes(raw.pointee.context, parameters, summary, &sink, error)
                    }
                }
            }
        }
        return found.notes.filter { description.notes.indices.contains($0.code) }
    }

    /// Takes the notes that a scorer adds during one call.
    private final class NoteBox {
        var notes: [Note] = []
    }

    /// Calls a function that writes bytes, again with more room when it asks for it.
    private func bytes(
        _ body: (UnsafeMutablePointer<kp_bytes>, UnsafeMutablePointer<kp_error>) -> Int32
    ) throws(ScorerError) -> [UInt8] {
        var capacity = 256
        while true {
            var buffer = [UInt8](repeating: 0, count: capacity)
            var needed = 0
            var status = Int32(KP_OK)
            let failure = buffer.withUnsafeMutableBufferPointer { memory -> ScorerError? in
                var target = kp_bytes(
                    bytes: memory.baseAddress,
                    capacity: Int64(memory.count),
                    length: 0
                )
                let failure = attempt { error in
                    status = body(&target, error)
                    return status == Int32(KP_ERROR_SPACE) ? Int32(KP_OK) : status
                }
                needed = Int(target.length)
                return failure
            }
            if let failure { throw failure }
            guard status == Int32(KP_ERROR_SPACE), needed > capacity else {
                return Array(buffer.prefix(max(0, needed)))
            }
            capacity = needed
        }
    }

    private func call(_ body: (UnsafeMutablePointer<kp_error>) -> Int32) throws(ScorerError) {
        if let failure = attempt(body) { throw failure }
    }

    /// Calls a function; returns the error that it reported.
    private func attempt(_ body: (UnsafeMutablePointer<kp_error>) -> Int32) -> ScorerError? {
        var failure: ScorerError?
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1024) { memory in
            var error = kp_error()
            error.struct_size = UInt32(MemoryLayout<kp_error>.size)
            error.text = memory.baseAddress
            error.capacity = Int64(memory.count)
            let status = body(&error)
            if status != Int32(KP_OK) { failure = ScorerError(status: status, error) }
        }
        return failure
    }
}

/// Calls a function with an array as bytes of the boundary.
private func withRawBytes<Result>(
    _ bytes: [UInt8],
    _ body: (UnsafePointer<kp_bytes>) -> Result
) -> Result {
    var copy = bytes
    return copy.withUnsafeMutableBufferPointer { memory in
        var raw = kp_bytes(
            bytes: memory.baseAddress,
            capacity: Int64(memory.count),
            length: Int64(memory.count)
        )
        return body(&raw)
    }
}

extension ScorerError {
    /// Reads an error from the boundary: a Chinese line, a newline and an English line.
    fileprivate init(status: Int32, _ raw: kp_error) {
        let length = max(0, min(raw.length, raw.capacity))
        let text = String(kp_text(bytes: raw.text, length: length))
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let first = lines.first.map(String.init) ?? ""
        let name = withUnsafeBytes(of: raw.parameter) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        kind = status == Int32(KP_ERROR_PARAMETER) ? .parameter(name) : .data
        self.text = Title(zh: first, en: lines.count > 1 ? String(lines[1]) : first)
    }

    /// The name of the parameter at fault; nil when none is.
    public var parameter: String? {
        if case .parameter(let name) = kind { name } else { nil }
    }
}

internal import ScorerABI

// The C functions of every scorer. `context` is the scorer's `ScorerExport`.

let checkEntry:
    @convention(c) (
        UnsafeMutableRawPointer?, UnsafePointer<kp_parameters>?, UnsafeMutablePointer<kp_error>?
    ) -> Int32 = { context, parameters, error in
        call(context, parameters, error) { export, parameters throws(ScorerError) in
            try export.check(parameters)
            return Int32(KP_OK)
        }
    }

let observeEntry:
    @convention(c) (
        UnsafeMutableRawPointer?, UnsafePointer<kp_parameters>?, UnsafePointer<kp_block>?,
        UnsafeMutablePointer<kp_bytes>?, UnsafeMutablePointer<kp_error>?
    ) -> Int32 = { context, parameters, block, summary, error in
        call(context, parameters, error) { export, parameters throws(ScorerError) in
            guard let block, let summary else { throw noArgument }
            try BlockCheck(export).check(Block(block), parameters, isObserved: true)
            return write(try export.observe(parameters, Block(block)), to: summary)
        }
    }

let mergeEntry:
    @convention(c) (
        UnsafeMutableRawPointer?, UnsafePointer<kp_parameters>?, UnsafePointer<kp_bytes>?,
        UnsafePointer<kp_bytes>?, UnsafeMutablePointer<kp_bytes>?, UnsafeMutablePointer<kp_error>?
    ) -> Int32 = { context, parameters, earlier, later, summary, error in
        call(context, parameters, error) { export, parameters throws(ScorerError) in
            guard let summary else { throw noArgument }
            let merged = try export.merge(parameters, bytes(of: earlier), bytes(of: later))
            return write(merged, to: summary)
        }
    }

let scoreEntry:
    @convention(c) (
        UnsafeMutableRawPointer?, UnsafePointer<kp_parameters>?, UnsafePointer<kp_block>?,
        UnsafePointer<kp_bytes>?, UnsafeMutablePointer<kp_scores>?, UnsafeMutablePointer<kp_error>?
    ) -> Int32 = { context, parameters, block, summary, scores, error in
        call(context, parameters, error) { export, parameters throws(ScorerError) in
            guard let block, let scores else { throw noArgument }
            try BlockCheck(export).check(Block(block), parameters)
            let rows = Block(block)
            var results = Scores(scores, rows: rows.rowCount, outputCount: export.outputCount)
            try export.score(
                parameters,
                rows,
                bytes(of: summary),
                &results,
                reasons: scores.pointee.reasons,
                parts: scores.pointee.parts,
                lines: scores.pointee.lines
            )
            scores.pointee.unscored = Int64(results.unscored)
            return Int32(KP_OK)
        }
    }

let figuresEntry:
    @convention(c) (
        UnsafeMutableRawPointer?, UnsafePointer<kp_parameters>?, UnsafePointer<kp_bytes>?,
        UnsafeMutablePointer<Double>?, UnsafeMutablePointer<kp_error>?
    ) -> Int32 = { context, parameters, summary, figures, error in
        call(context, parameters, error) { export, parameters throws(ScorerError) in
            guard let figures else { throw noArgument }
            let numbers = try export.figures(parameters, bytes(of: summary))
            for (index, number) in numbers.enumerated() { figures[index] = number }
            return Int32(KP_OK)
        }
    }

let notesEntry:
    @convention(c) (
        UnsafeMutableRawPointer?, UnsafePointer<kp_parameters>?, UnsafePointer<kp_bytes>?,
        UnsafePointer<kp_notes>?, UnsafeMutablePointer<kp_error>?
    ) -> Int32 = { context, parameters, summary, notes, error in
        call(context, parameters, error) { export, parameters throws(ScorerError) in
            guard let sink = notes?.pointee, let add = sink.add else { throw noArgument }
            for note in try export.notes(parameters, bytes(of: summary)) {
                note.withRaw { add(sink.host, $0) }
            }
            return Int32(KP_OK)
        }
    }

private let noArgument = ScorerError.data(zh: "缺少参数指针", en: "an argument is a null pointer")

/// Runs one call and turns a thrown error into a status and a text.
private func call(
    _ context: UnsafeMutableRawPointer?,
    _ parameters: UnsafePointer<kp_parameters>?,
    _ error: UnsafeMutablePointer<kp_error>?,
    _ body: (ScorerExport, Parameters) throws(ScorerError) -> Int32
) -> Int32 {
    do throws(ScorerError) {
        guard let context, let parameters else { throw noArgument }
        let export = Unmanaged<ScorerExport>.fromOpaque(context).takeUnretainedValue()
        return try body(export, Parameters(parameters))
    } catch let thrown {
        if let error { report(thrown, in: error) }
        return thrown.status
    }
}

/// Writes an error into the caller's memory: the Chinese text, a newline, the English text.
private func report(_ thrown: ScorerError, in error: UnsafeMutablePointer<kp_error>) {
    let text = Array((thrown.text.zh + "\n" + thrown.text.en).utf8)
    var length = min(text.count, Int(error.pointee.capacity))
    // A text that is cut is cut between two characters: 10xxxxxx continues one.
    while length > 0, length < text.count, text[length] & 0b1100_0000 == 0b1000_0000 {
        length -= 1
    }
    if let memory = error.pointee.text {
        for index in 0..<length { memory[index] = CChar(bitPattern: text[index]) }
    }
    error.pointee.length = Int64(length)
    withUnsafeMutableBytes(of: &error.pointee.parameter) { memory in
        let name = Array(thrown.parameterName.utf8.prefix(memory.count - 1)) + [0]
        memory.copyBytes(from: name)
    }
}

private func bytes(of raw: UnsafePointer<kp_bytes>?) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: raw?.pointee.bytes, count: Int(raw?.pointee.length ?? 0))
}

/// Writes bytes into the caller's memory, or says how much is needed.
private func write(_ bytes: [UInt8], to target: UnsafeMutablePointer<kp_bytes>) -> Int32 {
    target.pointee.length = Int64(bytes.count)
    guard bytes.count <= Int(target.pointee.capacity) else { return Int32(KP_ERROR_SPACE) }
    if !bytes.isEmpty { target.pointee.bytes.update(from: bytes, count: bytes.count) }
    return Int32(KP_OK)
}

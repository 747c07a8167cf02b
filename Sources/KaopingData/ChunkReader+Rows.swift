internal import KaopingCore

extension ChunkReader {
    /// Decodes the chunk's rows.
    mutating func decode(
        _ before: ReadJob.Boundary,
        _ scan: ChunkScan,
        _ result: inout ChunkResult
    ) {
        decoder.findings = []
        decoder.findingCount = 0
        let (first, line) = start(before)
        decoder.record = before.records
        decoder.line = line
        let damage = damage(first, scan)
        // When most rows have too few fields, more rows come than there is room for; they are
        // looked at all the same, and what is read goes nowhere.
        let spare =
            result.rows.upperBound > job.capacity
            ? ColumnStore(
                job.request.columns,
                keys: job.request.keys?.column,
                rows: result.rows.count,
                bytes: decoder.limit - first + 1
            ) : nil
        for index in decoder.plans.indices {
            decoder.plans[index].point(to: spare ?? job.store)
            let start = offset + (first - UnsafePointer(buffer)) - job.heading.dataStart
            decoder.plans[index].cursor = spare == nil ? start : 0
        }
        let base = spare == nil ? result.rows.lowerBound : 0
        rows(first, until: damage?.record, base: base, &result)
        decoder.findKeys()
        if decoder.fatal == nil, let damage { decoder.fatal = damage.issue }
        result.findings = decoder.findings
        result.findingCount = decoder.findingCount
        result.fatal = decoder.fatal
    }

    private mutating func rows(
        _ first: UnsafePointer<UInt8>,
        until end: UnsafePointer<UInt8>?,
        base: Int,
        _ result: inout ChunkResult
    ) {
        let skipsBlank = job.heading.all.count > 1
        let shift = result.rows.lowerBound - base
        let stop = end ?? decoder.limit + 1
        var (place, row, index) = (first, base, 0)
        let lastRow = base + result.rows.count
        while place < stop {
            let blank = skipsBlank ? ChunkReader.blankLength(place) : 0
            decoder.innerLines = 0
            var next: UnsafePointer<UInt8>? = place + blank
            if blank == 0 {
                result.rowsRead += 1
                if let filter, !filter.kept[index] {
                    next = filter.ends[index]
                    decoder.innerLines = filter.innerLines[index]
                } else {
                    guard row < lastRow else { return }
                    result.map.note(row: row + shift, record: decoder.record, line: decoder.line)
                    next = decoder.decode(place, row: row)
                    row += 1
                }
                index += 1
            }
            let length = (next ?? decoder.limit) - place
            if length > job.request.recordLimit { return tooLong() }
            guard let next else { return }
            decoder.record += 1
            decoder.line += 1 + decoder.innerLines
            place = next
        }
    }

    private mutating func tooLong() {
        decoder.dropFindings()
        decoder.fatal = Issue(
            .recordTooLong,
            at: Place(file: job.request.name, line: decoder.line),
            ["limit": "\(job.request.recordLimit)"]
        )
    }

    /// A byte that stops the reading, and the record that it is in.
    private struct Damage {
        let record: UnsafePointer<UInt8>
        let issue: Issue
    }

    /// Looks for bytes that do not belong into a text file.
    private func damage(_ first: UnsafePointer<UInt8>, _ scan: ChunkScan) -> Damage? {
        let end = decoder.limit
        let tail = UnsafePointer(buffer + (last - 1 - offset))
        let rest = ChunkScan(tail, max(0, end - tail))
        guard scan.hasWide || scan.hasNull || rest.hasWide || rest.hasNull,
            let bad = FirstBadByte(UnsafeBufferPointer(start: first, count: end - first))
        else { return nil }
        let place = first + bad.offset
        var record = first
        while let next = ChunkReader.recordEnd(record, isInside: false, limit: end), next <= place {
            record = next
        }
        var (line, column) = (decoder.line, 1)
        for byte in UnsafeBufferPointer(start: first, count: bad.offset) {
            if byte == Byte.lineFeed {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        let issue = Issue(
            bad.message,
            at: Place(file: job.request.name, line: line, column: column),
            ["offset": "\(offset + (place - UnsafePointer(buffer)))"]
        )
        return Damage(record: record, issue: issue)
    }
}

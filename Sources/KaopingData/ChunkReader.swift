internal import KaopingCore

#if canImport(Glibc)
    internal import Glibc
#endif

/// Reads chunks of a file into the columns; one for each thread.
///
/// A chunk owns the records that begin in it. Its bytes are counted at once; with what the chunk
/// before hands on, it knows its rows before it decodes them.
struct ChunkReader {
    let job: ReadJob
    private let worker: Int
    var buffer: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    var decoder: RowDecoder
    var filter: RowFilter?

    /// Where in the file the buffer begins: one byte before the chunk.
    var offset = 0
    /// Where in the file the buffer's bytes end.
    private var filled = 0
    /// Where in the file the chunk ends.
    var last = 0

    /// What a buffer has behind its bytes: a line feed, and room for looking ahead.
    private static let padding = 64

    init(_ job: ReadJob, worker: Int) {
        self.job = job
        self.worker = worker
        let content = job.contentEnd - job.heading.dataStart
        capacity = min(job.request.chunkBytes + 4096, content) + 1 + ChunkReader.padding
        buffer = .allocate(capacity: capacity)
        decoder = RowDecoder(job.request, job.heading, job.places, job.store, limit: buffer)
        filter = RowFilter(job.request, job.places)
    }

    /// Frees the buffers; returns how many cells were blank, and the dictionaries.
    mutating func close() -> ([Int], [ByteDictionary]) {
        let blanks = job.request.columns.indices.map { decoder.blanks[$0] }
        decoder.close()
        buffer.deallocate()
        return (blanks, decoder.dictionaries)
    }

    /// Reads a chunk; nil when the chunks before it cannot be read.
    mutating func read(_ chunk: Int) -> ChunkResult? {
        var result = ChunkResult(chunk: chunk, worker: worker)
        let first = job.heading.dataStart + chunk * job.request.chunkBytes
        last = min(first + job.request.chunkBytes, job.contentEnd)
        offset = first - 1
        filled = offset
        let isRead = fill(to: last + min(4096, job.request.chunkBytes))
        let scan = isRead ? ChunkScan(buffer, last - first) : nil
        guard let before = job.boundaries.take(chunk) else { return nil }
        guard let scan else { return unreadable(result) }
        let outside = scan.linesOutside(startsInside: before.isInside)
        let after = ReadJob.Boundary(
            isInside: before.isInside != (scan.quotes % 2 == 1),
            lines: before.lines + scan.lines,
            records: before.records + outside
        )
        job.boundaries.give(chunk, after)
        let isComplete = outside == 0 || complete(isInside: after.isInside)
        let mayHaveBlank = scan.mayHaveBlank && job.heading.all.count > 1
        var kept = outside
        if isComplete, outside > 0, filter != nil || mayHaveBlank {
            kept = count(outside, before, mayHaveBlank, &result)
        }
        guard let row = job.rows.take(chunk) else { return nil }
        guard isComplete else { return unreadable(result) }
        job.rows.give(chunk, row + kept)
        result.rows = row..<row + kept
        if outside > 0 { decode(before, scan, &result) }
        return result
    }

    private func unreadable(_ result: ChunkResult) -> ChunkResult {
        job.boundaries.stop()
        job.rows.stop()
        var result = result
        result.fatal = Issue(.tableChanged, at: Place(file: job.request.name))
        return result
    }
}

extension ChunkReader {
    /// Reads on up to a place in the file; says whether all was there.
    private mutating func fill(to wanted: Int) -> Bool {
        let end = min(wanted, job.contentEnd)
        let size = end - offset
        if size + ChunkReader.padding > capacity {
            let larger = size + size / 2 + ChunkReader.padding
            let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
            grown.update(from: buffer, count: filled - offset)
            buffer.deallocate()
            (buffer, capacity) = (grown, larger)
        }
        let place = buffer + (filled - offset)
        guard job.file.read(into: place, count: end - filled, at: filled) else { return false }
        filled = end
        (buffer + size).update(repeating: Byte.lineFeed, count: ChunkReader.padding)
        return true
    }

    /// Where the records of the chunk end in the buffer, once they are complete.
    private var limit: UnsafePointer<UInt8> { UnsafePointer(buffer + (filled - offset)) }

    /// Reads on until the chunk's last record is complete or too long; sets the decoder's limit.
    private mutating func complete(isInside: Bool) -> Bool {
        while true {
            let tail = UnsafePointer(buffer + (last - 1 - offset))
            if let end = ChunkReader.recordEnd(tail, isInside: isInside, limit: limit) {
                decoder.limit = end - 1
                return true
            }
            if filled == job.contentEnd || filled - last > job.request.recordLimit {
                decoder.limit = limit
                return true
            }
            guard fill(to: filled + max(16, filled - last)) else { return false }
        }
    }

    /// Returns the place behind the first line feed outside quotes, or nil when there is none.
    static func recordEnd(
        _ start: UnsafePointer<UInt8>,
        isInside: Bool,
        limit: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        var (place, isInside) = (start, isInside)
        while true {
            place += Words.distance(place, to: Byte.quote, Byte.lineFeed)
            guard place < limit else { return nil }
            if place[0] == Byte.quote {
                isInside.toggle()
            } else if !isInside {
                return place + 1
            }
            place += 1
        }
    }

    /// Returns the chunk's first record and its line.
    func start(_ before: ReadJob.Boundary) -> (UnsafePointer<UInt8>, line: Int) {
        let origin = UnsafePointer(buffer)
        let end = decoder.limit
        let first = ChunkReader.recordEnd(origin, isInside: before.isInside, limit: end) ?? end
        let lines = UnsafeBufferPointer(start: origin, count: first - origin)
        let passed = lines.reduce(0) { $0 + ($1 == Byte.lineFeed ? 1 : 0) }
        return (first, before.lines + passed + 1)
    }

    /// How long a blank line is; 0 when the record is none.
    @inline(__always)
    static func blankLength(_ place: UnsafePointer<UInt8>) -> Int {
        if place[0] == Byte.lineFeed { return 1 }
        return place[0] == Byte.carriageReturn && place[1] == Byte.lineFeed ? 2 : 0
    }

    /// Counts the rows that will be kept.
    private mutating func count(
        _ records: Int,
        _ before: ReadJob.Boundary,
        _ mayHaveBlank: Bool,
        _ result: inout ChunkResult
    ) -> Int {
        filter?.begin()
        var (place, _) = start(before)
        var kept = 0
        while place <= decoder.limit {
            let isBlank = mayHaveBlank && ChunkReader.blankLength(place) > 0
            let next = ChunkReader.recordEnd(place, isInside: false, limit: decoder.limit)
            if !isBlank, filter?.keeps(place, &decoder) ?? true { kept += 1 }
            guard let next else { break }
            place = next
        }
        result.seen = filter?.seen ?? []
        return kept
    }
}

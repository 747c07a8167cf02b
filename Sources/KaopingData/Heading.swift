internal import KaopingCore

/// A heading that is wanted: as the file has it, and its column from 0.
struct HeadingPlace: Sendable {
    let heading: String
    let position: Int
}

/// The heading row.
struct Heading: Sendable {
    /// All headings, trimmed.
    let all: [String]
    /// The line feeds up to and with the one that ends the row.
    let lines: Int
    /// Where the data begin.
    let dataStart: Int
    /// How long a row is on average at the head of the file, at least 1.
    let rowBytes: Int

    /// Reads the heading row.
    init(_ file: CSVFile, contentEnd: Int, _ request: TableRequest) throws(IssuesError) {
        var size = 1 << 16
        while true {
            guard let block = file.bytes(at: 0, count: min(size, contentEnd)) else {
                throw Heading.refused(.tableChanged, request)
            }
            if let heading = try Heading(block, complete: block.count == contentEnd, request) {
                self = heading
                return
            }
            guard size <= request.recordLimit else {
                throw Heading.refused(
                    .recordTooLong,
                    request,
                    line: 1,
                    ["limit": "\(request.recordLimit)"]
                )
            }
            size *= 4
        }
    }

    /// Reads the heading row from the head of the file; nil when it goes on behind it.
    private init?(
        _ block: [UInt8],
        complete: Bool,
        _ request: TableRequest
    ) throws(IssuesError) {
        let start = block.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        try Heading.checkStart(block, start, request)
        let padded = block + [UInt8](repeating: Byte.lineFeed, count: 16)
        let fields = Heading.fields(padded, start, end: block.count)
        guard complete || fields.next <= block.count else { return nil }
        if let bad = FirstBadByte(padded[start..<min(fields.next, block.count)]) {
            throw Heading.refused(bad.message, request, line: 1, ["offset": "\(bad.offset)"])
        }
        if let fault = fields.fault {
            throw IssuesError([fault.issue(name: request.name, line: 1)], status: .data)
        }
        all = fields.texts
        lines = fields.lines + 1
        dataStart = fields.next
        let head = padded[min(fields.next, block.count)..<block.count]
        rowBytes = max(1, head.count) / max(1, head.count { $0 == Byte.lineFeed }) + 1
        try checkDelimiter(request)
    }

    /// Refuses what can be seen from the first bytes.
    private static func checkStart(
        _ block: [UInt8],
        _ start: Int,
        _ request: TableRequest
    ) throws(IssuesError) {
        if block.starts(with: [0xFF, 0xFE]) || block.starts(with: [0xFE, 0xFF]) {
            throw refused(.tableUTF16, request)
        }
        guard start < block.count else { throw refused(.tableEmpty, request) }
        let rest = block[start...]
        let end = rest.firstIndex { $0 == Byte.lineFeed || $0 == Byte.quote } ?? block.count
        if let carriage = rest[..<end].firstIndex(of: Byte.carriageReturn),
            carriage + 1 < block.count,
            block[carriage + 1] != Byte.lineFeed
        {
            throw refused(.tableCarriageReturns, request, line: 1)
        }
        if end == start || (end == start + 1 && block[start] == Byte.carriageReturn),
            end == block.count || block[end] == Byte.lineFeed
        {
            throw refused(.tableHeadingBlank, request, line: 1)
        }
    }

    private func checkDelimiter(_ request: TableRequest) throws(IssuesError) {
        guard all.count == 1, !request.columns.contains(where: { $0.heading == all[0] }) else {
            return
        }
        let names: [(Character, Bilingual)] = [
            (";", Bilingual(zh: "分号", en: "semicolons")),
            ("\t", Bilingual(zh: "制表符", en: "tabs")),
            ("，", Bilingual(zh: "全角逗号", en: "full-width commas")),
            ("|", Bilingual(zh: "竖线", en: "vertical bars")),
        ]
        guard let found = names.first(where: { all[0].contains($0.0) }) else { return }
        throw Heading.refused(.tableDelimiter, request, line: 1, ["found": .both(found.1)])
    }

    private static func refused(
        _ message: Message,
        _ request: TableRequest,
        line: Int? = nil,
        _ arguments: [String: Argument] = [:]
    ) -> IssuesError {
        let place = Place(file: request.name, line: line)
        return IssuesError(message, at: place, arguments, status: .data)
    }
}

extension Heading {
    /// The fields of the heading row, and what follows it.
    private struct Fields {
        var texts: [String] = []
        var lines = 0
        var next = 0
        var fault: QuoteFault?
    }

    private static func fields(_ padded: [UInt8], _ start: Int, end: Int) -> Fields {
        padded.withUnsafeBufferPointer { buffer in
            var result = Fields()
            guard let base = buffer.baseAddress else { return result }
            var place = base + start
            while true {
                let field = RawField(place, limit: base + end)
                result.lines += field.lines
                result.next = field.next - base
                if let fault = field.fault {
                    result.fault = fault
                    // An open quote may close behind this block.
                    if fault == .open { result.next = end + 1 }
                    return result
                }
                result.texts.append(field.text)
                place = field.next
                if field.endsRecord { return result }
            }
        }
    }

    /// Returns where the requested columns stand, or says all that is wrong with them.
    func places(_ request: TableRequest) throws(IssuesError) -> [HeadingPlace] {
        var issues: [Issue] = []
        var twice: Set<String> = []
        let places = request.columns.map { column in
            let found = all.indices.filter { all[$0] == column.heading }
            if found.isEmpty { issues.append(missing(column, request)) }
            if found.count > 1, twice.insert(column.heading).inserted {
                issues.append(Heading.twice(column, found, request))
            }
            return HeadingPlace(heading: column.heading, position: found.first ?? 0)
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .data) }
        return places
    }

    private func missing(_ column: ColumnRequest, _ request: TableRequest) -> Issue {
        let shown = all.prefix(30).map { String($0.prefix(40)) }
        let more = all.count > 30 ? "…" : ""
        var arguments: [String: Argument] = [
            "file": .text(request.name), "heading": .text(column.heading),
            "found": .both(
                Bilingual(
                    zh: shown.joined(separator: "、") + more,
                    en: shown.joined(separator: ", ") + more
                )
            ),
        ]
        let place = column.place ?? Place(file: request.name, line: 1)
        guard let near = nearest(to: column.heading, among: all.prefix(1000)) else {
            return Issue(.columnMissing, at: place, arguments)
        }
        arguments["nearest"] = .text(near)
        return Issue(.columnMissingNear, at: place, arguments)
    }

    private static func twice(
        _ column: ColumnRequest,
        _ found: [Int],
        _ request: TableRequest
    ) -> Issue {
        Issue(
            .columnTwice,
            at: Place(file: request.name, line: 1),
            [
                "heading": .text(column.heading), "first": "\(found[0] + 1)",
                "second": "\(found[1] + 1)",
            ]
        )
    }
}

public import KaopingCore

/// Reads CSV files: UTF-8, commas, quotes after RFC 4180, one heading row.
public enum CSVReader {
    /// Reads a table into columns.
    ///
    /// Every column wanted is checked, and all that is wrong is reported at once. The result is
    /// the same on any number of threads.
    ///
    /// - Throws: an `IssuesError` with status `noInput` when the file cannot be read, and `data`
    ///   when its content is not as requested.
    public static func read(_ request: TableRequest) throws(IssuesError) -> Table {
        let file = try CSVFile(request)
        let place = Place(file: request.name)
        guard let contentEnd = file.contentEnd() else {
            throw IssuesError(.tableChanged, at: place, status: .data)
        }
        guard contentEnd > 0 else { throw IssuesError(.tableEmpty, at: place, status: .data) }
        let heading = try Heading(file, contentEnd: contentEnd, request)
        let places = try heading.places(request)
        guard heading.dataStart < contentEnd || request.mayBeEmpty else {
            throw IssuesError(.tableNoRows, at: place, status: .data)
        }
        let job = try ReadJob(request, file, heading, places, contentEnd: contentEnd)
        job.run()
        let results = job.results()
        guard file.isUnchanged else {
            throw IssuesError(.tableChanged, at: place, status: .data)
        }
        return try table(job, results)
    }

    private static func table(
        _ job: ReadJob,
        _ results: ReadJob.Collected
    ) throws(IssuesError) -> Table {
        var findings = Findings(limit: job.request.issueLimit)
        var map = RowMap()
        var rowsRead = 0
        for result in results.chunks {
            findings.add(result.findings, of: result.findingCount)
            if let fatal = result.fatal { throw findings.error(and: fatal) }
            map.append(result.map)
            rowsRead += result.rowsRead
        }
        let rows = job.rows.last
        // Short rows can be more than there is room for; then there is nothing to look at.
        guard rows <= job.capacity else { throw findings.error() }
        let table = Table(
            name: job.request.name,
            identity: job.file.identity,
            columns: Assembly(job, results, rows: rows).columns(),
            figures: Table.Figures(
                bytes: job.file.size,
                rowsRead: rowsRead,
                rowsKept: rows,
                blanks: results.blanks
            ),
            valuesSeen: rows == 0 ? seen(results) : [],
            map: map,
            headings: job.places
        )
        if let key = job.request.uniqueKey {
            let again = UniqueKey(table, column: key, limit: job.request.issueLimit)
            findings.add(again.findings, of: again.count)
        }
        guard findings.count == 0 else { throw findings.error() }
        return table
    }

    private static func seen(_ results: ReadJob.Collected) -> [String] {
        var seen: [String] = []
        for text in results.chunks.flatMap(\.seen)
        where seen.count < RowFilter.seenLimit && !seen.contains(text) {
            seen.append(text)
        }
        return seen
    }
}

/// All that is wrong with a file, the first of it in words.
struct Findings {
    let limit: Int
    private(set) var count = 0
    private var listed: [Finding] = []

    init(limit: Int) {
        self.limit = limit
    }

    /// Adds the first findings of some source, and how many it has.
    mutating func add(_ findings: [Finding], of count: Int) {
        listed += findings
        self.count += count
    }

    /// The error that lists the findings in the order of the file, and what stopped the reading.
    func error(and fatal: Issue? = nil) -> IssuesError {
        let order = listed.indices.sorted {
            (listed[$0].record, listed[$0].position, $0)
                < (listed[$1].record, listed[$1].position, $1)
        }
        let issues = order.prefix(limit).map { listed[$0].issue }
        return IssuesError(
            issues + (fatal.map { [$0] } ?? []),
            omitted: count - issues.count,
            status: .data
        )
    }
}

/// Where rows stand in the file: runs in which row, record and line rise together.
struct RowMap: Sendable {
    /// A place where rows go on: the row's index, its record in the file from 0, its line from 1.
    struct Run: Sendable, Hashable {
        let row: Int
        let record: Int
        let line: Int
    }

    private(set) var runs: [Run] = []

    /// Notes a row; only what does not follow from the run before it is kept.
    @inline(__always)
    mutating func note(row: Int, record: Int, line: Int) {
        if let last = runs.last, record - last.record == row - last.row,
            line - last.line == row - last.row
        {
            return
        }
        runs.append(Run(row: row, record: record, line: line))
    }

    /// Adds the runs of the rows that follow.
    mutating func append(_ other: RowMap) {
        for run in other.runs { note(row: run.row, record: run.record, line: run.line) }
    }

    /// Returns the record and the line of a row.
    func position(of row: Int) -> Run {
        var (low, high) = (0, runs.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].row <= row { low = middle } else { high = middle }
        }
        guard low < runs.count else { return Run(row: row, record: row, line: row + 2) }
        let run = runs[low]
        return Run(row: row, record: run.record + row - run.row, line: run.line + row - run.row)
    }
}

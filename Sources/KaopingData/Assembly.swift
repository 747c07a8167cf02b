/// Makes columns of what the threads filled.
struct Assembly {
    private let job: ReadJob
    private let results: ReadJob.Collected
    private let rows: Int

    init(_ job: ReadJob, _ results: ReadJob.Collected, rows: Int) {
        self.job = job
        self.results = results
        self.rows = rows
    }

    func columns() -> [Column] {
        job.request.columns.indices.map { index in
            let memory = job.store.values[index]
            let missing = results.blanks.isEmpty ? 0 : results.blanks[index]
            if job.request.keys?.column == index {
                return .keys(
                    KeyColumn(
                        memory: memory,
                        count: rows,
                        unknown: Array(results.unknown.prefix(job.request.issueLimit)),
                        unknownCount: results.unknownCount
                    )
                )
            }
            if let arena = job.store.arenas[index] {
                return .texts(
                    TextColumn(spans: memory, bytes: arena, count: rows, missing: missing)
                )
            }
            if let wide = job.store.wide[index] {
                let packed = PackedNumbers(memory, wide: wide, count: rows)
                return .numbers(NumberColumn(packed: packed, missing: missing))
            }
            var declared: [String]?
            if case .category(let values) = job.request.columns[index].kind { declared = values }
            return .codes(
                CodeColumn(
                    memory: memory,
                    count: rows,
                    missing: missing,
                    dictionary: declared.map(Assembly.coded) ?? merged(index, memory)
                )
            )
        }
    }

    /// Returns the declared values that have a code: an empty or repeated one has none.
    private static func coded(_ declared: [String]) -> [String] {
        ByteDictionary(declared).values.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Makes the threads' codes of a column into common ones, in the order of first appearance.
    private func merged(_ index: Int, _ memory: ColumnMemory) -> [String] {
        if let only = results.dictionaries.values.first, results.dictionaries.count == 1 {
            return only[index].values.map { String(decoding: $0, as: UTF8.self) }
        }
        var firsts: [[UInt8]: Int] = [:]
        for dictionaries in results.dictionaries.values {
            let dictionary = dictionaries[index]
            for (value, row) in zip(dictionary.values, dictionary.firstRows) {
                firsts[value] = min(firsts[value] ?? .max, row)
            }
        }
        let ordered = firsts.sorted { $0.value < $1.value }.map(\.key)
        var codes: [[UInt8]: Int32] = [:]
        for (code, value) in ordered.enumerated() {
            codes[value] = Int32(truncatingIfNeeded: code)
        }
        let maps = results.dictionaries.mapValues { dictionaries in
            dictionaries[index].values.map { codes[$0] ?? -1 }
        }
        let values = memory.base.assumingMemoryBound(to: Int32.self)
        for result in results.chunks {
            guard let map = maps[result.worker], !Assembly.isIdentity(map) else { continue }
            for row in result.rows where values[row] >= 0 {
                values[row] = map[Int(values[row])]
            }
        }
        return ordered.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func isIdentity(_ map: [Int32]) -> Bool {
        map.indices.allSatisfy { Int(map[$0]) == $0 }
    }
}

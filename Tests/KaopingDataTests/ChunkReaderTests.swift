import KaopingCore
import KaopingData
import Testing

@Suite struct ChunkReaderTests {
    static let columns = [
        ColumnRequest(id: "k", kind: .text), ColumnRequest(id: "n"),
        ColumnRequest(id: "g", kind: .category(values: nil)), ColumnRequest(id: "m"),
    ]

    @Test("random tables are the same on any chunks and threads", arguments: 0..<12)
    func random(seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        let model = RandomTable(rows: 60 + seed * 10, &random)
        for chunk in [16, 64, 4096] {
            for threads in [1, 2, 7] {
                let table = try read(
                    model.text,
                    ChunkReaderTests.columns,
                    threads: threads,
                    chunk: chunk
                )
                #expect(table.words(0) == model.rows.map(\.key))
                #expect(table.numbers(1) == model.rows.map(\.number))
                #expect(table.words(2) == model.rows.map(\.group))
                #expect(table.numbers(3) == model.rows.map(\.last))
                #expect((0..<table.rows).map(table.line) == model.rows.map(\.line))
                #expect((0..<table.rows).map(table.rowNumber) == model.rows.map(\.record))
                guard case .codes(let codes) = table.columns[2] else { return }
                #expect(codes.dictionary == model.groups)
            }
        }
    }

    @Test("the same cells are refused on any chunks and threads", arguments: 0..<6)
    func refused(seed: Int) {
        var random = SplitMix(seed: UInt64(100 + seed))
        var text = RandomTable(rows: 80, &random).text
        text += "\nx,?,g,1,\nz\ny,1,g,!,\n"
        text += seed % 2 == 0 ? "\"open,1,g,2\n3\n" : RandomTable(rows: 30, &random).body
        let expected = refusal { try read(text, ChunkReaderTests.columns, key: 0, limit: 4) }
        #expect(expected.count >= 3)
        for chunk in [16, 64, 4096] {
            for threads in [1, 2, 7] {
                let found = refusal {
                    try read(
                        text,
                        ChunkReaderTests.columns,
                        key: 0,
                        threads: threads,
                        limit: 4,
                        chunk: chunk
                    )
                }
                #expect(found == expected)
            }
        }
    }
}

/// A table made at random, with what a reader should find in it.
private struct RandomTable {
    struct Row {
        var key: String?
        var number: Double?
        var group: String?
        var last: Double?
        var line = 0
        var record = 0
    }

    var rows: [Row] = []
    var body = ""
    var text: String { "k,n,g,m,z\n" + body }
    var groups: [String] {
        rows.compactMap(\.group).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    init(rows count: Int, _ random: inout SplitMix) {
        var (line, record) = (2, 1)
        func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }
        func written(_ value: String) -> String {
            let special = value.contains { $0 == "\"" || $0 == "," || $0.isNewline }
            guard special || chance(4) else { return value }
            return "\"" + value.replacing("\"", with: "\"\"") + "\""
        }
        let end = chance(2) ? "\n" : "\r\n"
        let pieces = ["a", "是", "\"", ",", "\n", "\r\n", "x y", "é", "0", "字典"]
        for index in 0..<count {
            var row = Row(line: line, record: record)
            var key = "k\(index)"
            while chance(2) { key += pieces.randomElement(using: &random) ?? "" }
            row.key = key + "."
            let number = random.decimal()
            row.number = chance(10) ? nil : Double(number.hasSuffix(".") ? number + "0" : number)
            row.group = chance(9) ? nil : "g\(Int.random(in: 0..<9, using: &random))"
            row.last = chance(9) ? nil : Double(Int.random(in: 0..<100_000, using: &random)) / 100
            let tail = chance(5) ? "\"\n\"" : ""
            let cells = [
                written(key + "."), row.number == nil ? "" : written(number),
                written(row.group ?? ""),
                row.last.map { written("\($0)") } ?? "", tail,
            ]
            let record1 = cells.joined(separator: ",")
            body += record1 + end
            line += 1 + record1.utf8.count { $0 == 10 }
            record += 1
            rows.append(row)
            if chance(12) {
                body += end
                line += 1
                record += 1
            }
        }
    }
}

import Testing

@testable import KaopingPanel

@Suite struct MarkTableTests {
    private func table(_ units: [[(String, Double)]]) -> MarkTable {
        var table = MarkTable()
        for unit in units {
            table.addUnit()
            for (rater, number) in unit {
                let pattern = MarkPattern(hash: 7, items: 2, same: .nan)
                table.add(Mark(rater: 0, number: number, pattern: pattern), of: RaterKey(0, rater))
            }
        }
        return table
    }

    private func read(_ bytes: [UInt8]) -> MarkTable? {
        bytes.withUnsafeBytes { MarkTable(bytes: $0) }
    }

    @Test("parts joined are the table of all units, however they are cut")
    func merged() {
        let units = [[("a", 1.0), ("b", 2)], [], [("b", 3), ("c", 4)], [("a", 5)]]
        let all = table(units).bytes
        for cut in 0...units.count {
            let (earlier, later) = (Array(units[..<cut]), Array(units[cut...]))
            #expect(table(earlier).merged(with: table(later)).bytes == all)
        }
    }

    @Test("keeps what it was told, through bytes")
    func bytes() throws {
        var written = table([[("a", 1)], [("b", 2)]])
        written.addOwn(RaterKey(0, "b"))
        written.addOwn(RaterKey(1, "z"), times: 2)
        let found = try #require(read(written.bytes))
        #expect(found.unitCount == 2 && found.raters.map(\.text) == ["a", "b", "z"])
        #expect(found.own == [0, 1, 2])
        #expect(found.entries.map(\.number) == [1, 2] && found.entries.map(\.unit) == [0, 1])
        #expect(found.entries[0].hash == 7 && found.entries[0].items == 2)
        #expect(found.entries[0].same.isNaN)
    }

    @Test("bytes that are cut off are none")
    func cut() {
        let bytes = table([[("a", 1), ("b", 2)]]).bytes
        for length in 0..<bytes.count { #expect(read(Array(bytes.prefix(length))) == nil) }
    }
}

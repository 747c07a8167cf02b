import Testing

@testable import KaopingData

@Suite("Tallies of packed numbers")
struct PackedNumbersTallyTests {
    private func tally(_ texts: [String]) throws -> NumberTally? {
        let rows = texts.map { "x,\($0)\n" }.joined()
        let table = try read("k,n\n" + rows, [ColumnRequest(id: "n", kind: .number)])
        guard case .numbers(let numbers) = table.columns[0] else { throw Absent() }
        return numbers.packed.tally()
    }

    private struct Absent: Error {}

    /// As many rows as make it worth while to count numbers of two digits.
    private func often(_ texts: [String]) -> [String] {
        (0..<2000).map { texts[$0 % texts.count] }
    }

    @Test("every number stands once as it is written, with how many rows have it")
    func counts() throws {
        let tally = try #require(try tally(often(["7", "0.5", "-3", "0.50", "0"])))
        // Numbers come by sign and places, then by digits: 0.5 and 0.50 are written otherwise.
        #expect(tally.numbers == [0, 7, 0.5, 0.5, -3])
        #expect(tally.counts == Array(repeating: 2000 / 5, count: 5))
    }

    @Test("counts add up to the rows, and numbers to those of the column")
    func total() throws {
        let texts = (0..<80_000).map { "\($0 * 7919 % 1000).\($0 % 3)" }
        let tally = try #require(try tally(texts))
        #expect(tally.counts.reduce(0, +) == 80_000)
        var sum = 0.0
        for (number, count) in zip(tally.numbers, tally.counts) {
            sum += (number * 10).rounded() * Double(count)
        }
        var expected = 0.0
        for text in texts { expected += ((Double(text) ?? .nan) * 10).rounded() }
        #expect(sum == expected)
    }

    @Test("a column with a missing number, a long one, or too few rows is not counted")
    func none() throws {
        #expect(try tally(often(["7", "", "5"])) == nil)
        #expect(try tally(often(["7", "0.30000000000000004"])) == nil)
        #expect(try tally(often(["7", "22448.55"])) == nil)
        // 250 counts for digits 0 to 249 need 8 rows each.
        #expect(try tally((0..<1999).map { _ in "249" }) == nil)
        #expect(try tally((0..<2000).map { _ in "249" })?.counts == [2000])
    }
}

import Testing

@testable import KaopingData

@Suite struct ByteDictionaryTests {
    private func code(_ text: String, _ row: Int, _ dictionary: inout ByteDictionary) -> Int32? {
        withPadded(text) { dictionary.code(of: $0, $1, firstRow: row) }
    }

    private func find(_ text: String, _ dictionary: ByteDictionary) -> Int32? {
        withPadded(text) { dictionary.find($0, $1) }
    }

    @Test("values are numbered as they appear, and keep the row of their first appearance")
    func order() {
        var dictionary = ByteDictionary()
        let codes = ["乙", "甲", "乙", "丙"].enumerated().map { code($1, 10 + $0, &dictionary) }
        #expect(codes == [0, 1, 0, 2])
        #expect(dictionary.firstRows == [10, 11, 13])
        #expect(dictionary.values == ["乙", "甲", "丙"].map { Array($0.utf8) })
    }

    @Test(
        "declared values have their codes; an empty or repeated one gets none, others are unknown"
    )
    func declared() {
        let dictionary = ByteDictionary(["a", "", "b", "a"])
        #expect(dictionary.values.count == 2)
        #expect(["a", "b", "c"].map { find($0, dictionary) } == [0, 1, -1])
    }

    @Test("short, long and nearly equal values are told apart around a word of eight bytes")
    func lengths() {
        let values = (1...20).map { String(repeating: "x", count: $0) } + ["xxxxxxxy", "xxxxxxxxy"]
        let dictionary = ByteDictionary(values)
        #expect(values.map { find($0, dictionary) } == values.indices.map(Int32.init))
        #expect(find("xxxxxxxxxy", dictionary) == -1)
    }

    @Test("thousands of values are found again after the table has grown")
    func growth() {
        var dictionary = ByteDictionary()
        let values = (0..<5_000).map { "value \($0)" }
        for (row, value) in values.enumerated() {
            #expect(code(value, row, &dictionary) == Int32(row))
        }
        for (row, value) in values.enumerated() {
            #expect(code(value, 0, &dictionary) == Int32(row))
        }
        #expect(dictionary.values.count == 5_000 && find("value 5000", dictionary) == -1)
    }

    @Test("a hash depends on the bytes, not on what is behind them")
    func hash() {
        let whole = withPadded("abcdefghij,1") { start, _ in ByteDictionary.hash(start, 10) }
        let other = withPadded("abcdefghij\"2") { start, _ in ByteDictionary.hash(start, 10) }
        let shorter = withPadded("abcdefghij,1") { start, _ in ByteDictionary.hash(start, 9) }
        #expect(whole == other && whole != shorter)
    }
}

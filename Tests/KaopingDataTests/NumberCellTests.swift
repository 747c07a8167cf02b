import Foundation
import KaopingCore
import Testing

@testable import KaopingData

@Suite struct NumberCellTests {
    @Test("numbers as people write them are read")
    func written() throws {
        let cells = [
            ("12.5", 12.5), ("-3", -3), ("+7", 7), (".5", 0.5), ("5.", 5), ("0", 0), ("-0", 0),
            ("99999.99", 99999.99), ("12345678", 12_345_678), ("123456789", 123_456_789),
            ("１２．５", 12.5), ("－３", -3), ("−3", -3), ("1e3", 1000), ("2.5E-1", 0.25),
            ("\"1,234,567\"", 1_234_567), ("１，２３４", 1234), ("\"1,234.5\"", 1234.5),
            ("  8 ", 8), ("\u{3000}8\u{3000}", 8), ("\"12.5\"", 12.5), ("\"-12.5\"", -12.5),
            ("0.1234567890123456", 0.1234567890123456),
            ("12345678901234567890", 12_345_678_901_234_567_168),
        ]
        let text = "a,b\n" + cells.map { "x,\($0.0)\n" }.joined()
        let table = try read(text, [ColumnRequest(id: "b")])
        #expect(table.numbers() == cells.map { $0.1 })
        let swapped = try read(
            "b,a\n" + cells.map { "\($0.0),x\n" }.joined(),
            [ColumnRequest(id: "b")]
        )
        #expect(swapped.numbers() == cells.map { $0.1 })
    }

    @Test(
        "what is no number is refused",
        arguments: [
            "inf", "nan", "0x10", "1.2.3", "1-2", "--1", "12a", "1e", "1e999", "\"1,23\"",
            "\"12,34,567\"",
            "\",123\"", "70%", ".", "e5", "1 2", "１２万", "1/2", "\"1.234,567\"", "+-1", "A", "-.",
            "1234567a", "12345678a", "1\u{301}",
        ]
    )
    func refused(cell: String) {
        let found = refusal { try read("a,b\n\(cell),1\n", [ColumnRequest(id: "a")]) }
        let value = cell.filter { $0 != "\"" }
        #expect(
            found == [
                "t.csv:2: row 1, column \"a\" (A2): \"\(value)\" is not a number such as 12.5 [bad-cell]"
            ]
        )
    }

    @Test("100,000 random decimals are rounded as strtod rounds them")
    func rounding() throws {
        var random = SplitMix(seed: 7)
        let texts = (0..<100_000).map { _ in random.decimal() }
        let table = try read("a\n" + texts.joined(separator: "\n"), [ColumnRequest(id: "a")])
        let wrong = zip(texts, table.numbers()).filter { strtod($0, nil) != $1 }
        #expect(wrong.map(\.0) == [])
        #expect(table.rows == 100_000)
    }
}

/// A small generator with a seed.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A decimal of 1 to 25 digits, with a point, a sign or an exponent now and then.
    mutating func decimal() -> String {
        let count = Int.random(in: 1...25, using: &self)
        var text = (0..<count).map { _ in String(Int.random(in: 0...9, using: &self)) }.joined()
        if Int.random(in: 0...4, using: &self) > 0 {
            let place = Int.random(in: 0...count, using: &self)
            text.insert(".", at: text.index(text.startIndex, offsetBy: place))
        }
        if Int.random(in: 0...5, using: &self) == 0 { text = "-" + text }
        if Int.random(in: 0...9, using: &self) == 0 {
            text += "e\(Int.random(in: -30...30, using: &self))"
        }
        return text
    }
}

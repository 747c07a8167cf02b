import Foundation
import Testing

@testable import KaopingData

@Suite("Packed numbers")
struct PackedNumbersTests {
    private func column(
        _ texts: [String],
        _ kind: ColumnRequest.Kind = .number,
        range: ColumnRequest.Bounds? = nil
    ) throws -> PackedNumbers {
        let rows = texts.map { "x,\($0)\n" }.joined()
        let column = ColumnRequest(id: "n", kind: kind, range: range)
        let table = try read("k,n\n" + rows, [column])
        guard case .numbers(let numbers) = table.columns[0] else { throw Absent() }
        return numbers.packed
    }

    private struct Absent: Error {}

    /// Numbers of all kinds: short, long, negative, tiny, huge, at the borders of what is packed.
    private static let texts = [
        "0", "-0", "1", "-1", "0.5", "-0.5", "54.1", "22448.55", "99999999", "-99999999",
        "134217727",
        "134217728", "-134217728", "13421772.7", "1.34217728", "0.00000001", "12345678.9",
        "0.1234567890123456789", "1e-300", "1.7976931348623157e308", "-5e-324", ".5", "7.",
        "0.30000000000000004", "123456789012345678", "0.1e1", "1234.5678", "-12.25",
    ]

    @Test("are read back as the doubles nearest to what is written")
    func exact() throws {
        let numbers = try column(PackedNumbersTests.texts)
        for (row, text) in PackedNumbersTests.texts.enumerated() {
            let expected = try #require(
                Double(text == ".5" || text == "7." ? "0" + text + "0" : text)
            )
            #expect(numbers[row] == expected, "\(text)")
            let sign: FloatingPointSign = expected == 0 ? .plus : expected.sign
            #expect(numbers[row].sign == sign, "\(text)")
        }
    }

    @Test("are the same one by one, block by block and all laid out, missing ones too")
    func ways() throws {
        let texts = PackedNumbersTests.texts + ["", "3", ""] + PackedNumbersTests.texts
        let numbers = try column(texts)
        #expect(numbers.count == texts.count)
        var target = [Double](repeating: 0, count: texts.count)
        for (first, size) in [(0, texts.count), (5, 1), (20, 19), (3, 0)] {
            let rows = first..<first + size
            target.withUnsafeMutableBufferPointer {
                if let base = $0.baseAddress { numbers.unpack(rows, into: base) }
            }
            for row in rows {
                #expect(target[row - first].bitPattern == numbers[row].bitPattern, "\(texts[row])")
            }
        }
        for row in texts.indices {
            #expect(numbers.values[row].isNaN == texts[row].isEmpty)
            #expect(texts[row].isEmpty || numbers.values[row] == numbers[row])
        }
        #expect(numbers.values == numbers.values)
    }

    @Test("say which are missing, wherever a block begins and ends")
    func missing() throws {
        let texts = (0..<40).map { $0 % 7 == 3 || $0 == 16 ? "" : "\($0)" }
        let numbers = try column(texts)
        for rows in [0..<40, 0..<3, 4..<10, 17..<24, 16..<17, 5..<5, 18..<40] {
            var states = [UInt8](repeating: 9, count: rows.count + 1)
            let isFound = states.withUnsafeMutableBufferPointer { states in
                states.baseAddress.map { numbers.markMissing(rows, 2, in: $0) }
            }
            #expect(states == rows.map { texts[$0].isEmpty ? 2 : 0 } + [9], "\(rows)")
            #expect(isFound == rows.contains { texts[$0].isEmpty }, "\(rows)")
        }
    }

    @Test("every short decimal is the same as its double")
    func shorts() throws {
        let texts = (0..<4000).map { index -> String in
            let digits = "\(index * 7919 % 10_000_000)"
            let cut = digits.index(digits.startIndex, offsetBy: index % (digits.count + 1))
            let point = index % 3 == 0 ? "." : ""
            let sign = index % 5 == 0 ? "-" : ""
            return "\(sign)\(digits[..<cut])\(point)\(digits[cut...])"
        }
        let numbers = try column(texts)
        for (row, text) in texts.enumerated() {
            let plain = text.hasSuffix(".") ? text + "0" : text.replacing("-.", with: "-0.")
            let expected = Double(plain.hasPrefix(".") ? "0" + plain : plain)
            #expect(numbers[row] == expected, "\(text)")
        }
    }

    @Test("hold percentages, flags, counts and days as well, within their range")
    func kinds() throws {
        let shares = try column(["70", "12.5", "0.1", "100"], .percent(.hundred))
        let expected: [Double] = [0.7, 0.125, 0.001, 1]
        for (row, share) in expected.enumerated() { #expect(shares[row] == share) }
        let signed = try column(["12.5%", "33.333333333%"], .percent(.sign))
        #expect(signed[0] == 0.125)
        #expect(signed[1] == 0.33333333333)
        #expect(try column(["yes", "no"], .flag)[0] == 1)
        let bounded = try column(["-3", "2.5"], range: .init(lower: -3, upper: 2.5))
        #expect(bounded[0] == -3)
        #expect(bounded[1] == 2.5)
        #expect(throws: (any Error).self) {
            try column(["-3", "2.6"], range: .init(lower: -3, upper: 2.5))
        }
    }
}

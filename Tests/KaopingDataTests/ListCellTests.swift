import Testing

@testable import KaopingData

@Suite("A cell with several texts")
struct ListCellTests {
    private func entries(_ cell: String, _ separator: String = "、") -> [String] {
        var result: [String] = []
        var cell = cell
        cell.withUTF8 { bytes in
            ListCell.forEach(
                in: UnsafeRawBufferPointer(bytes),
                separator: Array(separator.utf8)
            ) { result.append(String(decoding: $0, as: UTF8.self)) }
        }
        return result
    }

    @Test("is parted by its separator, of any length, and only by that")
    func parted() {
        #expect(entries("甲、乙、丙") == ["甲", "乙", "丙"])
        #expect(entries("a; b;c", ";") == ["a", "b", "c"])
        #expect(entries("a and b and c", " and ") == ["a", "b", "c"])
        #expect(entries("甲,乙、丙") == ["甲,乙", "丙"])
        // 、 is E3 80 81; the ideographic space E3 80 80 begins alike.
        #expect(entries("甲　乙、丙") == ["甲　乙", "丙"])
    }

    @Test("has spaces around texts taken away, also wide ones")
    func trimmed() {
        #expect(entries(" 甲 、　乙　、\t丙") == ["甲", "乙", "丙"])
    }

    @Test("has no text between two separators, or in nothing")
    func empty() {
        #expect(entries("、甲、、乙、 、") == ["甲", "乙"])
        #expect(entries("").isEmpty)
        #expect(entries("、").isEmpty)
        #expect(entries("甲、乙", "") == ["甲、乙"])
    }
}

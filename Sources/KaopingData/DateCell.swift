internal import KaopingCore

/// Reading days.
enum DateCell {
    /// Reads a day from its plain form; nil when it is none.
    static func day(_ text: [UInt8]) -> Day? {
        parts(text).flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
    }

    /// Returns the month of a day that its month does not have, and how long it is; nil for any
    /// other text.
    static func shortMonth(_ text: [UInt8]) -> (year: Int, month: Int, length: Int)? {
        guard let (year, month, day) = parts(text), (1...12).contains(month), day <= 31 else {
            return nil
        }
        let length = Day.length(ofMonth: month, year: year)
        return day > length ? (year, month, length) : nil
    }

    /// A day as it is written, whether there is such a day or not.
    private typealias Written = (year: Int, month: Int, day: Int)

    private static func parts(_ text: [UInt8]) -> Written? {
        if text.count == 8, let all = number(text[...], 8...8) {
            return (all / 10_000, all / 100 % 100, all % 100)
        }
        for separator in [Byte.minus, Byte.slash, Byte.point] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 3 else { continue }
            guard let year = number(parts[0], 4...4), let month = number(parts[1], 1...2),
                let day = number(parts[2], 1...2)
            else { return nil }
            return (year, month, day)
        }
        return words(String(decoding: text, as: UTF8.self))
    }

    /// Reads `2020年7月31日` and `2020年7月底`.
    private static func words(_ text: String) -> Written? {
        let yearAndRest = text.split(separator: "年", omittingEmptySubsequences: false)
        guard yearAndRest.count == 2, let year = number(Array(yearAndRest[0].utf8)[...], 4...4)
        else { return nil }
        let monthAndRest = yearAndRest[1].split(separator: "月", omittingEmptySubsequences: false)
        guard monthAndRest.count == 2,
            let month = number(Array(monthAndRest[0].utf8)[...], 1...2)
        else { return nil }
        if monthAndRest[1] == "底" {
            return (year, month, Day.length(ofMonth: month, year: year))
        }
        guard monthAndRest[1].hasSuffix("日"),
            let day = number(Array(monthAndRest[1].dropLast().utf8)[...], 1...2)
        else { return nil }
        return (year, month, day)
    }

    private static func number(_ text: ArraySlice<UInt8>, _ lengths: ClosedRange<Int>) -> Int? {
        guard lengths.contains(text.count), text.allSatisfy({ $0 &- Byte.zero < 10 }) else {
            return nil
        }
        return text.reduce(0) { $0 * 10 + Int($1 - Byte.zero) }
    }

    /// Reads `2020-07-31` at the head of some text of at least ten bytes, the common case.
    @inline(__always)
    static func common(_ text: UnsafePointer<UInt8>) -> Day? {
        guard text[4] == Byte.minus, text[7] == Byte.minus else { return nil }
        var wrong: UInt8 = 0
        func digit(_ index: Int) -> Int {
            let value = text[index] &- Byte.zero
            wrong |= value > 9 ? 1 : 0
            return Int(value)
        }
        let year = digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3)
        let month = digit(5) * 10 + digit(6)
        let day = digit(8) * 10 + digit(9)
        return wrong == 0 ? Day(year: year, month: month, day: day) : nil
    }
}

/// Reading yes and no.
enum FlagCell {
    private static let yes = words(["1", "是", "有", "yes", "true", "y", "√", "✓", "✔"])
    private static let no = words(["0", "否", "无", "no", "false", "n", "×", "✗", "✘", "x"])

    private static func words(_ words: [String]) -> [[UInt8]] {
        words.map { Array($0.utf8) }
    }

    /// Reads 1, 0, 是, 否, 有 or 无 at the head of some text, the common cases.
    @inline(__always)
    static func common(_ text: UnsafePointer<UInt8>) -> (value: Double, length: Int)? {
        let digit = text[0] &- Byte.zero
        if digit <= 1 { return (Double(digit), 1) }
        switch (text[0], text[1], text[2]) {
        case (0xE6, 0x98, 0xAF), (0xE6, 0x9C, 0x89): return (1, 3)
        case (0xE5, 0x90, 0xA6), (0xE6, 0x97, 0xA0): return (0, 3)
        default: return nil
        }
    }

    /// Reads a flag from its plain form: 1, 0, or nil when it is none.
    static func value(_ text: [UInt8]) -> Double? {
        guard text.count <= 5 else { return nil }
        if yes.contains(text) { return 1 }
        return no.contains(text) ? 0 : nil
    }
}

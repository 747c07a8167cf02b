/// What people put around and into values, taken away.
enum CellText {
    /// Returns the bytes without surrounding spaces, tabs and ideographic spaces.
    static func trimmed(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var (start, end) = (0, cell.count)
        while start < end {
            if isSpace(cell[start]) {
                start += 1
            } else if isWideSpace(cell, start, end) {
                start += 3
            } else {
                break
            }
        }
        while end > start {
            if isSpace(cell[end - 1]) {
                end -= 1
            } else if end - 3 >= start, isWideSpace(cell, end - 3, end) {
                end -= 3
            } else {
                break
            }
        }
        return UnsafeBufferPointer(rebasing: cell[start..<end])
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == Byte.space || byte == Byte.tab
    }

    private static func isWideSpace(
        _ cell: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        _ end: Int
    ) -> Bool {
        end - start >= 3 && cell[start] == 0xE3 && cell[start + 1] == 0x80
            && cell[start + 2] == 0x80
    }

    /// Whether a text may have something to trim, seen from its first and last byte only.
    @inline(__always)
    static func mayTrim(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let (first, last) = (start[0], start[count - 1])
        return first <= Byte.space || first == 0xE3 || last <= Byte.space || last == 0x80
    }

    /// Returns trimmed bytes in half-width and lower case, with a minus for the minus sign.
    static func plain(_ cell: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(cell.count)
        var place = 0
        while place < cell.count {
            let (byte, width) = narrow(cell, at: place)
            result.append((65...90).contains(byte) ? byte + 32 : byte)
            place += width
        }
        return result
    }

    /// Returns the byte that a character stands for, and how many bytes it takes.
    private static func narrow(_ cell: UnsafeBufferPointer<UInt8>, at place: Int) -> (UInt8, Int) {
        guard cell[place] >= 0xE2, place + 2 < cell.count else { return (cell[place], 1) }
        switch (cell[place], cell[place + 1], cell[place + 2]) {
        case (0xEF, 0xBC, let last) where last >= 0x81: return (last - 0x60, 3)
        case (0xEF, 0xBD, let last) where last <= 0x9E: return (last - 0x20, 3)
        case (0xE2, 0x88, 0x92): return (Byte.minus, 3)
        default: return (cell[place], 1)
        }
    }

    /// Words for "nothing" in columns of numbers, in plain form.
    private static let blankWords: [[UInt8]] = [
        "", "-", "--", "–", "—", "——", "/", "无", "缺", "不详", "n/a", "na",
    ].map { Array($0.utf8) }

    /// Says whether a plain text is a word for nothing.
    static func isBlank(_ plain: [UInt8]) -> Bool {
        plain.count <= 6 && blankWords.contains(plain)
    }

    /// Returns a value as messages show it: on one line, at most 40 characters.
    static func shown(_ cell: UnsafeBufferPointer<UInt8>) -> String {
        // No character of interest takes more than 16 bytes; a huge cell is not decoded whole.
        let head = UnsafeBufferPointer(rebasing: cell.prefix(640))
        var text = ""
        for (index, character) in String(decoding: head, as: UTF8.self).enumerated() {
            if index == 40 { return text + "…" }
            text.append(character.isNewline ? "⏎" : character)
        }
        return cell.count > head.count ? text + "…" : text
    }
}

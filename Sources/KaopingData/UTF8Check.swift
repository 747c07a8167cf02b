/// Looking for what is not UTF-8.
enum UTF8Check {
    /// Returns where the first sequence begins that is not UTF-8; nil when all is.
    static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        var place = 0
        while place < bytes.count {
            place = behindNarrow(base, place, bytes.count)
            if place + 8 <= bytes.count {
                let wide = Words.load(base + place) & Words.each(0x80)
                // Passes over what is ASCII at the word's head.
                place += wide.trailingZeroBitCount >> 3
                if wide == 0 { continue }
                // Most of what is not ASCII is three bytes, and not at the ends of those.
                while place + 4 <= bytes.count, isCommon(base + place) { place += 3 }
                guard place < bytes.count, base[place] >= 0x80 else { continue }
            }
            let length = sequence(base + place, left: bytes.count - place)
            if length == 0 { return place }
            place += length
        }
        return nil
    }

    /// Passes over ASCII, 32 bytes at a time: no step waits for what the last one has found.
    @inline(__always)
    private static func behindNarrow(
        _ base: UnsafePointer<UInt8>,
        _ start: Int,
        _ count: Int
    ) -> Int {
        var place = start
        while place + 32 <= count {
            let low = Words.load(base + place) | Words.load(base + place + 8)
            let high = Words.load(base + place + 16) | Words.load(base + place + 24)
            if (low | high) & Words.each(0x80) != 0 { return place }
            place += 32
        }
        return place
    }

    /// Whether a character of three bytes stands at a place, other than those whose second byte has
    /// limits of its own; four bytes must be there.
    @inline(__always)
    private static func isCommon(_ start: UnsafePointer<UInt8>) -> Bool {
        let word = UInt32(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt32.self))
        return word & 0xC0_C0F0 == 0x80_80E0 && start[0] != 0xE0 && start[0] != 0xED
    }

    /// Returns the length of the character at a place, or 0 when it is none.
    @inline(__always)
    private static func sequence(_ start: UnsafePointer<UInt8>, left: Int) -> Int {
        let first = start[0]
        if first < 0x80 { return 1 }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC2, first <= 0xF4, length <= left else { return 0 }
        for index in 1..<length where start[index] & 0xC0 != 0x80 { return 0 }
        // Longer than needed, halves of pairs, and what lies beyond the last character.
        switch first {
        case 0xE0: return start[1] >= 0xA0 ? 3 : 0
        case 0xED: return start[1] < 0xA0 ? 3 : 0
        case 0xF0: return start[1] >= 0x90 ? 4 : 0
        case 0xF4: return start[1] < 0x90 ? 4 : 0
        default: return length
        }
    }
}

#if canImport(Glibc)
    internal import Glibc
#endif

/// Short words and their codes, found by looking at eight bytes at once.
///
/// It stands before a dictionary, which has all words: what is not here is looked for there, and put
/// in as long as there is room.
struct WordCache {
    private struct Entry: BitwiseCopyable {
        var low: UInt64 = 0
        var middle: UInt64 = 0
        var high: UInt64 = 0
        var code: Int32 = 0
    }

    private let entries: UnsafeMutablePointer<Entry>
    private let mask: Int
    private var room: Int

    /// The longest word that has a place: eight Chinese characters.
    static let longest = 24

    /// Creates a cache with room for some words; its memory is the creator's to free.
    ///
    /// Memory that the system hands out zeroed costs nothing until it is used.
    init?(room: Int = 4096) {
        let size = 1 << (Int.bitWidth - (room * 2 - 1).leadingZeroBitCount)
        guard let memory = calloc(size, MemoryLayout<Entry>.stride) else { return nil }
        entries = memory.bindMemory(to: Entry.self, capacity: size)
        (mask, self.room) = (size - 1, room)
    }

    /// Frees the memory.
    func close() {
        free(entries)
    }

    /// A word of 1 to 24 bytes, none of them 0.
    struct Word {
        fileprivate let low: UInt64
        fileprivate let middle: UInt64
        fileprivate let high: UInt64

        /// Reads a word; eight bytes more than it has must be there.
        @inline(__always)
        init(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
            low = Words.load(bytes) & Word.mask(count)
            middle = count > 8 ? Words.load(bytes + 8) & Word.mask(count - 8) : 0
            high = count > 16 ? Words.load(bytes + 16) & Word.mask(count - 16) : 0
        }

        /// The bits of the first bytes of a word.
        @inline(__always)
        private static func mask(_ count: Int) -> UInt64 {
            UInt64.max >> UInt64(truncatingIfNeeded: max(0, 8 - count) * 8)
        }

        @inline(__always)
        fileprivate var hash: UInt64 {
            let rest = (middle &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0xC2B2_AE3D_27D4_EB4F)
            let mixed = (low ^ rest) &* 0xD6E8_FEB8_6659_FD93
            return mixed >> 32
        }
    }

    /// Returns the code of a word, -1 where it is not known here.
    @inline(__always)
    func code(of word: Word) -> Int32 {
        var place = Int(truncatingIfNeeded: word.hash) & mask
        while true {
            let entry = entries[place]
            if entry.low == word.low, entry.middle == word.middle, entry.high == word.high {
                return entry.code
            }
            if entry.low == 0 { return -1 }
            place = (place + 1) & mask
        }
    }

    /// Puts a word in that is not there yet.
    mutating func add(_ word: Word, _ code: Int32) {
        guard room > 0, code >= 0, word.low != 0 else { return }
        room -= 1
        var place = Int(truncatingIfNeeded: word.hash) & mask
        while entries[place].low != 0 { place = (place + 1) & mask }
        entries[place] = Entry(low: word.low, middle: word.middle, high: word.high, code: code)
    }
}

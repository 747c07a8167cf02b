#if canImport(Glibc)
    internal import Glibc
#endif

/// What a stretch of bytes holds, counted in one pass without knowing what came before.
struct ChunkScan {
    /// Line feeds.
    private(set) var lines = 0
    /// Quotes.
    private(set) var quotes = 0
    /// Line feeds that an even number of quotes precedes.
    private var linesAfterPairs = 0
    /// Whether some byte is not ASCII.
    private(set) var hasWide = false
    /// Whether some byte is NUL.
    private(set) var hasNull = false
    /// Whether a line feed is followed by another, or by a carriage return or tab.
    private(set) var mayHaveBlank = false

    /// Counts; the byte behind the last one is looked at as well.
    init(_ start: UnsafePointer<UInt8>, _ count: Int) {
        var (place, left) = (start, count)
        while left >= 8 {
            let words = min(left / 8, 255)
            add(place, words)
            place += words * 8
            left -= words * 8
        }
        for index in 0..<max(0, left) { add(place[index], next: place[index + 1]) }
        hasNull = count > 0 && memchr(start, 0, count) != nil
        linesAfterPairs = lines
        if count > 0, memchr(start, Int32(Byte.quote), count) != nil { addQuotes(start, count) }
    }

    /// Returns how many line feeds are outside quotes, by whether what comes before has left one open.
    func linesOutside(startsInside: Bool) -> Int {
        startsInside ? lines - linesAfterPairs : linesAfterPairs
    }

    /// Looks at up to 255 words: each byte of a counter then holds what it counts.
    @inline(__always)
    private mutating func add(_ start: UnsafePointer<UInt8>, _ words: Int) {
        var (counter, all, blanks) = (0 as UInt64, 0 as UInt64, 0 as UInt64)
        for index in 0..<words {
            let word = Words.load(start + index * 8)
            let lines = Words.equal(word, Byte.lineFeed)
            let next = Words.load(start + index * 8 + 1)
            let controls = ~(((next & Words.each(0x7F)) &+ Words.each(0x72)) | next)
            blanks |= lines & controls
            all |= word
            counter &+= lines >> 7
        }
        let pairs: UInt64 = 0x00FF_00FF_00FF_00FF
        let sums = (counter & pairs) &+ (counter >> 8 & pairs)
        lines += Int((sums &* 0x0001_0001_0001_0001) >> 48)
        if all & Words.each(0x80) != 0 { hasWide = true }
        if blanks != 0 { mayHaveBlank = true }
    }

    private mutating func add(_ byte: UInt8, next: UInt8) {
        if byte == Byte.lineFeed {
            lines += 1
            if next <= Byte.carriageReturn { mayHaveBlank = true }
        }
        if byte >= 0x80 { hasWide = true }
    }

    /// Counts quotes, and the line feeds that an even number of them precedes.
    ///
    /// The product with a word of ones gives in each byte the number of quotes up to there.
    private mutating func addQuotes(_ start: UnsafePointer<UInt8>, _ count: Int) {
        let ones = Words.each(1)
        var (place, left, inside) = (start, count, 0 as UInt64)
        linesAfterPairs = 0
        while left >= 8 {
            let word = Words.load(place)
            let upTo = (Words.equal(word, Byte.quote) >> 7) &* ones
            let parity = upTo & ones ^ inside
            let lines = Words.equal(word, Byte.lineFeed) >> 7
            linesAfterPairs += Int(((lines & ~parity) &* ones) >> 56)
            quotes += Int(upTo >> 56)
            // Not from the parity, for which the next word would have to wait.
            inside ^= (upTo >> 56 & 1) &* ones
            place += 8
            left -= 8
        }
        for index in 0..<left {
            if place[index] == Byte.quote { quotes += 1 }
            if place[index] == Byte.lineFeed, quotes % 2 == 0 { linesAfterPairs += 1 }
        }
    }
}

/// Eight bytes looked at as one word, the first byte lowest.
enum Words {
    /// A word of eight equal bytes.
    @inline(__always)
    static func each(_ byte: UInt8) -> UInt64 {
        UInt64(byte) &* 0x0101_0101_0101_0101
    }

    /// Reads eight bytes.
    @inline(__always)
    static func load(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    }

    /// Sets the top bit of each byte that is equal to a given one; exact for every byte.
    @inline(__always)
    static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
        let difference = word ^ each(byte)
        return ~(((difference & each(0x7F)) &+ each(0x7F)) | difference) & each(0x80)
    }

    /// Counts the bytes that have their top bit set, of a word with no other bits.
    @inline(__always)
    static func count(_ marks: UInt64) -> Int {
        Int(((marks >> 7) &* each(1)) >> 56)
    }

    /// Counts the bytes from a place up to the first that is one of two; one of them must come.
    @inline(__always)
    static func distance(_ start: UnsafePointer<UInt8>, to a: UInt8, _ b: UInt8) -> Int {
        var place = start
        while true {
            let word = load(place)
            let found = equal(word, a) | equal(word, b)
            if found != 0 { return place - start + found.trailingZeroBitCount >> 3 }
            place += 8
        }
    }

    /// Counts the bytes from a place up to the first that is a comma or below it in ASCII, so a space
    /// or a line end as well, or that may begin a character beyond ASCII; one must come.
    @inline(__always)
    static func graphicLength(_ start: UnsafePointer<UInt8>) -> Int {
        var place = start
        while true {
            // As in `NumberCell.short`: what bytes beyond ASCII borrow is from bytes behind them.
            let found = (each(0x80 + Byte.comma) &- load(place)) & each(0x80)
            if found != 0 { return place - start + found.trailingZeroBitCount >> 3 }
            place += 8
        }
    }

    /// Counts the bytes from a place up to the first comma, line end or quote; one must come.
    @inline(__always)
    static func plainLength(_ start: UnsafePointer<UInt8>) -> Int {
        var place = start
        while true {
            let word = load(place)
            let found =
                equal(word, Byte.comma) | equal(word, Byte.lineFeed) | equal(word, Byte.quote)
            if found != 0 { return place - start + found.trailingZeroBitCount >> 3 }
            place += 8
        }
    }
}

/// The bytes that mean something in a CSV file.
enum Byte {
    static let comma = UInt8(ascii: ",")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let quote = UInt8(ascii: "\"")
    static let zero = UInt8(ascii: "0")
    static let minus = UInt8(ascii: "-")
    static let plus = UInt8(ascii: "+")
    static let point = UInt8(ascii: ".")
    static let percent = UInt8(ascii: "%")
    static let slash = UInt8(ascii: "/")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
}

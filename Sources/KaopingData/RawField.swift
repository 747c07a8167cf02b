internal import KaopingCore

#if canImport(Glibc)
    internal import Glibc
#endif

/// What is wrong with the quotes of a field.
enum QuoteFault {
    /// A quote inside a field that does not begin with one.
    case inside
    /// Text behind the closing quote.
    case thenText
    /// No closing quote.
    case open

    /// Returns the issue.
    func issue(name: String, line: Int, shown: String = "") -> Issue {
        let place = Place(file: name, line: line)
        switch self {
        case .inside: return Issue(.quoteInside, at: place, ["value": .text(shown)])
        case .thenText: return Issue(.quoteThenText, at: place, ["value": .text(shown)])
        case .open: return Issue(.quoteOpen, at: place, ["line": "\(line)"])
        }
    }
}

/// One field of a record, as it stands between the delimiters.
struct RawField {
    /// The bytes of the value, without the quotes around it.
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether quotes inside are doubled.
    let isDoubled: Bool
    /// How many line feeds are inside.
    let lines: Int
    /// What follows the field and its delimiter.
    let next: UnsafePointer<UInt8>
    /// Whether the field is its record's last.
    let endsRecord: Bool
    /// What is wrong with its quotes.
    let fault: QuoteFault?

    /// Reads the field at a place.
    ///
    /// - Parameters:
    ///   - start: where it begins.
    ///   - limit: where the bytes end; a line feed and 8 more readable bytes stand there.
    init(_ start: UnsafePointer<UInt8>, limit: UnsafePointer<UInt8>) {
        if start[0] == Byte.quote, start < limit {
            self.init(quoted: start, limit: limit)
        } else {
            self.init(plain: start)
        }
    }

    private init(quoted start: UnsafePointer<UInt8>, limit: UnsafePointer<UInt8>) {
        var (place, lines, doubled) = (start + 1, 0, false)
        while true {
            place += Words.distance(place, to: Byte.quote, Byte.lineFeed)
            if place >= limit { break }
            if place[0] == Byte.lineFeed {
                lines += 1
            } else if place[1] == Byte.quote, place + 1 < limit {
                doubled = true
                place += 1
            } else {
                break
            }
            place += 1
        }
        let close = min(place, limit)
        let after = close + 1
        let isCRLF = after[0] == Byte.carriageReturn && after[1] == Byte.lineFeed
        bytes = UnsafeBufferPointer(start: start + 1, count: close - start - 1)
        isDoubled = doubled
        self.lines = lines
        endsRecord = isCRLF || after[0] == Byte.lineFeed
        next = after + (isCRLF ? 2 : 1)
        if place >= limit {
            fault = .open
        } else {
            fault = endsRecord || after[0] == Byte.comma ? nil : .thenText
        }
    }

    private init(plain start: UnsafePointer<UInt8>) {
        let length = Words.plainLength(start)
        let end = start[length]
        endsRecord = end == Byte.lineFeed
        let cut = endsRecord && length > 0 && start[length - 1] == Byte.carriageReturn
        bytes = UnsafeBufferPointer(start: start, count: cut ? length - 1 : length)
        isDoubled = false
        lines = 0
        next = start + length + 1
        fault = end == Byte.quote ? .inside : nil
    }

    /// The value, with the doubled quotes made single.
    var unescaped: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            result.append(bytes[index])
            index += isDoubled && bytes[index] == Byte.quote ? 2 : 1
        }
        return result
    }

    /// The value as a trimmed text.
    var text: String {
        unescaped.withUnsafeBufferPointer {
            String(decoding: CellText.trimmed($0), as: UTF8.self)
        }
    }
}

/// The first byte that does not belong into a text file.
struct FirstBadByte {
    /// Where it is in the bytes looked at.
    let offset: Int
    /// What is wrong with it.
    let message: Message

    /// Looks for a NUL or for what is not UTF-8; nil when all is well.
    ///
    /// The offset is an index of the slice.
    init?(_ bytes: ArraySlice<UInt8>) {
        let start = bytes.startIndex
        guard let found = bytes.withUnsafeBufferPointer({ FirstBadByte($0) }) else { return nil }
        offset = found.offset + start
        message = found.message
    }

    /// Looks for a NUL or for what is not UTF-8; nil when all is well.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        let end = UTF8Check.firstInvalid(bytes) ?? bytes.count
        let message: Message? = end < bytes.count ? .tableNotUTF8 : nil
        let null = bytes.baseAddress.flatMap { base in
            memchr(base, 0, end).map { $0 - UnsafeMutableRawPointer(mutating: base) }
        }
        if let null {
            offset = null
            self.message = .tableNull
        } else if let message {
            offset = end
            self.message = message
        } else {
            return nil
        }
    }
}

internal import KaopingCore

/// The bytes of a YAML text that may be handed to libyaml.
///
/// Lines end as libyaml counts them: LF, CR, CR LF, U+0085, U+2028 and U+2029.
struct YAMLText {
    let file: String
    /// Valid UTF-8 without control characters and byte order mark.
    let bytes: ArraySlice<UInt8>

    /// Checks a text.
    ///
    /// - Throws: every character that is not allowed, or the first byte that is not UTF-8.
    init(_ bytes: [UInt8], file: String, limits: YAMLLimits) throws(IssuesError) {
        guard bytes.count <= limits.maxBytes else {
            throw IssuesError(
                .yamlTooLarge,
                at: Place(file: file),
                ["limit": .text("\(limits.maxBytes)")],
                status: .profile
            )
        }
        if isUTF16(bytes) {
            let place = Place(file: file, line: 1, column: 1)
            throw IssuesError(.yamlUTF16, at: place, status: .profile)
        }
        self.file = file
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        var check = TextCheck(file: file, issues: YAMLIssues(limit: limits.maxIssues))
        self.bytes.withUnsafeBufferPointer { check.read($0) }
        try check.issues.check()
    }

    func place(_ mark: YAMLMark) -> Place {
        Place(file: file, line: mark.line + 1, column: mark.column + 1)
    }

    /// Returns some characters from the one with a number, counted from 0.
    func characters(at index: Int, _ count: Int) -> String {
        String(String.UnicodeScalarView(scalars(at: index).prefix(count)))
    }

    /// Returns the characters from the one with a number up to a space, comma or bracket.
    func word(at index: Int) -> String {
        let word = scalars(at: index).prefix { !" \t\r\n,[]{}".unicodeScalars.contains($0) }
        return String(String.UnicodeScalarView(word))
    }

    /// Only for what is done once: it walks the text.
    private func scalars(at index: Int) -> Substring.UnicodeScalarView {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.dropFirst(index)
    }

    /// Whether a character is refused: controls, and what is no character of a text.
    static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85: false
        case 0...0x1F, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// Returns a character's number as messages show it, such as U+0007.
    static func code(_ scalar: Unicode.Scalar) -> String {
        "U+" + hexadecimal(scalar.value, digits: 4)
    }
}

/// A walk over the bytes that knows its line and column.
private struct TextCheck {
    let file: String
    var issues: YAMLIssues
    private var line = 1
    private var column = 1

    init(file: String, issues: YAMLIssues) {
        self.file = file
        self.issues = issues
    }

    private var place: Place { Place(file: file, line: line, column: column) }

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x20 && byte < 0x7F {
                index += 1
                column += 1
            } else if let (scalar, length) = decode(bytes, index) {
                index += length
                let isBeforeLF = scalar == "\r" && index < bytes.count && bytes[index] == 0x0A
                if !isBeforeLF { pass(scalar) }
            } else {
                let shown = "0x" + hexadecimal(UInt32(byte), digits: 2)
                // What follows is noise: one wrong encoding makes thousands.
                return issues.add(.yamlNotUTF8, at: place, ["byte": .text(shown)])
            }
        }
    }

    private mutating func pass(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
            line += 1
            column = 1
        default:
            if YAMLText.isRefused(scalar) {
                issues.add(.yamlCharacter, at: place, ["code": .text(YAMLText.code(scalar))])
            }
            column += 1
        }
    }
}

/// Returns the character at an index and its number of bytes; nil when they are not UTF-8.
private func decode(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ index: Int
) -> (Unicode.Scalar, Int)? {
    let first = UInt32(bytes[index])
    let (length, least): (Int, UInt32)
    switch first {
    case 0..<0x80: (length, least) = (1, 0)
    case 0xC0..<0xE0: (length, least) = (2, 0x80)
    case 0xE0..<0xF0: (length, least) = (3, 0x800)
    case 0xF0..<0xF8: (length, least) = (4, 0x10000)
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    var value = length == 1 ? first : first & (0x7F >> UInt32(length))
    for byte in bytes[(index + 1)..<(index + length)] {
        guard byte & 0xC0 == 0x80 else { return nil }
        value = value << 6 | UInt32(byte & 0x3F)
    }
    // Longer than needed is a disguise; the initializer refuses surrogates and what is too large.
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
}

/// Whether bytes begin with UTF-16's byte order mark, or as ASCII in UTF-16 does without one.
private func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    guard bytes.count >= 4 else { return false }
    let zeros = bytes[..<4].map { $0 == 0 }
    return zeros == [true, false, true, false] || zeros == [false, true, false, true]
}

private func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}

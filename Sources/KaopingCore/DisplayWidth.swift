extension StringProtocol {
    /// How many terminal columns the text takes: two for a wide character, none for a combining one.
    ///
    /// Wide are the ranges that Unicode's East Asian Width calls W or F.
    public var displayWidth: Int {
        unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    }

    /// Returns the text filled with spaces to a width in terminal columns.
    public func padded(to width: Int, right: Bool = false) -> String {
        let space = String(repeating: " ", count: Swift.max(0, width - displayWidth))
        return right ? space + self : self + space
    }
}

extension UnicodeScalar {
    /// The width; what nearly all texts consist of needs no look at properties.
    fileprivate var displayWidth: Int {
        switch value {
        case ..<0x300, 0x2500...0x259F: 1  // Letters and digits; lines and bars of tables.
        case 0x4E00...0x9FFF: 2
        default: propertyWidth
        }
    }

    /// The width by the properties of the character.
    var propertyWidth: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch value {
        case 0x1F1E6...0x1F1FF: return 1  // Letters of a flag: two of them are one wide character.
        case 0x1160...0x11FF: return 0  // Parts of a Korean syllable that stand in the first one.
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
            0x1F200...0x1F265, 0x20000...0x3FFFD:
            return 2
        default: return properties.isEmojiPresentation ? 2 : 1
        }
    }
}

internal import KaopingCore

/// Texts that people gave, on a line of their own: nothing in them can look like another line.
enum ShownText {
    /// Returns a text in one line, its line breaks and tabs written as `\n` and `\t`, other
    /// control characters as a replacement character.
    static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            default: result.append(isControl(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }

    /// Returns a remark, whose hint stands on lines of its own: each of them indented.
    static func remark(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .map { index, part in
                let part = line(String(part.drop { $0 == " " }))
                return index == 0 ? part : "    " + part
            }.joined(separator: "\n")
    }

    /// Whether a text has a character that is not shown but does something.
    static func hasControls(_ text: String) -> Bool {
        text.unicodeScalars.contains(where: isControl)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        // Marks that turn the direction of what follows.
        case .format:
            (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        default: false
        }
    }
}

/// A name in the three forms that Kaoping uses.
struct Name: Equatable {
    /// As a Swift type or target: `AcmeSeasonal`.
    let camel: String
    /// As a plugin's id: `acme-seasonal`.
    let kebab: String
    /// As a scorer's id: `acme_seasonal`.
    let snake: String
    /// In running text: `Acme seasonal`.
    let words: String

    /// Reads `AcmeSeasonal`, `acme-seasonal` or `acme_seasonal`; nil for what is no such name.
    init?(_ text: String) {
        var parts: [String] = [""]
        var last: Character = "-"
        for character in text {
            guard character.isASCII, character.isLetter || character.isNumber || isJoint(character)
            else { return nil }
            if isJoint(character) {
                guard !isJoint(last) else { return nil }
                parts.append("")
            } else {
                // A capital begins a word, except within a run such as the one in `TOPSIS`.
                if character.isUppercase, !last.isUppercase, !isJoint(last) { parts.append("") }
                parts[parts.count - 1] += character.lowercased()
            }
            last = character
        }
        guard let first = parts[0].first, first.isLetter, !isJoint(last) else { return nil }
        camel = parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        kebab = parts.joined(separator: "-")
        snake = parts.joined(separator: "_")
        let sentence = parts.joined(separator: " ")
        words = sentence.prefix(1).uppercased() + sentence.dropFirst()
    }
}

private func isJoint(_ character: Character) -> Bool {
    character == "-" || character == "_"
}

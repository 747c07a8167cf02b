/// A message of the catalogue: a stable code and its wording in both languages.
///
/// `{name}` in a wording stands for an argument of that name. Every message that a user
/// can see is a static property here, in the file of its area under `Catalog/`.
public struct Message: Sendable, Hashable {
    /// The stable code, such as `unknown-key`.
    public let code: String
    /// What is wrong, or what is so.
    public let text: Bilingual
    /// What to do about it; nil when the text says it all.
    public let hint: Bilingual?

    /// Creates a message.
    ///
    /// - Parameters:
    ///   - code: kebab-case, unique in the catalogue.
    ///   - zh: the Chinese wording.
    ///   - en: the English wording.
    ///   - hintZH: what to do, in Chinese.
    ///   - hintEN: what to do, in English.
    public init(
        _ code: String,
        zh: String,
        en: String,
        hintZH: String? = nil,
        hintEN: String? = nil
    ) {
        self.code = code
        text = Bilingual(zh: zh, en: en)
        if let hintZH, let hintEN {
            hint = Bilingual(zh: hintZH, en: hintEN)
        } else {
            hint = nil
        }
    }

    /// Returns a wording with its arguments put in.
    static func fill(
        _ template: String,
        _ arguments: [String: Argument],
        _ language: Language
    ) -> String {
        var result = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { break }
            result += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            result += arguments[name]?.description(in: language) ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

/// What is put into a message's wording.
public enum Argument: Sendable, Hashable, ExpressibleByStringLiteral,
    ExpressibleByStringInterpolation
{
    /// A text that is the same in both languages.
    case text(String)
    /// A text with two versions.
    case both(Bilingual)
    /// A place.
    case place(Place)

    /// Creates an argument from a text that is the same in both languages.
    public init(stringLiteral value: String) {
        self = .text(value)
    }

    /// Returns the argument in one language.
    public func description(in language: Language) -> String {
        switch self {
        case .text(let text): text
        case .both(let text): text[language]
        case .place(let place): place.description(in: language)
        }
    }
}

/// A language that people read Kaoping in.
public enum Language: String, Sendable, CaseIterable {
    /// Simplified Chinese.
    case zh
    /// English.
    case en
}

/// A text in Chinese and English.
public struct Bilingual: Sendable, Hashable {
    /// The Chinese text.
    public let zh: String
    /// The English text.
    public let en: String

    /// Creates a text from its two versions.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// Creates a text that reads the same in both languages, such as a name.
    public init(_ same: String) {
        self.init(zh: same, en: same)
    }

    /// Returns the text in one language.
    public subscript(language: Language) -> String {
        language == .zh ? zh : en
    }
}

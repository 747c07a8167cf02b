internal import KaopingCore
internal import KaopingYAML

/// A number as the profile writes it.
struct WrittenNumber {
    let value: Exact
    let text: String
    let place: Place
    /// Whether it was written as a percentage.
    let isPercent: Bool
}

extension DecodingContext {
    /// Reads an id: a letter of any script, then letters, digits, `_` or `-`.
    func id(_ node: YAMLNode) -> String? {
        guard let text = node.scalar else {
            return mismatch(node, expected: Bilingual(zh: "编号", en: "an id"))
        }
        return id(text, at: node.place)
    }

    /// Checks an id.
    func id(_ text: String, at place: Place) -> String? {
        let letters = text.unicodeScalars
        let isID =
            letters.first.map { $0.properties.isAlphabetic } == true
            && letters.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
                    || $0.properties.generalCategory == .nonspacingMark || $0 == "_" || $0 == "-"
            }
        guard isID else {
            report(.profileNotAnID, at: place, ["id": .text(text)])
            return nil
        }
        return text
    }

    /// Reads a title.
    func title(_ node: YAMLNode) -> Bilingual? {
        if let text = node.scalar, !text.isEmpty { return Bilingual(text) }
        guard case .mapping(let entries) = node.content else {
            return mismatch(node, expected: Words.title)
        }
        var titles: [String: String] = [:]
        for entry in entries {
            if !["zh", "en"].contains(entry.key) {
                report(
                    .profileUnknownKey,
                    at: entry.keyPlace,
                    [
                        "key": .text(entry.key),
                        "suggestion": suggestion(for: entry.key, among: ["zh", "en"]),
                    ]
                )
            } else if let text = entry.value.scalar, !text.isEmpty {
                titles[entry.key] = text
            } else {
                return mismatch(entry.value, expected: Words.title)
            }
        }
        guard let zh = titles["zh"] ?? titles["en"], let en = titles["en"] ?? titles["zh"] else {
            return entries.isEmpty ? mismatch(node, expected: Words.title) : nil
        }
        return Bilingual(zh: zh, en: en)
    }

    /// Reads an exact number.
    func number(_ node: YAMLNode) -> WrittenNumber? {
        guard let text = node.scalar, let value = Exact(text) else {
            let expected = Bilingual(
                zh: "数（如 12、0.5、1/4 或 70%，不超过 18 位）",
                en: "a number such as 12, 0.5, 1/4 or 70%, of at most 18 digits"
            )
            return mismatch(node, expected: expected)
        }
        return WrittenNumber(
            value: value,
            text: text,
            place: node.place,
            isPercent: text.hasSuffix("%")
        )
    }

    /// Reads an interval.
    func interval(_ node: YAMLNode) -> ExactInterval? {
        guard let text = node.scalar, let interval = ExactInterval(text) else {
            return mismatch(node, expected: Words.interval)
        }
        return interval
    }

    /// Reads a list of texts; a text alone is a list of one.
    func texts(_ node: YAMLNode) -> [(text: String, node: YAMLNode)] {
        if let text = node.scalar { return [(text, node)] }
        guard case .sequence(let elements) = node.content else {
            let _: Int? = mismatch(node, expected: Bilingual(zh: "列表", en: "a list"))
            return []
        }
        return elements.compactMap { element in
            if let text = element.scalar { return (text, element) }
            return mismatch(element, expected: Bilingual(zh: "文字", en: "a text"))
        }
    }

    /// Reports a word that is not among those of a choice.
    func wrongChoice<T>(_ node: YAMLNode, among words: [String]) -> T? {
        mismatch(node, expected: Words.oneOf(words))
    }
}

/// Words of messages.
enum Words {
    static let title = Bilingual(zh: "名称", en: "a title")
    static let interval = Bilingual(
        zh: "区间（如 300..500、3000..<5000、90.. 或 ..<60）",
        en: "an interval such as 300..500, 3000..<5000, 90.. or ..<60"
    )

    /// A number without a needless `.0`.
    static func number(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// The words of a choice.
    static func oneOf(_ words: [String]) -> Bilingual {
        Bilingual(
            zh: "下列之一：" + words.joined(separator: "、"),
            en: "one of: " + words.joined(separator: ", ")
        )
    }

    /// A text as found in the profile.
    static func quoted(_ text: String) -> Bilingual {
        text.isEmpty
            ? Bilingual(zh: "空值", en: "nothing")
            : Bilingual(zh: "“\(text)”", en: "\"\(text)\"")
    }
}

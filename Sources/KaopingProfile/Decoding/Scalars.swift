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
        guard let text = node.scalar, !node.isNull else {
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

    /// Checks the id of what formulas name: they would read a hyphen as a minus.
    func checkName(_ id: String, at place: Place) {
        guard !FormulaWords.isName(id) else { return }
        report(.profileNotAName, at: place, ["id": .text(id)])
    }

    /// Reads a title.
    func title(_ node: YAMLNode) -> Bilingual? {
        if let text = node.scalar, !text.isEmpty, !node.isNull { return Bilingual(text) }
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
            } else if let text = entry.value.scalar, !text.isEmpty, !entry.value.isNull {
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
        if let text = node.scalar, !node.isNull { return [(text, node)] }
        guard case .sequence(let elements) = node.content else {
            let _: Int? = mismatch(node, expected: Bilingual(zh: "列表", en: "a list"))
            return []
        }
        return elements.compactMap { element in
            if let text = element.scalar, !element.isNull { return (text, element) }
            return mismatch(element, expected: Bilingual(zh: "文字", en: "a text"))
        }
    }

    /// Reads a list of texts that says nothing when it is empty.
    func someTexts(_ node: YAMLNode) -> [(text: String, node: YAMLNode)] {
        guard case .sequence([]) = node.content else { return texts(node) }
        let _: Int? = mismatch(node, expected: Bilingual(zh: "至少一个文字", en: "at least one text"))
        return []
    }

    /// Reads a share of a whole, from 0 to 1 or 100 %.
    func share(_ node: YAMLNode) -> Exact? {
        guard let share = number(node)?.value else { return nil }
        guard !(share < .zero), !(Exact(1) < share) else {
            return mismatch(node, expected: Words.share)
        }
        return share
    }

    /// Reports a key that stands where it does nothing.
    func reportIdle(_ key: Key, at place: Place, _ why: Bilingual) {
        report(.profileKeyIdle, at: place, ["key": .text(key.name), "why": .both(why)])
    }

    /// Reports keys that say what another says already.
    func refuse(_ keys: [Key], in mapping: MappingReader, beside other: Key) {
        for key in keys {
            guard let node = mapping[key] else { continue }
            report(
                .profileKeyTwice,
                at: node.place,
                ["key": .text(key.name), "other": .text(other.name)]
            )
        }
    }

    /// Reports a key that stands without the one that belongs to it.
    func require(_ other: Key, with keys: [Key], in mapping: MappingReader) {
        guard mapping[other] == nil else { return }
        for key in keys {
            guard let node = mapping[key] else { continue }
            report(
                .profileNeedsKey,
                at: node.place,
                ["key": .text(key.name), "other": .text(other.name)]
            )
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
    static let share = Bilingual(zh: "0 到 100% 的比例", en: "a share from 0 to 100%")
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

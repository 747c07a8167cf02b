internal import KaopingCore
internal import KaopingYAML

/// What a decoding shares: the issues found so far and the scorers that may be named.
final class DecodingContext {
    let scorers: ScorerRegistry
    var issues: [Issue] = []

    init(scorers: ScorerRegistry) {
        self.scorers = scorers
    }

    func report(
        _ message: Message,
        at place: Place,
        _ arguments: [String: Argument] = [:],
        severity: Severity = .error
    ) {
        issues.append(Issue(message, at: place, arguments, severity: severity))
    }

    /// Reports a key that must be there.
    func reportMissing(_ key: Key, at place: Place) {
        report(
            .profileMissingKey,
            at: place,
            ["key": .text(key.name), "meaning": .both(key.meaning)]
        )
    }

    /// Reports a value of the wrong kind and gives nil, so that a reader can return it.
    func mismatch<T>(_ node: YAMLNode, expected: Bilingual) -> T? {
        report(
            .profileWrongValue,
            at: node.place,
            ["expected": .both(expected), "found": .both(node.inWords)]
        )
        return nil
    }

    /// Says which candidate may have been meant, or which there are.
    func suggestion(for word: String, among candidates: [String]) -> Argument {
        if let near = nearest(to: word, among: candidates) {
            return .both(Bilingual(zh: "是否想写“\(near)”？", en: "did you mean \"\(near)\"?"))
        }
        guard !candidates.isEmpty else {
            return .both(Bilingual(zh: "这里没有可用的名称", en: "there is none to name here"))
        }
        let list = candidates.joined(separator: ", ")
        return .both(Bilingual(zh: "可用：\(list)", en: "known here: \(list)"))
    }
}

extension YAMLNode {
    /// What the node is, for a message.
    var inWords: Bilingual {
        switch content {
        case _ where isNull: Words.quoted("")
        case .scalar(let text, _): Words.quoted(text)
        case .sequence([]): Bilingual(zh: "空列表", en: "an empty list")
        case .sequence: Bilingual(zh: "列表", en: "a list")
        case .mapping([]): Bilingual(zh: "空键值表", en: "an empty mapping")
        case .mapping: Bilingual(zh: "键值表", en: "a mapping")
        }
    }
}

extension Key {
    /// What the key means, as half a sentence.
    fileprivate var meaning: Bilingual {
        Bilingual(
            zh: zh.hasSuffix("。") ? String(zh.dropLast()) : zh,
            en: en.prefix(1).lowercased()
                + (en.hasSuffix(".") ? en.dropLast() : en[...]).dropFirst()
        )
    }
}

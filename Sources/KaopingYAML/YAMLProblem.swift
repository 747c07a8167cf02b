internal import KaopingCore

/// What libyaml could not read.
struct YAMLProblem: Error {
    /// The problem in libyaml's words.
    let text: String
    /// What libyaml was doing; nil when it does not say.
    let context: String?
    /// Where the problem shows.
    let mark: YAMLMark
    /// Where `context` began; means nothing without one.
    let contextMark: YAMLMark

    /// Whether the text ended where a value was expected; libyaml does not say what is open then.
    func isEnd(of text: YAMLText) -> Bool {
        self.text == Self.valueExpected && text.characters(at: mark.index, 1).isEmpty
    }

    /// Returns the problem in our words, or quoted when we have none.
    func issue(in text: YAMLText) -> Issue {
        let start = context == nil ? mark : contextMark
        let message = message(in: text)
        let beginsAtStart = Self.atStart.contains(message)
        return Issue(
            message,
            at: text.place(beginsAtStart ? start : mark),
            [
                "start": .place(text.place(start)),
                "character": .text(text.characters(at: mark.index, 1)),
                "tag": .text(excerpt(text.word(at: start.index))),
                "problem": .text(
                    ([self.text] + (context.map { [$0] } ?? [])).joined(separator: ", ")
                ),
            ]
        )
    }

    private func message(in text: YAMLText) -> Message {
        // These come with many problems each and one remedy.
        switch context {
        case "while scanning a tag", "while parsing a tag": return .yamlTag
        case .some(let context) where context.hasSuffix("directive"): return .yamlDirective
        case "while scanning a directive": return .yamlDirective
        default: break
        }
        let isTab = text.characters(at: mark.index, 1) == "\t"
        if isTab && self.text == Self.badStart { return .yamlTab }
        return Self.known[self.text] ?? .yamlSyntax
    }

    private static let badStart = "found character that cannot start any token"
    private static let valueExpected = "did not find expected node content"

    /// What is better shown where it begins than where libyaml gave up.
    private static let atStart: Set<Message> = [.yamlColonMissing, .yamlQuoteNotClosed, .yamlTag]

    private static let known: [String: Message] = [
        badStart: .yamlCharacterAtStart,
        "found a tab character that violates indentation": .yamlTab,
        "found a tab character where an indentation space is expected": .yamlTab,
        "mapping values are not allowed in this context": .yamlUnexpectedColon,
        "could not find expected ':'": .yamlColonMissing,
        "found unexpected ':'": .yamlColonWithoutSpace,
        "did not find expected key": .yamlKeyExpected,
        "did not find expected '-' indicator": .yamlDashExpected,
        "block sequence entries are not allowed in this context": .yamlUnexpectedDash,
        "mapping keys are not allowed in this context": .yamlUnexpectedQuestionMark,
        "did not find expected ',' or ']'": .yamlListNotClosed,
        "did not find expected ',' or '}'": .yamlMappingNotClosed,
        "found unexpected end of stream": .yamlQuoteNotClosed,
        "found unexpected document indicator": .yamlDocumentMarkInQuotes,
        "found unknown escape character": .yamlEscape,
        "did not find expected hexdecimal number": .yamlEscape,
        "found invalid Unicode character escape code": .yamlEscape,
        "did not find expected alphabetic or numeric character": .yamlAnchorName,
        valueExpected: .yamlValueExpected,
        "did not find expected comment or line break": .yamlTextBlockHeading,
        "found an indentation indicator equal to 0": .yamlTextBlockHeading,
        "found duplicate %YAML directive": .yamlDirective,
        "found duplicate %TAG directive": .yamlDirective,
        "found incompatible YAML document": .yamlDirective,
        "found undefined tag handle": .yamlTag,
        "did not find expected <document start>": .yamlAfterDocument,
    ]
}

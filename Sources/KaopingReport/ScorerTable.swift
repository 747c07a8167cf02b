public import KaopingCore
public import KaopingProfile
internal import ScorerKit

/// The scorers as `kaoping scorers` shows them.
public enum ScorerTable {
    /// Returns all scorers, one a row.
    public static func list(_ registry: ScorerRegistry, language: Language) -> TextTable {
        var table = TextTable([
            TextTable.Column(Phrases.scorer[language]), TextTable.Column(Phrases.title[language]),
            TextTable.Column(Phrases.role[language]), TextTable.Column(Phrases.plugin[language]),
        ])
        for id in registry.ids {
            guard let entry = registry[id] else { continue }
            let description = entry.handle.description
            table.add([
                id, description.title.text(language), description.role.key,
                entry.origin.inWords,
            ])
        }
        return table
    }

    /// Writes what one scorer says of itself.
    public static func describe(
        _ id: String,
        _ entry: ScorerRegistry.Entry,
        language: Language,
        to sink: ByteSink
    ) {
        let description = entry.handle.description
        line("\(id) · \(description.title.text(language))", sink)
        line(description.summary.text(language), sink)
        sink.endOfLine()
        let colon = Phrases.colon[language]
        line(Phrases.role[language] + colon + description.role.key, sink)
        line(Phrases.plugin[language] + colon + entry.origin.inWords, sink)
        if !description.reference.isEmpty {
            line(Phrases.reference[language] + colon + description.reference, sink)
        }
        if !description.inputs.isEmpty {
            sink.endOfLine()
            line(Phrases.scorerInputs[language] + (language == .zh ? "：" : ":"), sink)
            for input in description.inputs {
                line("  " + inputText(input, description.requirements, language), sink)
            }
        }
        if !description.parameters.isEmpty {
            sink.endOfLine()
            line(Phrases.parameters[language] + (language == .zh ? "：" : ":"), sink)
            for parameter in description.parameters {
                line("  " + parameterText(parameter, language), sink)
            }
        }
        guard !description.examples.isEmpty else { return }
        sink.endOfLine()
        line(Phrases.examples[language] + (language == .zh ? "：" : ":"), sink)
        for example in description.examples {
            describe(example, id, description.role, language, sink)
        }
    }

    private static func inputText(
        _ input: InputDescription,
        _ requirements: [InputRequirement],
        _ language: Language
    ) -> String {
        let need = (input.isRequired ? Phrases.required : Phrases.optional)[language]
        let conditions = requirements.filter { $0.input == input.name }
            .map { $0.inWords.text(language) }
        let facts = ([input.kind.title[language], need] + conditions)
            .joined(separator: Phrases.comma[language])
        return input.name + Phrases.colon[language] + input.title.text(language)
            + Phrases.inBrackets(facts, language)
    }

    private static func parameterText(
        _ parameter: ParameterDescription,
        _ language: Language
    ) -> String {
        var facts: [String] = []
        if parameter.isRequired { facts.append(Phrases.required[language]) }
        if let value = parameter.defaultValue {
            facts.append("\(Phrases.defaultValue[language]) \(value)")
        }
        if parameter.range != .all { facts.append("\(Phrases.range[language]) \(parameter.range)") }
        if !parameter.choices.isEmpty { facts.append(parameter.choices.joined(separator: " | ")) }
        let list = facts.joined(separator: Phrases.comma[language])
        let more = facts.isEmpty ? "" : Phrases.inBrackets(list, language)
        return parameter.name + Phrases.colon[language] + parameter.title.text(language) + more
    }

    private static func describe(
        _ example: WorkedExample,
        _ id: String,
        _ role: ScorerDescription.Role,
        _ language: Language,
        _ sink: ByteSink
    ) {
        line("  " + example.situation.text(language), sink)
        line("    \(id): \(example.parameters)", sink)
        for (row, input) in example.inputs.enumerated() {
            let values = input.map { $0.isNaN ? "—" : ByteSink.shortest($0) }
            guard role != .weighting else {
                line("    " + values.joined(separator: ", "), sink)
                continue
            }
            let score = example.expected[row]
            let result =
                score.isNaN ? example.states[row].title[language] : ByteSink.shortest(score)
            line("    \(values.joined(separator: ", ")) → \(result)", sink)
        }
        if role == .weighting {
            let weights = example.expected.map(ByteSink.shortest).joined(separator: ", ")
            line("    → \(weights)", sink)
        }
    }

    private static func line(_ text: String, _ sink: ByteSink) {
        sink.write(text)
        sink.endOfLine()
    }
}

extension ScorerRegistry.Origin {
    /// The plugin and its version.
    var inWords: String { "\(plugin) \(version)" }
}

extension InputDescription.Kind {
    /// The kind of entries in words.
    fileprivate var title: Bilingual {
        switch self {
        case .number: Bilingual(zh: "数", en: "number")
        case .text: Bilingual(zh: "文字", en: "text")
        }
    }
}

extension Title {
    /// Returns the text in one language.
    func text(_ language: Language) -> String {
        language == .zh ? zh : en
    }
}

extension ScorerDescription.Role {
    /// The key of a profile that such a scorer stands under.
    var key: String {
        switch self {
        case .leaf: "score:"
        case .aggregate: "combine:"
        case .rating: "rating:"
        case .weighting: "weights:"
        case .rule: "rules:"
        case .stage: "procedure:"
        case .preparation: "prepare:"
        }
    }
}

internal import ScorerKit

/// The page of all shipped scorers, made from what they say of themselves.
enum ScorersPage {
    static let path = "Sources/ScorerKit/ScorerKit.docc/Scorers.md"

    /// Returns the page.
    static func text(of tables: [PluginTable]) -> String {
        let opening = """
            # Shipped Scorers

            Every scorer that comes with Kaoping, as it describes itself.

            <!-- Made by `\(Generate.repair)`; change the scorers' descriptions instead. -->

            ## Overview

            A profile names a scorer by its id, under `score:`, `combine:` or `rating:`. \
            An example's parameters stand behind the id, as in `goalposts: 20..85`.
            """
        let families = tables.map { table in
            ([family(table)] + table.scorers.map { scorer($0.description) })
                .joined(separator: "\n\n")
        }
        return ([opening] + families).joined(separator: "\n\n") + "\n"
    }

    private static func family(_ table: PluginTable) -> String {
        "## \(table.id)\n\nVersion \(table.version)."
    }

    private static func scorer(_ scorer: ScorerDescription) -> String {
        let parts =
            [
                "### \(scorer.id)",
                "**\(scorer.title.en)** (\(scorer.title.zh)). \(scorer.summary.en)",
                scorer.summary.zh,
                facts(scorer),
            ]
            + inputs(scorer.inputs, scorer.requirements)
            + parameters(scorer.parameters)
            + named("Named results for each unit", scorer.outputs)
            + named("Figures of the run", scorer.figures)
            + named(
                "Said of the run where asked for",
                scorer.notes.map { NamedText($0.id, zh: $0.title.zh, en: $0.title.en) }
            )
            + scorer.examples.map { example($0, of: scorer.role) }
        return parts.joined(separator: "\n\n")
    }

    private static func facts(_ scorer: ScorerDescription) -> String {
        [
            "- Stands under: \(place(scorer.role))",
            "- Returns: \(meaning(scorer.returns))",
            "- Needs: \(need(scorer.need))",
            "- Reference: \(scorer.reference)",
        ].joined(separator: "\n")
    }

    private static func place(_ role: ScorerDescription.Role) -> String {
        switch role {
        case .leaf: "`score:`"
        case .aggregate: "`combine:`"
        case .rating: "`rating:`"
        case .weighting: "`weights:`"
        case .rule: "`rules:` or `gates:`"
        case .stage: "`procedure:`"
        case .preparation: "`prepare:`"
        }
    }

    private static func meaning(_ returns: ScorerDescription.Returns) -> String {
        switch returns {
        case .share: "a share of full marks, 0 to 1"
        case .points: "points on the scale of the criterion"
        case .raw: "a number on a scale of its own"
        case .level: "a level"
        case .scale: "a number on the scale of the children"
        }
    }

    private static func need(_ need: ScorerDescription.Need) -> String {
        switch need {
        case .nothing: "nothing but the unit's own row"
        case .summary: "a summary of all units"
        case .population: "all units at once"
        }
    }

    private static func inputs(
        _ inputs: [InputDescription],
        _ requirements: [InputRequirement]
    ) -> [String] {
        guard !inputs.isEmpty else { return [] }
        let rows = inputs.map { input in
            Markdown.row(
                "`\(input.name)`",
                "\(input.kind)",
                input.isRequired
                    ? "required"
                    : requirements.filter { $0.input == input.name }.map(\.inWords.en)
                        .joined(separator: "; "),
                input.title.en,
                input.title.zh
            )
        }
        let heading = ["| Column | Entries | | Meaning | 含义 |", "|---|---|---|---|---|"]
        return [(heading + rows).joined(separator: "\n")]
    }

    private static func parameters(_ parameters: [ParameterDescription]) -> [String] {
        guard !parameters.isEmpty else { return [] }
        let rows = parameters.map { parameter in
            Markdown.row(
                "`\(parameter.name)`",
                kind(parameter),
                parameter.isRequired ? "required" : parameter.defaultValue.map { "`\($0)`" } ?? "",
                parameter.title.en,
                parameter.title.zh
            )
        }
        let heading = ["| Parameter | Value | Default | Meaning | 含义 |", "|---|---|---|---|---|"]
        return [(heading + rows).joined(separator: "\n")]
    }

    private static func kind(_ parameter: ParameterDescription) -> String {
        var text = parameter.kind == .choice ? "" : "\(parameter.kind)"
        text += parameter.choices.map { "`\($0)`" }.joined(separator: " or ")
        if parameter.range != .all { text += " in `\(parameter.range)`" }
        if parameter.mayBeColumn { text += ", or a formula" }
        if parameter.isMain { text += "; may stand alone" }
        return text
    }

    private static func named(_ heading: String, _ texts: [NamedText]) -> [String] {
        guard !texts.isEmpty else { return [] }
        let lines = texts.map { "- `\($0.id)`: \($0.title.en) (\($0.title.zh))" }
        return ["\(heading):\n\n" + lines.joined(separator: "\n")]
    }

    /// An example as a table: the score of each row, or for a weighting the weights below all rows.
    private static func example(
        _ example: WorkedExample,
        of role: ScorerDescription.Role
    ) -> String {
        var rows = example.inputs.indices.map { row in
            guard role != .weighting else {
                return Markdown.row(example.inputs[row].map(number).joined(separator: ", "), "")
            }
            let score = example.expected[row]
            return Markdown.row(
                example.inputs[row].map(number).joined(separator: ", "),
                score.isNaN ? "`\(example.states[row].id)`" : number(score)
            )
        }
        if role == .weighting {
            rows.append(
                Markdown.row("weights", example.expected.map(number).joined(separator: ", "))
            )
        }
        let opening = """
            *Example.* \(example.situation.en) (\(example.situation.zh)); \
            parameters `\(example.parameters)`:
            """
        let table = ["| Values | Score |", "|---|---|"] + rows
        return opening + "\n\n" + table.joined(separator: "\n")
    }

    /// Returns a number as people write it: no `.0`, nothing for a missing value.
    private static func number(_ value: Double) -> String {
        if value.isNaN { return "missing" }
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

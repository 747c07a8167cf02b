internal import KaopingCore
internal import KaopingData
internal import KaopingEngine
internal import KaopingProfile
internal import ScorerKit

/// Explanations as JSON: numbers as they were computed, so that a reader can add them up.
struct ExplanationJSON {
    let book: ScoreBook
    let parts: ExplanationReport.Parts

    func write(to sink: ByteSink) {
        let document = JSONText.object([
            ("profile", JSONText.quoted(book.profile.id)),
            ("period", JSONText.optional(book.period?.description)),
            ("as_of", JSONText.optional(book.asOf?.description)),
            ("units", JSONText.list(book.explanations.map(unit))),
        ])
        sink.write(document)
        sink.endOfLine()
    }

    private func unit(_ explanation: Explanation) -> String {
        let row = explanation.row
        var members = [
            ("unit", JSONText.quoted(book.keys[row])),
            ("name", JSONText.optional(book.names?[row])),
            ("score", JSONText.number(book.score.values[row])),
            ("state", JSONText.quoted(book.score.state(row).id)),
            ("rating", JSONText.optional(book.rating(row)?.id)),
            ("rank", book.rank.rank(row).map(ByteSink.shortest) ?? "null"),
        ]
        if parts.contains(.derivation) {
            members.append(("criteria", explanation.root.map(criterion) ?? "null"))
            members.append(("steps", JSONText.list(explanation.steps.map(step))))
            let stages = zip(book.stages, explanation.stages).map { result, read in
                JSONText.object([
                    ("stage", JSONText.quoted(result.stage.id)),
                    ("passed", JSONText.flag(result.isPassed(row))),
                    ("score", JSONText.number(result.score?[row] ?? .nan)),
                    ("outcome", JSONText.optional(result.level(row)?.id)),
                    ("parts", JSONText.list(read.parts.map(value))),
                ])
            }
            members.append(("stages", JSONText.list(stages)))
        }
        if parts.contains(.lost) {
            members.append(("lost", JSONText.list(explanation.losses.map(loss))))
        }
        if parts.contains(.next) { members.append(("next", next(explanation.next))) }
        return JSONText.object(members)
    }

    private func next(_ next: NextLevel?) -> String {
        guard let next else { return "null" }
        let ways = next.ways.map { way in
            JSONText.object([
                ("cost", JSONText.number(way.cost)), ("score", JSONText.number(way.score)),
                ("level", JSONText.quoted(way.level.id)),
                ("rank", way.rank.map(ByteSink.shortest) ?? "null"),
                (
                    "changes",
                    JSONText.list(
                        way.changes.map { change in
                            JSONText.object([
                                ("indicator", JSONText.quoted(change.indicator.id)),
                                ("before", content(change.before)),
                                ("after", content(change.after)),
                            ])
                        }
                    )
                ),
            ])
        }
        return JSONText.object([
            ("target", JSONText.optional(next.target?.id)), ("ways", JSONText.list(ways)),
            ("pairs_tried_below", next.pairsTriedBelow.map(JSONText.number) ?? "null"),
            ("runs", "\(next.runs)"),
        ])
    }

    // MARK: Nodes

    private func criterion(_ node: ExplainedCriterion) -> String {
        var members = [
            ("id", JSONText.quoted(node.criterion.id)),
            ("title", JSONText.bilingual(node.criterion.title)),
            ("score", JSONText.number(node.score)),
            ("full_mark", node.criterion.ownScale ? "null" : "\(node.criterion.scale.upper)"),
            ("state", JSONText.quoted(node.state.id)),
            ("part", JSONText.number(node.part)),
            ("weight", node.weight.map(JSONText.number) ?? "null"),
        ]
        if let shared = node.sharedWeight {
            members.append(("shared_weight", JSONText.number(shared)))
        }
        members += states(node)
        members += JSONText.source(node.criterion.source)
        if let rule = rule(node.criterion) { members.append(("rule", JSONText.bilingual(rule))) }
        if let reason = node.reason { members.append(("reason", JSONText.bilingual(reason))) }
        if let value = node.value { members.append(("value", self.value(value))) }
        if let count = node.rowCount { members.append(("rows", "\(count)")) }
        if !node.parameters.isEmpty {
            members.append(("parameters", JSONText.list(node.parameters.map(value))))
        }
        if !node.outputs.isEmpty {
            let outputs = node.outputs.map { ($0.output.id, JSONText.number($0.value)) }
            members.append(("outputs", JSONText.object(outputs)))
        }
        if !node.lines.isEmpty { members.append(("lines", JSONText.list(node.lines.map(line)))) }
        if !node.figures.isEmpty {
            let figures = node.figures.map { ($0.id, JSONText.number($0.value)) }
            members.append(("figures", JSONText.object(figures)))
        }
        if !node.gates.isEmpty { members.append(("gates", JSONText.list(node.gates.map(step)))) }
        if let waiver = node.waiver { members.append(("waiver", self.waiver(waiver))) }
        if !node.children.isEmpty {
            members.append(("parts", JSONText.quoted("\(node.parts)")))
            members.append(("children", JSONText.list(node.children.map(criterion))))
        }
        return JSONText.object(members)
    }

    /// What the scorer said and what the profile made of it, where that differs.
    private func states(_ node: ExplainedCriterion) -> [(String, String)] {
        var members: [(String, String)] = []
        if node.scorerState != node.state {
            members.append(("scorer_state", JSONText.quoted(node.scorerState.id)))
        }
        if let value = node.valueState {
            members.append(("value_state", JSONText.quoted(value.state.id)))
        }
        if let policy = node.policy { members.append(("policy", JSONText.quoted(policy.rawValue))) }
        return members
    }

    private func line(_ line: ExplainedLine) -> String {
        JSONText.object(
            [("line", JSONText.quoted(line.id)), ("value", JSONText.number(line.value))]
                + line.fields.map { ($0.name, content($0.content)) }
                + [("text", JSONText.bilingual(line.text))]
        )
    }

    private func rule(_ criterion: Criterion) -> Bilingual? {
        switch criterion.content {
        case .none: nil
        case .leaf(_, let use), .rows(_, let use), .inner(_, _, let use):
            Bilingual(
                zh: use.stated(in: .zh, isPercent: criterion.scoresShare),
                en: use.stated(in: .en, isPercent: criterion.scoresShare)
            )
        }
    }

    /// Where a cell is, as fields.
    private func place(_ place: Place) -> String {
        var members = [("file", JSONText.quoted(place.file))]
        if let line = place.line { members.append(("line", "\(line)")) }
        if let cell = place.cell {
            members += [
                ("row", "\(cell.row)"), ("column", JSONText.quoted(cell.heading)),
                ("cell", JSONText.quoted(cell.address)),
            ]
        } else if let column = place.column {
            members.append(("column", "\(column)"))
        }
        return JSONText.object(members)
    }

    /// A text of the profile's words in both languages.
    private func both(_ text: (Language) -> String) -> String {
        JSONText.bilingual(Bilingual(zh: text(.zh), en: text(.en)))
    }

    private func waiver(_ waiver: Waiver) -> String {
        JSONText.object([
            ("criterion", JSONText.quoted(waiver.criterion)),
            ("reason", JSONText.quoted(waiver.reason)),
            ("granted_by", JSONText.quoted(waiver.grantedBy)),
            ("until", JSONText.optional(waiver.until?.description)),
        ])
    }

    // MARK: Values and steps

    private func value(_ value: ExplainedValue) -> String {
        var members = [("name", JSONText.quoted(value.text)), ("value", content(value.content))]
        if let place = value.place {
            members.append(("place", self.place(place)))
        }
        if let computed = value.computed {
            members.append(("computed", both { computed.inWords(book.profile, $0) }))
        }
        if let count = value.rowCount { members.append(("rows", "\(count)")) }
        if !value.changes.isEmpty {
            let changes = value.changes.map { change in
                JSONText.object([
                    ("step", both { change.step.inWords(book.profile, $0, isWhole: false) }),
                    ("before", JSONText.number(change.before)),
                    ("after", JSONText.number(change.after)),
                    ("reason", JSONText.bilingual(change.reason)),
                ])
            }
            members.append(("prepared", JSONText.list(changes)))
        }
        if !value.of.isEmpty { members.append(("of", JSONText.list(value.of.map(self.value)))) }
        return JSONText.object(members)
    }

    private func content(_ content: ExplainedValue.Content) -> String {
        switch content {
        case .number(let number), .percent(let number): JSONText.number(number)
        case .flag(let flag): JSONText.flag(flag)
        case .text(let text), .outcome(let text, _): JSONText.quoted(text)
        case .day(let day): JSONText.quoted(day.description)
        case .missing: "null"
        }
    }

    private func step(_ step: ExplainedStep) -> String {
        var members: [(String, String)] = []
        switch step.kind {
        case .adjustment(let adjustment, let points):
            members = [
                ("kind", "\"adjustment\""), ("id", JSONText.quoted(adjustment.id)),
                ("points", JSONText.number(points)),
            ]
            members += JSONText.source(adjustment.source)
        case .gate(let gate, let outcome):
            members = [
                ("kind", "\"gate\""), ("id", JSONText.quoted(gate.id)),
                ("outcome", JSONText.quoted(outcome.id)),
            ]
            members += JSONText.source(gate.source)
        case .stating(let rounding):
            members = [("kind", "\"stating\""), ("places", "\(rounding.places)")]
        case .start: members = [("kind", "\"start\"")]
        case .rule(let rule, let applies):
            members = [
                ("kind", "\"rule\""), ("id", JSONText.quoted(rule.id)),
                ("applies", JSONText.flag(applies)),
            ]
            members += JSONText.source(rule.source)
        }
        members.append(("before", number(step.before, step)))
        members.append(("after", number(step.after, step)))
        if let reason = step.reason { members.append(("reason", JSONText.bilingual(reason))) }
        if !step.values.isEmpty {
            members.append(("values", JSONText.list(step.values.map(value))))
        }
        return JSONText.object(members)
    }

    /// A score as a number, a level as its id.
    private func number(_ value: Double, _ step: ExplainedStep) -> String {
        step.isOnLevel ? level(value) : JSONText.number(value)
    }

    private func level(_ value: Double) -> String {
        let levels = book.levels == nil ? book.outcomeStage?.levels ?? [] : book.levelNames
        guard let index = Int(exactly: value), levels.indices.contains(index) else {
            return "null"
        }
        return JSONText.quoted(levels[index].id)
    }

    private func loss(_ loss: ExplainedLoss) -> String {
        let (kind, id) =
            switch loss.cause {
            case .criterion(let criterion): ("criterion", criterion.id)
            case .adjustment(let adjustment): ("adjustment", adjustment.id)
            case .gate(let gate): ("gate", gate.id)
            }
        return JSONText.object([
            (kind, JSONText.quoted(id)), ("points", JSONText.number(loss.points)),
        ])
    }
}

extension JSONText {
    /// Where something comes from, as members; empty where that is not stated.
    static func source(_ source: Source?) -> [(String, String)] {
        guard let source else { return [] }
        return [
            ("document", source.document), ("clause", source.clause),
            ("assumption", source.assumption),
        ].compactMap { key, text in text.map { (key, JSONText.quoted($0)) } }
    }
}

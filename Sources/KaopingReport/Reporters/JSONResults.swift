internal import KaopingCore
internal import KaopingData
internal import KaopingEngine
internal import KaopingProfile

/// What a run found beside scores, levels and ranks, as members of the JSON document.
struct JSONResults {
    let book: ScoreBook

    /// The members of the document, in a fixed order; lists that are empty are left out.
    var head: [(key: String, value: String)] {
        let lists = [
            ("inputs", inputs), ("population_figures", figures), ("targets", targets),
            ("rollups", rollups), ("waivers", waivers), ("procedure", procedure),
            ("assumptions", assumptions), ("warnings", warnings),
        ]
        let day = isDayOfNote ? [("as_of", JSONText.optional(book.asOf?.description))] : []
        return day + lists.filter { !$0.1.isEmpty }.map { ($0, JSONText.list($1)) }
    }

    /// The day says something where it was given, or where the scheme is more than scores.
    private var isDayOfNote: Bool {
        book.asOf != nil && (book.asOf != book.period?.lastDay || !book.profile.isPlain)
    }

    private typealias Members = [(key: String, value: String)]

    // MARK: Gates

    /// The gates that fired, are proposed, were rejected or cannot be decided for a row.
    func gates(_ row: Int) -> String {
        let members = book.gates.compactMap { gate -> String? in
            let outcome = gate.outcome(row)
            guard outcome != .notFired else { return nil }
            return JSONText.object([
                ("id", JSONText.quoted(gate.gate.id)), ("outcome", JSONText.quoted(outcome.id)),
            ])
        }
        return JSONText.list(members)
    }

    // MARK: All units together

    private var figures: [String] {
        book.populationFigures.map { result in
            let figure = result.figure
            let values = grouped(result.codes, result.groups).enumerated().map { index, group in
                JSONText.object([group, ("value", JSONText.number(result.values[index]))])
            }
            return JSONText.object(
                head(figure.id, figure.title) + [
                    ("within", JSONText.optional(figure.within)),
                    ("is_percent", JSONText.flag(figure.isPercent)),
                    ("unit_of_measure", JSONText.optional(figure.unitOfMeasure)),
                    ("values", JSONText.list(values)),
                ]
            )
        }
    }

    private var targets: [String] {
        book.targets.map { result in
            let target = result.target
            let shares = grouped(result.codes, result.groups).enumerated().map { index, group in
                JSONText.object([
                    group, ("share", JSONText.number(result.shares[index])),
                    ("is_met", JSONText.flag(result.isMet[index])),
                ])
            }
            return JSONText.object(
                head(target.id, target.title) + [
                    ("within", JSONText.optional(target.within)),
                    ("due", number(result.due)), ("at_least", number(target.lower)),
                    ("at_most", number(target.upper)),
                    ("by", JSONText.optional(target.by?.description)),
                    ("shares", JSONText.list(shares)),
                ]
            )
        }
    }

    private func number(_ value: Exact?) -> String {
        value.map { JSONText.number($0.double) } ?? "null"
    }

    private func head(_ id: String, _ title: Bilingual) -> Members {
        [("id", JSONText.quoted(id)), ("title", JSONText.bilingual(title))]
    }

    private func grouped(_ codes: Buffer<Int32>?, _ groups: [String]) -> Members {
        codes == nil ? [("group", "null")] : groups.map { ("group", JSONText.quoted($0)) }
    }

    private var rollups: [String] {
        book.rollups.map { result in
            let groups = result.order.map { index -> String in
                var members: Members = [
                    ("group", JSONText.quoted(result.groups[index])),
                    ("units", "\(result.unitCounts[index])"),
                    ("score", score(result, index)),
                ]
                if result.levels != nil {
                    members.append(("rating", JSONText.optional(result.level(index)?.id)))
                }
                let rank = result.ranks.rank(index).map(ByteSink.shortest) ?? "null"
                return JSONText.object(members + [("rank", rank)])
            }
            return JSONText.object(
                head(result.rollup.id, result.rollup.title) + [
                    ("by", JSONText.quoted(result.rollup.by)), ("groups", JSONText.list(groups)),
                ]
            )
        }
    }

    private func score(_ result: RollupResult, _ index: Int) -> String {
        let score = result.scores[index]
        guard score.isFinite, let stated = result.rollup.stated else {
            return JSONText.number(score)
        }
        return stated.text(score)
    }

    // MARK: Single units and the scheme

    private var waivers: [String] {
        book.waivers.map { waiver in
            JSONText.object([
                ("unit", JSONText.quoted(book.keys[waiver.unit])),
                ("criterion", JSONText.quoted(waiver.criterion)),
                ("reason", JSONText.quoted(waiver.reason)),
                ("granted_by", JSONText.quoted(waiver.grantedBy)),
                ("until", JSONText.optional(waiver.until?.description)),
                ("in_force", JSONText.flag(waiver.isInForce)),
            ])
        }
    }

    private var procedure: [String] {
        book.profile.procedure.map { stage in
            JSONText.object(
                head(stage.id, stage.title) + [
                    ("by", JSONText.optional(stage.by)),
                    ("days", stage.days.map { "\($0.count)" } ?? "null"),
                    ("working_days", JSONText.flag(stage.days?.isWorking)),
                    ("after", JSONText.optional(stage.after)),
                    ("source", source(stage.source)),
                ]
            )
        }
    }

    private func source(_ source: Source?) -> String {
        guard let source else { return "null" }
        let members = [
            ("document", source.document), ("clause", source.clause),
            ("assumption", source.assumption),
        ]
        return JSONText.object(
            members.compactMap { key, text in text.map { (key, JSONText.quoted($0)) } }
        )
    }

    private var inputs: [String] {
        book.inputs.map { input in
            JSONText.object([
                ("input", JSONText.quoted(input.input)),
                ("period", JSONText.optional(input.period?.description)),
                ("file", JSONText.quoted(input.file)), ("units", "\(input.rows)"),
            ])
        }
    }

    private var assumptions: [String] {
        guard !book.profile.isPlain else { return [] }
        return book.profile.assumptions.map {
            JSONText.object([
                ("title", JSONText.bilingual($0.title)), ("text", JSONText.quoted($0.text)),
            ])
        }
    }

    private var warnings: [String] {
        book.warnings.map { issue in
            JSONText.object([
                ("code", JSONText.quoted(issue.message.code)),
                (
                    "text",
                    JSONText.bilingual(
                        Bilingual(
                            zh: issue.description(in: .zh),
                            en: issue.description(in: .en)
                        )
                    )
                ),
            ])
        }
    }
}

extension GateResult.Outcome {
    /// The outcome in machine-readable formats.
    var id: String {
        switch self {
        case .notFired: "not_fired"
        case .fired: "fired"
        case .pending: "pending"
        case .rejected: "rejected"
        case .unknown: "unknown"
        }
    }
}

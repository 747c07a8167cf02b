internal import KaopingCore
internal import KaopingReport
internal import KaopingStore

/// Every changed score, level and rank of a correction, each with its reason.
struct CorrectionTable {
    private let changes: [RunChange]
    private let facts: RunFacts
    /// The units that changed of themselves, not by the standing of others.
    private let changed: Set<String>
    private let later: RunFacts
    private let accepted: [RunHistory.Objection]
    private let reason: String?
    private let language: Language

    init(
        _ changes: [RunChange],
        of facts: RunFacts,
        and later: RunFacts,
        _ history: RunHistory,
        reason: String?,
        _ language: Language
    ) {
        self.changes = changes
        (self.facts, self.later) = (facts, later)
        changed = Set(changes.filter(\.item.isOwn).map(\.unit))
        accepted = history.objections.filter { $0.decision?.isAccepted == true }
        self.reason = reason
        self.language = language
    }

    /// How many things changed.
    var count: Int { changes.count }

    /// The accepted objections that concern a unit; those to the result as a whole concern all.
    private func objections(_ unit: String) -> [RunHistory.Objection] {
        accepted.filter { $0.unit == nil || $0.unit?.text == unit }
    }

    /// Sees that every unit whose scores changed has an accepted objection, or a reason is given.
    ///
    /// - Throws: `IssuesError` that names the units.
    func checkReasons(in path: String) throws(IssuesError) {
        guard reason == nil else { return }
        var units: [String] = []
        for change in changes where change.item.isOwn && objections(change.unit).isEmpty {
            if units.last != change.unit { units.append(change.unit) }
        }
        guard !units.isEmpty else { return }
        let shown = units.prefix(8)
        let more = units.count > shown.count
        throw IssuesError(
            .correctionNoReason,
            at: Place(file: path),
            [
                "count": "\(units.count)",
                "units": .both(
                    Bilingual(
                        zh: shown.joined(separator: "、") + (more ? "等" : ""),
                        en: shown.joined(separator: ", ") + (more ? ", …" : "")
                    )
                ),
            ],
            status: .usage
        )
    }

    // MARK: Texts

    func write(to sink: ByteSink) {
        guard !changes.isEmpty else {
            sink.write(ProcedureText.nothingChanged[language])
            sink.endOfLine()
            return
        }
        let hasNames = changes.contains { $0.name != nil }
        var columns = [TextTable.Column(Phrases.unit[language])]
        if hasNames { columns.append(TextTable.Column(Phrases.name[language])) }
        columns += [
            TextTable.Column(ProcedureText.changedItem[language]),
            TextTable.Column(ProcedureText.before[language], isNumber: true),
            TextTable.Column(ProcedureText.after[language], isNumber: true),
            TextTable.Column(ProcedureText.why[language]),
        ]
        var table = TextTable(columns)
        for change in changes {
            let (before, after) = values(change)
            table.add(
                [change.unit] + (hasNames ? [change.name ?? ""] : []) + [
                    ProcedureText.item(change.item, later)[language], before, after, why(change),
                ]
            )
        }
        table.writeText(to: sink, emphasis: StandardOutput.emphasis)
    }

    /// The values, with as many decimals as tell them apart.
    private func values(_ change: RunChange) -> (String, String) {
        switch change.item {
        case .score, .total: return values(change) { facts.stated?.text($0) ?? short($0) }
        // The stated places are those of scores.
        default: return values(change, short)
        }
    }

    /// A number with two places without needless zeros.
    private func short(_ number: Double) -> String {
        JSONText.number(Rounding(places: 2)?(number) ?? number)
    }

    private func values(_ change: RunChange, _ shown: (Double) -> String) -> (String, String) {
        let short = (text(change.before, shown), text(change.after, shown))
        guard short.0 == short.1 else { return short }
        return (text(change.before, JSONText.number), text(change.after, JSONText.number))
    }

    private func text(_ value: RunChange.Value?, _ shown: (Double) -> String) -> String {
        switch value {
        case nil: "—"
        case .number(let number): shown(number)
        case .level(let level): level.title[language]
        case .state(let state): ProcedureText.state(ofScore: state)[language]
        case .there: ProcedureText.there[language]
        case .text(let text): text
        case .outcome(let outcome): ProcedureText.outcome(outcome)[language]
        }
    }

    private func why(_ change: RunChange) -> String {
        let objections = objections(change.unit)
        guard objections.isEmpty else {
            let texts = objections.map { objection in
                let why = objection.decision?.reason.text ?? StoreText.erased[language]
                return ProcedureText.acceptedFor(objection.number, why)[language]
            }
            return texts.joined(separator: language == .zh ? "；" : "; ")
        }
        if changed.contains(change.unit) { return reason ?? "" }
        return ProcedureText.byOthers[language]
    }

    /// Why something changed, for programs.
    private func cause(_ change: RunChange) -> String {
        if !objections(change.unit).isEmpty { return "objections" }
        return changed.contains(change.unit) ? "reason" : "others"
    }

    /// The reason that somebody gave; nil where the change follows from others.
    private func given(_ change: RunChange) -> String? {
        cause(change) == "others" ? nil : why(change)
    }

    func json(_ first: RunSummary, _ second: RunSummary, _ link: ChainRecord) -> String {
        let list = changes.map { change in
            JSONText.object([
                ("unit", JSONText.quoted(change.unit)), ("name", JSONText.optional(change.name)),
                ("item", JSONText.quoted(ProcedureText.id(change.item))),
                ("before", json(change.before)), ("after", json(change.after)),
                (
                    "objections",
                    JSONText.list(objections(change.unit).map { "\($0.number)" })
                ),
                ("cause", JSONText.quoted(cause(change))),
                ("reason", JSONText.optional(given(change))),
            ])
        }
        return JSONText.object([
            ("run", RunsList.json(first)), ("with", RunsList.json(second)),
            ("record", "\(link.number)"), ("hash", JSONText.quoted(link.hash.hex)),
            ("changes", JSONText.lines(list)),
        ])
    }

    private func json(_ value: RunChange.Value?) -> String {
        switch value {
        case nil: "null"
        case .number(let number): JSONText.number(number)
        case .level(let level): JSONText.quoted(level.id)
        case .state(let state): JSONText.quoted(state)
        case .there: "true"
        case .text(let text): JSONText.quoted(text)
        case .outcome(let outcome): JSONText.quoted(ProcedureText.id(outcome))
        }
    }
}

internal import KaopingCore
internal import KaopingReport
internal import KaopingStore

/// Every changed score, level and rank of a correction, each with its reason.
struct CorrectionTable {
    private let changes: [RunChange]
    private let facts: RunFacts
    private let accepted: [RunHistory.Objection]
    private let reason: String?
    /// The units of which more changed than their standing among others.
    private let changed: Set<String>
    private let language: Language

    init(
        _ changes: [RunChange],
        of run: StoredRun,
        _ history: RunHistory,
        reason: String?,
        _ language: Language
    ) {
        self.changes = changes
        facts = run.facts
        accepted = history.objections.filter { $0.decision?.isAccepted == true }
        self.reason = reason
        changed = Set(changes.filter(\.item.isOwn).map(\.unit))
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
        for change in changes where change.item.isScore && objections(change.unit).isEmpty {
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
                    ProcedureText.item(change.item, facts)[language], before, after, why(change),
                ]
            )
        }
        table.writeText(to: sink, emphasis: StandardOutput.emphasis)
    }

    /// The values, with as many decimals as tell them apart.
    private func values(_ change: RunChange) -> (String, String) {
        let rounding =
            switch change.item {
            case .score, .total: facts.stated ?? Rounding(places: 2)
            case .rank, .rankWithin: nil as Rounding?
            default: Rounding(places: 2)
            }
        let short = (text(change.before, rounding), text(change.after, rounding))
        return short.0 != short.1 ? short : (text(change.before, nil), text(change.after, nil))
    }

    private func text(_ value: RunChange.Value?, _ rounding: Rounding?) -> String {
        switch value {
        case nil: "—"
        case .number(let number):
            if rounding == facts.stated, let rounding {
                rounding.text(number)
            } else {
                JSONText.number(rounding.map { $0(number) } ?? number)
            }
        case .level(let level): level.title[language]
        case .state(let state): ProcedureText.state(ofScore: state)[language]
        case .there: ProcedureText.there[language]
        case .text(let text): text
        case .acted: Phrases.gateFired[language]
        }
    }

    /// Whether it is other units' scores that changed it, and none of its own.
    private func isByOthers(_ change: RunChange) -> Bool {
        !change.item.isOwn && !changed.contains(change.unit)
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
        return isByOthers(change) ? ProcedureText.byOthers[language] : reason ?? ""
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
                ("by_others", JSONText.flag(isByOthers(change))),
                ("reason", isByOthers(change) ? "null" : JSONText.quoted(why(change))),
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
        case .there, .acted: "true"
        case .text(let text): JSONText.quoted(text)
        }
    }
}

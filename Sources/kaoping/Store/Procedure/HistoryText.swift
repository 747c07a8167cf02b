internal import KaopingCore
internal import KaopingReport
internal import KaopingStore

/// What was done with a result, line by line and for programs.
struct HistoryText {
    let history: RunHistory
    let language: Language

    private var comma: String { language == .zh ? "，" : ", " }

    /// The lines of `runs show`: the state, what was done in order, the objections.
    var lines: [(Bilingual, String)] {
        let state = ProcedureText.state(history, on: LocalTime.today)
        var lines: [(Bilingual, String)] = [(ProcedureText.state, state[language])]
        if let corrects = history.corrects {
            lines.append((ProcedureText.correctedLabel, corrects.short))
        }
        for event in history.events { lines.append((ProcedureText.history, line(event))) }
        for objection in history.objections {
            lines.append((ProcedureText.objection, line(objection)))
        }
        return lines
    }

    private func line(_ event: RunHistory.Event) -> String {
        var words = ["\(event.day) \(ProcedureText.move(event.move)[language])\(number(event))"]
        words += details(event)
        let by = event.account ?? StoreText.erased[language]
        words.append(Bilingual(zh: "经办人 \(by)", en: "by \(by)")[language])
        let number = event.number
        words.append(Bilingual(zh: "第 \(number) 号记录", en: "record \(number)")[language])
        return words.joined(separator: comma) + "  " + event.hash.hex
    }

    /// The number of the objection that something is about.
    private func number(_ event: RunHistory.Event) -> String {
        let found = history.objections.first { $0.event == event || $0.decision?.event == event }
        return found.map { " \($0.number)" } ?? ""
    }

    private func details(_ event: RunHistory.Event) -> [String] {
        func text(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }
        switch event.move {
        case .file:
            guard let filing = filing(event) else { return [] }
            return [filing.authority, filing.number].filter { !$0.isEmpty }
        case .publish:
            guard let notice = notice(event) else { return [] }
            return [text("至 \(notice.last)", "until \(notice.last)")]
        case .object: return []
        case .decide:
            let found = history.objections.first { $0.decision?.event == event }
            guard let decision = found?.decision else { return [] }
            return [decision.isAccepted ? text("采纳", "accepted") : text("驳回", "rejected")]
        case .correct, .withdraw:
            let change = change(event)
            return [change?.with?.short, reason(change?.reason)].compactMap(\.self)
        }
    }

    private func filing(_ event: RunHistory.Event) -> RunHistory.Filing? {
        history.filings.first { $0.event == event }
    }

    private func notice(_ event: RunHistory.Event) -> RunHistory.Notice? {
        history.notices.first { $0.event == event }
    }

    private func change(_ event: RunHistory.Event) -> RunHistory.Change? {
        history.changes.first { $0.event == event }
    }

    private func reason(_ text: RunHistory.Private?) -> String? {
        text.map { $0.text ?? StoreText.erased[language] }
    }

    private func line(_ objection: RunHistory.Objection) -> String {
        func text(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }
        var about = ["\(objection.number)", objection.event.day.description]
        if objection.isLate { about.append(text("逾期", "late")) }
        if let name = reason(objection.objector) {
            about.append(text("异议人 \(name)", "by \(name)"))
        }
        if let unit = reason(objection.unit) { about.append(text("对象 \(unit)", "unit \(unit)")) }
        if let item = objection.item { about.append(text("考评项 \(item)", "criterion \(item)")) }
        about.append(reason(objection.reason) ?? "")
        guard let decision = objection.decision else {
            return about.joined(separator: comma) + text("；待处理", "; open")
        }
        let word = decision.isAccepted ? text("采纳", "accepted") : text("驳回", "rejected")
        let why = reason(decision.reason) ?? ""
        return about.joined(separator: comma)
            + text(
                "；\(decision.event.day) \(word)：\(why)",
                "; \(decision.event.day) \(word): \(why)"
            )
    }

    // MARK: For programs

    /// The state as JSON.
    var state: String {
        JSONText.object([
            ("id", JSONText.quoted(history.state(on: LocalTime.today).rawValue)),
            ("filed", JSONText.optional(history.filing?.event.day.description)),
            ("notice_from", JSONText.optional(history.notice?.first.description)),
            ("notice_until", JSONText.optional(history.notice?.last.description)),
            ("superseded_by", JSONText.optional(history.correction?.with?.hex)),
            ("corrects", JSONText.optional(history.corrects?.hex)),
        ])
    }

    /// What was done as JSON.
    var events: String {
        JSONText.list(
            history.events.map { event in
                JSONText.object(
                    [
                        ("what", JSONText.quoted(event.move.rawValue)),
                        ("number", "\(event.number)"), ("at", JSONText.quoted(event.at)),
                        ("day", JSONText.quoted(event.day.description)),
                        ("by", JSONText.optional(event.account)),
                    ] + members(event) + [("hash", JSONText.quoted(event.hash.hex))]
                )
            }
        )
    }

    /// What a step has beside who and when.
    private func members(_ event: RunHistory.Event) -> [(String, String)] {
        switch event.move {
        case .file:
            guard let filing = filing(event) else { return [] }
            return [
                ("authority", HistoryText.filled(filing.authority)),
                ("filing_number", HistoryText.filled(filing.number)),
            ]
        case .publish:
            guard let notice = notice(event) else { return [] }
            return [
                ("from", JSONText.quoted(notice.first.description)),
                ("until", JSONText.quoted(notice.last.description)),
                ("days", JSONText.quoted(notice.days)),
            ]
        case .object:
            let objection = history.objections.first { $0.event == event }
            return [("objection", objection.map { "\($0.number)" } ?? "null")]
        case .decide:
            let objection = history.objections.first { $0.decision?.event == event }
            return [
                ("objection", objection.map { "\($0.number)" } ?? "null"),
                ("accepted", JSONText.flag(objection?.decision?.isAccepted)),
            ]
        case .correct, .withdraw:
            let change = change(event)
            let with = [("with", JSONText.optional(change?.with?.hex))]
            let reason = [("reason", JSONText.optional(change?.reason?.text))]
            return (event.move == .correct ? with : []) + reason
        }
    }

    private static func filled(_ text: String) -> String {
        JSONText.optional(text.isEmpty ? nil : text)
    }

    /// The objections as JSON.
    var objections: String {
        JSONText.list(
            history.objections.map { objection in
                JSONText.object([
                    ("number", "\(objection.number)"),
                    ("day", JSONText.quoted(objection.event.day.description)),
                    ("late", JSONText.flag(objection.isLate)),
                    ("objector", JSONText.optional(objection.objector?.text)),
                    ("unit", JSONText.optional(objection.unit?.text)),
                    ("item", JSONText.optional(objection.item)),
                    ("reason", JSONText.optional(objection.reason.text)),
                    ("accepted", JSONText.flag(objection.decision?.isAccepted)),
                    ("decision", JSONText.optional(objection.decision?.reason.text)),
                ])
            }
        )
    }

    /// Says on standard error which objections nobody decided on; nothing where there are none.
    static func warnOfOpenObjections(
        _ run: RunSummary,
        _ history: RunHistory,
        _ language: Language
    ) {
        let open = history.objections.filter { $0.decision == nil }.map { "\($0.number)" }
        guard !open.isEmpty else { return }
        let numbers = Bilingual(zh: open.joined(separator: "、"), en: open.joined(separator: ", "))
        let issue = Issue(
            .correctionOpenObjections,
            ["run": .text(run.id.short), "objections": .both(numbers)],
            severity: .warning
        )
        StandardError.write(issue.description(in: language))
    }

    /// Says on standard error that a result does not hold any more; nothing where it does.
    static func warn(_ run: RunSummary, _ history: RunHistory, _ language: Language) {
        let today = LocalTime.today
        guard history.state(on: today).isOver else { return }
        let issue = Issue(
            .runNotInForce,
            [
                "run": .text(run.id.short), "number": "\(run.number)",
                "state": .both(ProcedureText.state(history, on: today)),
            ],
            severity: .warning
        )
        StandardError.write(issue.description(in: language))
    }
}

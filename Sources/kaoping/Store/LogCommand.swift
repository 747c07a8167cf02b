internal import ArgumentParser
internal import KaopingCore
internal import KaopingReport
internal import KaopingStore

/// `kaoping log`: who did what when, as the chain has it.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: StoreText.log[.current],
        discussion: StoreText.logExamples[.current]
    )

    @Option(help: ArgumentHelp(HelpText.showFormat[.current]))
    var format: ListFormat = .table

    @OptionGroup var store: StoreOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let entries = try Store(try store.needed(), access: .read).log()
            switch format {
            case .table: try table(entries)
            case .json: try StandardOutput.line(JSONText.lines(entries.map(LogCommand.json)))
            }
        }
    }

    private func table(_ entries: [Store.LogEntry]) throws(IssuesError) {
        let language = common.language
        var table = TextTable([
            TextTable.Column(StoreText.number[language], isNumber: true),
            TextTable.Column(StoreText.when[language]),
            TextTable.Column(StoreText.by[language]),
            TextTable.Column(StoreText.what[language]),
            TextTable.Column(StoreText.about[language]),
            TextTable.Column(StoreText.hash[language]),
        ])
        for entry in entries {
            table.add([
                "\(entry.record.number)", LocalTime.text(entry.record.at)[language],
                entry.account ?? StoreText.erased[language],
                StoreText.kind(entry.record.kind)[language], LogCommand.about(entry)[language],
                entry.record.hash.hex,
            ])
        }
        try StandardOutput.write { table.writeText(to: $0, emphasis: StandardOutput.emphasis) }
        StandardError.write(StoreText.accountsAreGiven[language])
    }

    /// What a record is about, in short.
    private static func about(_ entry: Store.LogEntry) -> Bilingual {
        let body = entry.body
        switch entry.record.kind {
        case "run":
            let facts = [body.value("profile"), body.value("period")]
            return Bilingual(words([short(body.value("id"))] + facts))
        case "erase":
            let kinds = body.all("erased").compactMap(\.first).map(StoreText.erasedKind)
            return Bilingual(
                zh: kinds.map(\.zh).joined(separator: "、"),
                en: kinds.map(\.en).joined(separator: ", ")
            )
        default: return procedure(entry)
        }
    }

    private static func procedure(_ entry: Store.LogEntry) -> Bilingual {
        guard let move = ProcedureMove(rawValue: entry.record.kind) else { return Bilingual("") }
        let body = entry.body
        let run = short(body.value("run"))
        let number = body.value("objection") ?? ""
        switch move {
        case .file: return Bilingual(words([run, body.value("authority"), body.value("number")]))
        case .publish:
            let days = [body.value("from"), body.value("last")].compactMap(\.self)
            return Bilingual(words([run, days.joined(separator: "..")]))
        case .object:
            let isLate = body.value("late") == "yes"
            return Bilingual(
                zh: words([run, "异议 \(number)", isLate ? "逾期" : nil]),
                en: words([run, "objection \(number)", isLate ? "late" : nil])
            )
        case .decide:
            let isAccepted = body.value("decision") == "accepted"
            return Bilingual(
                zh: words([run, "异议 \(number)", isAccepted ? "采纳" : "驳回"]),
                en: words([run, "objection \(number)", isAccepted ? "accepted" : "rejected"])
            )
        case .correct: return Bilingual(words([run, "→", short(body.value("with"))]))
        case .withdraw: return Bilingual(words([run]))
        }
    }

    private static func short(_ id: String?) -> String? { id.map { String($0.prefix(12)) } }

    private static func words(_ words: [String?]) -> String {
        words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func json(_ entry: Store.LogEntry) -> String {
        JSONText.object([
            ("number", "\(entry.record.number)"), ("at", JSONText.quoted(entry.record.at)),
            ("by", JSONText.optional(entry.account)), ("kind", JSONText.quoted(entry.record.kind)),
            ("about", JSONText.quoted(about(entry).en)),
            ("previous", JSONText.quoted(entry.record.previous.hex)),
            ("hash", JSONText.quoted(entry.record.hash.hex)),
        ])
    }
}

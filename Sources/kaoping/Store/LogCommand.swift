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
                "\(entry.record.number)", entry.record.at,
                entry.account ?? StoreText.erased[language],
                StoreText.kind(entry.record.kind)[language], LogCommand.about(entry),
                entry.record.hash.hex,
            ])
        }
        try StandardOutput.write { table.writeText(to: $0, emphasis: StandardOutput.emphasis) }
        StandardError.write(StoreText.accountsAreGiven[language])
    }

    /// What a record is about, in short.
    private static func about(_ entry: Store.LogEntry) -> String {
        switch entry.record.kind {
        case "run":
            let id = entry.body.value("id")?.prefix(12) ?? ""
            let facts = [entry.body.value("profile"), entry.body.value("period")]
            return ([String(id)] + facts.compactMap(\.self)).joined(separator: " ")
        case "erase":
            return entry.body.all("erased").compactMap(\.first).joined(separator: ", ")
        default: return ""
        }
    }

    private static func json(_ entry: Store.LogEntry) -> String {
        JSONText.object([
            ("number", "\(entry.record.number)"), ("at", JSONText.quoted(entry.record.at)),
            ("by", JSONText.optional(entry.account)), ("kind", JSONText.quoted(entry.record.kind)),
            ("about", JSONText.quoted(about(entry))),
            ("previous", JSONText.quoted(entry.record.previous.hex)),
            ("hash", JSONText.quoted(entry.record.hash.hex)),
        ])
    }
}

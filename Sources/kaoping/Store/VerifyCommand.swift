internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingPlugins
internal import KaopingReport
internal import KaopingStore
internal import KaopingYAML

/// `kaoping verify`: proves that a store or a bundle is what was recorded.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: StoreText.verify[.current],
        discussion: StoreText.verifyExamples[.current]
    )

    @ArgumentParser.Argument(help: ArgumentHelp(StoreText.verified[.current]), completion: .file())
    var target: String?

    @Option(help: ArgumentHelp(StoreText.head[.current], valueName: "hash"))
    var head: String?

    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(StoreText.verifyData[.current], valueName: "dir"),
        completion: .directory
    )
    var folders: [String] = []

    @Option(
        name: .customLong("table"),
        help: ArgumentHelp(HelpText.table[.current], valueName: "name=file"),
        completion: .file()
    )
    var tables: [TableFile] = []

    @Option(
        name: .customLong("public-key"),
        help: ArgumentHelp(StoreText.publicKey[.current], valueName: "file"),
        completion: .file()
    )
    var publicKey: String?

    @OptionGroup var workers: ThreadsOption
    @OptionGroup var store: StoreOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let loader = try PluginLoader(
                linked: ShippedPlugins.tables,
                folders: common.allPluginFolders
            )
            let report = try checked(loader)
            try StandardOutput.write { sink in
                for line in StoreText.report(report) {
                    sink.write(line[common.language])
                    sink.endOfLine()
                }
            }
            guard report.problems.isEmpty else {
                throw IssuesError(report.problems, status: .data)
            }
            // Data that are not at hand are no fault of the record.
            guard report.missing.isEmpty else {
                throw IssuesError(report.missing, status: .noInput)
            }
        }
    }

    private func checked(_ loader: PluginLoader) throws(IssuesError) -> Verification {
        let head = try parsedHead()
        let threads = workers.threads ?? Parallel.cores
        if let target, VerifyCommand.isFile(target) {
            var reader = try BundleReader(target, loader: loader, threads: threads)
            return try reader.verify(head: head, publicKey: try KeyFile.publicKey(publicKey))
        }
        if let publicKey {
            throw IssuesError(
                .verifyKeyWithoutBundle,
                at: Place(file: publicKey),
                status: .usage
            )
        }
        let folders = try DataFolders.checked(folders, else: target == nil ? [] : ["."])
        try DataFolders.check(files: tables.map(\.file))
        let store = try Store(try store.needed(), access: .read)
        var report = try store.verify(head: head)
        guard target != nil || !folders.isEmpty || !tables.isEmpty else { return report }
        var runs: [RunSummary] = []
        if let target { runs = [try store.summary(target)] } else { runs = try store.runs() }
        try checkTables(runs, store)
        let data = Rederivation.Data(
            folders: folders,
            tables: Dictionary(tables.map { ($0.name, $0.file) }, uniquingKeysWith: { $1 })
        )
        try store.rederive(
            runs,
            from: data,
            isNeeded: target != nil,
            loader: loader,
            threads: threads,
            into: &report
        )
        return report
    }

    /// Refuses a table that none of the runs has.
    private func checkTables(_ runs: [RunSummary], _ store: Store) throws(IssuesError) {
        guard !tables.isEmpty else { return }
        var known: Set<String> = []
        for run in runs { known.formUnion(try store.run(run.id.hex).facts.tables.map(\.id)) }
        let issues = tables.filter { !known.contains($0.name) }.map {
            Issue(
                .verifyNoTable,
                at: Place(file: store.path),
                ["table": .text($0.name)]
            )
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .usage) }
    }

    /// Whether a file is meant, even one that is not there: no run is named so.
    private static func isFile(_ target: String) -> Bool {
        target.contains("/") || target.contains(".") || BundleReader.isBundle(target)
    }

    private func parsedHead() throws(IssuesError) -> Digest? {
        guard let head else { return nil }
        guard let digest = Digest(hex: head) else {
            throw IssuesError(.verifyHeadUnreadable, ["head": .text(head)], status: .usage)
        }
        return digest
    }
}

/// The files of keys.
enum KeyFile {
    static func publicKey(_ path: String?) throws(IssuesError) -> SigningKey.Public? {
        guard let path else { return nil }
        let text = try text(path)
        guard let key = SigningKey.Public(pem: text) else {
            throw unreadable(path, Bilingual(zh: "公钥", en: "public"))
        }
        return key
    }

    static func privateKey(_ path: String?) throws(IssuesError) -> SigningKey.Private? {
        guard let path else { return nil }
        let text = try text(path)
        guard let key = SigningKey.Private(pem: text) else {
            throw unreadable(path, Bilingual(zh: "私钥", en: "private"))
        }
        return key
    }

    private static func text(_ path: String) throws(IssuesError) -> String {
        String(decoding: try YAMLParser.bytes(path: path), as: UTF8.self)
    }

    private static func unreadable(_ path: String, _ kind: Bilingual) -> IssuesError {
        IssuesError(
            .keyUnreadable,
            at: Place(file: path),
            ["kind": .both(kind)],
            status: .noInput
        )
    }
}

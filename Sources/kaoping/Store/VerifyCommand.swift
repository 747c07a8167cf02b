internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingPlugins
internal import KaopingReport
internal import KaopingStore
internal import KaopingYAML

#if canImport(Glibc)
    internal import Glibc
#endif

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
            // That data are not at hand is no fault of the record; who named a run asked for them.
            if target != nil, !report.missing.isEmpty {
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
        guard publicKey == nil else { throw IssuesError(.verifyKeyUnused, status: .usage) }
        for folder in folders where !VerifyCommand.isFolder(folder) {
            throw IssuesError(.verifyNoFolder, at: Place(file: folder), status: .noInput)
        }
        let store = try Store(try store.needed(), access: .read)
        var report = try store.verify(head: head)
        guard target != nil || !folders.isEmpty || !tables.isEmpty else { return report }
        var runs: [RunSummary] = []
        if let target { runs = [try store.summary(target)] } else { runs = try store.runs() }
        let data = Rederivation.Data(
            folders: folders.isEmpty ? ["."] : folders,
            tables: Dictionary(tables.map { ($0.name, $0.file) }, uniquingKeysWith: { $1 })
        )
        try store.rederive(
            runs,
            from: data,
            isNeeded: false,
            loader: loader,
            threads: threads,
            into: &report
        )
        return report
    }

    /// Whether a file is meant, even one that is not there: no run is named so.
    private static func isFile(_ target: String) -> Bool {
        target.contains("/") || target.contains(".") || BundleReader.isBundle(target)
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
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

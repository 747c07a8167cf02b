internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingPlugins
internal import KaopingReport
internal import KaopingStore

#if canImport(Glibc)
    internal import Glibc
#endif

/// `kaoping bundle`: one sealed file with a run and all that it was made from.
struct BundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: StoreText.bundle[.current],
        discussion: StoreText.bundleExamples[.current]
    )

    @ArgumentParser.Argument(help: ArgumentHelp(StoreText.reference[.current], valueName: "run"))
    var reference: String

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(StoreText.bundleFile[.current], valueName: "file"),
        completion: .file()
    )
    var output: String

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
        help: ArgumentHelp(StoreText.key[.current], valueName: "file"),
        completion: .file()
    )
    var key: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let key = try KeyFile.privateKey(key)
            let store = try Store(try store.needed(), access: .read)
            let found = try store.run(reference)
            try Outputs.check(
                [output],
                against: [self.key].compactMap(\.self),
                store: store.path,
                runs: [found.facts]
            )
            try refuseOther()
            let loader = try PluginLoader(
                linked: ShippedPlugins.tables,
                folders: common.allPluginFolders
            )
            let data = Rederivation.Data(
                folders: try DataFolders.checked(folders, else: ["."]),
                tables: Dictionary(tables.map { ($0.name, $0.file) }, uniquingKeysWith: { $1 })
            )
            let writer = try BundleWriter(found, data: data, loader: loader)
            let head = try writer.write(output, key: key)
            let history = try store.history(of: found.summary)
            HistoryText.warn(found.summary, history, common.language)
            let signer = key?.publicKey.fingerprint
            try StandardOutput.line(
                StoreText.bundled(output, head, signer)[common.language]
            )
        }
    }
}

extension BundleCommand {
    /// Refuses a file that is there and no bundle: it would be lost.
    private func refuseOther() throws(IssuesError) {
        let descriptor = open(output, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 512)
        let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, 512) }
        // A bundle is a tar file, whose first block says so.
        guard got != 512 || Array(bytes[257..<262]) != Array("ustar".utf8) else { return }
        let reason = Bilingual(
            zh: "已有此文件，而且不是结果包；请换一个文件名",
            en: "it is there already and is no bundle; choose another name"
        )
        throw IssuesError(
            .outputCannotWrite,
            at: Place(file: output),
            ["reason": .both(reason)],
            status: .cannotWrite
        )
    }
}

/// `kaoping key`: makes a pair of keys for bundles.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: StoreText.keys[.current],
        discussion: StoreText.keysExamples[.current]
    )

    @ArgumentParser.Argument(help: ArgumentHelp(StoreText.keyFile[.current]), completion: .file())
    var file: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let key = SigningKey.Private()
            // A key that is there is never written over.
            try KeyCommand.write(key.pem, to: file, mode: 0o600)
            try KeyCommand.write(key.publicKey.pem, to: file + ".pub", mode: 0o644)
            let fingerprint = key.publicKey.fingerprint
            try StandardOutput.line(StoreText.keyMade(file, fingerprint)[common.language])
        }
    }

    private static func write(
        _ text: String,
        to path: String,
        mode: mode_t
    ) throws(IssuesError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        var isDone = descriptor >= 0
        if isDone {
            isDone = Array(text.utf8).withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count) == $0.count
            }
            isDone = fsync(descriptor) == 0 && isDone
            isDone = close(descriptor) == 0 && isDone
        }
        guard isDone else {
            throw IssuesError(
                .outputCannotWrite,
                at: Place(file: path),
                ["reason": .both(SystemReason.last)],
                status: .cannotWrite
            )
        }
    }
}

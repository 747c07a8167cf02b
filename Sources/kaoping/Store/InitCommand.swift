internal import ArgumentParser
internal import KaopingCore
internal import KaopingReport
internal import KaopingStore

#if canImport(Glibc)
    internal import Glibc
#endif

/// `kaoping init`: makes a folder a workspace whose runs are recorded.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: StoreText.initialize[.current],
        discussion: StoreText.initializeExamples[.current]
    )

    @ArgumentParser.Argument(
        help: ArgumentHelp(StoreText.folder[.current], valueName: "dir"),
        completion: .directory
    )
    var folder: String = "."

    @OptionGroup var account: AccountOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            let file = folder == "." ? Workspace.fileName : folder + "/" + Workspace.fileName
            try InitCommand.make(folder)
            _ = try Store.create(file, by: account.name, at: StoreClock.now)
            try StandardOutput.line(StoreText.made(file)[common.language])
        }
    }
}

extension InitCommand {
    /// Makes a folder and those above it that are not there.
    private static func make(_ folder: String) throws(IssuesError) {
        var cuts = folder.indices.filter { folder[$0] == "/" && $0 != folder.startIndex }
        cuts.append(folder.endIndex)
        for cut in cuts {
            let path = String(folder[..<cut])
            guard mkdir(path, 0o777) != 0, errno != EEXIST else { continue }
            throw IssuesError(
                .outputCannotWrite,
                at: Place(file: path),
                ["reason": .both(SystemReason.last)],
                status: .cannotWrite
            )
        }
    }
}

extension StandardOutput {
    /// Writes one line or more.
    static func line(_ lines: String...) throws(IssuesError) {
        try write { sink in
            for line in lines {
                sink.write(line)
                sink.endOfLine()
            }
        }
    }
}

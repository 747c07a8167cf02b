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
            if mkdir(folder, 0o777) != 0, errno != EEXIST {
                throw IssuesError(
                    .outputCannotWrite,
                    at: Place(file: folder),
                    ["reason": .text(String(cString: strerror(errno)))],
                    status: .cannotWrite
                )
            }
            _ = try Store.create(file, by: account.name, at: StoreClock.now)
            try StandardOutput.line(StoreText.made(file)[common.language])
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

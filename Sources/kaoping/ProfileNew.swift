internal import ArgumentParser
internal import KaopingCore
internal import KaopingProfile
internal import KaopingReport

#if canImport(Glibc)
    internal import Glibc
#endif

/// `kaoping profile new`: a profile to begin with, which runs as it is.
struct ProfileNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: NewHelp.new[.current],
        discussion: NewHelp.examples[.current]
    )

    @ArgumentParser.Argument(help: ArgumentHelp(NewHelp.id[.current]))
    var id: String

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(NewHelp.output[.current], valueName: "dir"),
        completion: .directory
    )
    var parent: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.perform { () throws(IssuesError) in
            guard ProfileNew.isID(id) else {
                throw IssuesError(.profileNotAnID, ["id": .text(id)], status: .usage)
            }
            let folder = parent.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + id } ?? id
            let files = Starter.files(id: id, language: common.language)
            try ProfileNew.write(files, to: folder)
            let lines = files.map { folder + "/" + $0.name } + [""] + commands(folder)
            try StandardOutput.write { sink in
                for line in lines {
                    sink.write(line)
                    sink.endOfLine()
                }
            }
        }
    }

    /// What to do next.
    private func commands(_ folder: String) -> [String] {
        let name = ProfileNew.quoted(folder)
        return [
            NewHelp.next[common.language], "  kaoping validate \(name)",
            "  kaoping run \(name) --period \(Starter.periods[0])",
        ]
    }

    /// Says whether a text can be a profile's id, and so the name of its folder.
    static func isID(_ text: String) -> Bool {
        text.first?.isLetter == true && FormulaWords.isName(text.replacing("-", with: "_"))
    }

    /// Returns a path as a shell reads it.
    static func quoted(_ path: String) -> String {
        let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+:".contains($0) }
        return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
    }

    // MARK: Writing

    /// Makes a folder with files; what is there already stays as it is.
    private static func write(_ files: [Starter.File], to folder: String) throws(IssuesError) {
        guard mkdir(folder, 0o777) == 0 else {
            throw refusal(folder, errno == EEXIST ? NewHelp.exists : SystemReason.last)
        }
        do throws(IssuesError) {
            let output = OutputFiles()
            for file in files {
                try output.write(folder + "/" + file.name) { $0.write(file.text) }
            }
            try output.publish()
        } catch {
            // Only what is still empty goes.
            rmdir(folder)
            throw error
        }
    }

    private static func refusal(_ folder: String, _ reason: Bilingual) -> IssuesError {
        IssuesError(
            .outputCannotWrite,
            at: Place(file: folder),
            ["reason": .both(reason)],
            status: .cannotWrite
        )
    }
}

/// Help of the command in both languages.
enum NewHelp {
    static let new = Bilingual(
        zh: "写出一个带注释、可直接计算的示例方案。",
        en: "Writes a commented profile to begin with, which runs as it is."
    )
    static let examples = HelpText.examples(
        zh: [
            "kaoping profile new 社区服务考评",
            "kaoping profile new my-profile -o Profiles --lang en",
        ],
        en: [
            "kaoping profile new my-profile",
            "kaoping profile new my-profile -o Profiles --lang zh",
        ]
    )
    static let id = Bilingual(
        zh: "方案编号，也是新文件夹的名称。",
        en: "The profile's id, and the name of the new folder."
    )
    static let output = Bilingual(
        zh: "新文件夹所在的文件夹；不写即当前文件夹。",
        en: "The folder in which the new one is made; the current one where it is not given."
    )
    static let next = Bilingual(zh: "接下来：", en: "Next:")
    static let exists = Bilingual(
        zh: "已有此文件夹或文件，请换一个编号，或用 -o 换一个位置",
        en: "it is there already; choose another id, or another place with `-o`"
    )
}

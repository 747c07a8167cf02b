internal import ArgumentParser
internal import KaopingPlugins
internal import ScorerKit

/// Writes the pages that are made from the code's own declarations, or checks that they are current.
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the pages that are made from the scorers' and the language's declarations."
    )

    /// The command that repairs pages that are not current.
    static let repair = "swift run kaoping-dev generate"

    @Flag(help: "Write nothing; fail when a page is not current.")
    var check = false

    func run() throws {
        let repository = try Repository.current()
        if check {
            try Generate.check(repository)
            return
        }
        let stale = try Generate.stalePages(repository)
        try repository.write(stale)
        for page in stale { print("written: \(page.path)") }
        if stale.isEmpty { print("all generated pages are current") }
    }

    /// Fails when a page is not current, naming the pages and the command that repairs them.
    static func check(_ repository: Repository) throws {
        let stale = try stalePages(repository)
        guard stale.isEmpty else {
            for page in stale { Shell.note("\(page.path) is not current") }
            Shell.note("repair: \(repair)")
            throw ExitCode.failure
        }
    }

    /// Returns the pages whose files are not as they should be, as they should be.
    static func stalePages(_ repository: Repository) throws -> [SourceFile] {
        let tables = try ShippedPlugins.tables.map { try PluginTable($0) }
        var pages = [
            SourceFile(path: ScorersPage.path, text: ScorersPage.text(of: tables)),
            SourceFile(path: LanguagePage.path, text: LanguagePage.text),
        ]
        if let readme = try repository.text(ReadmeTable.path) {
            let text = try ReadmeTable.filled(readme, with: tables)
            pages.append(SourceFile(path: ReadmeTable.path, text: text))
        } else {
            Shell.note("\(ReadmeTable.path): there is none, so its table of scorers is not made")
        }
        return try pages.filter { try repository.text($0.path) != $0.text }
    }
}

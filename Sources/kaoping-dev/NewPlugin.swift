internal import ArgumentParser
internal import Foundation

/// Writes a package with a plugin of its own.
struct NewPlugin: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new-plugin",
        abstract: "Write a package with a plugin that builds, passes its tests and loads."
    )

    @Argument(help: "The plugin's name, such as acme-seasonal or AcmeSeasonal.")
    var name: String

    @Option(help: "The package's folder. (default: the plugin's id, in the current folder)")
    var path: String?

    @Option(help: "Kaoping's folder or the URL of its repository. (default: the current folder)")
    var kaoping: String?

    @Option(help: "The lowest version taken from a URL. (default: its branch main)")
    var from: String?

    func validate() throws {
        _ = try checkedName()
        _ = try source()
    }

    func run() throws {
        let name = try checkedName()
        guard let package = PluginPackage(name: name, kaoping: try source()) else { return }
        let target = Repository(root: absolute(path ?? name.kebab))
        try target.refuseToOverwrite(package.files.map(\.path))
        try target.write(package.files)
        print("written: \(target.root)")
        for file in package.files { print("  \(file.path)") }
        print("next: cd \(target.root) && swift test")
    }

    private func checkedName() throws -> Name {
        guard let checked = Name(name) else {
            throw ValidationError(
                "\"\(name)\" is no name for a plugin: write letters and digits "
                    + "as in acme-seasonal or AcmeSeasonal, beginning with a letter."
            )
        }
        guard checked.kebab != "kaoping", !checked.kebab.hasPrefix("kaoping-") else {
            throw ValidationError(
                "the id \"\(checked.kebab)\" belongs to Kaoping's own plugins: "
                    + "begin with your own name, as in acme-seasonal."
            )
        }
        guard !["scorer-kit", "scorer-abi", "target-share"].contains(checked.kebab) else {
            throw ValidationError(
                "\"\(checked.camel)\" is the name of something that the plugin uses: "
                    + "begin with your own name, as in acme-seasonal."
            )
        }
        return checked
    }

    private func source() throws -> PluginPackage.Kaoping {
        let text = kaoping ?? "."
        if text.contains("://") || text.hasPrefix("git@") {
            return .repository(text, from: from)
        }
        guard from == nil else {
            throw ValidationError("--from goes with the URL of a repository, not with a folder.")
        }
        let folder = absolute(text)
        guard Repository(root: folder).isKaoping else {
            throw ValidationError(
                "\(folder) is not Kaoping's repository: "
                    + "name its folder or URL with --kaoping."
            )
        }
        return .folder(folder)
    }

    private func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }
}

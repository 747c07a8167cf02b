public import ArgumentParser
public import KaopingCore

#if canImport(Glibc)
    internal import Glibc
#endif

extension Language: ExpressibleByArgument {}

/// Options that every command has.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp(HelpText.lang[.current], valueName: "zh|en"))
    var lang: Language?

    @Option(
        name: .customLong("plugins"),
        help: ArgumentHelp(HelpText.plugins[.current], valueName: "dir"),
        completion: .directory
    )
    var pluginFolders: [String] = []

    var language: Language { lang ?? .current }

    /// The folders of plugins: those given, then those of `KAOPING_PLUGIN_PATH`.
    var allPluginFolders: [String] {
        pluginFolders + Environment.paths("KAOPING_PLUGIN_PATH")
    }

    /// Does the command's work; prints what stops it and ends with the status that it names.
    func perform(_ body: () throws(IssuesError) -> Void) throws {
        do throws(IssuesError) {
            try body()
        } catch {
            StandardError.write(error, language)
            throw ExitCode(error.status.rawValue)
        }
    }
}

/// The environment of the process.
enum Environment {
    static func value(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// The folders that a variable lists, separated by colons.
    static func paths(_ name: String) -> [String] {
        (value(name) ?? "").split(separator: ":").map(String.init)
    }
}

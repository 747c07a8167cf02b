internal import ArgumentParser
internal import KaopingCore

/// What the parser of arguments lets pass: an option given twice, and a command misspelt.
enum ArgumentCheck {
    /// The options that may stand several times, by command; the others stand once, as the parser
    /// would drop all but the last.
    private static let repeating: [String: Set<String>] = [
        "run": ["--output"], "explain": ["--unit", "--output"],
        "compare": ["--unit", "--period", "--output"], "runs export": ["--output"],
        "scorers": ["--plugin"], "profile schema": ["--plugin"], "verify": ["--data"],
        "bundle": ["--data"], "publish": ["--data"],
    ]
    /// Those of every command; the language stands before the command and behind it.
    private static let everywhere: Set<String> = [
        "--plugins", "--table", "--set", "--input", "--lang", "--help", "-h",
    ]

    /// Looks at the arguments before they are parsed.
    ///
    /// - Parameter arguments: what stands behind the program's name.
    /// - Throws: `ValidationError` for a misspelt command or an option given twice.
    static func check(_ arguments: [String]) throws {
        let (command, rest) = try command(Array(arguments))
        var seen: Set<String> = []
        for argument in rest.prefix(while: { $0 != "--" }) {
            guard let option = option(argument), !everywhere.contains(option) else { continue }
            let isRepeating = repeating[command.joined(separator: " ")]?.contains(option) == true
            guard isRepeating || seen.insert(option).inserted else {
                throw ValidationError(HelpText.optionTwice(option)[.current])
            }
        }
    }

    /// The name of an option, without its value; nil for anything else.
    private static func option(_ argument: String) -> String? {
        if argument.hasPrefix("--") {
            return argument.count > 2 ? String(argument.prefix { $0 != "=" }) : nil
        }
        return argument.hasPrefix("-o") ? "--output" : nil
    }

    /// Finds the command that is named, and what stands behind it.
    private static func command(
        _ arguments: [String]
    ) throws -> (command: [String], rest: ArraySlice<String>) {
        var rest = arguments[...]
        // The language may stand first.
        while let first = rest.first, first.hasPrefix("--lang") {
            rest = rest.dropFirst(first.contains("=") ? 1 : 2)
        }
        guard let name = rest.first, !name.hasPrefix("-"), name != "help" else { return ([], rest) }
        let all = commands(Kaoping.configuration)
        guard let type = all[name] else { throw unknown(name, rest, [], all) }
        rest = rest.dropFirst()
        let below = commands(type.configuration)
        guard let next = rest.first, !next.hasPrefix("-"), !below.isEmpty, next != "help" else {
            return ([name], rest)
        }
        guard below[next] != nil else { throw unknown(next, rest, [name], below) }
        return ([name, next], rest.dropFirst())
    }

    private static func commands(
        _ configuration: CommandConfiguration
    ) -> [String: any ParsableCommand.Type] {
        Dictionary(
            configuration.subcommands.compactMap { type in
                type.configuration.commandName.map { ($0, type) }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private static func unknown(
        _ name: String,
        _ rest: ArraySlice<String>,
        _ parents: [String],
        _ known: [String: any ParsableCommand.Type]
    ) -> ValidationError {
        let command = (parents + [name]).joined(separator: " ")
        // A run is shown by naming it behind `show`.
        let isRun = parents == ["runs"] && name.contains(where: \.isNumber)
        let near = isRun ? "show \(name)" : nearest(to: name, among: known.keys.sorted())
        let suggestion = near.map { (parents + [$0]).joined(separator: " ") }
        return ValidationError(
            HelpText.noCommand(command, suggestion, known.keys.sorted())[.current]
        )
    }
}

extension HelpText {
    static func noCommand(_ name: String, _ near: String?, _ known: [String]) -> Bilingual {
        guard let near else {
            return Bilingual(
                zh: "没有命令“\(name)”，可用的有：\(known.joined(separator: "、"))。",
                en: "There is no command '\(name)'; there are: \(known.joined(separator: ", "))."
            )
        }
        return Bilingual(
            zh: "没有命令“\(name)”，是不是“kaoping \(near)”？",
            en: "There is no command '\(name)'. Did you mean 'kaoping \(near)'?"
        )
    }
}

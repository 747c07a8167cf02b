internal import ArgumentParser
internal import KaopingCore

/// What the parser of arguments lets pass: an option given twice, and a command misspelt.
enum ArgumentCheck {
    /// The options that may stand several times, by command; the others stand once, as the parser
    /// would drop all but the last.
    private static func repeating(_ command: [String]) -> [String] {
        switch command.joined(separator: " ") {
        case "run", "runs export": ["--output"]
        case "explain": ["--unit", "--output"]
        case "compare": ["--unit", "--period", "--output"]
        case "scorers", "profile schema": ["--plugin"]
        case "verify", "bundle", "publish": ["--data"]
        default: []
        }
    }
    /// Those of every command; the language stands before the command and behind it.
    private static let everywhere = [
        "--plugins", "--table", "--set", "--input", "--lang", "--help", "-h",
    ]

    /// A command and its arguments.
    struct Named {
        let type: any ParsableCommand.Type
        let arguments: [String]
    }

    /// Looks at the arguments before they are parsed.
    ///
    /// - Parameter arguments: what stands behind the program's name.
    /// - Returns: the command that is named and what stands behind it; nil where none is.
    /// - Throws: `ValidationError` for a misspelt command or an option given twice.
    static func check(_ arguments: [String]) throws -> Named? {
        let (names, type, rest) = try command(arguments)
        let repeated = repeating(names)
        // Few, and a set costs a short run more than it saves.
        var seen: [String] = []
        for argument in rest.prefix(while: { $0 != "--" }) {
            guard let option = option(argument), !everywhere.contains(option) else { continue }
            guard repeated.contains(option) || !seen.contains(option) else {
                throw ValidationError(HelpText.optionTwice(option)[.current])
            }
            seen.append(option)
        }
        return type.map { Named(type: $0, arguments: Array(rest)) }
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
    ) throws -> (names: [String], type: (any ParsableCommand.Type)?, rest: ArraySlice<String>) {
        var rest = arguments[...]
        // The language may stand first.
        while let first = rest.first, first.hasPrefix("--lang") {
            rest = rest.dropFirst(first.contains("=") ? 1 : 2)
        }
        var names: [String] = []
        var type: any ParsableCommand.Type = Kaoping.self
        while let name = rest.first, !name.hasPrefix("-"), name != "help" {
            let below = type.configuration.subcommands
            if below.isEmpty { break }
            guard let next = below.first(where: { $0.configuration.commandName == name }) else {
                throw unknown(name, rest, names, below.compactMap { $0.configuration.commandName })
            }
            (names, type, rest) = (names + [name], next, rest.dropFirst())
        }
        return (names, names.isEmpty ? nil : type, rest)
    }

    private static func unknown(
        _ name: String,
        _ rest: ArraySlice<String>,
        _ parents: [String],
        _ names: [String]
    ) -> ValidationError {
        let known = names.sorted()
        let command = (parents + [name]).joined(separator: " ")
        // A run is shown by naming it behind `show`.
        let isRun = parents == ["runs"] && name.contains(where: \.isNumber)
        let near = isRun ? "show \(name)" : nearest(to: name, among: known)
        let suggestion = near.map { (parents + [$0]).joined(separator: " ") }
        return ValidationError(
            HelpText.noCommand(command, suggestion, known)[.current]
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

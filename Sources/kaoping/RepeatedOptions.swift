internal import ArgumentParser
internal import KaopingCore

/// Refuses an option that stands once and is given twice: one of the two would be dropped.
enum RepeatedOptions {
    /// The options that may be repeated in every command that has them, or do no harm.
    private static let everywhere: Set<String> = [
        "--table", "--set", "--input", "--plugins", "--plugin", "--lang",
    ]
    /// Those that may be repeated in some commands, by the command's name.
    private static let inCommands: [String: Set<String>] = [
        "run": ["--output"], "explain": ["--unit", "--output"],
        "compare": ["--unit", "--period", "--output"], "export": ["--output"],
        "verify": ["--data"], "bundle": ["--data"], "publish": ["--data"],
    ]

    /// Looks at the arguments of a command.
    ///
    /// - Parameters:
    ///   - arguments: the words behind the program's name.
    ///   - command: the command's name.
    /// - Throws: what the parser would throw for wrong usage.
    static func check(_ arguments: some Sequence<String>, of command: String) throws {
        let many = everywhere.union(inCommands[command] ?? [])
        var seen: Set<String> = []
        for word in arguments.prefix(while: { $0 != "--" })
        where word.hasPrefix("-") && word != "-" {
            let given = String(word.prefix { $0 != "=" })
            let name = given == "-o" ? "--output" : given
            guard !many.contains(name), !seen.insert(name).inserted else { continue }
            throw ValidationError(HelpText.optionTwice(given)[.current])
        }
    }
}

internal import KaopingCore

#if canImport(Glibc)
    internal import Glibc
#endif

extension Language {
    /// The user's language: `--lang` where it is given, else the locale of the environment.
    static let current: Language = chosen(
        arguments: CommandLine.arguments,
        environment: { getenv($0).map { String(cString: $0) } }
    )

    /// Returns the language that arguments and environment ask for; English where neither does.
    ///
    /// Help is made before the arguments are parsed, so `--lang` is looked for here.
    static func chosen(arguments: [String], environment: (String) -> String?) -> Language {
        for (index, argument) in arguments.enumerated() {
            if argument == "--lang", index + 1 < arguments.count,
                let language = Language(rawValue: arguments[index + 1])
            {
                return language
            }
            if argument.hasPrefix("--lang="),
                let language = Language(rawValue: String(argument.dropFirst(7)))
            {
                return language
            }
        }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = environment(name), !value.isEmpty {
                return value.hasPrefix("zh") ? .zh : .en
            }
        }
        return .en
    }
}

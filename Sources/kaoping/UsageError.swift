internal import ArgumentParser
internal import KaopingCore

#if canImport(Glibc)
    internal import Glibc
#endif

/// Wrong usage in the user's language: what the parser of arguments says is English.
enum UsageError {
    /// Ends the process as the parser would, its words in Chinese where that is the language.
    static func end(_ error: any Error) -> Never {
        let status = Kaoping.exitCode(for: error)
        // What a command says of its own accord is said already.
        guard Language.current == .zh, status == .validationFailure, !(error is ExitCode) else {
            Kaoping.exit(withError: error)
        }
        StandardError.write(chinese(Kaoping.fullMessage(for: error)))
        exit(status.rawValue)
    }

    /// Returns what the parser says in Chinese; texts of ours are Chinese already.
    static func chinese(_ message: String) -> String {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { line in
            if let fault = line.wholeMatch(of: /Error: (.*)/) { return "错误：" + said(fault.1) }
            if let help = line.wholeMatch(of: /Help:\s+(.*)/) { return "说明：" + help.1 }
            if let usage = line.wholeMatch(of: /Usage: (.*)/) { return "用法：" + usage.1 }
            if let more = line.wholeMatch(of: /\s*See '(.*)' for more information\./) {
                return "详见 " + more.1
            }
            return String(line)
        }.joined(separator: "\n")
    }

    private static func said(_ fault: Substring) -> String {
        if let match = fault.wholeMatch(of: /Missing expected argument '(.*)'/) {
            return "缺少“\(match.1)”"
        }
        if let match = fault.wholeMatch(of: /Missing value for '(.*)'/) {
            return "“\(match.1)”后面没有写值"
        }
        if let match = fault.wholeMatch(of: /Unexpected argument '(.*)'/) {
            return "多余的参数“\(match.1)”"
        }
        if let match = fault.wholeMatch(of: /\d+ unexpected arguments: (.*)/) {
            return "多余的参数：" + list(match.1)
        }
        if let match = fault.wholeMatch(of: /Unknown option '([^']*)'(?:\. Did you mean '(.*)'\?)?/)
        {
            return "没有选项“\(match.1)”" + (match.2.map { "，是不是“\($0)”？" } ?? "")
        }
        if let match = fault.wholeMatch(of: /The value '(.*)' is invalid for '([^']*)'(?:\. (.*))?/)
        {
            let isDay = match.2.hasSuffix("<date>")
            return "“\(match.2)”的值“\(match.1)”不对"
                + (isDay ? "，日期写作 2023-07-01" : match.3.map(choices) ?? "")
        }
        return String(fault)
    }

    /// `'a', 'b' or 'c'` in Chinese.
    private static func list(_ words: Substring) -> String {
        words.matches(of: /'([^']*)'/).map { "“\($0.1)”" }.joined(separator: "、")
    }

    private static func choices(_ text: Substring) -> String {
        let words = list(text)
        return words.isEmpty ? "：" + text : "，应为\(words)之一"
    }
}

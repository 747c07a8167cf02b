internal import KaopingCore
internal import KaopingReport

#if canImport(Glibc)
    internal import Glibc
#endif

/// Standard output: results.
enum StandardOutput {
    /// Writes a result.
    ///
    /// - Throws: `IssuesError` when nobody takes it, as when the disk is full.
    static func write(_ body: (ByteSink) -> Void) throws(IssuesError) {
        var failure: Bilingual?
        let sink = ByteSink { bytes in
            if failure == nil, !OutputFiles.writeAll(bytes, to: STDOUT_FILENO) {
                failure = SystemReason.last
            }
        }
        body(sink)
        sink.finish()
        guard let failure else { return }
        throw IssuesError(.outputStandard, ["reason": .both(failure)], status: .cannotWrite)
    }

    /// Whether headings may stand out: on a terminal, unless `NO_COLOR` says otherwise.
    static var emphasis: Emphasis {
        let isPlain =
            isatty(STDOUT_FILENO) == 0 || !(Environment.value("NO_COLOR") ?? "").isEmpty
            || Environment.value("TERM") == "dumb"
        return isPlain ? .none : .terminal
    }
}

/// Standard error: remarks and what went wrong.
enum StandardError {
    /// Writes one line or more.
    static func write(_ text: String) {
        var line = withoutControls(text) + "\n"
        _ = line.withUTF8 {
            OutputFiles.writeAll(UnsafeRawBufferPointer($0), to: STDERR_FILENO)
        }
    }

    /// Returns a text in which nothing that a file brought steers the terminal.
    private static func withoutControls(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl =
                scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
            result.append(isControl ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }

    /// Writes what stopped the work, issue by issue.
    static func write(_ error: IssuesError, _ language: Language) {
        for issue in error.issues { write(issue.description(in: language)) }
        guard error.omitted > 0 else { return }
        let total = error.issues.count + error.omitted
        let text = Bilingual(
            zh: "……共 \(total) 处问题，其余 \(error.omitted) 处未列出",
            en: "… \(total) problems in all, \(error.omitted) of them not listed"
        )
        write(text[language])
    }
}

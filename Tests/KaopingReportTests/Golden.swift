import Foundation
import KaopingCore
import KaopingReport
import Testing

/// Compares what a format writes with the file recorded under `Golden/`, byte for byte.
///
/// With the environment variable `KAOPING_RECORD=1` the files are written instead.
enum Golden {
    static func expect(
        _ text: String,
        is name: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Golden/" + name)
        if ProcessInfo.processInfo.environment["KAOPING_RECORD"] == "1" {
            try Data(text.utf8).write(to: file)
            return
        }
        let recorded = try Data(contentsOf: file)
        guard recorded != Data(text.utf8) else { return }
        Issue.record(
            """
            \(name) differs; record it anew with KAOPING_RECORD=1 if that is meant. It is now:
            \(text)
            """,
            sourceLocation: sourceLocation
        )
    }

    /// Returns what is written into a sink.
    static func text(_ body: (ByteSink) -> Void) -> String {
        var bytes: [UInt8] = []
        let sink = ByteSink { bytes.append(contentsOf: $0) }
        body(sink)
        sink.finish()
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Returns the communities in a format.
    static func communities(
        _ reporter: any Reporter.Type,
        _ language: Language,
        columns: [String]? = nil
    ) throws -> String {
        let book = try Sample.book()
        let chosen = columns.map { ReportColumn.named($0, in: book) }
        let report = Report(book, columns: chosen, language: language)
        return text { reporter.write(report, to: $0) }
    }
}

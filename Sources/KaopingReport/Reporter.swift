public import KaopingCore

/// One format of reports.
public protocol Reporter: Sendable {
    /// The name for `--format` and the extension of files.
    static var format: String { get }
    /// What it is, for help.
    static var title: Bilingual { get }
    /// Writes a report.
    static func write(_ report: Report, to sink: ByteSink)
}

/// The formats that reports can be written in.
public enum Reporters {
    /// All formats.
    public static let all: [any Reporter.Type] = [
        TableReporter.self, CSVReporter.self, JSONReporter.self, MarkdownReporter.self,
    ]

    /// Returns the reporter of a format or of a file's extension.
    public static func named(_ format: String) -> (any Reporter.Type)? {
        all.first { $0.format == format.lowercased() }
    }
}

/// How much an issue weighs.
public enum Severity: Sendable, Hashable {
    /// Stops the run.
    case error
    /// Is reported; the run goes on.
    case warning
    /// Is no fault, but may be unfair or idle: somebody should look at it.
    case finding
}

/// A problem in what a user wrote, with its place.
public struct Issue: Sendable, Hashable {
    /// What is wrong.
    public let message: Message
    /// What is put into the message.
    public let arguments: [String: Argument]
    /// Where; nil when no file is at fault.
    public let place: Place?
    /// How much it weighs.
    public let severity: Severity

    /// Creates an issue.
    public init(
        _ message: Message,
        at place: Place? = nil,
        _ arguments: [String: Argument] = [:],
        severity: Severity = .error
    ) {
        self.message = message
        self.place = place
        self.arguments = arguments
        self.severity = severity
    }

    /// Returns the issue as a person reads it: place, what is wrong, code, and what to do.
    ///
    /// One line, or two when there is a hint: `file:line:column: text [code]`.
    public func description(in language: Language) -> String {
        var text = place.map { $0.description(in: language) + (language == .zh ? "：" : ": ") } ?? ""
        switch severity {
        case .error: break
        case .warning: text += language == .zh ? "提醒：" : "warning: "
        case .finding: text += language == .zh ? "公平性提示：" : "finding: "
        }
        text += Message.fill(message.text[language], arguments, language)
        text += " [\(message.code)]"
        if let hint = message.hint {
            text += "\n    " + Message.fill(hint[language], arguments, language)
        }
        return text
    }
}

/// How the process ends, after `sysexits.h`.
public enum ExitStatus: Int32, Sendable {
    /// Done.
    case done = 0
    /// Wrong usage of the command line.
    case usage = 64
    /// Bad data.
    case data = 65
    /// An input was not found or cannot be read.
    case noInput = 66
    /// Our own fault.
    case software = 70
    /// An output cannot be written.
    case cannotWrite = 73
    /// A bad profile or plugin.
    case profile = 78
}

/// What stops the work: the issues found, and how the process ends.
public struct IssuesError: Error, Sendable, Hashable {
    /// The issues, in the order of their places.
    public let issues: [Issue]
    /// How many more there are than `issues` lists.
    public let omitted: Int
    /// How the process ends.
    public let status: ExitStatus

    /// Creates an error from the issues found.
    public init(_ issues: [Issue], omitted: Int = 0, status: ExitStatus) {
        self.issues = issues
        self.omitted = omitted
        self.status = status
    }

    /// Creates an error from one issue.
    public init(
        _ message: Message,
        at place: Place? = nil,
        _ arguments: [String: Argument] = [:],
        status: ExitStatus
    ) {
        self.init([Issue(message, at: place, arguments)], status: status)
    }
}

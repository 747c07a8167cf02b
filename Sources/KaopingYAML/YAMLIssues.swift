internal import KaopingCore

/// The issues found in one text, up to a limit.
struct YAMLIssues {
    private let limit: Int
    private var issues: [Issue] = []
    private var omitted = 0

    var isEmpty: Bool { issues.isEmpty && omitted == 0 }

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ message: Message, at place: Place, _ arguments: [String: Argument] = [:]) {
        add(Issue(message, at: place, arguments))
    }

    mutating func add(_ issue: Issue) {
        // One is always listed: an error without an issue would say nothing.
        if issues.count < max(limit, 1) { issues.append(issue) } else { omitted += 1 }
    }

    /// Throws what was found, in the order of the places.
    func check() throws(IssuesError) {
        guard !isEmpty else { return }
        let sorted = issues.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        throw IssuesError(sorted, omitted: omitted, status: .profile)
    }
}

extension Issue {
    fileprivate var line: Int { place?.line ?? 0 }
    fileprivate var column: Int { place?.column ?? 0 }
}

/// Returns a text as a message shows it: one line, and not a long one.
func excerpt(_ text: String) -> String {
    let limit = 40
    let line = text.map { $0.isNewline ? " " : $0 }
    return String(line.prefix(limit)) + (line.count > limit ? "…" : "")
}

internal import KaopingCore

/// Gathers what is wrong with several files, so that all of it is told at once.
struct IssueCollector {
    /// How many further issues are listed; the others are counted.
    private(set) var room: Int
    private var issues: [Issue] = []
    private var omitted = 0
    private var status = ExitStatus.data

    init(limit: Int) {
        room = limit
    }

    /// Does a piece of work; nil when it fails, which is noted.
    mutating func collect<Value>(_ work: () throws(IssuesError) -> Value) -> Value? {
        do throws(IssuesError) {
            return try work()
        } catch {
            issues += error.issues
            omitted += error.omitted
            if status == .data { status = error.status }
            return nil
        }
    }

    /// Notes an issue; beyond the limit it is not even made.
    mutating func add(_ issue: @autoclosure () -> Issue) {
        if room > 0 {
            room -= 1
            issues.append(issue())
        } else {
            omitted += 1
        }
    }

    /// Counts issues that nobody has put into words; the list must be full.
    mutating func omit(_ count: Int) {
        omitted += max(0, count)
    }

    /// Throws what was found, if anything was.
    func check() throws(IssuesError) {
        guard issues.isEmpty else {
            throw IssuesError(issues, omitted: omitted, status: status)
        }
    }
}

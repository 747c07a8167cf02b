internal import ArgumentParser
internal import KaopingCore
internal import KaopingStore

/// A command that does one thing with a recorded result, and says what it did.
protocol ProcedureStep: ParsableCommand {
    /// With which result.
    var target: RunReference { get }
    var options: ProcedureOptions { get }
    var common: CommonOptions { get }
    /// The day on which it is done; nil for today.
    var day: DayOption? { get }
    /// What is done; of several runs of a period the one that allows it is meant.
    var move: ProcedureMove { get }

    /// Refuses what can be refused before the store is looked at.
    func check() throws(IssuesError)

    /// Does it.
    ///
    /// - Returns: what was done, line by line.
    /// - Throws: `IssuesError` when it is not allowed.
    func perform(_ store: Store, _ run: StoredRun) throws(IssuesError) -> [Bilingual]
}

extension ProcedureStep {
    func check() throws(IssuesError) {}

    func run() throws {
        try common.perform { () throws(IssuesError) in
            try check()
            let store = try options.open()
            let run = try target.find(store, for: move)
            options.warn(of: day?.day, move, run.summary, common.language)
            try common.print(try perform(store, run))
        }
    }
}

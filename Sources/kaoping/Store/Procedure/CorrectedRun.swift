internal import KaopingCore
internal import KaopingReport
internal import KaopingStore

#if canImport(Glibc)
    internal import Glibc
#endif

/// The run that is to take the place of another.
enum CorrectedRun {
    /// It is on record.
    case recorded(StoredRun)
    /// It was made just now, and is not on record yet.
    case made(PreparedRun)

    /// Reads it column by column; one that is not on record yet in a store of its own that is gone
    /// afterwards.
    ///
    /// - Throws: `IssuesError` when the store cannot be read, or none can be made.
    func looked() throws(IssuesError) -> StoredRun {
        switch self {
        case .recorded(let run): return run
        case .made(let run):
            let folder = try CorrectedRun.folder()
            defer {
                for end in ["", "-wal", "-shm"] { unlink(folder + "/trial" + end) }
                rmdir(folder)
            }
            let trial = try Store.create(folder + "/trial", by: "", at: StoreClock.now)
            _ = try trial.record(run, by: "", at: StoreClock.now)
            // The store stays readable as long as it is open.
            return try trial.run(run.id.hex)
        }
    }

    /// Records it, where it is not on record yet.
    ///
    /// - Throws: `IssuesError` when it cannot be recorded.
    func recorded(
        in store: Store,
        _ options: ProcedureOptions,
        _ language: Language
    ) throws(IssuesError) -> RunSummary {
        switch self {
        case .recorded(let run): return run.summary
        case .made(let run):
            let done = try store.record(run, by: options.account.name, at: StoreClock.now)
            if case .new(let link) = done {
                let text = StoreText.recorded(run.id.short, link, store.path)
                StandardError.write(text[language])
            }
            return try store.run(run.id.hex).summary
        }
    }

    /// A folder that nobody else reads.
    private static func folder() throws(IssuesError) -> String {
        let place = Environment.value("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var name = Array((place + "/kaoping-XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else {
            throw IssuesError(
                .outputCannotWrite,
                at: Place(file: place),
                ["reason": .both(SystemReason.last)],
                status: .cannotWrite
            )
        }
        return String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

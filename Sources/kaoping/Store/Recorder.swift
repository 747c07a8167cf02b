internal import ArgumentParser
internal import KaopingCore
internal import KaopingEngine
internal import KaopingStore

#if canImport(Glibc)
    internal import Glibc
#endif

/// Whether and where `kaoping run` records; the one place where a run meets a store.
struct Recorder: ParsableArguments {
    @OptionGroup var store: StoreOptions

    @Flag(name: .customLong("no-store"), help: ArgumentHelp(StoreText.noStore[.current]))
    var isOff = false

    @OptionGroup var account: AccountOption

    func validate() throws {
        try store.check(isOff: isOff)
    }

    /// The store; nil where nothing is recorded.
    var path: String? { isOff ? nil : store.path }

    /// Whether the run is recorded; then the scores of all criteria are kept.
    var isOn: Bool { path != nil }

    /// Where the results of earlier runs are found; nil where nothing is recorded.
    ///
    /// - Throws: `IssuesError` when there is a store that cannot be read.
    func results() throws(IssuesError) -> RecordedResults? {
        isOff ? nil : try store.results()
    }

    /// Records a run.
    ///
    /// - Parameters:
    ///   - book: the result.
    ///   - profile: where it came from.
    ///   - parameters: the values of parameters as they were given.
    ///   - threads: how many threads may work.
    /// - Returns: what came of it, for standard error.
    /// - Throws: `IssuesError` when it cannot be recorded.
    func record(
        _ book: ScoreBook,
        _ profile: LoadedProfile,
        parameters: [String: String],
        threads: Int
    ) throws(IssuesError) -> Bilingual {
        guard let path else { return StoreText.notRecorded }
        // A write beyond a limit on file sizes shall be an error, not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        let inputs = try RunInputs(
            book,
            sources: profile.sources.map { RunInputs.Source(file: $0.file, bytes: $0.bytes) },
            parameters: parameters,
            engine: Version.number
        )
        let run = PreparedRun(book, inputs, threads: threads)
        let store = try open(path)
        switch try store.record(run, by: account.name, at: StoreClock.now) {
        case .new(let link): return StoreText.recorded(run.id.short, link, path)
        case .already(let before):
            let standing = try store.standing(profile: before.profile, period: before.period)
                .first { $0.period == before.period }
            let state = try store.history(of: before).state(on: LocalTime.today)
            return StoreText.already(before, path, state, standing: standing)
        }
    }

    /// Opens a store, or begins the one that is named and not there yet, or has nothing in it.
    private func open(_ path: String) throws(IssuesError) -> Store {
        let isThere = access(path, F_OK) == 0
        guard !isThere || Recorder.isBlank(path) else { return try Store(path, access: .write) }
        let store = try Store.create(path, by: account.name, at: StoreClock.now)
        StandardError.write(StoreText.begun(path, wasThere: isThere)[.current])
        return store
    }

    /// Whether a file has nothing in it, and no log beside it has more.
    private static func isBlank(_ path: String) -> Bool {
        [path, path + "-wal"].allSatisfy { file in
            var status = stat()
            return stat(file, &status) != 0 || status.st_size == 0
        }
    }
}

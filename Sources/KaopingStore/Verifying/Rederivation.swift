public import KaopingCore
public import KaopingEngine
public import KaopingProfile
internal import KaopingYAML

#if canImport(Glibc)
    internal import Glibc
#endif

/// Computes a recorded run again from its profile's text and the data, and compares.
public struct Rederivation: Sendable {
    /// Where a run's data may be.
    public struct Data: Sendable {
        /// Folders where files are looked for.
        public var folders: [String]
        /// Files by table, as the user names them.
        public var tables: [String: String]
        /// Files by their digests, as a bundle has them.
        var files: [Digest: String] = [:]
        /// The store that recorded results are read from; a bundle has them as files.
        var store: Store?

        /// Creates places to look at.
        public init(folders: [String] = [], tables: [String: String] = [:]) {
            self.folders = folders
            self.tables = tables
        }
    }

    let facts: RunFacts
    let sources: [RunInputs.Source]
    let place: Place
    let number: Int
    let loader: PluginLoader
    let threads: Int

    /// Creates the computation of a run from a store.
    ///
    /// - Parameters:
    ///   - run: the run.
    ///   - loader: finds plugins, linked or in files.
    ///   - threads: how many threads may work; the result does not depend on it.
    /// - Throws: `IssuesError` when the store cannot be read.
    public init(
        _ run: StoredRun,
        loader: PluginLoader,
        threads: Int = Parallel.cores
    ) throws(IssuesError) {
        self.init(
            facts: run.facts,
            sources: try run.sources(),
            number: run.summary.number,
            place: Place(file: run.store.path),
            loader: loader,
            threads: threads
        )
    }

    init(
        facts: RunFacts,
        sources: [RunInputs.Source],
        number: Int,
        place: Place,
        loader: PluginLoader,
        threads: Int
    ) {
        self.facts = facts
        self.sources = sources
        self.number = number
        self.place = place
        self.loader = loader
        self.threads = threads
    }

    // MARK: The profile

    /// Decodes the recorded profile, merged into what it extends, with its scorers.
    ///
    /// - Throws: `IssuesError` when a plugin is missing or the text cannot be decoded.
    public func profile() throws(IssuesError) -> (profile: Profile, scorers: ScorerRegistry) {
        guard let own = sources.first else { throw unreadable() }
        var rest = sources.dropFirst()
        let failure = unreadable()
        let node = try Overlay.resolve(try parse(own)) { _, _ throws(IssuesError) in
            // They were recorded in the order in which they were asked for.
            guard let base = rest.popFirst() else { throw failure }
            return try parse(base)
        }
        let scorers = try loader.registry(naming: ProfileDecoder.pluginNames(in: node))
        return (try ProfileDecoder.decode(node, scorers: scorers), scorers)
    }

    private func parse(_ source: RunInputs.Source) throws(IssuesError) -> YAMLNode {
        try YAMLParser.parse(source.bytes, file: source.file)
    }

    private func unreadable() -> IssuesError {
        IssuesError(.recordUnreadable, at: place, ["number": "\(number)"], status: .data)
    }

    // MARK: The data

    /// Finds the files of the run by name and digest.
    ///
    /// - Returns: the files of tables and inputs, or what is missing.
    /// - Throws: `IssuesError` when the store cannot be read.
    func locate(
        _ data: Data,
        _ profile: Profile
    ) throws(IssuesError) -> (tables: [String: String], inputs: [InputFile], missing: [Issue]) {
        var (tables, inputs, missing): ([String: String], [InputFile], [Issue]) = ([:], [], [])
        for table in facts.tables {
            let declared = profile.tables.first { $0.id == table.id }?.file
            let named = data.tables[table.id].map { [$0] }
            let candidates = named ?? candidates([declared, table.name], data)
            if let file = find(table, candidates, data) {
                tables[table.id] = file
            } else if let file = data.tables[table.id] {
                missing.append(other(table, file))
            } else {
                missing.append(absent(table, Bilingual(zh: "数据表", en: "the table")))
            }
        }
        for input in facts.inputs {
            let period = input.period.flatMap { Period($0) }
            if let recorded = try recorded(input, data) {
                var file = InputFile(input: input.id, period: period, path: recorded.name)
                file.recorded = recorded
                inputs.append(file)
            } else if let file = find(input, candidates([input.name], data), data) {
                inputs.append(InputFile(input: input.id, period: period, path: file))
            } else {
                missing.append(absent(input, Bilingual(zh: "引用的考评结果", en: "the input")))
            }
        }
        return (tables, inputs, missing)
    }

    /// The recorded result that an input was, where it still is what it was then.
    private func recorded(
        _ input: RunFacts.File,
        _ data: Data
    ) throws(IssuesError) -> RecordedInput? {
        guard let run = facts.inputRun(of: input), let store = data.store,
            let recorded = try store.recordedInput(run.run), recorded.record == run.record.hex,
            Digest.of(recorded.table) == input.digest
        else { return nil }
        return recorded
    }

    private func candidates(_ names: [String?], _ data: Data) -> [String] {
        data.folders.flatMap { folder in names.compactMap(\.self).map { folder + "/" + $0 } }
    }

    private func find(
        _ file: RunFacts.File,
        _ candidates: [String],
        _ data: Data
    ) -> String? {
        if let known = data.files[file.digest] { return known }
        return candidates.first { candidate in
            guard access(candidate, R_OK) == 0,
                let digest = try? FileDigest.of(candidate)
            else { return false }
            return digest.digest == file.digest
        }
    }

    private func other(_ table: RunFacts.File, _ file: String) -> Issue {
        Issue(
            .verifyDataOther,
            at: Place(file: file),
            [
                "number": "\(number)", "table": .text(table.id),
                "digest": .text(table.digest.short),
            ]
        )
    }

    private func absent(_ file: RunFacts.File, _ what: Bilingual) -> Issue {
        Issue(
            .verifyDataMissing,
            at: place,
            [
                "number": "\(number)", "what": .both(what), "file": .text(file.name),
                "digest": .text(file.digest.short),
            ]
        )
    }

    // MARK: Computing

    /// What computing again came to.
    public enum Outcome: Sendable {
        /// The same bytes.
        case same
        /// These parts came out otherwise.
        case different([String])
        /// Files of the run are not at hand.
        case notAtHand([Issue])
    }

    /// Computes the run again and compares it with the record byte by byte.
    ///
    /// - Parameters:
    ///   - data: where its data may be.
    ///   - keys: the packed keys as they were recorded; nil where they were erased.
    ///   - stored: returns a part as it was recorded.
    /// - Returns: what came of it.
    /// - Throws: `IssuesError` when the run fails.
    func compare(
        _ data: Data,
        keys: [UInt8]?,
        _ stored: (String) throws(IssuesError) -> [UInt8]?
    ) throws(IssuesError) -> Outcome {
        let (profile, scorers) = try profile()
        let located = try locate(data, profile)
        guard located.missing.isEmpty else { return .notAtHand(located.missing) }
        let book = try book(profile, scorers, located.tables, located.inputs)
        // The files are hashed again, for what was read is what counts.
        let inputs = try RunInputs(
            book,
            sources: sources,
            parameters: facts.parameters,
            engine: facts.engine
        )
        var different: [String] = []
        if inputs.tables.map(\.digest.digest) != facts.tables.map(\.digest)
            || inputs.inputs.map(\.digest.digest) != facts.inputs.map(\.digest)
        {
            different.append("data")
        }
        let run = PreparedRun(book, inputs, threads: threads)
        if let keys, keys != run.keys { different.append("keys") }
        let known = Set(facts.parts.map(\.name))
        // A part that earlier versions did not record is no difference.
        let parts = try run.eachPart { (_, name, bytes, _) throws(IssuesError) in
            if known.contains(name), try stored(name) != bytes { different.append(name) }
        }
        let again = parts.map(\.name).filter(known.contains)
        if again != facts.parts.map(\.name) { different.append("parts") }
        return different.isEmpty ? .same : .different(different)
    }

    /// Returns the calendar of the run, from its data.
    func calendar(_ data: Data, _ store: Store) throws(IssuesError) -> WorkingCalendar {
        var data = data
        data.store = store
        let (profile, scorers) = try profile()
        let located = try locate(data, profile)
        guard located.missing.isEmpty else {
            throw IssuesError(located.missing, status: .noInput)
        }
        return try book(profile, scorers, located.tables, located.inputs).calendar
    }

    private func book(
        _ profile: Profile,
        _ scorers: ScorerRegistry,
        _ tables: [String: String],
        _ inputs: [InputFile]
    ) throws(IssuesError) -> ScoreBook {
        var request = RunRequest(
            profile: profile,
            scorers: scorers,
            period: facts.period,
            folder: "",
            tables: tables
        )
        request.parameters = facts.parameters
        request.inputs = inputs
        request.asOf = facts.asOf
        request.threads = threads
        return try Evaluation.run(request)
    }
}

extension Store {
    /// Computes recorded runs again from the data at hand, and adds what comes of it to a report.
    ///
    /// - Parameters:
    ///   - runs: the runs.
    ///   - data: where the data may be.
    ///   - isNeeded: whether data that are not at hand are listed.
    ///   - loader: finds plugins.
    ///   - threads: how many threads may work.
    ///   - report: what was found so far.
    /// - Throws: `IssuesError` when the store cannot be read.
    public func rederive(
        _ runs: [RunSummary],
        from data: Rederivation.Data,
        isNeeded: Bool,
        loader: PluginLoader,
        threads: Int = Parallel.cores,
        into report: inout Verification
    ) throws(IssuesError) {
        var data = data
        data.store = self
        for summary in runs {
            let run = StoredRun(store: self, summary: summary, facts: try facts(summary))
            do throws(IssuesError) {
                let work = try Rederivation(run, loader: loader, threads: threads)
                let keys = run.facts.keys
                let packed = try reading { try Store.apart(keys, $0) }
                let outcome = try work.compare(data, keys: packed) { name throws(IssuesError) in
                    try run.bytes(name)
                }
                report.add(outcome, number: summary.number, isNeeded: isNeeded, at: path)
            } catch {
                report.problems += error.issues
            }
        }
    }
}

extension Verification {
    mutating func add(
        _ outcome: Rederivation.Outcome,
        number: Int,
        isNeeded: Bool,
        at path: String
    ) {
        switch outcome {
        case .same: rederived.append(number)
        case .different(let parts):
            let words = parts.prefix(12).map(RecordWords.part)
            let list = Bilingual(
                zh: words.map(\.zh).joined(separator: "、") + (parts.count > 12 ? "等" : ""),
                en: words.map(\.en).joined(separator: ", ") + (parts.count > 12 ? ", …" : "")
            )
            add(.verifyOther, at: path, ["number": "\(number)", "parts": .both(list)])
        case .notAtHand(let issues):
            notAtHand.append(number)
            if isNeeded { missing += issues }
        }
    }
}

internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile
internal import KaopingStore

/// Gets the runs that are compared: recorded ones where there is a store, else computed ones.
final class CompareSource {
    /// A run with what it was made from.
    struct Found {
        var run: ComparedRun
        /// The record; nil for one that was computed.
        let stored: StoredRun?
        /// The profile with its scorers and files; nil for a recorded one.
        let loaded: LoadedProfile?
        /// The result; nil for a recorded one.
        let book: ScoreBook?
    }

    let options: CompareOptions
    let store: Store?
    let finder: ProfileFinder
    let loader: PluginLoader
    /// The files that were read, which are not to be written to.
    private(set) var files: [String]
    /// What the recorded runs that were looked at say of themselves.
    private(set) var recorded: [RunFacts] = []
    /// Whether anything was computed.
    var hasComputed = false
    /// What is to be said of the runs that were made just now.
    var remarks = SideRemarks()
    private var texts: [Digest: [String]] = [:]
    private var units: [[Digest?]: UnitList] = [:]

    init(options: CompareOptions, store: Store?, finder: ProfileFinder, loader: PluginLoader) {
        self.options = options
        self.store = store
        self.finder = finder
        self.loader = loader
        files = store.map { [$0.path] } ?? []
    }

    /// Refuses options that say how to compute, where nothing was computed.
    ///
    /// - Throws: `IssuesError` that lists them.
    func refuseUnused() throws(IssuesError) {
        guard store != nil else { return }
        let given = options.given
        var unused: [String] = []
        // A recorded run has its own parameters and its own day, whatever is computed beside it.
        if !given.settings.isEmpty { unused.append("--set") }
        if given.asOf != nil { unused.append("--as-of") }
        if !hasComputed {
            if options.dataFolder != nil { unused.append("--data") }
            if !given.tables.isEmpty { unused.append("--table") }
            if !given.inputs.isEmpty { unused.append("--input") }
        }
        guard !unused.isEmpty else { return }
        let list = Bilingual(
            zh: unused.joined(separator: "、"),
            en: unused.joined(separator: ", ")
        )
        throw IssuesError(.compareNotUsed, ["options": .both(list)], status: .usage)
    }

    // MARK: Which runs there are

    /// Returns the runs of a profile that stand; nil without a store.
    ///
    /// - Throws: `IssuesError` when the store has none of the profile.
    func standing(_ name: String) throws(IssuesError) -> [StandingRun]? {
        guard let store else { return nil }
        let direct = try store.standing(profile: name)
        guard direct.isEmpty else { return direct }
        var id = name
        do throws(IssuesError) {
            id = try finder.load(name).profile.id
        } catch {
            // An id may be known to the store alone; a path is not.
            let isPath = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
            guard error.issues.first?.message == .profileNotFound, !isPath else { throw error }
        }
        let found = try store.standing(profile: id)
        guard found.isEmpty else { return found }
        if try !store.runs(RunFilter(profile: id)).isEmpty { throw withdrawn(id, nil, store) }
        throw try nothing(id, store)
    }

    /// Says that what was recorded was withdrawn or corrected.
    private func withdrawn(_ id: String, _ period: Period?, _ store: Store) -> IssuesError {
        let which = [id, period?.description].compactMap(\.self).joined(separator: " ")
        return IssuesError(
            .compareWithdrawn,
            at: Place(file: store.path),
            ["run": .text(which)],
            status: .noInput
        )
    }

    private func nothing(_ id: String, _ store: Store) throws(IssuesError) -> IssuesError {
        let known = try store.profiles()
        let near = nearest(to: id, among: known)
        let list = Bilingual(
            zh: known.isEmpty
                ? "库中没有任何留档" : "有留档的方案：" + known.joined(separator: "、"),
            en: known.isEmpty
                ? "it has no run at all" : "it has runs of: " + known.joined(separator: ", ")
        )
        return IssuesError(
            .compareNothingRecorded,
            at: Place(file: store.path),
            [
                "profile": .text(id),
                "known": .both(
                    near.map {
                        Bilingual(zh: "是否想用“\($0)”？", en: "did you mean \"\($0)\"?")
                    } ?? list
                ),
            ],
            status: .noInput
        )
    }

    /// Returns the run of one period.
    ///
    /// - Throws: `IssuesError` when there is no run of it, or it cannot be computed.
    func found(_ name: String, _ period: Period?) throws(IssuesError) -> Found {
        guard let runs = try standing(name) else { return try computed(name, period) }
        guard let run = runs.first(where: { $0.period == period }) else {
            throw try notRecorded(period, runs)
        }
        return try recorded(run)
    }

    /// Says which periods are recorded, where one is not.
    func notRecorded(
        _ period: Period?,
        _ runs: [StandingRun],
        _ message: Message = .compareNotRecorded
    ) throws(IssuesError) -> IssuesError {
        var profile = ""
        if let store, let run = runs.first {
            profile = try store.run(run).facts.profile
            var filter = RunFilter(profile: profile)
            filter.period = period
            if period != nil, try !store.runs(filter).isEmpty {
                return withdrawn(profile, period, store)
            }
        }
        let known = runs.compactMap { $0.period?.description }
        let isOpen = period == nil && message == .compareNotRecorded
        return IssuesError(
            isOpen ? .compareNoPeriod : message,
            at: store.map { Place(file: $0.path) },
            [
                "profile": .text(profile), "period": .text(period?.description ?? "—"),
                "known": .both(
                    Bilingual(
                        zh: known.joined(separator: "、"),
                        en: known.joined(separator: ", ")
                    )
                ),
            ],
            status: isOpen ? .usage : .noInput
        )
    }

    // MARK: Computed

    private func computed(_ name: String, _ period: Period?) throws(IssuesError) -> Found {
        let loaded = try finder.load(name, on: options.given.asOf?.day ?? period?.lastDay)
        let request = options.request(loaded, period)
        let book = try Evaluation.run(request)
        hasComputed = true
        remarks.add(book)
        files += loaded.files + book.reading.map(\.file) + book.inputs.map(\.file)
        let method =
            loaded.sources.map { Digest.of($0.bytes).hex }
            + request.parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return Found(
            run: ComparedRun(book, method: method),
            stored: nil,
            loaded: loaded,
            book: book
        )
    }

    // MARK: Recorded

    /// Reads what all comparisons need of a recorded run: not the criteria.
    ///
    /// - Throws: `IssuesError` when it cannot be read, or the units' keys were erased.
    func recorded(_ standing: StandingRun) throws(IssuesError) -> Found {
        guard let store else {
            throw IssuesError(.storeNotFound, status: .noInput)
        }
        let stored = try store.run(standing)
        let facts = stored.facts
        recorded.append(facts)
        let none = [Double](repeating: .nan, count: facts.units)
        let rating = try stored.rating()
        let run = ComparedRun(
            profile: facts.profile,
            title: facts.title,
            period: facts.period,
            origin: ComparedRun.Origin(
                number: standing.number,
                id: standing.id.short,
                at: standing.at,
                replaced: standing.replaced
            ),
            method: CompareSource.method(facts),
            units: try unitList(stored),
            scores: try stored.numbers(PartName.score) ?? none,
            states: try stored.marks(PartName.states) ?? none.map { _ in 0 },
            ranks: try stored.codes(PartName.rank) ?? none.map { _ in 0 },
            levels: rating?.codes,
            levelNames: (rating?.levels ?? []).map { Rating.Level(id: $0.id, title: $0.title) },
            stated: facts.stated
        )
        return Found(run: run, stored: stored, loaded: nil, book: nil)
    }

    private static func method(_ facts: RunFacts) -> [String] {
        facts.sources.map(\.digest.hex)
            + facts.parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            + facts.plugins.map { "\($0.id) \($0.version) \($0.digest?.hex ?? "")" }
    }

    /// The units of a run; runs of the same units share one list.
    private func unitList(_ run: StoredRun) throws(IssuesError) -> UnitList {
        let lists = [run.unitList, run.nameList]
        if let known = units[lists] { return known }
        guard let keys = try texts(run.unitList, { () throws(IssuesError) in try run.keys() })
        else {
            throw IssuesError(
                .recordKeysErased,
                at: store.map { Place(file: $0.path) },
                ["number": "\(run.summary.number)"],
                status: .data
            )
        }
        var names: [String]?
        if let list = run.nameList {
            names = try texts(list) { () throws(IssuesError) in try run.names() }
        }
        let found = UnitList(keys: keys, names: names)
        units[lists] = found
        return found
    }

    private func texts(
        _ list: Digest,
        _ read: () throws(IssuesError) -> TextList?
    ) throws(IssuesError) -> [String]? {
        if let known = texts[list] { return known }
        let found = try read()?.texts
        texts[list] = found
        return found
    }

    // MARK: More of a run

    /// Reads the columns that group the units of a run.
    ///
    /// - Throws: `IssuesError` when the record cannot be read.
    func addGroups(_ found: inout Found) throws(IssuesError) {
        guard let stored = found.stored else { return }
        var groups: [ComparedRun.Group] = []
        for group in stored.facts.groups {
            groups.append(
                ComparedRun.Group(
                    id: group.id,
                    title: group.title,
                    codes: try stored.codes(PartName.group(group.id)) ?? [],
                    names: try stored.texts(PartName.groupNames(group.id)) ?? []
                )
            )
        }
        found.run.groups = groups
    }

    /// Parts the scores of a run.
    ///
    /// - Throws: `IssuesError` when the record cannot be read.
    func addContributions(_ found: inout Found) throws(IssuesError) {
        found.run.contributions = try Contributions(tree(found))
    }

    /// Reads what decided the levels of a run beside the scores.
    ///
    /// - Throws: `IssuesError` when the record cannot be read.
    func addDecisions(_ found: inout Found) throws(IssuesError) {
        if let book = found.book {
            found.run.decisions = LevelDecisions(book)
            return
        }
        guard let stored = found.stored, let levels = found.run.levels else { return }
        let profile = try profile(found).profile
        var steps: [[Int32]] = []
        for index in 0...(profile.rating?.rules.count ?? 0) {
            guard let step = try stored.codes(PartName.levelStep(index)) else { break }
            steps.append(step)
        }
        found.run.decisions = LevelDecisions(
            profile,
            steps: steps,
            levels: levels,
            states: found.run.states,
            fired: try stored.fired()
        )
    }

    /// The scores of the nodes of a run's tree.
    func tree(_ found: Found) throws(IssuesError) -> TreeResult {
        if let book = found.book { return TreeResult(book) }
        guard let stored = found.stored else {
            throw IssuesError(.scoreNotKept, status: .software)
        }
        return try stored.tree(profile(found).profile, found.run.scores)
    }

    /// The profile of a run, as it was then.
    ///
    /// - Throws: `IssuesError` when it cannot be decoded any more.
    func profile(
        _ found: Found
    ) throws(IssuesError) -> (profile: Profile, scorers: ScorerRegistry) {
        if let loaded = found.loaded { return (loaded.profile, loaded.scorers) }
        guard let stored = found.stored else {
            throw IssuesError(.scoreNotKept, status: .software)
        }
        return try Rederivation(stored, loader: loader).profile()
    }

    /// The texts of a run's profile: its own, then those of what it extends.
    func sources(_ found: Found) throws(IssuesError) -> [RunInputs.Source] {
        if let loaded = found.loaded {
            return loaded.sources.map { RunInputs.Source(file: $0.file, bytes: $0.bytes) }
        }
        return try found.stored?.sources() ?? []
    }
}

extension StoredRun {
    /// The scores of the nodes of the tree, read when they are asked for.
    fileprivate func tree(
        _ profile: Profile,
        _ scores: [Double]
    ) throws(IssuesError) -> TreeResult {
        var result = TreeResult(profile: profile, total: scores) { id throws(IssuesError) in
            guard let values = try self.numbers(PartName.criterion(id)),
                let states = try self.marks(PartName.criterionStates(id))
            else { return nil }
            return NodeScores(values: values, states: states)
        }
        for figure in try figures().all("figure") where figure.count == 3 {
            result.setWeight(figure[1], of: figure[0], Double(figure[2]) ?? .nan)
        }
        for adjustment in facts.adjustments {
            result.adjustments.append(
                TreeResult.Points(
                    id: adjustment.id,
                    title: adjustment.title,
                    values: try numbers(PartName.adjustment(adjustment.id)) ?? []
                )
            )
        }
        result.fired = try fired()
        return result
    }

    /// Whether each gate took effect on each unit, by the gate's id.
    fileprivate func fired() throws(IssuesError) -> [String: [Bool]] {
        var fired: [String: [Bool]] = [:]
        for gate in facts.gates {
            fired[gate.id] = try marks(PartName.gate(gate.id))?.map {
                $0 == GateResult.Outcome.fired.rawValue
            }
        }
        return fired
    }
}

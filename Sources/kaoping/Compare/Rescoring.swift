internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile
internal import KaopingStore

/// Scores the data of an earlier period under the method of a later one.
struct Rescoring {
    let source: CompareSource
    /// The profile as the user names it.
    let name: String
    let before: CompareSource.Found
    let after: CompareSource.Found

    /// What came of it.
    enum Outcome {
        /// The method is the same.
        case notNeeded
        /// The old data under the new method.
        case done(ComparedRun)
        /// Why it could not be done.
        case notAtHand([Issue])
    }

    /// Scores the old data, where the method is another.
    ///
    /// - Throws: `IssuesError` when a record cannot be read; that data are not at hand is no error.
    func run() throws(IssuesError) -> Outcome {
        guard before.run.method != after.run.method else { return .notNeeded }
        source.hasComputed = true
        let (profile, scorers) = try source.profile(after)
        let request = request(profile, scorers)
        do throws(IssuesError) {
            let book = try Evaluation.run(request)
            let issues = try different(book)
            guard issues.isEmpty else { return .notAtHand(issues) }
            source.remarks.add(book, isRescored: true)
            return .done(ComparedRun(book))
        } catch {
            let missing = missing(error)
            return .notAtHand(missing.isEmpty ? error.issues : missing)
        }
    }

    private func request(_ profile: Profile, _ scorers: ScorerRegistry) -> RunRequest {
        // Without a store both are computed from the folder of the profile, which is known.
        let folder = after.loaded?.folder ?? (try? source.finder.load(name).folder)
        var request = source.options.request(
            LoadedProfile(
                profile: profile,
                scorers: scorers,
                folder: folder ?? "",
                file: name,
                sources: []
            ),
            before.run.period
        )
        if let facts = after.stored?.facts { request.parameters = facts.parameters }
        if let facts = before.stored?.facts, facts.asOf != facts.period?.lastDay {
            request.asOf = facts.asOf
        }
        request.results = source.store?.results
        request.ignoresForce = true
        request.kept = .only([])
        return request
    }

    // MARK: The digests

    /// Says which of the files that were read are not those of the old run.
    private func different(_ book: ScoreBook) throws(IssuesError) -> [Issue] {
        guard let facts = before.stored?.facts else { return [] }
        var issues: [Issue] = []
        for reading in book.reading {
            let digest = try FileDigest.of(reading.file, identity: reading.identity).digest
            guard !facts.tables.contains(where: { $0.digest == digest }) else { continue }
            if let old = facts.tables.first(where: { $0.id == reading.table }) {
                issues.append(absent(old))
            } else {
                issues.append(
                    Issue(
                        .compareOldDataOther,
                        [
                            "table": .text(reading.table), "file": .text(reading.file),
                            "period": .text(period),
                        ]
                    )
                )
            }
        }
        for reading in book.inputs {
            let digest = try digest(of: reading)
            let old = facts.inputs.first {
                $0.id == reading.input && $0.period == reading.period?.description
            }
            // A result that is on record is what it is; a file must be the one of then.
            guard old == nil ? reading.recorded == nil : old?.digest != digest else { continue }
            issues.append(
                Issue(
                    .compareOldInputOther,
                    [
                        "input": .text(reading.input), "file": .text(reading.file),
                        "period": .text(period),
                    ]
                )
            )
        }
        return issues
    }

    private func digest(of reading: InputReading) throws(IssuesError) -> Digest {
        if let recorded = reading.recorded { return Digest.of(recorded.table) }
        return try FileDigest.of(reading.file, identity: reading.identity).digest
    }

    /// The tables of the old run, where the new method found no file for one.
    private func missing(_ error: IssuesError) -> [Issue] {
        guard let facts = before.stored?.facts,
            error.issues.allSatisfy({ $0.message == .tableNotFound })
        else { return [] }
        return facts.tables.filter { table in
            error.issues.contains { issue in
                issue.place?.file.split(separator: "/").last.map(String.init) == table.name
            }
        }.map(absent)
    }

    private func absent(_ table: RunFacts.File) -> Issue {
        Issue(
            .compareOldDataMissing,
            [
                "table": .text(table.id), "file": .text(table.name), "period": .text(period),
                "digest": .text(table.digest.short),
            ]
        )
    }

    private var period: String { before.run.period?.description ?? "—" }
}

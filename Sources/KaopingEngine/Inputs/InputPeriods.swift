internal import KaopingCore
internal import KaopingProfile

/// The periods whose results an input consists of, and the file of each.
struct InputPeriods {
    /// One period.
    struct Wanted {
        /// Nil where it is not known, as before a phase that has a name.
        let period: Period?
        /// The file; nil where there is none.
        var file: String?
        /// Whether the user named the file, so that it must be there.
        var isNamed = false
        /// The recorded result that stands for a file.
        var recorded: RecordedInput?
    }

    let declaration: InputDeclaration
    private(set) var wanted: [Wanted]

    /// Finds the periods of an input, the earliest first.
    init(_ declaration: InputDeclaration, _ period: Period?) {
        self.declaration = declaration
        let periods: [Period?] =
            switch declaration.periods {
            case .previous: [period?.previous]
            case .yearBefore: [period?.yearBefore]
            case .same: [period]
            case .previousSeveral(let count): period?.previous(count) ?? []
            case .within(let kind): period?.parts(of: kind) ?? []
            }
        wanted = periods.map { Wanted(period: $0) }
    }

    /// Gives each period its file: one that the user names, else the profile's.
    ///
    /// - Throws: `IssuesError` for files of the user that no period is for, and for a file of the
    ///   profile that leads out of the data folder.
    mutating func find(_ request: RunRequest) throws(IssuesError) {
        let files = request.inputs.filter { $0.input == declaration.id }
        for file in files where file.period != nil { try take(file) }
        try takeInOrder(files.filter { $0.period == nil })
        guard let template = declaration.file else { return }
        let folder = DataFolder(path: request.folder, named: [:])
        for (index, entry) in wanted.enumerated() where entry.file == nil {
            let name = template.replacing("{period}", with: entry.period?.description ?? "")
            wanted[index].file = try folder.file(name, of: declaration)
        }
    }

    private mutating func take(_ file: InputFile) throws(IssuesError) {
        guard let index = wanted.firstIndex(where: { $0.period == file.period }) else {
            // A single result of an unknown period is of the one that the user says.
            if wanted.count == 1, wanted[0].period == nil, wanted[0].file == nil {
                wanted[0] = Wanted(
                    period: file.period,
                    file: file.path,
                    isNamed: true,
                    recorded: file.recorded
                )
                return
            }
            throw refusal(.inputPeriodUnwanted, ["period": .text(file.period?.description ?? "")])
        }
        if let first = wanted[index].file {
            throw refusal(
                .inputPeriodTwice,
                [
                    "period": .text(file.period?.description ?? ""), "first": .text(first),
                    "second": .text(file.path),
                ]
            )
        }
        wanted[index].file = file.path
        wanted[index].isNamed = true
        wanted[index].recorded = file.recorded
    }

    /// Files without a period are of the periods that have none yet, in the order of time.
    private mutating func takeInOrder(_ files: [InputFile]) throws(IssuesError) {
        guard !files.isEmpty else { return }
        let free = wanted.indices.filter { wanted[$0].file == nil }
        guard free.count == files.count else {
            throw refusal(.inputPeriodUnclear, ["given": "\(files.count)"])
        }
        for (index, file) in zip(free, files) {
            wanted[index].file = file.path
            wanted[index].isNamed = true
            wanted[index].recorded = file.recorded
        }
    }

    /// Returns the recorded result of one of the periods; nil where there is none.
    ///
    /// The phase before one with a name is the one that was recorded before it.
    ///
    /// - Returns: the period and its result.
    /// - Throws: `IssuesError` when the store cannot be read.
    func recorded(
        _ wanted: Wanted,
        _ request: RunRequest
    ) throws(IssuesError) -> (period: Period, result: RecordedInput)? {
        guard let results = request.results else { return nil }
        let profile = declaration.profile ?? request.profile.id
        var period = wanted.period
        if period == nil, declaration.periods == .previous, let own = request.period {
            period = try results.before(profile, own)
        }
        guard let period, let result = try results.find(profile, period) else { return nil }
        return (period, result)
    }

    private func refusal(_ message: Message, _ more: [String: Argument]) -> IssuesError {
        let names = wanted.map { $0.period.map(\.description) ?? "?" }
        let arguments: [String: Argument] = [
            "input": .text(declaration.id), "title": .both(declaration.title),
            "count": "\(wanted.count)",
            "wanted": .both(
                Bilingual(
                    zh: names.isEmpty ? "无" : names.joined(separator: "、"),
                    en: names.isEmpty ? "none" : names.joined(separator: ", ")
                )
            ),
        ]
        return IssuesError(message, arguments.merging(more) { $1 }, status: .usage)
    }
}

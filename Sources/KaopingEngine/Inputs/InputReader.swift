internal import KaopingCore
internal import KaopingData
internal import KaopingProfile

/// Reads the results of earlier or other runs that a run uses.
struct InputReader {
    let request: RunRequest
    /// What the run uses.
    let use: SlotUse

    private var profile: Profile { request.profile }

    /// Reads the files of all inputs that the run uses.
    ///
    /// - Throws: `IssuesError` with all files that are not there or not as they should be.
    func load() throws(IssuesError) -> [LoadedInput] {
        var collector = IssueCollector(limit: request.issueLimit)
        _ = collector.collect { () throws(IssuesError) in try checkNames() }
        var loaded: [LoadedInput] = []
        for index in use.inputs.sorted() {
            let input = collector.collect { () throws(IssuesError) in try load(index) }
            if let input { loaded.append(input) }
        }
        try collector.check()
        return loaded
    }

    private func checkNames() throws(IssuesError) {
        let known = profile.inputs.map(\.id)
        let issues = Set(request.inputs.map(\.input)).subtracting(known).sorted().map {
            Issue(
                .inputNotDeclared,
                [
                    "input": .text($0),
                    "known": known.isEmpty
                        ? .both(Bilingual(zh: "无", en: "none"))
                        : .text(known.joined(separator: ", ")),
                ]
            )
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .usage) }
    }

    private func load(_ index: Int) throws(IssuesError) -> LoadedInput {
        let declaration = profile.inputs[index]
        var periods = InputPeriods(declaration, request.period)
        try periods.find(request)
        let fields = fields(index)
        var collector = IssueCollector(limit: request.issueLimit)
        var loaded = LoadedInput(index: index, declaration: declaration, fields: fields)
        if periods.wanted.isEmpty { loaded.addAbsent(period: nil, own: nil, file: nil, store: nil) }
        for wanted in periods.wanted {
            let part = collector.collect { () throws(IssuesError) in
                try read(wanted, periods, fields)
            }
            guard let part else { continue }
            if let part {
                loaded.parts.append(part)
            } else {
                loaded.addAbsent(
                    period: wanted.period,
                    own: request.period,
                    file: wanted.file,
                    store: request.results?.store
                )
            }
        }
        try collector.check()
        return loaded
    }

    /// The fields of an input that are read, in the order of the columns behind the unit's.
    private func fields(_ index: Int) -> [ResultField] {
        var used: Set<ResultField> = []
        for slot in use.slots {
            if case .input(index, let field) = profile.slots[slot] { used.insert(field) }
        }
        if profile.inputs[index].need != nil { used.insert(.score) }
        return ResultField.allCases.filter { used.contains($0) && $0 != .period }
    }

    /// Reads the result of one period: from the file named, else from the profile's where it is
    /// there, else from the store; nil where it is nowhere and need not be.
    private func read(
        _ wanted: InputPeriods.Wanted,
        _ periods: InputPeriods,
        _ fields: [ResultField]
    ) throws(IssuesError) -> LoadedInput.Part? {
        if let part = try read(file: wanted, periods.declaration, fields) { return part }
        if let (period, result) = try periods.recorded(wanted, request) {
            return try part(period, result.name, result, periods.declaration, fields)
        }
        guard periods.declaration.mayBeAbsent else {
            let message: Message =
                request.results != nil
                ? .inputNotRecorded : wanted.file == nil ? .inputMissing : .inputFileMissing
            throw missing(message, wanted, periods.declaration, request.period)
        }
        return nil
    }

    /// Reads the file of one period; nil where none is named, or the profile's is not there.
    private func read(
        file wanted: InputPeriods.Wanted,
        _ declaration: InputDeclaration,
        _ fields: [ResultField]
    ) throws(IssuesError) -> LoadedInput.Part? {
        guard let file = wanted.file else { return nil }
        do throws(IssuesError) {
            return try part(wanted.period, file, wanted.recorded, declaration, fields)
        } catch {
            // A file that the user names must be there; the profile's may not be yet.
            guard !wanted.isNamed, error.issues.map(\.message) == [.tableNotFound] else {
                throw error
            }
            return nil
        }
    }

    private func part(
        _ period: Period?,
        _ file: String,
        _ recorded: RecordedInput?,
        _ declaration: InputDeclaration,
        _ fields: [ResultField]
    ) throws(IssuesError) -> LoadedInput.Part {
        var table = tableRequest(file, declaration, fields)
        table.content = recorded?.table
        return LoadedInput.Part(
            period: period,
            table: try CSVReader.read(table),
            recorded: recorded
        )
    }

    private func missing(
        _ message: Message,
        _ wanted: InputPeriods.Wanted,
        _ declaration: InputDeclaration,
        _ own: Period?
    ) -> IssuesError {
        if let own, wanted.period == nil, declaration.periods == .yearBefore {
            return IssuesError(
                .inputNoYearBefore,
                at: declaration.place,
                ["title": .both(declaration.title), "period": .text(own.description)],
                status: .noInput
            )
        }
        let isSingle = declaration.periods.isSingle
        return IssuesError(
            message,
            at: declaration.place,
            [
                "title": .both(declaration.title), "input": .text(declaration.id),
                "period": LoadedInput.shown(wanted.period), "file": .text(wanted.file ?? ""),
                "of": .text(isSingle ? "" : wanted.period.map { "\($0)=" } ?? ""),
                "profile": .text(declaration.profile ?? profile.id),
                "store": .text(request.results?.store ?? ""),
            ],
            status: .noInput
        )
    }

    private func tableRequest(
        _ file: String,
        _ declaration: InputDeclaration,
        _ fields: [ResultField]
    ) -> TableRequest {
        let unit = ColumnRequest(id: "unit", kind: .text, blank: .error)
        return TableRequest(
            path: file,
            columns: [unit] + fields.map { $0.column(declaration.levels) },
            uniqueKey: 0,
            mayBeEmpty: true,
            threads: request.threads,
            issueLimit: request.issueLimit
        )
    }
}

extension ResultField {
    /// The column of a report that holds it.
    fileprivate func column(_ levels: InputDeclaration.LevelKind) -> ColumnRequest {
        switch self {
        case .score, .rank: return ColumnRequest(id: rawValue, kind: .number)
        case .period, .state: return ColumnRequest(id: rawValue, kind: .category(values: nil))
        case .level:
            switch levels {
            case .numbers: return ColumnRequest(id: "rating", kind: .number)
            case .texts(let values):
                return ColumnRequest(id: "rating", kind: .category(values: values))
            }
        }
    }

    /// Whether its values are texts.
    func isText(_ levels: InputDeclaration.LevelKind) -> Bool {
        switch self {
        case .score, .rank: false
        case .period, .state: true
        case .level: levels != .numbers
        }
    }
}

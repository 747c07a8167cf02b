public import KaopingCore
internal import KaopingData
public import KaopingEngine
internal import KaopingProfile

/// What a report shows, before any format.
public struct Report: Sendable {
    /// The result.
    public let book: ScoreBook
    /// The columns, in order.
    public let columns: [ReportColumn]
    /// Whether somebody chose the columns: all of them are shown then, in the order chosen.
    public let isChosen: Bool
    /// The language of headings and remarks.
    public let language: Language
    /// Whether headings stand out.
    public let emphasis: Emphasis

    /// Creates a report.
    ///
    /// - Parameters:
    ///   - book: the result.
    ///   - columns: the columns chosen; nil for the usual ones.
    ///   - language: the language of headings and remarks.
    ///   - emphasis: whether headings stand out.
    public init(
        _ book: ScoreBook,
        columns: [ReportColumn]? = nil,
        language: Language,
        emphasis: Emphasis = .none
    ) {
        self.book = book
        self.columns = columns ?? ReportColumn.usual(book)
        isChosen = columns != nil
        self.language = language
        self.emphasis = emphasis
    }

    /// Columns that people are shown: the chosen ones, else the rank first and then those that say
    /// something.
    ///
    /// That is the name only where units have one, adjustments that are not 0 for all, gates that
    /// fired or are proposed, and states only where some unit is not scored. What is found for all
    /// units together stands below the table.
    public var tellingColumns: [ReportColumn] {
        if isChosen { return columns }
        let telling = columns.filter { says($0.content) }
        return telling.filter(\.isRank) + telling.filter { !$0.isRank }
    }

    private func says(_ content: ReportColumn.Content) -> Bool {
        switch content {
        case .name: book.names != nil
        case .score, .rank, .rankWithin, .percentile, .percentileWithin: book.hasScores
        case .rating: book.hasRating
        case .adjustment(let index):
            book.adjustments[index].points.elements.contains { $0 != 0 }
        // An outcome is read with what it was at first and the deadline.
        case .stageScore, .stageFirst, .stageDeadline, .figure, .target: false
        case .gates: book.gates.contains(where: \.isTelling)
        case .state: book.hasScores && book.score.states.elements.contains { $0 != 0 }
        default: true
        }
    }

    /// The rounding of numbers that people read: the stated one, or two places.
    public var readableRounding: Rounding? {
        book.profile.stated ?? Rounding(places: 2)
    }

    /// Returns a cell as people read it.
    public func cell(_ column: ReportColumn, row: Int) -> String {
        switch column.content {
        case .unit: book.keys[row]
        case .name: book.names?[row] ?? ""
        case .score: number(book.score, row)
        case .criterion(let index): number(book.criteria[index], row)
        case .output(let index): output(book.outputs[index].values[row])
        case .total(let index): number(book.totals[index], row)
        case .rating: book.rating(row)?.title[language] ?? ""
        case .rank: Report.rank(book.rank, row)
        case .rankWithin(let index): Report.rank(book.rankWithin[index].ranks, row)
        case .percentile: NumberText.percent(book.rank.percentile(row))
        case .percentileWithin(let index):
            NumberText.percent(book.rankWithin[index].ranks.percentile(row))
        case .group(let index): book.groups[index].text(row) ?? ""
        case .gates: gates(row)
        case .state: book.score.state(row).title[language]
        case .adjustment(let index): number(book.adjustments[index].points[row])
        case .stage, .stageScore, .stageFirst, .stageDeadline: stageCell(column.content, row)
        case .consequence(let index): consequence(book.consequences[index], row)
        case .figure(let index): figure(book.populationFigures[index], row)
        case .target(let index): NumberText.percent(book.targets[index].share(row))
        }
    }

    private func number(_ column: ScoreColumn, _ row: Int) -> String {
        number(column.values[row])
    }

    /// To four places: a share of 0.8523 is no score to be stated.
    private func output(_ value: Double) -> String {
        guard !value.isNaN else { return NumberText.none }
        return Rounding(places: 4).map { ByteSink.shortest($0(value)) } ?? NumberText.none
    }

    private func number(_ value: Double) -> String {
        guard !value.isNaN else { return NumberText.none }
        return readableRounding?.text(value) ?? ByteSink.shortest(value)
    }

    static func rank(_ ranks: Ranks, _ row: Int) -> String {
        ranks.rank(row).map(ByteSink.shortest) ?? NumberText.none
    }

    // MARK: What was decided

    private func gates(_ row: Int) -> String {
        let titles = book.gates.compactMap { gate -> String? in
            let title = gate.gate.title[language]
            switch gate.outcome(row) {
            case .fired: return title
            case .pending: return title + Phrases.inBrackets(Phrases.pending[language], language)
            case .notFired, .rejected, .unknown: return nil
            }
        }
        return titles.joined(separator: Phrases.listComma[language])
    }

    private func stageCell(_ content: ReportColumn.Content, _ row: Int) -> String {
        switch content {
        case .stage(let index): stage(book.stages[index], row)
        case .stageScore(let index): number(book.stages[index].score?[row] ?? .nan)
        case .stageFirst(let index): book.stages[index].firstLevel(row)?.title[language] ?? ""
        case .stageDeadline(let index):
            book.stages[index].deadline(row).map(\.description) ?? ""
        default: ""
        }
    }

    /// Whether a stage was passed, or its outcome with what it was at first and the deadline.
    private func stage(_ stage: StageResult, _ row: Int) -> String {
        if stage.isNotReached(row) { return Phrases.notReached[language] }
        guard stage.outcome != nil else {
            guard let isPassed = stage.isPassed(row) else { return NumberText.none }
            if stage.givesPlaces { return (isPassed ? Phrases.yes : Phrases.no)[language] }
            return (isPassed ? Phrases.passed : Phrases.notPassed)[language]
        }
        guard let outcome = stage.level(row) else { return NumberText.none }
        var more: [String] = []
        if let first = stage.firstLevel(row), first.id != outcome.id {
            more.append(
                Phrases.firstOutcome[language] + Phrases.colon[language] + first.title[language]
            )
        }
        if let deadline = stage.deadline(row) {
            more.append(Phrases.deadline[language] + Phrases.colon[language] + "\(deadline)")
        }
        guard !more.isEmpty else { return outcome.title[language] }
        let list = more.joined(separator: Phrases.semicolon[language])
        return outcome.title[language] + Phrases.inBrackets(list, language)
    }

    private func consequence(_ result: ConsequenceResult, _ row: Int) -> String {
        if let amounts = result.amounts { return NumberText.number(amounts[row]) }
        return result.follows[row] == 1 ? Phrases.yes[language] : ""
    }

    private func figure(_ result: FigureResult, _ row: Int) -> String {
        result.figure.text(result.value(row))
    }
}

extension FigureDeclaration {
    /// Returns a value of the figure as people read it.
    func text(_ value: Double) -> String {
        isPercent ? NumberText.percent(value, stated) : NumberText.number(value, stated)
    }
}

extension GateResult {
    /// Whether it fired or is proposed for some unit.
    fileprivate var isTelling: Bool {
        let telling = [Outcome.fired.rawValue, Outcome.pending.rawValue]
        return outcomes.elements.contains { telling.contains($0) }
    }
}

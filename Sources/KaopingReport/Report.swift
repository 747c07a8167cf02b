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
    /// something: the name only where units have one, ratings where the scheme rates, gates never
    /// empty, states only where some unit has no score.
    public var tellingColumns: [ReportColumn] {
        if isChosen { return columns }
        let states = book.score.states.elements
        let telling = columns.filter { column in
            switch column.content {
            case .name: book.names != nil
            case .rating: book.levels != nil
            case .gates: false
            case .state: states.contains { $0 != 0 }
            default: true
            }
        }
        return telling.filter(\.isRank) + telling.filter { !$0.isRank }
    }

    /// The rounding of numbers that people read: the stated one, or two places.
    public var readableRounding: Rounding? {
        book.profile.stated ?? Rounding(places: 2)
    }

    /// Returns a cell as people read it.
    public func cell(_ column: ReportColumn, row: Int) -> String {
        switch column.content {
        case .unit: return book.keys[row]
        case .name: return book.names?[row] ?? ""
        case .score: return number(book.score, row)
        case .criterion(let index): return number(book.criteria[index], row)
        case .rating: return book.level(row)?.title[language] ?? ""
        case .rank: return Report.rank(book.rank, row)
        case .rankWithin(let index): return Report.rank(book.rankWithin[index].ranks, row)
        case .group(let index): return book.groups[index].text(row) ?? ""
        case .gates: return ""
        case .state: return book.score.state(row).title[language]
        }
    }

    private func number(_ column: ScoreColumn, _ row: Int) -> String {
        let value = column.values[row]
        guard !value.isNaN else { return "—" }
        return readableRounding?.text(value) ?? ByteSink.shortest(value)
    }

    private static func rank(_ ranks: Ranks, _ row: Int) -> String {
        ranks.rank(row).map(ByteSink.shortest) ?? "—"
    }
}

public import KaopingCore
public import KaopingEngine

/// One column of a report: what it shows of each unit.
public struct ReportColumn: Sendable {
    /// What a column shows.
    public enum Content: Sendable {
        /// The unit's key.
        case unit
        /// The unit's name.
        case name
        /// The stated composite score.
        case score
        /// The level's id.
        case rating
        /// The overall rank.
        case rank
        /// The rank within groups: an index into the score book's.
        case rankWithin(Int)
        /// The group of the unit: an index into the score book's.
        case group(Int)
        /// The score of a criterion: an index into the score book's.
        case criterion(Int)
        /// The gates that fired.
        case gates
        /// Why there is a score or none.
        case state
    }

    /// The id, which is the heading in machine-readable formats.
    public let id: String
    /// The heading in formats that people read.
    public let title: Bilingual
    /// What it shows.
    public let content: Content

    /// Returns the columns of a score book in their usual order: unit, name, score, rating, rank,
    /// ranks within groups, criteria, gates and state.
    public static func usual(_ book: ScoreBook) -> [ReportColumn] {
        var columns = [
            ReportColumn(id: "unit", title: Phrases.unit, content: .unit),
            ReportColumn(id: "name", title: Phrases.name, content: .name),
            ReportColumn(id: "score", title: Phrases.score, content: .score),
            ReportColumn(id: "rating", title: Phrases.rating, content: .rating),
            ReportColumn(id: "rank", title: Phrases.rank, content: .rank),
        ]
        for (index, ranking) in book.rankWithin.enumerated() {
            let titles = ranking.columns.map { id in
                book.groups.first { $0.id == id }?.title ?? Bilingual(id)
            }
            columns.append(
                ReportColumn(
                    id: "rank_within_" + ranking.columns.joined(separator: "_"),
                    title: Phrases.rankWithin(titles),
                    content: .rankWithin(index)
                )
            )
        }
        columns += book.criteria.enumerated().map {
            ReportColumn(id: $1.id, title: $1.title, content: .criterion($0))
        }
        columns.append(ReportColumn(id: "gates", title: Phrases.gates, content: .gates))
        columns.append(ReportColumn(id: "state", title: Phrases.state, content: .state))
        return columns
    }

    /// Returns the columns of the ids given, in that order.
    ///
    /// - Parameters:
    ///   - ids: ids of usual columns or of columns that group units.
    ///   - book: the score book.
    /// - Returns: one column for each id.
    /// - Throws: `IssuesError` with every id that there is no column for.
    public static func named(
        _ ids: [String],
        in book: ScoreBook
    ) throws(IssuesError) -> [ReportColumn] {
        let all =
            usual(book)
            + book.groups.enumerated().map {
                ReportColumn(id: $1.id, title: $1.title, content: .group($0))
            }
        var issues: [Issue] = []
        var columns: [ReportColumn] = []
        for id in ids {
            if let column = all.first(where: { $0.id == id }) {
                columns.append(column)
            } else {
                issues.append(
                    Issue(
                        .reportNoSuchColumn,
                        [
                            "column": .text(id),
                            "known": .text(all.map(\.id).joined(separator: ", ")),
                        ]
                    )
                )
            }
        }
        guard issues.isEmpty else { throw IssuesError(issues, status: .usage) }
        return columns
    }

    /// Returns the ids of the criteria that must be kept for the columns asked for; nil for all.
    public static func criteria(of ids: [String]?) -> Set<String>? {
        ids.map(Set.init)
    }
}

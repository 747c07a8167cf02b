public import KaopingCore
public import KaopingEngine
public import KaopingProfile
internal import ScorerKit

/// One column of a report: what it shows of each unit.
public struct ReportColumn: Sendable {
    /// What a column shows; numbers are indexes into the score book's lists.
    public enum Content: Sendable, Hashable {
        /// The unit's key.
        case unit
        /// The unit's name.
        case name
        /// The stated composite score.
        case score
        /// The level's id, or the final outcome's where the scheme has no rating.
        case rating
        /// The overall rank.
        case rank
        /// The rank within groups.
        case rankWithin(Int)
        /// The share of units that the unit stands above.
        case percentile
        /// The share of units of its group that the unit stands above.
        case percentileWithin(Int)
        /// The group of the unit.
        case group(Int)
        /// The score of a criterion.
        case criterion(Int)
        /// A named result of the scorer of a criterion.
        case output(Int)
        /// Another total.
        case total(Int)
        /// The points of an adjustment.
        case adjustment(Int)
        /// Whether a stage was passed, or its outcome.
        case stage(Int)
        /// The score of a stage.
        case stageScore(Int)
        /// The outcome of a stage before any re-inspection.
        case stageFirst(Int)
        /// The day by which rectification is due.
        case stageDeadline(Int)
        /// The amount of a consequence, or whether it follows.
        case consequence(Int)
        /// A figure of all units or of the unit's group.
        case figure(Int)
        /// The share found for a target, of all units or of the unit's group.
        case target(Int)
        /// The gates that fired or are proposed.
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

    /// Returns the columns of a score book in their usual order.
    ///
    /// Unit, name, score, rating, rank, ranks within groups, percentiles where they are asked for
    /// and criteria; then other totals, adjustments, stages, consequences, figures and targets;
    /// gates and state.
    public static func usual(_ book: ScoreBook) -> [ReportColumn] {
        var columns = [
            ReportColumn(id: "unit", title: Phrases.unit, content: .unit),
            ReportColumn(id: "name", title: Phrases.name, content: .name),
            ReportColumn(id: "score", title: Phrases.score, content: .score),
            ReportColumn(id: "rating", title: Phrases.rating, content: .rating),
            ReportColumn(id: "rank", title: Phrases.rank, content: .rank),
        ]
        columns += book.rankWithin.enumerated().map { index, ranking in
            ReportColumn(
                id: rankID(ranking.columns),
                title: Phrases.rankWithin(titles(ranking.columns, book)),
                content: .rankWithin(index)
            )
        }
        if book.profile.ranking.percentile != nil { columns += percentiles(book) }
        columns += book.criteria.enumerated().map {
            ReportColumn(id: $1.id, title: $1.title, content: .criterion($0))
        }
        columns += book.totals.enumerated().map {
            ReportColumn(id: $1.id, title: $1.title, content: .total($0))
        }
        columns += results(book.profile)
        columns.append(ReportColumn(id: "gates", title: Phrases.gates, content: .gates))
        columns.append(ReportColumn(id: "state", title: Phrases.state, content: .state))
        return columns
    }

    private static func percentiles(_ book: ScoreBook) -> [ReportColumn] {
        let all = ReportColumn(
            id: percentileID,
            title: Phrases.percentile,
            content: .percentile
        )
        let within = book.rankWithin.enumerated().map { index, ranking in
            ReportColumn(
                id: percentileID(ranking.columns),
                title: Phrases.percentileWithin(titles(ranking.columns, book)),
                content: .percentileWithin(index)
            )
        }
        return [all] + within
    }

    private static func titles(_ columns: [String], _ book: ScoreBook) -> [Bilingual] {
        columns.map { id in book.groups.first { $0.id == id }?.title ?? Bilingual(id) }
    }

    /// The columns of what scorers say beside the scores: shown where they are asked for.
    static func outputs(_ book: ScoreBook) -> [ReportColumn] {
        book.outputs.enumerated().map {
            ReportColumn(id: $1.id, title: $1.title, content: .output($0))
        }
    }

    /// The columns of what a scheme decides beside its scores, which it has whatever the data.
    private static func results(_ profile: Profile) -> [ReportColumn] {
        var columns = profile.adjustments.enumerated().map {
            ReportColumn(id: $1.id, title: $1.title, content: .adjustment($0))
        }
        for (index, stage) in profile.procedure.enumerated() { columns += of(stage, index) }
        columns += profile.consequences.enumerated().map {
            ReportColumn(
                id: $1.id,
                title: $1.title.measured(in: $1.unitOfMeasure),
                content: .consequence($0)
            )
        }
        columns += profile.figures.enumerated().map {
            ReportColumn(
                id: $1.id,
                title: $1.title.measured(in: $1.unitOfMeasure),
                content: .figure($0)
            )
        }
        columns += profile.targets.enumerated().map {
            ReportColumn(id: $1.id, title: $1.title, content: .target($0))
        }
        return columns
    }

    /// The columns of a stage; none where it only happens.
    private static func of(_ stage: Stage, _ index: Int) -> [ReportColumn] {
        func column(_ ending: String, _ title: Bilingual, _ content: Content) -> ReportColumn {
            ReportColumn(
                id: stage.id + ending,
                title: stage.title.followed(by: title),
                content: content
            )
        }
        let passed = ReportColumn(id: stage.id, title: stage.title, content: .stage(index))
        let score = column("_score", Phrases.stageScore, .stageScore(index))
        switch stage.decision {
        case .none: return []
        case .places: return [passed]
        case .marks: return [passed, score]
        case .outcome(_, let levels):
            let rectifies = levels.contains { $0.id == "conditional" }
            return [passed, score, column("_first", Phrases.firstOutcome, .stageFirst(index))]
                + (rectifies
                    ? [column("_deadline", Phrases.deadline, .stageDeadline(index))] : [])
        }
    }

    /// Returns the columns of the ids given, in that order.
    ///
    /// - Parameters:
    ///   - ids: ids of usual columns or of columns that group units.
    ///   - book: the score book.
    /// - Returns: one column for each id that the book has.
    public static func named(_ ids: [String], in book: ScoreBook) -> [ReportColumn] {
        let all =
            usual(book) + outputs(book)
            + book.groups.enumerated().map {
                ReportColumn(id: $1.id, title: $1.title, content: .group($0))
            }
        return ids.compactMap { id in all.first { $0.id == id } }
    }

    /// Checks ids of columns against a scheme, before any data is read.
    ///
    /// - Throws: `IssuesError` with every id that there is no column for or that stands twice.
    public static func check(_ ids: [String], for profile: Profile) throws(IssuesError) {
        let known = self.ids(profile)
        var issues: [Issue] = []
        for (index, id) in ids.enumerated() {
            if !known.contains(id) {
                issues.append(unknown(id, known))
            } else if ids.firstIndex(of: id) != index, ids[..<index].count(where: { $0 == id }) == 1
            {
                issues.append(Issue(.reportColumnTwice, ["column": .text(id)]))
            }
        }
        if ids.isEmpty { issues.append(Issue(.reportNoColumns)) }
        guard issues.isEmpty else { throw IssuesError(issues, status: .usage) }
    }

    private static func unknown(_ id: String, _ known: [String]) -> Issue {
        let list = known.joined(separator: ", ")
        let near = nearest(to: id, among: known)
        return Issue(
            .reportNoSuchColumn,
            [
                "column": .text(id),
                "suggestion": .both(
                    Bilingual(
                        zh: near.map { "是否想用“\($0)”？" } ?? "可用：\(list)",
                        en: near.map { "Did you mean \"\($0)\"?" } ?? "There are: \(list)"
                    )
                ),
            ]
        )
    }

    /// The ids of all columns that a report on a scheme can have.
    private static func ids(_ profile: Profile) -> [String] {
        let ranks = ["rank"] + profile.ranking.within.map(rankID)
        let percentiles = [percentileID] + profile.ranking.within.map { percentileID($0) }
        return ["unit", "name", "score", "rating"] + ranks
            + (profile.ranking.percentile == nil ? [] : percentiles)
            + profile.root.preorder.dropFirst().map(\.id)
            + profile.root.preorder.flatMap { criterion in
                criterion.outputs.map { OutputColumn.id(criterion.id, $0.id) }
            }
            + profile.totals.map(\.id)
            + results(profile).map(\.id)
            + ["gates", "state"]
            + profile.unit.groupings
    }

    private static func rankID(_ columns: [String]) -> String {
        "rank_within_" + columns.joined(separator: "_")
    }

    private static let percentileID = "percentile"

    private static func percentileID(_ columns: [String]) -> String {
        "percentile_within_" + columns.joined(separator: "_")
    }
}

extension Bilingual {
    /// Returns the text with a unit of measure in brackets.
    func measured(in unit: String?) -> Bilingual {
        guard let unit else { return self }
        return Bilingual(
            zh: zh + Phrases.inBrackets(unit, .zh),
            en: en + Phrases.inBrackets(unit, .en)
        )
    }

    /// Returns the text with another behind it.
    func followed(by other: Bilingual) -> Bilingual {
        Bilingual(zh: zh + other.zh, en: en + " " + other.en)
    }
}

internal import ArgumentParser
internal import Foundation
internal import ScorerKit

/// The table of scorers in the README, between two markers in each language.
enum ReadmeTable {
    static let path = "README.md"

    /// The languages by their opening marker.
    private static let openings = [
        (marker: "<!-- scorers:begin zh -->", isChinese: true),
        (marker: "<!-- scorers:begin -->", isChinese: false),
    ]
    private static let closing = "<!-- scorers:end -->"

    /// Returns the README with its tables made new.
    ///
    /// - Throws: `ValidationError` when a marker is missing.
    static func filled(_ readme: String, with tables: [PluginTable]) throws -> String {
        var text = readme
        var found = false
        for (marker, isChinese) in openings {
            guard let opening = text.range(of: marker) else { continue }
            guard let end = text[opening.upperBound...].range(of: closing) else {
                throw ValidationError("\(path): \(marker) is not followed by \(closing)")
            }
            found = true
            text.replaceSubrange(
                opening.upperBound..<end.lowerBound,
                with: "\n" + table(of: tables, isChinese: isChinese) + "\n"
            )
        }
        guard found else {
            throw ValidationError(
                "\(path): the table of scorers has no place. Write "
                    + openings.map(\.marker).joined(separator: " or ") + " and, a line below, "
                    + closing + " where it belongs."
            )
        }
        return text
    }

    private static func table(of tables: [PluginTable], isChinese: Bool) -> String {
        let heading =
            isChinese
            ? "| 插件 | 评分器 | 名称 | 作用 |" : "| Plugin | Scorer | Name | What it does |"
        let rows = tables.flatMap { table in
            table.scorers.map(\.description).map { scorer in
                let title = isChinese ? scorer.title.zh : scorer.title.en
                let summary = isChinese ? scorer.summary.zh : scorer.summary.en
                return Markdown.row("`\(table.id)`", "`\(scorer.id)`", title, summary)
            }
        }
        return ([heading, "|---|---|---|---|"] + rows).joined(separator: "\n")
    }
}

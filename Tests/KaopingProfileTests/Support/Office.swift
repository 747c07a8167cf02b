import KaopingCore

@testable import KaopingProfile

/// A valid profile with a category, a table of many rows, decisions and a rating, lines of which a
/// test replaces.
enum Office {
    static let lines = [
        "language: 1",
        "profile: office",
        "period: year",
        "unit: {key: code, name: name, groups: [street], category: kind}",
        "tables:",
        "  offices:",
        "    file: offices.csv",
        "    columns: {code: text, name: text, street: text, kind: {type: text, values: [city, rural]}, card: number, staff: count, met: percent, case: flag, opened: date}",
        "  visits:",
        "    file: visits.csv",
        "    rows: many",
        "    columns: {code: text, season: {type: text, values: [spring, autumn]}, passed: flag, marks: number, day: date}",
        "  rulings: {file: rulings.csv, rows: many, holds: decisions, columns: {code: text, gate: text, body: text, decision: flag, evidence: text}}",
        "criteria:",
        "  - {id: duty, points: 100, of: card, score: {proportional: 100}}",
        "stated: 2",
        "rating: {levels: [low, fair, good], start: {bands: {good: 80.., fair: 60..<80, low: ..<60}}}",
    ]

    /// The profile with lines replaced, counted from 1; 18 is put behind it.
    static func decode(_ changes: [Int: String] = [:]) throws(IssuesError) -> Profile {
        try Scheme.decode(text: Scheme.text(changes, of: lines))
    }

    /// The remarks on the profile with lines replaced, in Chinese and in English.
    static func warnings(_ changes: [Int: String] = [:]) throws(IssuesError) -> [String] {
        try decode(changes).warnings.flatMap { issue in
            [issue.description(in: .zh), issue.description(in: .en)]
        }
    }
}

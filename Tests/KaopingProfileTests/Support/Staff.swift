import KaopingCore

@testable import KaopingProfile

/// A valid profile whose raters have shares by team, with floors; lines of it a test replaces.
enum Staff {
    static let lines = [
        "language: 1",
        "profile: staff",
        "unit: {key: person, category: team}",
        "tables:",
        "  people:",
        "    file: people.csv",
        "    columns: {person: text, team: {type: text, values: [综合整治, 治安消防, 交通, 市场监管]}, seconded: flag}",
        "  ratings:",
        "    file: ratings.csv",
        "    rows: many",
        "    columns: {person: text, group: {type: text, values: [committee, department]}, rater: text, item: text, points: number}",
        "criteria:",
        "  - id: annual",
        "    points: 100",
        "    of: ratings",
        "    score:",
        "      panel:",
        "        each_rater: {over: item, take: sum}",
        "        shares:",
        "          by: team",
        "          cases:",
        "            综合整治: {committee: 70%, department: 30%}",
        "            治安消防: {committee: 75%, department: 25%}",
        "          otherwise: {committee: 50%, department: 50%}",
        "    require:",
        "      - {share: committee, at_least: 70%, where: \"team in ['综合整治', '治安消防']\", source: {clause: \"11\"}}",
        "      - {share: committee, at_least: 50%, source: {clause: \"11\"}}",
    ]

    /// The profile with lines replaced, counted from 1; 28 is put behind it.
    static func decode(_ changes: [Int: String] = [:]) throws(IssuesError) -> Profile {
        try Scheme.decode(text: Scheme.text(changes, of: lines))
    }
}

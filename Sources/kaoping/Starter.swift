internal import KaopingCore

/// The profile that `kaoping profile new` writes, with its data; all names in it are invented.
enum Starter {
    /// A file of the new folder.
    struct File {
        let name: String
        let text: String
    }

    /// The periods that the data are of.
    static let periods = ["2026Q1", "2026Q2"]

    /// Returns the files of a profile.
    static func files(id: String, language: Language) -> [File] {
        let texts = language == .zh ? chinese : english
        return [
            File(name: "profile.yaml", text: texts.profile.replacing("{id}", with: id)),
            File(name: "communities.csv", text: texts.communities),
            File(name: "visits.csv", text: texts.heading + visits(kinds: texts.kinds)),
        ]
    }

    /// What a folder holds in one language.
    struct Texts {
        let profile: String
        let communities: String
        /// The heading of the visits.
        let heading: String
        /// The kinds of visit: those to households in need, and others.
        let kinds: [String]
    }

    /// How many visits of each kind each community paid, by period.
    private static let counts: [(period: String, counts: [(code: String, counts: [Int])])] = [
        (
            periods[0],
            [
                ("C01", [7, 6]), ("C02", [5, 9]), ("C03", [3, 6]), ("C04", [8, 4]),
                ("C05", [2, 8]), ("C06", [6, 7]),
            ]
        ),
        (
            periods[1],
            [
                ("C01", [6, 4]), ("C02", [8, 6]), ("C03", [6, 6]), ("C04", [7, 6]),
                ("C05", [4, 8]), ("C06", [7, 7]),
            ]
        ),
    ]

    /// One row for each visit; every fourth has left something open.
    private static func visits(kinds: [String]) -> String {
        var rows = ""
        var number = 0
        for (period, communities) in counts {
            for (code, counts) in communities {
                for (kind, count) in zip(kinds, counts) {
                    for _ in 0..<count {
                        number += 1
                        rows += "\(code),\(period),\(kind),\(number % 4 == 0 ? "false" : "true")\n"
                    }
                }
            }
        }
        return rows
    }
}

import KaopingCore
import Testing

@testable import KaopingEngine

extension Desk {
    /// Runs a scheme that scores the rows of `rows.csv`, and returns the error that it ends with;
    /// places name the files alone.
    func judgeFaults(
        _ score: String,
        _ rows: String,
        columns: String = "id,事项,日期",
        kinds: String = "id: text, 事项: text, 日期: date",
        mapping: String = "{kind: 事项, day: 日期}",
        limit: Int = 20
    ) throws -> Faults {
        let yaml = """
            language: 1
            profile: trial
            period: year
            unit: {key: id}
            tables:
              units: {file: units.csv, columns: {id: text}}
              rows: {file: rows.csv, rows: many, columns: {\(kinds)}}
            criteria:
              - {id: x, points: 100, of: rows, columns: \(mapping), score: \(score)}
            """
        try write("id\nu\nv\n", to: "units.csv")
        try write(columns + "\n" + rows, to: "rows.csv")
        var request = try request(yaml, period: "2020")
        request.issueLimit = limit
        return Faults(error: try failure { try Evaluation.run(request) }, folder: folder + "/")
    }
}

/// An error whose places do not name the folder.
struct Faults {
    let error: IssuesError
    let folder: String

    var status: KaopingCore.ExitStatus { error.status }
    var omitted: Int { error.omitted }
    var issues: [KaopingCore.Issue] { error.issues }

    func lines(_ language: Language) -> [String] {
        error.lines(language).map { $0.replacing(folder, with: "") }
    }
}

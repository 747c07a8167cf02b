internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// A comparison as every format takes it: what is said of it, tables for people, rows and members
/// for programs.
struct ComparisonDocument {
    /// What is compared.
    let title: String
    /// Remarks below the title and below where the runs come from: what the reader must know.
    var facts: [String] = []
    /// Whether it is said where the runs come from.
    var tellsOrigins: Bool
    /// The tables.
    var sections: [ReportSection] = []
    /// Makes the rows for programs, the headings first; called for the formats that have them.
    var makeRows: () -> [[String]] = { [] }
    /// Makes the members of the JSON document behind those of the runs; called for JSON alone.
    var makeMembers: () -> [(key: String, value: String)] = { [] }
    let language: Language
    private let runs: [ComparedRun]

    /// The rows for programs, the headings first.
    var rows: [[String]] { makeRows() }

    /// The members of the JSON document.
    var members: [(key: String, value: String)] {
        [("runs", JSONText.list(runs.map(ComparisonDocument.json)))] + makeMembers()
    }

    init(_ what: Bilingual, _ runs: [ComparedRun], _ language: Language) {
        self.language = language
        self.runs = runs
        var titles: [String] = []
        for run in runs where !titles.contains(run.title[language]) {
            titles.append(run.title[language])
        }
        let periods = runs.compactMap { $0.period?.inWords[language] }
        var shown = periods.isEmpty || periods.count > 2 ? [] : [periods[0]]
        if periods.count == 2, periods[1] != periods[0] {
            shown = [periods[0] + " → " + periods[1]]
        }
        title = (titles + shown + [what[language]]).joined(separator: " · ")
        tellsOrigins = runs.count <= 2
    }

    /// All remarks below the title.
    ///
    /// - Parameter time: puts a recorded time, which is UTC, as people read it.
    /// - Returns: the remarks, one a line.
    func remarks(_ time: (String) -> Bilingual) -> [String] {
        (tellsOrigins ? runs.map { origin($0, time) } : []) + facts
    }

    private func origin(_ run: ComparedRun, _ time: (String) -> Bilingual) -> String {
        // Two profiles are told apart by their ids: their titles and periods may be the same.
        let isOne = runs.allSatisfy { $0.profile == runs[0].profile }
        let period = run.period?.inWords[language]
        let name = [isOne && period != nil ? nil : run.profile, period].compactMap(\.self)
        var text = name.joined(separator: " ") + Phrases.colon[language]
        if let number = run.origin.number {
            text += Phrases.recordedAs(number, run.origin.id, time(run.origin.at))[language]
            if run.origin.replaced > 0 {
                text +=
                    Phrases.semicolon[language]
                    + Phrases.replacing(run.origin.replaced)[language]
            }
        } else {
            text += Phrases.computedNow[language]
        }
        return text
    }

    static func json(_ run: ComparedRun) -> String {
        JSONText.object([
            ("profile", JSONText.quoted(run.profile)), ("title", JSONText.bilingual(run.title)),
            ("period", JSONText.optional(run.period?.description)),
            ("record", run.origin.number.map { "\($0)" } ?? "null"),
            ("run", run.origin.number == nil ? "null" : JSONText.quoted(run.origin.id)),
            ("at", run.origin.number == nil ? "null" : JSONText.quoted(run.origin.at)),
            ("stated_places", run.stated.map { "\($0.places)" } ?? "null"),
        ])
    }

    // MARK: Cells

    /// A number with its places, and — where there is none.
    static func number(_ ticks: Int64?, _ places: Rounding) -> String {
        ticks.map(places.text(ticks:)) ?? NumberText.none
    }

    /// A difference with its sign.
    static func signed(_ ticks: Int64?, _ places: Rounding) -> String {
        guard let ticks else { return NumberText.none }
        return (ticks > 0 ? "+" : "") + places.text(ticks: ticks)
    }

    /// Places gained, with their sign.
    static func signed(_ places: Double?) -> String {
        guard let places else { return NumberText.none }
        return (places > 0 ? "+" : "") + ByteSink.shortest(places == 0 ? 0 : places)
    }

    static func rank(_ rank: Double?) -> String {
        rank.map(ByteSink.shortest) ?? NumberText.none
    }

    /// A stated score.
    static func score(_ score: Double?, _ stated: Rounding?) -> String {
        guard let score, score.isFinite else { return NumberText.none }
        return NumberText.number(score, stated ?? Rounding(clamping: 4))
    }

    /// The same for programs: nothing where there is nothing.
    static func plain(_ ticks: Int64?, _ places: Rounding) -> String {
        ticks.map(places.text(ticks:)) ?? ""
    }

    static func plainScore(_ score: Double?, _ stated: Rounding?) -> String {
        guard let score, score.isFinite else { return "" }
        return stated?.text(score) ?? ByteSink.shortest(score)
    }

    static func plain(_ number: Double?) -> String {
        number.map { ByteSink.shortest($0 == 0 ? 0 : $0) } ?? ""
    }

    static func json(_ ticks: Int64?, _ places: Rounding) -> String {
        ticks.map(places.text(ticks:)) ?? "null"
    }

    static func json(_ number: Double?) -> String {
        number.map { JSONText.number($0 == 0 ? 0 : $0) } ?? "null"
    }

    static func json(_ standing: UnitStanding?, _ stated: Rounding?) -> String {
        guard let standing else { return "null" }
        let score = plainScore(standing.score, stated)
        return JSONText.object([
            ("score", score.isEmpty ? "null" : score), ("rank", json(standing.rank)),
            ("rating", JSONText.optional(standing.level?.id)),
            ("state", JSONText.quoted(standing.state)),
        ])
    }
}

extension Contributions.Line.Kind {
    /// What a line that is no criterion is called, with its own title where it has one.
    func title(_ title: Bilingual, _ language: Language) -> String {
        switch self {
        case .criterion, .adjustment: return title[language]
        case .criterionGates, .gates:
            return title[language].isEmpty ? Phrases.gatesOnScore[language] : title[language]
        case .other: return Phrases.unexplained[language]
        case .rounding: return Phrases.roundingRest[language]
        }
    }
}

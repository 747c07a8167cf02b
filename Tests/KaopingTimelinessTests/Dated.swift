import ScorerKit
import Testing

@testable import KaopingTimeliness

/// A task as a test writes it; days are counted from the day of the calculation, day 100.
struct TestTask {
    var due: Double
    var done: Double = .nan
    var lapsed: Double = .nan
    var state: String?
    var via: String?
    var weight: Double = 1
}

extension ScorerTrial {
    /// Lays out task timeliness with its defaults, a full mark of 100 and day 100.
    init(tasks more: [String: ParameterValue] = [:]) throws(ScorerError) {
        var parameters: [String: ParameterValue] = [
            "take": .choice(0, "share"), "days": .choice(0, "days"), "grace": .number(0),
            "undone": .choice(0, "all"), "no_tasks": .choice(0, "not_applicable"),
            "as_of": .number(100), "full_mark": .number(100),
        ]
        parameters.merge(more) { $1 }
        try self.init(Timeliness.self, parameters)
    }

    /// Scores units by their tasks; a column is there where a test says so.
    func judge(
        _ units: [[TestTask]],
        lapses: Bool = false,
        states: Bool = false,
        via: Bool = false,
        weights: Bool = false,
        blockRows: Int? = nil
    ) throws(ScorerError) -> Outcome {
        let columns: [TrialColumn] = [
            numbers(units, true) { $0.due }, numbers(units, true) { $0.done },
            numbers(units, lapses) { $0.lapsed }, texts(units, states) { $0.state },
            texts(units, via) { $0.via }, numbers(units, weights) { $0.weight },
        ]
        let outcome = try score(columns, blockRows: blockRows)
        #expect(outcome.addsUp)
        return outcome
    }

    private func numbers(
        _ units: [[TestTask]],
        _ isPresent: Bool,
        _ value: (TestTask) -> Double
    ) -> TrialColumn {
        isPresent ? .grouped(numbers: units.map { $0.map(value) }) : .absent
    }

    private func texts(
        _ units: [[TestTask]],
        _ isPresent: Bool,
        _ value: (TestTask) -> String?
    ) -> TrialColumn {
        isPresent ? .grouped(texts: units.map { $0.map(value) }) : .absent
    }

    /// Lays out regular reports: Fridays before 12:00, from Monday 2024-09-02 to 2024-10-13.
    init(reports more: [String: ParameterValue] = [:]) throws(ScorerError) {
        var parameters: [String: ParameterValue] = [
            "weekday": .choice(4, "friday"), "earlier_than": .text("12:00"),
            "on_holiday": .choice(0, "keep"), "first_day": .number(19968),
            "as_of": .number(20009), "late": .number(0), "full_mark": .number(100),
        ]
        parameters.merge(more) { $1 }
        for (name, value) in more where value == .text("") { parameters[name] = nil }
        try self.init(Reports.self, parameters)
    }

    /// Scores units by the days and times of their reports.
    func report(
        _ units: [[(day: Double, time: String?)]],
        due: [[Double]]? = nil,
        times: Bool = true
    ) throws(ScorerError) -> Outcome {
        let days = TrialColumn.grouped(numbers: units.map { $0.map(\.day) })
        let texts = TrialColumn.grouped(texts: units.map { $0.map(\.time) })
        let dueDays = due.map { TrialColumn.grouped(numbers: $0) } ?? .absent
        let outcome = try score([days, times ? texts : .absent, dueDays])
        #expect(outcome.addsUp)
        return outcome
    }
}

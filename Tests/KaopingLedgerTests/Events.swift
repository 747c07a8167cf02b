import ScorerKit
import Testing

@testable import KaopingLedger

/// An event as a test writes it.
struct Event {
    var kind: String?
    var day: Double = .nan
    var points: Double = .nan
    var group: String?
    var reference: String?
}

extension ScorerTrial {
    /// Lays out a ledger with its defaults and a full mark of 100.
    init(ledger more: [String: ParameterValue] = [:]) throws(ScorerError) {
        var parameters: [String: ParameterValue] = [
            "base": .number(0), "sign": .choice(0, "as_stated"), "at_least": .number(0),
            "valid.decay": .choice(0, "none"), "twice": .choice(0, "refuse"),
            "no_events": .choice(0, "base"), "full_mark": .number(100),
        ]
        parameters.merge(more) { $1 }
        try self.init(Ledger.self, parameters)
    }

    /// Scores units by their events; a column is there where a test says so.
    func enter(
        _ units: [[Event]],
        days: Bool = true,
        points: Bool = false,
        groups: Bool = false,
        references: Bool = false,
        parameterColumns: [[Double]] = [],
        blockRows: Int? = nil
    ) throws(ScorerError) -> Outcome {
        let columns: [TrialColumn] = [
            texts(units, true) { $0.kind }, numbers(units, days) { $0.day },
            numbers(units, points) { $0.points }, texts(units, groups) { $0.group },
            texts(units, references) { $0.reference },
        ]
        let outcome = try score(columns, parameterColumns: parameterColumns, blockRows: blockRows)
        #expect(outcome.addsUp)
        return outcome
    }

    private func numbers(
        _ units: [[Event]],
        _ isPresent: Bool,
        _ value: (Event) -> Double
    ) -> TrialColumn {
        isPresent ? .grouped(numbers: units.map { $0.map(value) }) : .absent
    }

    private func texts(
        _ units: [[Event]],
        _ isPresent: Bool,
        _ value: (Event) -> String?
    ) -> TrialColumn {
        isPresent ? .grouped(texts: units.map { $0.map(value) }) : .absent
    }
}

/// The days of 2023 as days since 1970-01-01: 2023-01-01 is day 19358.
func day2023(_ month: Int, _ day: Int) -> Double {
    Double(CivilDay.number(2023, month, day))
}

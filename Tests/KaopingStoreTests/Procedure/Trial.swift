import KaopingCore
import KaopingProfile

@testable import KaopingStore

/// A store with two runs of one scheme, with which things are done.
struct Trial {
    let desk: Desk
    let store: Store
    let rules: ProcedureRules

    init(_ rules: ProcedureRules = ProcedureRules()) throws {
        desk = try Desk()
        store = try desk.recorded()
        self.rules = rules
    }

    /// The run of record 2.
    var run: RunSummary { get throws { try store.summary("2") } }

    var history: RunHistory { get throws { try store.history(of: try run) } }

    static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw IssuesError([], status: .software) }
        return day
    }

    static func actor(_ day: String) throws -> Actor {
        Actor(account: "李明", time: "2023-07-01T08:00:00Z", day: try Trial.day(day))
    }

    @discardableResult
    func file(_ day: String = "2023-07-01") throws -> ChainRecord {
        try store.file(
            try run,
            rules,
            authority: "区委组织部",
            number: "〔2023〕5号",
            by: try Trial.actor(day)
        )
    }

    /// Gives notice of five working days: 2023-07-03 until 2023-07-10.
    @discardableResult
    func publish(_ day: String = "2023-07-03") throws -> ChainRecord {
        let days = Stage.Duration(count: 5, isWorking: true)
        let period = NoticePeriod(
            from: try Trial.day(day),
            days,
            firstDay: .notCounted,
            .mondayToFriday
        )
        guard let period else { throw IssuesError([], status: .software) }
        return try store.publish(try run, rules, days, period, by: try Trial.actor(day))
    }

    @discardableResult
    func object(_ day: String = "2023-07-05") throws -> (number: Int, isLate: Bool) {
        let objection = Store.NewObjection(
            unit: "u1",
            item: "first",
            reason: "漏记两次",
            objector: "王建军"
        )
        let done = try store.object(try run, rules, objection, by: try Trial.actor(day))
        return (done.number, done.isLate)
    }

    @discardableResult
    func decide(
        _ number: Int = 1,
        _ isAccepted: Bool = true,
        on day: String = "2023-07-08"
    ) throws -> ChainRecord {
        try store.decide(
            try run,
            objection: number,
            isAccepted: isAccepted,
            reason: "核对属实",
            by: try Trial.actor(day)
        )
    }

    /// Records the same period with other data, and puts it in the place of the first.
    @discardableResult
    func correct(reason: String? = nil) throws -> RunSummary {
        let other = try recordCorrected()
        _ = try store.correct(
            try run,
            with: other,
            reason: reason,
            changed: 5,
            by: try Trial.actor("2023-07-11")
        )
        return other
    }

    func recordCorrected(_ value: String = "9,9") throws -> RunSummary {
        try desk.write(Desk.data.replacing("5,5", with: value), to: "units.csv")
        let run = try desk.run()
        _ = try store.record(run, by: "李明", at: "t")
        return try store.summary(run.id.hex)
    }

    @discardableResult
    func withdraw(_ day: String = "2023-07-12") throws -> ChainRecord {
        try store.withdraw(try run, reason: "日期有误", by: try Trial.actor(day))
    }

    /// A store whose first run was filed, published, objected to, decided on and corrected, and
    /// whose second was withdrawn.
    static func whole() throws -> Trial {
        let trial = try Trial()
        try trial.file()
        try trial.publish()
        try trial.object()
        try trial.decide()
        try trial.correct(reason: "补录")
        _ = try trial.store.withdraw(
            try trial.store.summary("3"),
            reason: "日期有误",
            by: try Trial.actor("2023-07-12")
        )
        return trial
    }
}

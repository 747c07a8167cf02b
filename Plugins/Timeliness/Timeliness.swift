internal import ScorerKit

/// Scores a unit by its dated tasks: done in time, late, not done, or done and not kept up.
///
/// share = Σ part × credit / Σ part over the tasks that are due, where a task that is late keeps
/// 1 - `lose` × days late of its credit. A task counts from the day after its due day, or from the
/// day it was done; one that is not due yet, or due and done after the period, does not. With `take: deduct` the full mark is
/// what points are taken from, task by task.
struct Timeliness: Scorer {
    static let description = ScorerDescription(
        id: "timeliness",
        title: Title(zh: "任务时限", en: "Timeliness of tasks"),
        summary: Title(
            zh: "按期完成的任务得全部分值，逾期的逐日（或逐工作日）扣减，到期未完成和完成后未长期坚持的失分；"
                + "牵头单位和责任单位按各自的比例计。",
            en:
                "Tasks done in time count in full, late ones lose so much a day or working day, and "
                + "those not done or not kept up lose it; lead and responsible units bear their parts."
        ),
        reference: "Common in supervision of tasks: 每项任务有牵头单位、责任单位和完成时限，逾期每日扣分；"
            + "有的任务限期完成并长期坚持",
        returns: .points,
        takes: [.number, .text, .grouped],
        inputs: inputs,
        parameters: LatenessRule.parameters + choices,
        requirements: [.needs("via", where: "parts"), .needs("state", where: "excused")],
        reasons: TimelinessReason.allCases.map(\.text),
        outputs: [
            NamedText("tasks", zh: "已到期或已完成的任务数", en: "Tasks that count"),
            NamedText("in_time", zh: "按期完成的任务数", en: "Tasks done in time"),
            NamedText("late", zh: "逾期完成的任务数", en: "Tasks done late"),
            NamedText("undone", zh: "到期未完成的任务数", en: "Tasks that are due and not done"),
            NamedText("lapsed", zh: "完成后未坚持的任务数", en: "Tasks that were not kept up"),
            NamedText("days_late", zh: "逾期日数合计", en: "Days late in all"),
        ],
        lines: TimelinessLine.allCases.map(\.text)
    )

    private static let inputs = [
        InputDescription("due", .number, zh: "完成时限", en: "the day by which it must be done"),
        InputDescription("done", .number, zh: "完成日期", en: "the day on which it was done"),
        InputDescription(
            "lapsed",
            .number,
            isRequired: false,
            zh: "完成后未能坚持的日期",
            en: "the day on which it was no longer kept up"
        ),
        InputDescription(
            "state",
            .text,
            isRequired: false,
            zh: "任务状态",
            en: "the state of the task"
        ),
        InputDescription(
            "via",
            .text,
            isRequired: false,
            zh: "单位以何种身份承担任务，即对应的列",
            en: "by which column the task is the unit's: lead or responsible"
        ),
        InputDescription("weight", .number, isRequired: false, zh: "任务的权重", en: "its weight"),
    ]

    private static let choices = [
        ParameterDescription(
            "parts",
            .cases,
            zh: "牵头、责任等各种身份计多少，如 {lead: 100%, responsible: 50%}",
            en: "how much a task counts by its column, as in {lead: 100%, responsible: 50%}",
            unitOfMeasure: "%"
        ),
        ParameterDescription(
            "excused",
            .texts,
            zh: "不计入的任务状态，如“暂缓”",
            en: "states in which a task does not count, such as \"postponed\""
        ),
        ParameterDescription(
            "no_tasks",
            .choice,
            zh: "没有应计任务的：不适用，无数据，或得满分",
            en: "a unit without tasks that count: not applicable, no data, or the full mark",
            defaultValue: "not_applicable",
            choices: ["not_applicable", "not_available", "full"],
            zhChoices: ["不适用", "无数据", "得满分"]
        ),
        ParameterDescription(
            "as_of",
            .date,
            zh: "统计截止日，由主程序填入",
            en: "filled in by the host with the day up to which is counted"
        ),
        ParameterDescription(
            "last_day",
            .date,
            zh: "考评周期的最后一日，由主程序填入；之后才到期也才完成的任务不属于本期",
            en: "filled in by the host with the last day of the period; what is due and done later "
                + "is not of it"
        ),
        ParameterDescription(
            "full_mark",
            .number,
            zh: "满分，由主程序按该考评项的分值填入",
            en: "filled in by the host with the node's full mark",
            range: Interval(0, .infinity, includesLower: false, includesUpper: false)
        ),
    ]

    private struct Verdict {
        var state = ScorerState.scored
        var value = Double.nan
        var outputs = [Double](repeating: .nan, count: 6)
        var reason: Reason?
    }

    let rule: LatenessRule
    let parts: [String: Double]
    let excused: [String]
    private let withoutTasks: Int
    let asOf: Double?
    let lastDay: Double
    let fullMark: Double

    init(parameters: Parameters) throws(ScorerError) {
        rule = try LatenessRule(parameters: parameters)
        let hasParts = parameters.has("parts")
        let names = hasParts ? try parameters.texts("parts") : []
        let numbers = hasParts ? try parameters.numbers("parts") : []
        guard numbers.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
            let wrong = zip(names, numbers).first { !($0.1 >= 0 && $0.1.isFinite) }
            throw .parameter(
                "parts",
                zh: "“\(wrong?.0 ?? "")”计多少须不小于0，实为\((wrong?.1 ?? 0).written)",
                en: "the part of \"\(wrong?.0 ?? "")\" must not be below 0 and is "
                    + (wrong?.1 ?? 0).written
            )
        }
        parts = Dictionary(zip(names, numbers), uniquingKeysWith: { first, _ in first })
        excused = parameters.has("excused") ? try parameters.texts("excused") : []
        withoutTasks = try parameters.choice("no_tasks")
        asOf = parameters.optionalNumber("as_of")
        lastDay = parameters.optionalNumber("last_day") ?? .infinity
        fullMark = try parameters.number("full_mark")
    }

    func score(
        _ block: Block,
        summary: NoSummary,
        into scores: inout Scores
    ) throws(ScorerError) {
        guard let asOf else {
            guard block.rowCount > 0 else { return }
            throw .data(
                zh: "任务时限须有统计截止日，请用 --period 写明考评周期",
                en: "tasks need a day up to which is counted; state --period"
            )
        }
        let book = try book(block, asOf)
        for row in 0..<block.rowCount {
            let verdict = verdict(book, row)
            scores.set(row, verdict.value, verdict.state, outputs: verdict.outputs)
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard let asOf,
            let book = try? book(block, asOf)
        else { return nil }
        return verdict(book, row).reason
    }

    private func book(_ block: Block, _ asOf: Double) throws(ScorerError) -> TaskBook {
        try TaskBook(block, asOf: asOf, lastDay: lastDay, parts: parts, excused: excused)
    }

    private func verdict(_ book: TaskBook, _ row: Int) -> Verdict {
        do throws(Refusal) {
            return verdict(try book.tasks(row))
        } catch let refusal {
            return Verdict(state: .refused, reason: refusal.reason)
        }
    }

    private func verdict(_ tasks: [DatedTask]) -> Verdict {
        let parts = tasks.map(\.part).sorted().reduce(0, +)
        guard parts > 0 else { return withoutAny() }
        let late = tasks.map { rule.daysLate($0) }
        let losses = zip(tasks, late).map { $0.part * rule.loss($0, daysLate: $1) }
        let lost = losses.sorted().reduce(0, +)
        let value = rule.deducts ? fullMark - lost : fullMark * (1 - lost / parts)
        let counts = [
            tasks.count,
            zip(tasks, late).count { $0.ending == .done && $1 == 0 },
            zip(tasks, late).count { $0.ending != .undone && $1 > 0 },
            tasks.count { $0.ending == .undone },
            tasks.count { $0.ending == .lapsed },
        ].map { Double($0) }
        return Verdict(
            value: min(max(value, 0), fullMark),
            outputs: counts + [late.reduce(0, +)],
            reason: counts[4] > 0
                ? TimelinessReason.lapsed(counts[0], counts[2], counts[3], counts[4])
                : TimelinessReason.counted(counts[0], counts[1], counts[2], counts[3])
        )
    }

    private func withoutAny() -> Verdict {
        let states: [ScorerState] = [.notApplicable, .notAvailable, .scored]
        let state = states[min(max(withoutTasks, 0), 2)]
        return Verdict(
            state: state,
            value: state == .scored ? fullMark : .nan,
            outputs: [0, 0, 0, 0, 0, 0],
            reason: TimelinessReason.noTasks()
        )
    }
}

internal import ScorerKit

/// Why a unit has its score for tasks, or none; the order is that of the codes.
enum TimelinessReason: Int, ReasonCode {
    case counted, lapsed, noTasks, noDue, lapsedBefore, noPart, noWeight

    var text: NamedText {
        switch self {
        case .counted:
            NamedText(
                "counted",
                zh: "应计任务{0}项：按期{1}项，逾期{2}项，到期未完成{3}项",
                en: "tasks that count: {0}; in time {1}, late {2}, not done {3}"
            )
        case .lapsed:
            NamedText(
                "lapsed",
                zh: "应计任务{0}项：逾期{1}项，到期未完成{2}项，完成后未坚持{3}项",
                en: "tasks that count: {0}; late {1}, not done {2}, not kept up {3}"
            )
        case .noTasks: NamedText("no_tasks", zh: "没有应计的任务", en: "no task counts")
        case .noDue: NamedText("no_due", zh: "{0:row/due}没有完成时限", en: "{0:row/due} has no due day")
        case .lapsedBefore:
            NamedText(
                "lapsed_before",
                zh: "{0:row/lapsed}：未能坚持的日期早于完成日期，或没有完成日期",
                en: "{0:row/lapsed}: not kept up before the task was done"
            )
        case .noPart:
            NamedText(
                "no_part",
                zh: "{0:row}：没有写明“{0:via}”计多少，写明的有{0:each/parts}",
                en:
                    "{0:row}: how much it counts for \"{0:via}\" is not stated, but for {0:each/parts}"
            )
        case .noWeight:
            NamedText(
                "no_weight",
                zh: "{0:row/weight}的权重没有填写，或小于0",
                en: "{0:row/weight} has no weight, or one below 0"
            )
        }
    }
}

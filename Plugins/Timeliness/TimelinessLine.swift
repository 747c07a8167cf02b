internal import ScorerKit

/// The lines that the score of dated tasks is made of; the order is that of the codes.
enum TimelinessLine: Int, CaseIterable {
    case tasks, tasksWeighed, late, undone, undoneLate, lapsed, lapsedLate, floor

    /// Returns the line.
    func callAsFunction(_ numbers: Double..., value: Double = .nan) -> Line {
        Line(rawValue, value: value, numbers: numbers)
    }

    var text: NamedText {
        switch self {
        case .tasks:
            NamedText(
                "tasks",
                zh: "满分{value}分；应计任务{0:tasks}项，其中不失分{1:kept}项",
                en:
                    "full mark {value}; tasks that count {0:tasks}, of which nothing is lost by {1:kept}"
            )
        case .tasksWeighed:
            NamedText(
                "tasks_weighed",
                zh: "满分{value}分；应计任务{0:tasks}项，其中不失分{1:kept}项；份额合计{2:parts}",
                en: "full mark {value}; tasks that count {0:tasks}, of which nothing is lost by "
                    + "{1:kept}; parts {2:parts} in all"
            )
        case .floor: NamedText("floor", zh: "扣完为止", en: "no less than nothing is left")
        default: task
        }
    }

    private var task: NamedText {
        let (zh, en) = ("{0:row}：{1:due:day}到期，", "{0:row}: due {1:due:day}, ")
        let (lostZh, lostEn) = ("，失{5:lost}分", ", loses {5:lost}")
        return switch self {
        case .late:
            NamedText(
                "late",
                zh: zh + "{2:done:day}完成，逾期{3:days}日" + lostZh,
                en: en + "done {2:done:day}, days late {3:days}" + lostEn
            )
        case .undone: NamedText("undone", zh: zh + "没有完成" + lostZh, en: en + "not done" + lostEn)
        case .undoneLate:
            NamedText(
                "undone_late",
                zh: zh + "没有完成，至{2:as_of:day}逾期{3:days}日" + lostZh,
                en: en + "not done, days late by {2:as_of:day} {3:days}" + lostEn
            )
        case .lapsed:
            NamedText(
                "lapsed",
                zh: zh + "{2:done:day}完成，后未坚持" + lostZh,
                en: en + "done {2:done:day}, not kept up" + lostEn
            )
        default:
            NamedText(
                "lapsed_late",
                zh: zh + "{2:done:day}完成，逾期{3:days}日，后未坚持" + lostZh,
                en: en + "done {2:done:day}, days late {3:days}, not kept up" + lostEn
            )
        }
    }
}

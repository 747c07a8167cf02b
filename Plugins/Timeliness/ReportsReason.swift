internal import ScorerKit

/// Why a unit has its score for reports, or none; the order is that of the codes.
enum ReportsReason: Int, ReasonCode {
    case counted, noneDue, noDay, noTime, noDue, notDue

    var text: NamedText {
        switch self {
        case .counted:
            NamedText(
                "counted",
                zh: "应报{0}次，按时{1}次，迟报{2}次，缺报{3}次",
                en: "reports due: {0}; in time {1}, late {2}, missing {3}"
            )
        case .noneDue: NamedText("none_due", zh: "期内没有应报的日子", en: "no report was due")
        case .noDay:
            NamedText("no_day", zh: "{0:row/received}没有报送日期", en: "{0:row/received} has no day")
        case .noTime:
            NamedText(
                "no_time",
                zh: "{0:row/time}的报送时间应如11:30，实为“{0:time}”",
                en: "{0:row/time} needs a time such as 11:30 and has \"{0:time}\""
            )
        case .noDue:
            NamedText("no_due", zh: "{0:row/due}没有应报日期", en: "{0:row/due} has no due day")
        case .notDue:
            NamedText(
                "not_due",
                zh: "{0:row/due}：{1:date}不是应报的日子，最近的应报日是{2:date}",
                en: "{0:row/due}: no report is due on {1:date}; the nearest day is {2:date}"
            )
        }
    }
}

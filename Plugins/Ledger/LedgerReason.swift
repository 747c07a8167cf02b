internal import ScorerKit

/// Why a unit has its score, or none; the order is that of the codes.
enum LedgerReason: Int, ReasonCode {
    case counted, capped, ceiling, floor, noEventsBase, noEventsZero, noEvents
    case noBase, unnamed, noDay, noPoints, unlisted, wrongSign, twice
    case spared

    var text: NamedText {
        switch self {
        case .counted, .capped, .spared, .ceiling, .floor, .noEventsBase, .noEventsZero, .noEvents,
            .noBase:
            result
        default: refusal
        }
    }

    private var result: NamedText {
        let (zh, en) = ("基准分{0}，加{1}分，扣{2}分", "base {0}, plus {1}, minus {2}")
        return switch self {
        case .counted: NamedText("counted", zh: zh + "，计入{3}项", en: en + "; events: {3}")
        case .capped:
            NamedText(
                "capped",
                zh: zh + "；因封顶少加{3}分",
                en: en + "; limits kept {3} from being added"
            )
        case .spared:
            NamedText(
                "spared",
                zh: zh + "；因封顶少扣{3}分",
                en: en + "; limits kept {3} from being taken off"
            )
        case .ceiling: NamedText("ceiling", zh: zh + "，按上限{3}计", en: en + ", at most {3}")
        case .floor: NamedText("floor", zh: zh + "，按下限{3}计", en: en + ", at least {3}")
        case .noEventsBase:
            NamedText("no_events_base", zh: "没有事件，得基准分{0}", en: "no event: the base of {0}")
        case .noEventsZero: NamedText("no_events_zero", zh: "没有事件，得零分", en: "no event: zero")
        case .noEvents: NamedText("no_events", zh: "没有事件", en: "there is no event")
        default: NamedText("no_base", zh: "没有基准分", en: "there is no base")
        }
    }

    private var refusal: NamedText {
        switch self {
        case .unnamed:
            NamedText("unnamed", zh: "{0:row/kind}没有写明事项", en: "{0:row/kind} names no kind")
        case .noDay:
            NamedText(
                "no_day",
                zh: "{0:row/day}：“{0:kind}”没有日期",
                en: "{0:row/day}: \"{0:kind}\" has no day"
            )
        case .noPoints:
            NamedText(
                "no_points",
                zh: "{0:row/points}：“{0:kind}”没有分值",
                en: "{0:row/points}: \"{0:kind}\" has no points"
            )
        case .unlisted:
            NamedText(
                "unlisted",
                zh: "{0:row/kind}的事项“{0:kind}”没有写明分值，写明的有{0:each/points}",
                en: "{0:row/kind}: no points are stated for \"{0:kind}\", but for {0:each/points}"
            )
        case .wrongSign:
            NamedText(
                "wrong_sign",
                zh: "{0:row/points}：“{0:kind}”的分值应写正数，实为{1}",
                en: "{0:row/points}: the points of \"{0:kind}\" must be above 0, not {1}"
            )
        default:
            NamedText(
                "twice",
                zh: "{0:row/kind}与{1:row/kind}重复：事项“{0:kind}”的日期和编号都相同",
                en:
                    "{0:row/kind} repeats {1:row/kind}: \"{0:kind}\" with the same day and reference"
            )
        }
    }
}

internal import ScorerKit

/// The lines that the score of regular reports is made of; the order is that of the codes.
enum ReportsLine: Int, CaseIterable {
    case inTime, late, absent, full, lateLoss, absentLoss, floor

    /// Returns the line.
    func callAsFunction(_ numbers: Double..., value: Double = .nan) -> Line {
        Line(rawValue, value: value, numbers: numbers)
    }

    var text: NamedText {
        switch self {
        case .inTime:
            NamedText(
                "in_time",
                zh: "应报{0:due}次，满分{1:full_mark}分，每次{2:each}分；按时{3:reports}次，计{value}分",
                en: "reports due {0:due}, full mark {1:full_mark}, {2:each} each; in time "
                    + "{3:reports}, gives {value}"
            )
        case .late:
            NamedText(
                "late",
                zh: "迟报{0:reports}次，每次按{1:share:%}计，计{value}分",
                en: "late {0:reports}, each at {1:share:%}, gives {value}"
            )
        case .absent:
            NamedText(
                "absent",
                zh: "缺报{0:reports}次，计{value}分",
                en: "missing {0:reports}, gives {value}"
            )
        case .full:
            NamedText(
                "full",
                zh: "满分{value}分；应报{0:due}次，按时{1:reports}次",
                en: "full mark {value}; reports due {0:due}, in time {1:reports}"
            )
        case .lateLoss:
            NamedText(
                "late_loss",
                zh: "迟报{0:reports}次，每次扣{1:each}分，共扣{2:lost}分",
                en: "late {0:reports}, each minus {1:each}, {2:lost} in all"
            )
        case .absentLoss:
            NamedText(
                "absent_loss",
                zh: "缺报{0:reports}次，每次扣{1:each}分，共扣{2:lost}分",
                en: "missing {0:reports}, each minus {1:each}, {2:lost} in all"
            )
        case .floor: NamedText("floor", zh: "扣完为止", en: "no less than nothing is left")
        }
    }
}

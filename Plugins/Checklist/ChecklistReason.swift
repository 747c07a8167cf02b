internal import ScorerKit

/// Why a unit has its score, or none; the order is that of the codes.
enum ChecklistReason: Int, CaseIterable {
    case done, must, unnamed, unlisted, twice, blank, noFlag

    /// Returns the reason with its numbers.
    func callAsFunction(_ first: Double = 0, _ second: Double = 0) -> Reason {
        Reason(rawValue, first, second, 0, 0)
    }

    var text: NamedText {
        switch self {
        case .done:
            NamedText("done", zh: "{1}项中做到{0}项", en: "of {1} items {0} are done")
        case .must:
            NamedText(
                "must",
                zh: "必须做到的第{0}项没有做到，得零分",
                en: "item {0} of those that must be done is not, which leaves zero"
            )
        case .unnamed:
            NamedText("unnamed", zh: "第{0}条没有写明项目", en: "entry {0} does not name its item")
        case .unlisted:
            NamedText(
                "unlisted",
                zh: "第{0}条的项目不在清单中",
                en: "the item of entry {0} is not on the list"
            )
        case .twice:
            NamedText(
                "twice",
                zh: "第{0}条与前面某条是同一项目",
                en: "entry {0} is for an item that has an entry before"
            )
        case .blank:
            NamedText(
                "blank",
                zh: "第{0}条没有填写是否做到",
                en: "entry {0} does not say whether the item is done"
            )
        case .noFlag:
            NamedText(
                "no_flag",
                zh: "第{0}条的“是否做到”应为1或0，实为{1}",
                en: "entry {0} must say 1 or 0 for done, and says {1}"
            )
        }
    }
}

internal import ScorerKit

/// Why a unit has its score, or none; the order is that of the codes.
enum ChecklistReason: Int, ReasonCode {
    case done, must, unnamed, unlisted, twice, blank, noFlag

    var text: NamedText {
        switch self {
        case .done:
            NamedText("done", zh: "{1}项中做到{0}项", en: "of {1} items {0} are done")
        case .must:
            NamedText(
                "must",
                zh: "必须做到的“{0:must}”没有做到（共{1}项），得零分",
                en: "\"{0:must}\" must be done and is not (of these: {1}), which leaves zero"
            )
        case .unnamed:
            NamedText("unnamed", zh: "{0:row/item}没有写明项目", en: "{0:row/item} names no item")
        case .unlisted:
            NamedText(
                "unlisted",
                zh: "{0:row/item}的项目“{0:item}”不在清单中，清单有{0:each/items}",
                en: "{0:row/item}: \"{0:item}\" is not on the list of {0:each/items}"
            )
        case .twice:
            NamedText(
                "twice",
                zh: "{0:row/item}重复：前面已有项目“{0:item}”",
                en: "{0:row/item} is one too many: \"{0:item}\" has a row before"
            )
        case .blank:
            NamedText(
                "blank",
                zh: "{0:row/done}没有填写“{0:item}”是否做到",
                en: "{0:row/done} does not say whether \"{0:item}\" is done"
            )
        case .noFlag:
            NamedText(
                "no_flag",
                zh: "{0:row/done}：“{0:item}”的“是否做到”应为1或0，实为{1}",
                en: "{0:row/done} must say 1 or 0 for \"{0:item}\", and says {1}"
            )
        }
    }
}

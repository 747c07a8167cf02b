internal import KaopingCore
internal import ScorerKit

// The keys of judging: adjustments, gates, rating rules, procedure, consequences.
extension Keys {
    static let defaults = Key(
        "defaults",
        .mapping("defaults"),
        zh: "各考评项的默认写法。",
        en: "What holds for every criterion that does not state it."
    )
    static let defaultCriterion = Key(
        "criterion",
        .mapping("default_criterion"),
        zh: "末级考评项的默认写法。",
        en: "What holds for every leaf that does not state it."
    )
    static let leaves = Key(
        "leaves",
        .leaves,
        zh: "简写的末级考评项：指标列表，或指标及其权重。",
        en: "Leaves that differ only in name: a list of indicators, or each with its weight."
    )
    static let rowColumns = Key(
        "columns",
        .titlesByID,
        zh: "评分器的各项输入取自数据表的哪一列；不写即同名的列。",
        en: "The table's column for each of the scorer's inputs; that of its name where not stated."
    )
    static let only = Key(
        "only",
        .texts,
        zh: "只适用于哪些类别的考评对象。",
        en: "The types of unit that it applies to."
    )
    static let withinGroup = Key(
        "within",
        .id,
        zh: "在哪个分组内计分：各组分别计算。",
        en: "The column within whose groups it is scored."
    )
    static let require = Key(
        "require",
        .list("requirement"),
        zh: "对份额的要求，取数之前即检查。",
        en: "What shares must be; checked before any data is read."
    )
    static let shareName = Key(
        "share",
        .text,
        isRequired: true,
        zh: "哪一方的份额。",
        en: "Whose share."
    )
    static let atLeastShare = Key("at_least", .number, zh: "不低于。", en: "The floor.")
    static let atMostShare = Key("at_most", .number, zh: "不高于。", en: "The ceiling.")
    static let whereUnits = Key(
        "where",
        .formula,
        zh: "适用于哪些考评对象。",
        en: "The units that it holds for."
    )
    static let totals = Key(
        "totals",
        .list("total"),
        zh: "同一套考评项的其他汇总方法，与总分并列。",
        en: "Other totals of the same tree, beside the main one."
    )
    static let childWeights = Key(
        "weights",
        .numbersByID,
        zh: "各一级考评项在此汇总中的权重。",
        en: "The weights of the top criteria in this total."
    )
    static let adjustments = Key(
        "adjustments",
        .list("adjustment"),
        zh: "在考评项得分之外的加分与扣分。",
        en: "Points added or taken off beside the criteria."
    )
    static let each = Key("each", .cases, zh: "每一件加（扣）的分。", en: "The points for each one.")
    static let atMost = Key("at_most", .cases, zh: "不高于。", en: "Not above.")
    static let atLeast = Key("at_least", .cases, zh: "不低于。", en: "Not below.")
    static let set = Key(
        "set",
        .cases,
        zh: "定为该分值或等次；not_rated 为不予定级。",
        en: "Sets the score or level to this; not_rated leaves the unit without a level."
    )
    static let add = Key(
        "add",
        .cases,
        zh: "加上（负数为减去）。",
        en: "Adds this; a negative number takes off."
    )
    static let clamp = Key("clamp", .interval, zh: "限制在区间之内。", en: "Keeps within the interval.")
    static let exclude = Key(
        "exclude",
        .flag,
        zh: "不参评，写作 true。",
        en: "Excludes the unit; written as true."
    )
    static let when = Key("when", .formula, zh: "在什么情况下。", en: "When it holds.")
    static let whenRequired = Key(
        "when",
        .formula,
        isRequired: true,
        zh: "在什么情况下。",
        en: "When it holds."
    )
    static let gates = Key(
        "gates",
        .list("gate"),
        zh: "权重之外的硬性规定，如一票否决。",
        en: "What decides beside all weights, such as a veto."
    )
    static let on = Key(
        "on",
        .text,
        zh: "作用于哪一项：考评项编号、total（总分）或 level（等次）；不写即总分，set 为等次名称时即等次。",
        en:
            "What it acts on: a criterion's id, total or level; the total if not stated, the level where `set` names one."
    )
    static let decidedBy = Key(
        "decided_by",
        .text,
        zh: "由谁决定；未作出决定的只提示、不生效。",
        en: "Who decides; without a decision it is pending and has no effect."
    )
    static let evidence = Key(
        "evidence",
        .choice(["required", "optional"]),
        zh: "是否须有证明材料。",
        en: "Whether a decision needs evidence."
    )
    static let ask = Key("ask", .text, zh: "随之提出的要求。", en: "What is asked for with it.")
    static let forbid = Key(
        "forbid",
        .choiceList(["gates"]),
        zh: "方案不允许的内容，如 gates（一票否决）。",
        en: "What the scheme does not permit, such as gates."
    )
    static let levels = Key(
        "levels",
        .levels,
        zh: "等次，由低到高：1..5 或名称列表。",
        en: "The levels from the lowest: 1..5, or a list of names."
    )
    static let start = Key(
        "start",
        .scorer(.rating),
        zh: "初定等次：bands 按得分，或 column 取自一列。",
        en: "The level to begin with: bands of scores, or a column."
    )
    static let rules = Key(
        "rules",
        .list("rule"),
        zh: "初定之后依次适用的规则。",
        en: "The rules that follow, in the order written."
    )
    static let ruleLevel = Key("level", .text, zh: "限制哪一等次。", en: "The level that is limited.")
    static let ruleShare = Key(
        "share",
        .mapping("quota"),
        zh: "该等次的比例限额。",
        en: "The share of units that may have the level."
    )
    static let places = Key("places", .integer, zh: "该等次的名额。", en: "How many units may have it.")
    static let quotaAtMost = Key(
        "at_most",
        .number,
        isRequired: true,
        zh: "至多占多少。",
        en: "The largest share."
    )
    static let quotaOf = Key(
        "of",
        .choice(["all", "rated"]),
        zh: "比例的基数：all 为全部参评对象，rated 为已定级的（不写即此）。",
        en: "What the share is of: all units, or those with a level, which is meant if not stated."
    )
    static let quotaCount = Key(
        "count",
        .choice(["down", "up", "nearest"]),
        zh: "名额不是整数时：down 舍去（不写即此），up 进一，nearest 四舍五入。",
        en: "How a share that is not whole is counted: down if not stated, up or nearest."
    )
    static let quotaWithin = Key(
        "within",
        .texts,
        zh: "在哪些分组内分别计算。",
        en: "The groups that each have their own."
    )
    static let atEdge = Key(
        "at_edge",
        .choice(["none", "all", "refuse"]),
        zh: "名额边缘并列时：none 都不给（不写即此），all 都给，refuse 停止计算、须先裁定名次。",
        en:
            "A tie at the edge: none of them has the level if not stated, all have, or the run stops "
            + "until the tie is decided."
    )
    static let consequences = Key(
        "consequences",
        .list("consequence"),
        zh: "结果运用：补助、约谈、命名等。",
        en: "What follows: subsidies, talks, names."
    )
    static let amount = Key("amount", .cases, zh: "金额或数量。", en: "The amount.")
    static let text = Key("text", .text, zh: "说明文字。", en: "What is said.")
    static let procedure = Key(
        "procedure",
        .list("stage"),
        zh: "评审的阶段，以及备案与公示。",
        en: "The stages of judging, and the filing and notice."
    )
    static let stageBy = Key("by", .text, zh: "由谁进行。", en: "Who does it.")
    static let stageOf = Key(
        "of",
        .formula,
        zh: "该阶段的得分。",
        en: "The stage's score."
    )
    static let stageShares = Key(
        "shares",
        .numbersByID,
        zh: "该阶段各部分得分所占份额。",
        en: "The share of each part in the stage's score."
    )
    static let pass = Key(
        "pass",
        .marks,
        zh: "通过的标准：{at_least: 80}，或各部分与 total 的标准。",
        en: "What passes: {at_least: 80}, or a mark for each part and for total."
    )
    static let outcome = Key(
        "outcome",
        .outcomes,
        zh: "验收结论：pass 通过，conditional 限期整改，fail 不通过。",
        en: "The outcome: pass, conditional with a date, fail."
    )
    static let inspected = Key(
        "inspected",
        .formula,
        zh: "验收日期。",
        en: "The day of the inspection."
    )
    static let reinspection = Key(
        "reinspection",
        .formula,
        zh: "复验得分。",
        en: "The score of the re-inspection."
    )
    static let reinspected = Key(
        "reinspected",
        .formula,
        zh: "复验日期。",
        en: "The day of the re-inspection."
    )
    static let phases = Key(
        "phases",
        .numbersByID,
        zh: "各批次的名额。",
        en: "How many places each phase has."
    )
    static let daysOfStage = Key(
        "days",
        .text,
        zh: "天数，如“5 working_days”。",
        en: "How long it lasts, such as `5 working_days`."
    )
    static let stageKind = Key(
        "kind",
        .choice(["filing", "notice"]),
        zh: "filing 是备案，notice 是公示；不写时，编号为 filing、notice 的即是。",
        en: "Says that it is the filing or the notice; the ids filing and notice say so too."
    )
    static let firstDay = Key(
        "first_day",
        .choice(Stage.FirstDay.allCases.map(\.rawValue)),
        zh: "公示当天算不算第一天；不写即不算，自次日起算。",
        en: "Whether the day of the notice is its first; if not stated it begins the day after."
    )
    static let lateObjections = Key(
        "late",
        .choice(Stage.LateObjections.allCases.map(\.rawValue)),
        zh: "公示期满后的异议：recorded 受理并注明逾期，refused 不受理；不写即 recorded。",
        en: "Objections after the notice: recorded as late, or refused; recorded if not stated."
    )
    static let after = Key("after", .id, zh: "在哪一阶段之后。", en: "The stage that it follows.")
    static let rollup = Key(
        "rollup",
        .list("rollup"),
        zh: "上一级（街道、县）的汇总结果。",
        en: "The score book of the groups above, such as streets."
    )
    static let rollupBy = Key(
        "by",
        .id,
        isRequired: true,
        zh: "按哪一列汇总。",
        en: "The column whose values are the groups."
    )
    static let bands = Key("bands", .bands, zh: "按得分定级。", en: "The levels by score.")
    static let figures = Key(
        "figures",
        .list("figure"),
        zh: "全体或各组的统计数。",
        en: "Figures of all units, or of each group."
    )
    static let targets = Key(
        "targets",
        .list("target"),
        zh: "对全体考评对象的目标。",
        en: "What the units together must reach."
    )
    static let targetShare = Key(
        "share",
        .formula,
        isRequired: true,
        zh: "达到要求的条件；目标是符合条件的对象所占比例。",
        en: "The condition; the target is on the share of units that meet it."
    )
    static let targetBy = Key("by", .text, zh: "到哪个周期达到。", en: "The period by which it is due.")
    static let path = Key(
        "path",
        .numbersByID,
        zh: "各周期的阶段目标。",
        en: "The share that is due in each period on the way."
    )
    static let weightOfUnit = Key(
        "weight",
        .formula,
        zh: "求平均或比例时各对象（各行）的权数，如户数。",
        en: "What each unit or row weighs in a mean or a share, such as its households."
    )
}

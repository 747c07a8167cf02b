// The mappings of judging.
extension Shapes {
    /// What holds for every element that does not state it.
    public static let defaults = Shape(
        name: "defaults",
        zh: "默认写法",
        en: "What holds for every element that does not state it",
        keys: [Keys.defaultCriterion]
    )

    /// What holds for every leaf that does not state it.
    public static let defaultCriterion = Shape(
        name: "default_criterion",
        zh: "末级考评项的默认写法",
        en: "What holds for every leaf that does not state it",
        keys: [
            Keys.score, Keys.better, Keys.states, Keys.missing, Keys.withinGroup, Keys.source,
            Keys.assumption,
            Keys.lock, Keys.bound,
        ]
    )

    /// What a share must be.
    public static let requirement = Shape(
        name: "requirement",
        zh: "份额要求",
        en: "What a share must be",
        keys: [
            Keys.shareName, Keys.atLeastShare, Keys.atMostShare, Keys.whereUnits, Keys.source,
            Keys.assumption, Keys.lock, Keys.bound,
        ]
    )

    /// Another total of the same tree.
    public static let total = Shape(
        name: "total",
        zh: "其他汇总",
        en: "Another total of the same tree",
        keys: [
            Keys.id, Keys.title, Keys.combine, Keys.childWeights, Keys.source, Keys.assumption,
            Keys.lock, Keys.bound,
        ]
    )

    /// Points added or taken off beside the criteria.
    public static let adjustment = Shape(
        name: "adjustment",
        zh: "加扣分",
        en: "Points added or taken off beside the criteria",
        keys: [
            Keys.id, Keys.title, Keys.of, Keys.each, Keys.add, Keys.when, Keys.atMost, Keys.atLeast,
            Keys.source, Keys.assumption, Keys.lock, Keys.bound,
        ]
    )

    /// The effects that gates and rating rules share.
    static let effects = [
        Keys.set, Keys.add, Keys.atMost, Keys.atLeast, Keys.clamp, Keys.exclude,
    ]

    /// A hard rule beside all weights.
    public static let gate = Shape(
        name: "gate",
        zh: "硬性规定",
        en: "A hard rule beside all weights",
        keys: [Keys.id, Keys.title, Keys.whenRequired, Keys.on, Keys.decidedBy, Keys.evidence]
            + effects + [Keys.ask, Keys.source, Keys.assumption, Keys.lock, Keys.bound]
    )

    /// A rule that follows the start of a rating.
    public static let rule = Shape(
        name: "rule",
        zh: "定级规则",
        en: "A rule that follows the start of a rating",
        keys: [Keys.id, Keys.title, Keys.when] + effects
            + [
                Keys.ruleLevel, Keys.ruleShare, Keys.places, Keys.quotaWithin, Keys.atEdge,
                Keys.source, Keys.assumption, Keys.lock, Keys.bound,
            ]
    )

    /// The share of units that may have a level.
    public static let quota = Shape(
        name: "quota",
        zh: "比例限额",
        en: "The share of units that may have a level",
        keys: [Keys.quotaAtMost, Keys.quotaOf, Keys.quotaCount]
    )

    /// What follows from a result.
    public static let consequence = Shape(
        name: "consequence",
        zh: "结果运用",
        en: "What follows from a result",
        keys: [
            Keys.id, Keys.title, Keys.when, Keys.amount, Keys.unitOfMeasure, Keys.text, Keys.ask,
            Keys.source, Keys.assumption, Keys.lock, Keys.bound,
        ]
    )

    /// A stage of judging, or the filing or notice.
    public static let stage = Shape(
        name: "stage",
        zh: "阶段",
        en: "A stage of judging, or the filing or notice",
        keys: [
            Keys.id, Keys.title, Keys.stageBy, Keys.stageOf, Keys.stageShares, Keys.pass,
            Keys.outcome, Keys.inspected, Keys.reinspection, Keys.reinspected, Keys.phases,
            Keys.stageKind, Keys.daysOfStage, Keys.firstDay, Keys.lateObjections, Keys.after,
            Keys.require, Keys.source, Keys.assumption, Keys.lock,
            Keys.bound,
        ]
    )

    /// The score book of the groups above.
    public static let rollup = Shape(
        name: "rollup",
        zh: "上级汇总",
        en: "The score book of the groups above",
        keys: [Keys.id, Keys.title, Keys.rollupBy, Keys.whereUnits] + reductions
            + [
                Keys.weightOfUnit, Keys.stated, Keys.bands, Keys.titles, Keys.ties, Keys.source,
                Keys.assumption, Keys.lock, Keys.bound,
            ]
    )

    /// A figure of all units, or of each group.
    public static let figure = Shape(
        name: "figure",
        zh: "统计数",
        en: "A figure of all units, or of each group",
        keys: [Keys.id, Keys.title, Keys.whereUnits] + reductions
            + [
                Keys.weightOfUnit, Keys.withinGroup, Keys.stated, Keys.unitOfMeasure, Keys.source,
                Keys.assumption, Keys.lock, Keys.bound,
            ]
    )

    /// What the units together must reach.
    public static let target = Shape(
        name: "target",
        zh: "总体目标",
        en: "What the units together must reach",
        keys: [
            Keys.id, Keys.title, Keys.targetShare, Keys.whereUnits, Keys.atLeastShare,
            Keys.atMostShare, Keys.targetBy, Keys.path, Keys.withinGroup, Keys.source,
            Keys.assumption, Keys.lock, Keys.bound,
        ]
    )
}

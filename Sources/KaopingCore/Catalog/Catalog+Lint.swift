extension Catalog {
    /// What the lint for fairness finds.
    static let lint: [Message] = [
        .lintLevelOutOfReach, .lintLevelCapped, .lintCriterionIdle, .lintCriterionWeightless,
        .lintCriterionDominates, .lintQuotaEmpty, .lintGateConstant, .lintRankingUnrounded,
        .lintCriterionOutOfForce, .lintNoSpread, .lintDecidesAlone, .lintGateAlways,
        .lintGateNever, .lintQuotaNobody, .lintLevelEmpty, .lintFindings,
    ]
}

extension Message {
    /// A level whose band no score reaches.
    public static let lintLevelOutOfReach = Message(
        "lint-level-out-of-reach",
        zh: "等级“{level}”要求得分在 {band} 之内，而得分只能在 {least} 到 {most} 之间，谁也达不到",
        en:
            "the level \"{level}\" wants a score in {band}, but scores can only be from {least} to {most}: nobody reaches it",
        hintZH: "调整分数段，或检查各项满分与加分上限。",
        hintEN: "Change the band, or check the full marks and the limits of additions."
    )
    /// A level above a cap that holds for everybody.
    public static let lintLevelCapped = Message(
        "lint-level-capped",
        zh: "规则“{rule}”对所有考评对象封顶，等级“{level}”谁也达不到",
        en: "the rule \"{rule}\" caps everybody, so that nobody reaches the level \"{level}\"",
        hintZH: "给规则加上条件 when，或去掉该等级。",
        hintEN: "Give the rule a condition, or take the level away."
    )
    /// A criterion that gives everybody the same score.
    public static let lintCriterionIdle = Message(
        "lint-criterion-idle",
        zh: "考评项“{criterion}”无论数据如何都得同样的分，不影响排名",
        en: "\"{criterion}\" gives the same score whatever the data, so it cannot move a rank"
    )
    /// A criterion that weighs nothing.
    public static let lintCriterionWeightless = Message(
        "lint-criterion-weightless",
        zh: "考评项“{criterion}”的权重或分值为零，不影响排名",
        en: "\"{criterion}\" weighs nothing, so it cannot move a rank"
    )
    /// A criterion that outweighs all others together.
    public static let lintCriterionDominates = Message(
        "lint-criterion-dominates",
        zh: "考评项“{criterion}”占总分的 {share}，超过其余各项之和，一项就能决定结果",
        en:
            "\"{criterion}\" is {share} of the whole, more than all others together: it can decide alone",
        hintZH: "如果文件要求如此（如满意度占主要权重），可以不改。",
        hintEN: "Leave it where the document wants it so."
    )
    /// A quota without a place.
    public static let lintQuotaEmpty = Message(
        "lint-quota-empty",
        zh: "名额“{rule}”为零，等级“{level}”谁也评不上",
        en: "the quota \"{rule}\" has no place, so that nobody gets the level \"{level}\""
    )
    /// A gate whose condition reads no data.
    public static let lintGateConstant = Message(
        "lint-gate-constant",
        zh: "“{gate}”的条件不看任何数据，对所有考评对象都一样",
        en: "the condition of \"{gate}\" reads no data: it is the same for everybody"
    )
    /// A ranking of unrounded scores.
    public static let lintRankingUnrounded = Message(
        "lint-ranking-unrounded",
        zh: "没有写明得分的小数位数（stated），相差不到公布位数的两个对象会被排出先后",
        en: "no stated places: units whose published scores look the same are ranked apart",
        hintZH: "写明 stated: 2 之类的位数，以公布的得分排名。",
        hintEN:
            "State the places, such as stated: 2, so that the published score is what is ranked."
    )
    /// A criterion that is never in force while the scheme is.
    public static let lintCriterionOutOfForce = Message(
        "lint-criterion-out-of-force",
        zh: "考评项“{criterion}”的有效期 {dates} 不在方案的有效期 {scheme} 之内",
        en: "\"{criterion}\" is in force {dates}, which is never while the scheme is ({scheme})"
    )
    /// A criterion on which all units score the same in the given data.
    public static let lintNoSpread = Message(
        "lint-no-spread",
        zh: "在给出的数据中，{count} 个考评对象的“{criterion}”都得 {score} 分，此项没有拉开差距",
        en: "in the given data all {count} units score {score} on \"{criterion}\": it moves no rank"
    )
    /// A criterion whose order is the final one.
    public static let lintDecidesAlone = Message(
        "lint-decides-alone",
        zh: "在给出的数据中，只按“{criterion}”排名，与最终排名完全相同，其他各项没有起作用",
        en:
            "in the given data the order by \"{criterion}\" alone is the final order: the others change nothing"
    )
    /// A gate that fires for everybody.
    public static let lintGateAlways = Message(
        "lint-gate-always",
        zh: "在给出的数据中，“{gate}”对全部 {count} 个考评对象都触发",
        en: "in the given data \"{gate}\" fires for all {count} units"
    )
    /// A gate that fires for nobody.
    public static let lintGateNever = Message(
        "lint-gate-never",
        zh: "在给出的数据中，“{gate}”对 {count} 个考评对象都不触发",
        en: "in the given data \"{gate}\" fires for none of {count} units"
    )
    /// A quota that takes a level from all who had it.
    public static let lintQuotaNobody = Message(
        "lint-quota-nobody",
        zh: "在给出的数据中，名额“{rule}”使{group}的 {count} 个“{level}”一个不留",
        en:
            "in the given data the quota \"{rule}\" leaves none of the {count} units at \"{level}\" in {group}",
        hintZH: "范围太小时，按比例计算的名额不足一个；可改为固定名额或扩大范围。",
        hintEN:
            "In a small group a share is less than one place; state a number of places, or a wider group."
    )
    /// A level that nobody has.
    public static let lintLevelEmpty = Message(
        "lint-level-empty",
        zh: "在给出的数据中，没有考评对象评为“{level}”",
        en: "in the given data no unit has the level \"{level}\""
    )
    /// Findings where none are wanted.
    public static let lintFindings = Message(
        "lint-findings",
        zh: "有 {count} 条公平性提示，而 --strict 不允许有",
        en: "there are {count} findings, and --strict allows none"
    )
}

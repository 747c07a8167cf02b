// The messages about judging: gates, decisions, stages, levels and what follows.
extension Catalog {
    /// The messages about judging.
    static let judging: [Message] = [
        .conditionUnknown,
        .boundMissing,
        .adjustmentMissing,
        .gatePending,
        .gatePendingEvidence,
        .decisionUnknownGate,
        .decisionOtherBody,
        .decisionWithoutGround,
        .heldBlank,
        .waiverUnknownCriterion,
        .levelUnknown,
        .ruleOffLevels,
        .stageRefused,
        .stageNoDay,
        .phaseWithoutPlaces,
        .amountMissing,
        .unitsUnknown,
        .parameterUnknown,
        .unitNotScored,
        .scorerWarning,
    ]
}

extension Message {
    /// A condition that met a missing value.
    public static let conditionUnknown = Message(
        "condition-unknown",
        zh: "“{title}”的条件因缺少数据无法判定，未予适用：{units}",
        en:
            "the condition of \"{title}\" could not be decided for want of data and was not applied: {units}"
    )
    /// An effect whose bound is missing.
    public static let boundMissing = Message(
        "bound-missing",
        zh: "“{title}”所定的值或界限缺少数据，未予适用：{units}",
        en: "what \"{title}\" sets or does not let pass has no data; it was not applied: {units}"
    )
    /// An adjustment without data.
    public static let adjustmentMissing = Message(
        "adjustment-missing",
        zh: "“{title}”缺少数据，未加未扣：{units}",
        en: "\"{title}\" has no data; nothing was added or taken off: {units}"
    )
    /// A gate that nobody has decided.
    public static let gatePending = Message(
        "gate-pending",
        zh: "“{gate}”已提出，待{body}决定，暂未适用：{units}",
        en:
            "\"{gate}\" is proposed and waits for a decision of {body}; it was not applied: {units}",
        hintZH: "在决定表中写明决定。",
        hintEN: "State the decision in the table that holds decisions."
    )
    /// A gate without a decision or its evidence.
    public static let gatePendingEvidence = Message(
        "gate-pending-evidence",
        zh: "“{gate}”已提出，待{body}决定并附证明材料，暂未适用：{units}",
        en:
            "\"{gate}\" is proposed and waits for a decision of {body} with evidence; it was not applied: {units}",
        hintZH: "在决定表中写明决定和证明材料。",
        hintEN: "State the decision and its evidence in the table that holds decisions."
    )
    /// A decision on a gate that there is not.
    public static let decisionUnknownGate = Message(
        "decision-gate",
        zh: "方案没有“{name}”这一规定（考评对象“{unit}”）",
        en: "the profile has no gate \"{name}\" (unit \"{unit}\")",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A decision of another body.
    public static let decisionOtherBody = Message(
        "decision-body",
        zh: "对“{unit}”的“{gate}”，{body}无权决定，应由{expected}决定；未采用",
        en:
            "{body} does not decide \"{gate}\" (unit \"{unit}\"), {expected} does; the decision does not count"
    )
    /// A decision without a ground.
    public static let decisionWithoutGround = Message(
        "decision-ground",
        zh: "对“{unit}”决定了“{gate}”，但其条件并不成立；未适用",
        en:
            "\"{gate}\" was decided for \"{unit}\", but its condition does not hold; it was not applied"
    )
    /// A blank cell in a decision or waiver.
    public static let heldBlank = Message(
        "held-blank",
        zh: "考评对象“{unit}”的“{column}”不能空白",
        en: "\"{column}\" of the unit \"{unit}\" must be filled in"
    )
    /// A waiver of a criterion that there is not.
    public static let waiverUnknownCriterion = Message(
        "waiver-criterion",
        zh: "方案没有考评项“{name}”（考评对象“{unit}”的免评）",
        en: "the profile has no criterion \"{name}\" (waiver of \"{unit}\")",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A level in the data that there is not.
    public static let levelUnknown = Message(
        "level-unknown",
        zh: "考评对象“{unit}”的等次“{level}”不在方案之中：{levels}",
        en: "the level \"{level}\" of the unit \"{unit}\" is none of: {levels}"
    )
    /// A rule that leads to no level.
    public static let ruleOffLevels = Message(
        "rule-off-levels",
        zh: "规则“{rule}”使“{unit}”得到方案没有的等次",
        en: "the rule \"{rule}\" gives \"{unit}\" a level that there is not"
    )
    /// A stage result that cannot be.
    public static let stageRefused = Message(
        "stage-refused",
        zh: "“{unit}”在“{stage}”阶段的结果“{value}”不能成立：{reason}",
        en: "the result \"{value}\" of \"{unit}\" in the stage \"{stage}\" cannot be: {reason}"
    )
    /// A conditional outcome in a run without a day.
    public static let stageNoDay = Message(
        "stage-no-day",
        zh: "没有计算截止日，未判断“{stage}”限期整改的单位是否逾期：{units}",
        en:
            "without a day of calculation nobody can tell whether the time to rectify after \"{stage}\" is over: {units}",
        hintZH: "用 --as-of 日期 给出截止日。",
        hintEN: "Give the day with `--as-of DATE`."
    )
    /// A phase without places.
    public static let phaseWithoutPlaces = Message(
        "phase-without-places",
        zh: "“{stage}”没有写明批次“{phase}”的名额；已写明的批次：{known}",
        en: "\"{stage}\" states no places for the phase \"{phase}\"; it states: {known}"
    )
    /// A consequence whose amount is missing.
    public static let amountMissing = Message(
        "amount-missing",
        zh: "“{title}”缺少数据或等次，没有金额：{units}",
        en: "\"{title}\" has no amount for want of data or a level: {units}"
    )
    /// Units that a figure could not count.
    public static let unitsUnknown = Message(
        "units-unknown",
        zh: "“{title}”有 {count} 个考评对象无法判定，未计入",
        en: "\"{title}\" leaves out units that could not be decided: {count}"
    )
    /// A parameter that there is not.
    public static let parameterUnknown = Message(
        "parameter-unknown",
        zh: "方案没有参数“{id}”",
        en: "the profile has no parameter \"{id}\"",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A unit that a scorer does not score, with the reason.
    public static let unitNotScored = Message(
        "not-scored",
        zh: "“{criterion}”没有给出得分：{unit}（{reason}）",
        en: "\"{criterion}\" gives no score: {unit} ({reason})"
    )
    /// A warning that a scorer has of the run as a whole.
    public static let scorerWarning = Message(
        "scorer-warning",
        zh: "考评项“{criterion}”：{text}",
        en: "\"{criterion}\": {text}"
    )
}

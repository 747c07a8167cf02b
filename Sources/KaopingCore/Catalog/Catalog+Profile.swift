extension Catalog {
    /// The messages about profiles.
    static let profile: [Message] = [
        .profileUnknownKey, .profileMissingKey, .profileWrongValue, .profileNotAnID,
        .profileLanguageVersion, .profileDuplicateID, .profileReservedWord, .profileReportColumn,
        .profileSharedName,
        .profileNoUnitColumn, .profileNoSuchColumn, .profilePeriodOnce, .profileIdleKey,
        .profileIdleScale, .profileIdleBetter, .profilePoints, .profileKeyBeside,
        .profileScorerTakes, .profileSumNeedsPoints,
        .profileMixedStyles, .profileSomeShares, .profilePointsSum, .profileMixedWeights,
        .profileNegativeWeight, .profileWeightsTwice, .profileWeightsSum, .profileSumTooLong,
        .profileUnknownScorer,
        .profileScorerRefuses, .profileNoMainParameter, .profileUnknownParameter,
        .profileHostParameter, .profileMissingParameter, .profileWrongParameter,
        .profileParameterRange,
        .profileAboveFullMark, .profileOverlap, .profileGap, .profileUnstatedRating,
        .profileUnknownLevel, .profileTiesNotNamed, .profileUnknownName,
        .profileNoAttribute, .profileNoWeightCase, .profileStateTwice, .profileRanksNothing,
    ]
}

extension Message {
    /// A key that the language does not have.
    public static let profileUnknownKey = Message(
        "unknown-key",
        zh: "没有“{key}”这个键",
        en: "unknown key \"{key}\"",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A key that must be there.
    public static let profileMissingKey = Message(
        "missing-key",
        zh: "缺少“{key}”：{meaning}",
        en: "\"{key}\" is missing: {meaning}"
    )
    /// A value of the wrong kind.
    public static let profileWrongValue = Message(
        "wrong-value",
        zh: "此处应为{expected}，实为{found}",
        en: "expected {expected}, found {found}"
    )
    /// A text that is no id.
    public static let profileNotAnID = Message(
        "not-an-id",
        zh: "“{id}”不能作为编号",
        en: "\"{id}\" is no id",
        hintZH: "编号以文字开头，其后可用文字、数字、下划线和连字符。",
        hintEN: "An id begins with a letter of any script and goes on with letters, digits, _ or -."
    )
    /// A version of the language that this program does not know.
    public static let profileLanguageVersion = Message(
        "language-version",
        zh: "方案语言版本 {version} 不受支持，应为 1",
        en: "language version {version} is not supported, expected 1",
        hintZH: "可能需要较新版本的 kaoping。",
        hintEN: "A newer kaoping may be needed."
    )
    /// An id that is taken.
    public static let profileDuplicateID = Message(
        "duplicate-id",
        zh: "编号“{id}”已在 {first} 使用",
        en: "the id \"{id}\" is taken at {first}",
        hintZH: "编号在整个方案中只能使用一次。",
        hintEN: "An id stands for one thing in the whole profile."
    )
    /// A reserved word as an id.
    public static let profileReservedWord = Message(
        "reserved-word",
        zh: "“{id}”是公式语言的保留字，不能作为编号",
        en: "\"{id}\" is a reserved word of formulas and cannot be an id"
    )
    /// A criterion with the name of a report's column.
    public static let profileReportColumn = Message(
        "report-column",
        zh: "“{id}”是报告中固定的列名，不能作为考评项的编号",
        en: "\"{id}\" is a column of every report and cannot be a criterion's id"
    )
    /// A criterion with the name of another value.
    public static let profileSharedName = Message(
        "shared-name",
        zh: "考评项“{id}”与另一列或指标同名",
        en: "the criterion \"{id}\" has the name of another column or indicator",
        hintZH: "考评项只能与它自己所评的列或指标同名。",
        hintEN: "A criterion may share its name only with the value that it scores."
    )
    /// A table without the unit's key.
    public static let profileNoUnitColumn = Message(
        "no-unit-column",
        zh: "数据表“{table}”没有考评对象编号列“{column}”",
        en: "the table \"{table}\" has no column \"{column}\" with the unit's key",
        hintZH: "在 columns 中声明该列，或用 unit: 指明另一列。",
        hintEN: "Declare the column, or name another one with `unit:`."
    )
    /// A name that is no column of the right type.
    public static let profileNoSuchColumn = Message(
        "no-such-column",
        zh: "没有可用于此处的列“{column}”",
        en: "there is no column \"{column}\" that can stand here",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A period column in a scheme without periods.
    public static let profilePeriodOnce = Message(
        "period-once",
        zh: "数据表有周期列，但方案没有写明考评周期",
        en: "the table has a period column, but the scheme states no kind of period",
        hintZH: "在方案开头写明 period:，如 period: quarter。",
        hintEN: "State `period:` at the head, such as `period: quarter`."
    )
    /// A key that means nothing for the column's type.
    public static let profileIdleKey = Message(
        "idle-key",
        zh: "“{key}”对这种类型的列没有意义",
        en: "\"{key}\" means nothing for a column of this type"
    )
    /// A scale where every criterion has points.
    public static let profileIdleScale = Message(
        "idle-scale",
        zh: "各考评项都写明了分值，scale 不起作用",
        en: "every criterion has points, so that \"scale\" means nothing",
        hintZH: "删去 scale；满分由分值相加得出。",
        hintEN: "Take it out: the full mark is the sum of the points."
    )
    /// A direction for a scorer that has none.
    public static let profileIdleBetter = Message(
        "idle-better",
        zh: "评分器“{scorer}”不分指标方向，better 不起作用",
        en: "the scorer \"{scorer}\" knows no direction, so that \"better\" means nothing"
    )
    /// Points that are not positive.
    public static let profilePoints = Message(
        "points",
        zh: "分值应为正数，实为 {points}",
        en: "points must be a positive number, found {points}"
    )
    /// Two keys that exclude each other.
    public static let profileKeyBeside = Message(
        "key-beside",
        zh: "“{key}”不能与“{other}”同时使用",
        en: "\"{key}\" cannot stand beside \"{other}\"",
        hintZH: "有下级的考评项用 combine 汇总；没有下级的用 of 和 score 计分。",
        hintEN: "A node with children combines them; a node without is scored with of and score."
    )
    /// A value that the scorer does not take.
    public static let profileScorerTakes = Message(
        "scorer-takes",
        zh: "评分器“{scorer}”不能用于{type}",
        en: "the scorer \"{scorer}\" does not take {type}"
    )
    /// A sum of weights.
    public static let profileSumNeedsPoints = Message(
        "sum-needs-points",
        zh: "“{scorer}”将分值相加，但下级考评项没有写明分值",
        en: "\"{scorer}\" adds points, but the children state none",
        hintZH: "为各下级写明 points，或改用 mean。",
        hintEN: "State points for the children, or use mean."
    )
    /// Points and weights among siblings.
    public static let profileMixedStyles = Message(
        "mixed-styles",
        zh: "同级考评项不能既用分值又用权重",
        en: "siblings cannot have points and weights at once"
    )
    /// Points or weights on some siblings only.
    public static let profileSomeShares = Message(
        "some-shares",
        zh: "同级考评项中只有部分写明了“{key}”，此项没有",
        en: "some siblings state \"{key}\", this one does not",
        hintZH: "同级各项都写明，或都不写（权重相等）。",
        hintEN: "State it for all siblings, or for none (equal weights)."
    )
    /// Points that do not add up.
    public static let profilePointsSum = Message(
        "points-sum",
        zh: "“{id}”为 {points} 分，但下级合计为 {sum} 分",
        en: "\"{id}\" is worth {points} points, but its children add up to {sum}"
    )
    /// Weights of two kinds.
    public static let profileMixedWeights = Message(
        "mixed-weights",
        zh: "同级权重不能有的用百分数、有的用数",
        en: "the weights of siblings are partly percentages, partly numbers"
    )
    /// A weight below zero.
    public static let profileNegativeWeight = Message(
        "negative-weight",
        zh: "权重不能为负，实为 {weight}",
        en: "a weight cannot be negative, found {weight}"
    )
    /// Weights stated and computed at once.
    public static let profileWeightsTwice = Message(
        "weights-twice",
        zh: "下级考评项已写明分值或权重，不能再用 weights: 计算",
        en: "the children state points or weights, so `weights:` cannot compute them",
        hintZH: "二者只留其一。",
        hintEN: "Keep one of the two."
    )
    /// Weights that do not add up.
    public static let profileWeightsSum = Message(
        "weights-sum",
        zh: "“{id}”下各项权重合计为 {sum}，应为 {expected}",
        en: "the weights under \"{id}\" add up to {sum}, expected {expected}"
    )
    /// A sum with too many digits.
    public static let profileSumTooLong = Message(
        "sum-too-long",
        zh: "合计的位数过多，无法精确相加",
        en: "the sum has too many digits to be added exactly"
    )
    /// A scorer that there is not.
    public static let profileUnknownScorer = Message(
        "unknown-scorer",
        zh: "此处没有评分器“{scorer}”",
        en: "there is no scorer \"{scorer}\" for this place",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// Parameters that a scorer refuses.
    public static let profileScorerRefuses = Message(
        "scorer-refuses",
        zh: "评分器“{scorer}”不接受这些参数：{reason}",
        en: "the scorer \"{scorer}\" refuses its parameters: {reason}"
    )
    /// A criterion without the attribute that its weight goes by.
    public static let profileNoAttribute = Message(
        "no-attribute",
        zh: "考评项“{id}”没有属性“{attribute}”，无从定权重（见 {first}）",
        en:
            "the criterion \"{id}\" has no attribute \"{attribute}\", by which it is weighted at {first}",
        hintZH: "在该考评项的 attributes 中写明 {attribute}。",
        hintEN: "State {attribute} among its attributes."
    )
    /// An attribute that the table of weights does not list.
    public static let profileNoWeightCase = Message(
        "no-weight-case",
        zh: "权重表没有列出“{attribute}”的取值“{value}”",
        en: "the table of weights does not list \"{value}\" of \"{attribute}\"",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A value that stands for two states.
    public static let profileStateTwice = Message(
        "state-twice",
        zh: "值“{value}”代表什么状态已在 {first} 写明",
        en: "what \"{value}\" stands for is stated at {first} already"
    )
    /// A ranking in a scheme that scores nothing.
    public static let profileRanksNothing = Message(
        "ranks-nothing",
        zh: "方案没有考评项，没有得分可排名",
        en: "there are no criteria, so there is no score to rank by"
    )
    /// A value alone for a scorer that has no main parameter.
    public static let profileNoMainParameter = Message(
        "no-main-parameter",
        zh: "评分器“{scorer}”的参数须写明名称",
        en: "the parameters of the scorer \"{scorer}\" must be named"
    )
    /// A parameter that the scorer does not have.
    public static let profileUnknownParameter = Message(
        "unknown-parameter",
        zh: "评分器“{scorer}”没有参数“{key}”",
        en: "the scorer \"{scorer}\" has no parameter \"{key}\"",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A parameter that the host fills in.
    public static let profileHostParameter = Message(
        "host-parameter",
        zh: "评分器“{scorer}”的参数“{key}”由程序填入，不能在此写明",
        en: "the parameter \"{key}\" of \"{scorer}\" is filled in by the program",
        hintZH: "满分取自考评项的 points，权重取自下级考评项的 weight。",
        hintEN: "A full mark comes from the points of the node, weights from its children."
    )
    /// A parameter without a value.
    public static let profileMissingParameter = Message(
        "missing-parameter",
        zh: "评分器“{scorer}”缺少参数“{key}”：{meaning}",
        en: "the scorer \"{scorer}\" lacks its parameter \"{key}\": {meaning}"
    )
    /// A parameter of the wrong kind.
    public static let profileWrongParameter = Message(
        "wrong-parameter",
        zh: "评分器“{scorer}”的参数“{key}”应为{expected}，实为{found}",
        en: "the parameter \"{key}\" of \"{scorer}\" must be {expected}, found {found}"
    )
    /// A parameter out of range.
    public static let profileParameterRange = Message(
        "parameter-range",
        zh: "评分器“{scorer}”的参数“{key}”应{range}，实为 {found}",
        en: "the parameter \"{key}\" of \"{scorer}\" must be {range}, found {found}"
    )
    /// More points than the item is worth.
    public static let profileAboveFullMark = Message(
        "above-full-mark",
        zh: "此处给 {points} 分，超过本项满分 {full} 分",
        en: "{points} points are more than the full mark of {full}"
    )
    /// Intervals that overlap.
    public static let profileOverlap = Message(
        "overlap",
        zh: "区间 {first} 与 {second} 重叠",
        en: "the intervals {first} and {second} overlap",
        hintZH: "用半开区间写明边界归属，如 60..<80 和 80..。",
        hintEN: "Say where the boundary belongs with half-open intervals: 60..<80 and 80.."
    )
    /// Intervals that leave a gap.
    public static let profileGap = Message(
        "gap",
        zh: "区间 {first} 与 {second} 之间有空档",
        en: "there is a gap between the intervals {first} and {second}",
        hintZH: "用半开区间首尾相接，如 60..<80 和 80..。",
        hintEN: "Let half-open intervals meet: 60..<80 and 80.."
    )
    /// Levels from a score that is not rounded.
    public static let profileUnstatedRating = Message(
        "unstated-rating",
        zh: "按未取整的得分定级，边界上的结果难以核对",
        en: "levels are given by a score that is not rounded",
        hintZH: "在方案开头写明 stated:，如 stated: 2。",
        hintEN: "State the decimal places at the head, such as `stated: 2`."
    )
    /// A level that there is not.
    public static let profileUnknownLevel = Message(
        "unknown-level",
        zh: "没有等级“{level}”",
        en: "there is no level \"{level}\"",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A ranking without a tie rule.
    public static let profileTiesNotNamed = Message(
        "ties-not-named",
        zh: "排名须写明并列规则 ties:",
        en: "a ranking must name its tie rule with `ties:`",
        hintZH: "常用 competition（1 2 2 4）或 dense（1 2 2 3）。",
        hintEN: "Usual are competition (1 2 2 4) and dense (1 2 2 3)."
    )
    /// A name that there is not.
    public static let profileUnknownName = Message(
        "unknown-name-here",
        zh: "没有可用于此处的“{name}”",
        en: "there is no \"{name}\" that can stand here",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
}

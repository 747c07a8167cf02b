// The messages about what a profile declares beside its criteria.
extension Catalog {
    /// The messages about parameters, rows, rules, stages and populations.
    static let language: [Message] = [
        .profileAliasOfAlias,
        .profileNoSuchCase,
        .profileCasesLeft,
        .profileCasesOpen,
        .profileSeveralUnitColumns,
        .profileListColumn,
        .profileHoldsColumns,
        .profileParameterNoValue,
        .profileParameterDefault,
        .profileParameterWrong,
        .profileNoReduction,
        .profileNeedsKey,
        .profileNoSuchRows,
        .profileInputCycle,
        .profileInputOnce,
        .profileSharesSum,
        .profileNoTypes,
        .profileRowsOnly,
        .profileScorerTakesRows,
        .profileNoInputColumn,
        .profileInputColumnType,
        .profileInputNeeded,
        .profileInputForbidden,
        .profileTypesDiffer,
        .profileRequireShares,
        .profileRequirementEmpty,
        .profileShareBelow,
        .profileShareAbove,
        .profileNoEffect,
        .profileAddToNames,
        .profileOffScale,
        .profileAdjustment,
        .profileForbidden,
        .profileNoDecisions,
        .profileGateNoLevels,
        .profileRatingNoScore,
        .profileLevelTwice,
        .profileStageOrder,
        .profileStageNoScore,
        .profileNoInspection,
        .profilePhases,
        .profileConsequence,
        .profileTotalNoTree,
        .profileTypesNoCategory,
        .profileTypesOther,
        .profileMissingValues,
        .profileKeyTwice,
        .profileKeyIdle,
        .profileNotAName,
        .profileLevelUnreachable,
    ]
}

extension Message {
    /// An alias that stands for another alias.
    public static let profileAliasOfAlias = Message(
        "alias-of-alias",
        zh: "别名所指的“{key}”本身也是别名",
        en: "\"{key}\" is an alias itself",
        hintZH: "别名应直接指向考评对象的编号。",
        hintEN: "Let the alias stand for the unit's key."
    )
    /// A case that the category does not have.
    public static let profileNoSuchCase = Message(
        "no-such-case",
        zh: "“{by}”没有“{case}”这个取值",
        en: "\"{by}\" never is \"{case}\"",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// Values without a case.
    public static let profileCasesLeft = Message(
        "cases-left",
        zh: "“{by}”的这些取值没有列出：{left}",
        en: "no case is given for these values of \"{by}\": {left}",
        hintZH: "逐一列出，或写 otherwise。",
        hintEN: "List them, or state `otherwise`."
    )
    /// A table by category that leaves values out.
    public static let profileCasesOpen = Message(
        "cases-open",
        zh: "“{by}”的取值可能不属于所列的任何一类",
        en: "a value of \"{by}\" may be in none of the cases",
        hintZH: "写 otherwise，或让区间首尾相接、两端不限。",
        hintEN: "State `otherwise`, or let the intervals meet and be open at both ends."
    )
    /// Several unit columns in a table of one row.
    public static let profileSeveralUnitColumns = Message(
        "several-unit-columns",
        zh: "每个考评对象一行的数据表只能有一个编号列",
        en: "a table with one row a unit has one column with the unit's key",
        hintZH: "多行数据表请写 rows: many。",
        hintEN: "A table of many rows says `rows: many`."
    )
    /// A list that names no units.
    public static let profileListColumn = Message(
        "list-column",
        zh: "列“{column}”的类型 list 只用于多行数据表中写有考评对象编号的列",
        en:
            "the column \"{column}\" is a list, which stands only where a row of many names several units"
    )
    /// A table for a use of its own without its columns.
    public static let profileHoldsColumns = Message(
        "holds-columns",
        zh: "用于 {holds} 的数据表须为 rows: many，并有这些列：{columns}",
        en: "a table that holds {holds} has `rows: many` and these columns: {columns}",
        hintZH: "列在文件中的标题可用 heading 另行写明。",
        hintEN: "Their headings in the file may be stated by `heading`."
    )
    /// A parameter that would have no value.
    public static let profileParameterNoValue = Message(
        "parameter-no-value",
        zh: "参数“{id}”既非必填，也没有默认值",
        en: "the parameter \"{id}\" is neither required nor has a default",
        hintZH: "写 required: true，或给出 default。",
        hintEN: "State `required: true` or a `default`."
    )
    /// A required parameter with a default.
    public static let profileParameterDefault = Message(
        "parameter-default",
        zh: "参数“{id}”必须由使用地填写，不能有默认值",
        en: "the parameter \"{id}\" must be filled in by the place and has no default"
    )
    /// A parameter's value of another type or out of range.
    public static let profileParameterWrong = Message(
        "parameter-value",
        zh: "参数“{id}”（{title}）的值“{found}”不符合要求，应为{expected}",
        en: "the parameter \"{id}\" ({title}) cannot be \"{found}\": expected {expected}"
    )
    /// A reduction without a method.
    public static let profileNoReduction = Message(
        "no-reduction",
        zh: "没有写明怎样归并，应有其一：{methods}",
        en: "it does not say how it is reduced; one of: {methods}"
    )
    /// A key without the one that belongs to it.
    public static let profileNeedsKey = Message(
        "needs-key",
        zh: "“{key}”须与“{other}”一并写明",
        en: "\"{key}\" needs \"{other}\" as well"
    )
    /// Rows that are not declared.
    public static let profileNoSuchRows = Message(
        "no-such-rows",
        zh: "没有多行数据表或多周期结果“{table}”",
        en: "there is no table of many rows and no input of several periods called \"{table}\"",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A result that needs itself.
    public static let profileInputCycle = Message(
        "input-cycle",
        zh: "“{id}”引用本方案本周期的结果，成了循环",
        en: "\"{id}\" is the result of this profile for the same period: a cycle",
        hintZH: "引用上一周期请写 period: previous。",
        hintEN: "The period before is `period: previous`."
    )
    /// An earlier period of a profile without periods.
    public static let profileInputOnce = Message(
        "input-once",
        zh: "一次性考评没有上一周期",
        en: "an assessment that does not recur has no earlier period",
        hintZH: "写明 period，或引用 period: same 的结果。",
        hintEN: "State the profile's period, or use `period: same`."
    )
    /// Shares that do not add up.
    public static let profileSharesSum = Message(
        "shares-sum",
        zh: "{case}的份额合计为 {sum}，应为 {expected}",
        en: "the shares of {case} add up to {sum}, not {expected}"
    )
    /// A restriction to types that are not declared.
    public static let profileNoTypes = Message(
        "no-types",
        zh: "方案没有类别，不能用 only",
        en: "the profile has no types of unit, so nothing can be `only` for some",
        hintZH: "在 unit 写明 category，并给该列写 values 或在方案中写 types。",
        hintEN: "State `category` under `unit`, and `values` of that column or `types`."
    )
    /// A key of rows at a criterion without.
    public static let profileRowsOnly = Message(
        "rows-only",
        zh: "“{key}”只用于多行数据表的考评项",
        en: "\"{key}\" is for criteria that score a table of many rows"
    )
    /// A value where a scorer takes rows.
    public static let profileScorerTakesRows = Message(
        "takes-rows",
        zh: "“{scorer}”需要一个多行数据表",
        en: "\"{scorer}\" takes a table of many rows",
        hintZH: "of 应写数据表的编号，该表须为 rows: many。",
        hintEN: "Let `of` name a table with `rows: many`."
    )
    /// A scorer's input without a column.
    public static let profileNoInputColumn = Message(
        "no-input-column",
        zh: "数据表“{table}”没有“{scorer}”所需的列“{input}”（{meaning}）",
        en: "the table \"{table}\" has no column \"{input}\" that \"{scorer}\" takes ({meaning})",
        hintZH: "列的编号不同时，在 columns 之下为 {input} 写明是哪一列。",
        hintEN: "Where it has another id, state it under `columns`, as in `{input}: id`."
    )
    /// A scorer's input of another type.
    public static let profileInputColumnType = Message(
        "input-column-type",
        zh: "数据表“{table}”中供“{scorer}”的“{input}”类型不符（{meaning}）",
        en:
            "the column for \"{input}\" of \"{scorer}\" in the table \"{table}\" has the wrong type ({meaning})"
    )
    /// A column that a scorer needs because of what the profile states.
    public static let profileInputNeeded = Message(
        "input-needed",
        zh: "评分器“{scorer}”{reason}，须有列“{input}”（{meaning}），数据表“{table}”没有给出",
        en:
            "\"{scorer}\" {reason} and needs the column \"{input}\" ({meaning}), which the table \"{table}\" does not give",
        hintZH: "在 columns 之下为 {input} 写明是哪一列。",
        hintEN: "State its column under `columns`, as in `{input}: id`."
    )
    /// A column that a scorer cannot take because of what the profile states.
    public static let profileInputForbidden = Message(
        "input-forbidden",
        zh: "评分器“{scorer}”{reason}，不能再用数据表“{table}”的列“{input}”（{meaning}），二者只能有一个",
        en:
            "\"{scorer}\" {reason} and cannot take the column \"{input}\" ({meaning}) of the table \"{table}\" as well",
        hintZH: "去掉其中一个；列的编号与输入同名时即被采用，可改用别的编号。",
        hintEN: "Take one of them away; a column of the input's own name is taken, so rename it."
    )
    /// Types with different full marks.
    public static let profileTypesDiffer = Message(
        "types-differ",
        zh: "类别“{one}”的满分为 {first}，类别“{other}”为 {second}，应当一致",
        en:
            "full marks of the type \"{one}\" are {first}, of \"{other}\" {second}; they must be the same"
    )
    /// A requirement without shares.
    public static let profileRequireShares = Message(
        "require-shares",
        zh: "“{scorer}”没有份额，不能用 require",
        en: "\"{scorer}\" has no shares that `require` could hold for"
    )
    /// A requirement without a bound.
    public static let profileRequirementEmpty = Message(
        "requirement-empty",
        zh: "没有写明界限：at_least 或 at_most",
        en: "it states no bound: at_least or at_most"
    )
    /// A share below its floor.
    public static let profileShareBelow = Message(
        "share-below-floor",
        zh: "“{share}”的份额为 {value}{case}，低于 {place} 规定的下限 {bound}{clause}",
        en:
            "the share of \"{share}\" is {value}{case}, below the floor of {bound} at {place}{clause}"
    )
    /// A share above its ceiling.
    public static let profileShareAbove = Message(
        "share-above-ceiling",
        zh: "“{share}”的份额为 {value}{case}，高于 {place} 规定的上限 {bound}{clause}",
        en:
            "the share of \"{share}\" is {value}{case}, above the ceiling of {bound} at {place}{clause}"
    )
    /// A gate or rule without an effect.
    public static let profileNoEffect = Message(
        "no-effect",
        zh: "没有写明效果，应有其一：{effects}",
        en: "it states no effect; one of: {effects}"
    )
    /// A step in levels that are names.
    public static let profileAddToNames = Message(
        "add-to-names",
        zh: "等次是名称，不能加减",
        en: "levels that are names cannot be added to",
        hintZH: "用 set、at_most 或 at_least。",
        hintEN: "Use `set`, `at_most` or `at_least`."
    )
    /// A bound that no score reaches.
    public static let profileOffScale = Message(
        "off-scale",
        zh: "{value} 超出得分范围 {scale}",
        en: "{value} is not on the scale {scale}"
    )
    /// An adjustment without points.
    public static let profileAdjustment = Message(
        "adjustment",
        zh: "加扣分“{id}”应写 of 和 each，或者写 add",
        en: "the adjustment \"{id}\" states `of` with `each`, or `add`"
    )
    /// What the scheme does not permit.
    public static let profileForbidden = Message(
        "forbidden",
        zh: "本方案不允许 {what}（见 {rule}）",
        en: "the scheme does not permit {what} (see {rule})"
    )
    /// A gate that is decided without a table of decisions.
    public static let profileNoDecisions = Message(
        "no-decisions",
        zh: "“{id}”须由人决定，但没有 holds: decisions 的数据表",
        en: "\"{id}\" is decided by somebody, but no table holds decisions",
        hintZH: "增加一个 rows: many、holds: decisions 的数据表。",
        hintEN: "Add a table with `rows: many` and `holds: decisions`."
    )
    /// A gate on levels without a rating.
    public static let profileGateNoLevels = Message(
        "gate-no-levels",
        zh: "没有定级办法，硬性规定无等次可用",
        en: "there is no rating whose level the gate could act on"
    )
    /// A rating of a score that there is not.
    public static let profileRatingNoScore = Message(
        "rating-no-score",
        zh: "没有考评项，不能按得分定级",
        en: "there are no criteria whose score could be rated",
        hintZH: "用 start 之下的 column 从一列取等次。",
        hintEN: "Take the level from a value: `column` under `start`."
    )
    /// A level that stands twice.
    public static let profileLevelTwice = Message(
        "level-twice",
        zh: "等次“{level}”出现了两次",
        en: "the level \"{level}\" stands twice"
    )
    /// A stage that follows one that comes later.
    public static let profileStageOrder = Message(
        "stage-order",
        zh: "阶段“{stage}”不在此阶段之前；之前有：{known}",
        en: "the stage \"{stage}\" is not before this one; before it are: {known}"
    )
    /// A stage that judges nothing.
    public static let profileStageNoScore = Message(
        "stage-no-score",
        zh: "没有得分可供判断",
        en: "there is no score to judge",
        hintZH: "写明 of，或 shares。",
        hintEN: "State `of` or `shares`."
    )
    /// A rectification date without a beginning.
    public static let profileNoInspection = Message(
        "no-inspection",
        zh: "限期整改须知验收日期",
        en: "a conditional outcome needs the day of the inspection",
        hintZH: "写明 inspected: 验收日期所在的列。",
        hintEN: "State `inspected`: the column with the day."
    )
    /// Places by phase in a profile without phases.
    public static let profilePhases = Message(
        "phases",
        zh: "名额按批次给出，方案的周期应为 phase",
        en: "places by phase need a profile whose period is phase"
    )
    /// A consequence that says nothing.
    public static let profileConsequence = Message(
        "consequence",
        zh: "“{id}”没有写明 when 或 amount",
        en: "\"{id}\" states neither `when` nor `amount`"
    )
    /// A total without criteria.
    public static let profileTotalNoTree = Message(
        "total-no-tree",
        zh: "没有考评项可供汇总",
        en: "there are no criteria to combine"
    )
    /// Types without a category column.
    public static let profileTypesNoCategory = Message(
        "types-no-category",
        zh: "写了 types，但 unit 没有 category",
        en: "`types` needs the `category` of `unit`"
    )
    /// Types that differ from the category's values.
    public static let profileTypesOther = Message(
        "types-other",
        zh: "types（{types}）与类别列的 values（{values}）不一致",
        en: "`types` ({types}) and the category column's values ({values}) differ"
    )
    /// A required parameter without a value.
    public static let profileMissingValues = Message(
        "parameters-missing",
        zh: "参数“{id}”（{title}）没有值，应为{expected}",
        en: "the parameter \"{id}\" ({title}) has no value: expected {expected}",
        hintZH: "用 --set {id}=… 给出。",
        hintEN: "Give it with `--set {id}=…`."
    )
    /// Two keys that say one thing.
    public static let profileKeyTwice = Message(
        "key-twice",
        zh: "“{key}”不能与“{other}”同时使用",
        en: "\"{key}\" cannot stand beside \"{other}\"",
        hintZH: "二者只留其一。",
        hintEN: "Keep one of the two."
    )
    /// A key that does nothing where it stands.
    public static let profileKeyIdle = Message(
        "key-idle",
        zh: "“{key}”在这里不起作用：{why}",
        en: "\"{key}\" means nothing here: {why}"
    )
    /// An id that formulas cannot name.
    public static let profileNotAName = Message(
        "not-a-name",
        zh: "公式中无法使用“{id}”",
        en: "formulas cannot name \"{id}\"",
        hintZH: "连字符会被当作减号，请改用下划线。",
        hintEN: "A hyphen would be read as a minus; write an underscore."
    )
    /// A level that nothing gives.
    public static let profileLevelUnreachable = Message(
        "level-unreachable",
        zh: "没有哪个分数段或哪条规则会给出等次“{level}”",
        en: "no band and no rule gives the level \"{level}\"",
        hintZH: "在 bands 中为它写明区间，或从 levels 中删去。",
        hintEN: "Give it an interval in `bands`, or take it out of `levels`."
    )
}

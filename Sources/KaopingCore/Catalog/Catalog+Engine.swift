extension Catalog {
    /// The messages of a run.
    static let engine: [Message] = [
        .dataOutsideFolder, .dataNoRowOfPeriod, .dataNoUnits, .dataUnknownUnit, .periodNotGiven,
        .periodOtherKind, .tableNotDeclared, .scoreNotKept, .unitRefused, .unitMissing,
        .unitStateStops, .weightsUndefined, .noReferenceUnit, .formulaNoAsOf,
        .asOfBeforePeriod,
    ]
}

extension Message {
    /// A table's path that leads out of the folder.
    public static let dataOutsideFolder = Message(
        "outside-folder",
        zh: "数据表“{table}”的文件“{file}”不在文件夹“{folder}”之内",
        en: "the file \"{file}\" of the table \"{table}\" is not inside the folder \"{folder}\"",
        hintZH: "把文件放进该文件夹，或用 --table {table}=文件 明确指定。",
        hintEN: "Put the file there, or name it with --table {table}=FILE."
    )
    /// A table without a row of the period.
    public static let dataNoRowOfPeriod = Message(
        "no-row-of-period",
        zh: "没有周期 {period} 的数据行；文件中的周期有：{seen}",
        en: "there is no row of the period {period}; the file has: {seen}"
    )
    /// A profile whose first table does not have the unit's key.
    public static let dataNoUnits = Message(
        "no-units",
        zh: "第一个数据表须有考评对象的编号列",
        en: "the first table must have the column with the unit's key"
    )
    /// A unit that the first table does not have.
    public static let dataUnknownUnit = Message(
        "unknown-unit",
        zh: "考评对象“{unit}”不在数据表“{table}”之中",
        en: "the unit \"{unit}\" is not in the table \"{table}\""
    )
    /// A run without the period that the scheme needs.
    public static let periodNotGiven = Message(
        "period-not-given",
        zh: "本方案按{kind}考评，须写明周期",
        en: "the scheme is run for a {kind}: state which one",
        hintZH: "例如 --period {example}",
        hintEN: "For example: --period {example}"
    )
    /// A period of another kind than the scheme's.
    public static let periodOtherKind = Message(
        "period-other-kind",
        zh: "周期 {period} 与方案的周期（{kind}）不符",
        en: "the period {period} is not of the scheme's kind ({kind})",
        hintZH: "例如 --period {example}",
        hintEN: "For example: --period {example}"
    )
    /// A table that the scheme does not have.
    public static let tableNotDeclared = Message(
        "table-not-declared",
        zh: "方案没有数据表“{table}”；有：{known}",
        en: "the scheme has no table \"{table}\"; it has: {known}"
    )
    /// A unit in a state that the scheme does not accept.
    public static let unitStateStops = Message(
        "unit-state-stops",
        zh: "“{unit}”的“{criterion}”为“{state}”，方案规定不得如此{reason}",
        en: "\"{unit}\" is \"{state}\" at \"{criterion}\", which the scheme does not accept{reason}"
    )
    /// A unit to compare with that is not among those assessed.
    public static let noReferenceUnit = Message(
        "no-reference-unit",
        zh: "评分器“{scorer}”的参照对象“{unit}”不在考评对象之中",
        en: "the reference unit \"{unit}\" of \"{scorer}\" is not among the units",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A score that was not kept.
    public static let scoreNotKept = Message(
        "score-not-kept",
        zh: "内部错误：总分没有保留",
        en: "internal fault: the composite score was not kept"
    )
    /// A value that a scorer refuses.
    public static let unitRefused = Message(
        "value-refused",
        zh: "考评对象“{unit}”的“{criterion}”无法计分：{reason}",
        en: "\"{criterion}\" of the unit \"{unit}\" cannot be scored: {reason}"
    )
    /// A formula that needs a day that the period does not have.
    public static let formulaNoAsOf = Message(
        "no-as-of",
        zh: "公式“{formula}”用到 as_of，但本次考评没有截止日",
        en: "the formula \"{formula}\" uses as_of, but this run has no last day",
        hintZH: "as_of 是考评周期的最后一天；批次和一次性考评没有。",
        hintEN: "as_of is the last day of the period; phases and once have none."
    )
    /// A day of the calculation before the period.
    public static let asOfBeforePeriod = Message(
        "as-of-before-period",
        zh: "计算截止日 {day} 早于周期 {period} 的第一天 {first}",
        en:
            "the day of the calculation, {day}, is before the first day of the period {period}, {first}",
        hintZH: "--as-of 应写周期开始以后的日期；不写则为周期的最后一天。",
        hintEN: "State a day from then on, or leave --as-of out for the last day of the period."
    )
    /// Units that give no weights.
    public static let weightsUndefined = Message(
        "weights-undefined",
        zh: "赋权方法“{scorer}”无法确定“{criterion}”下级的权重：{reason}",
        en: "the weighting \"{scorer}\" gives no weights under \"{criterion}\": {reason}"
    )
    /// A value that must be there.
    public static let unitMissing = Message(
        "value-missing",
        zh: "考评对象“{unit}”的“{criterion}”没有数据",
        en: "\"{criterion}\" of the unit \"{unit}\" has no data",
        hintZH: "补齐数据，或在方案中用 missing: 规定没有数据时怎么办。",
        hintEN: "Fill in the data, or state with `missing:` what happens without."
    )
}

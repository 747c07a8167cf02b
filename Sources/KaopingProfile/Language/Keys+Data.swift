internal import KaopingCore

// The keys of data: parameters, long tables, reductions, inputs, preparation.
extension Keys {
    static let calendar = Key(
        "calendar",
        .mapping("calendar"),
        zh: "计算工作日所用的节假日与调休。",
        en: "The holidays and worked weekends that working days are counted by."
    )
    static let holidays = Key(
        "holidays",
        .texts,
        zh: "放假的日期，连续几日写作 2024-10-01..2024-10-07。",
        en: "Days off; several in a row are written 2024-10-01..2024-10-07."
    )
    static let workingWeekends = Key(
        "working_weekends",
        .texts,
        zh: "调休上班的周末日期。",
        en: "Saturdays and Sundays that are worked in exchange."
    )
    static let parameters = Key(
        "parameters",
        .byID("parameter"),
        zh: "方案留空、由使用地填写的数值；公式中写作 $编号。",
        en: "What the scheme leaves to the place to fill in; formulas write it as $id."
    )
    static let parameterType = Key(
        "type",
        .choice(["number", "count", "percent", "flag", "text", "date"]),
        isRequired: true,
        zh: "数值的类型。",
        en: "What the value is."
    )
    static let required = Key(
        "required",
        .flag,
        zh: "是否必须填写；未填写则停止计算。",
        en: "Whether a value must be given; the run stops without it."
    )
    static let defaultValue = Key("default", .text, zh: "默认值。", en: "The default.")
    static let types = Key(
        "types",
        .texts,
        zh: "考评对象的类别，即 category 列的取值；各类别的满分应当一致。",
        en:
            "The types of unit: the values of the category column; each type has the same full mark."
    )
    static let aliases = Key(
        "aliases",
        .titlesByID,
        zh: "考评对象编号的其他写法：别名对应编号。",
        en: "Other spellings of units' keys: each alias with its key."
    )
    static let rows = Key(
        "rows",
        .choice(TableDeclaration.Rows.allCases.map(\.rawValue)),
        zh: "每个考评对象的行数：one 为一行（不写即此），many 为多行（如评分、活动、任务）。",
        en: "Rows of a unit: one if not stated, or many as in ratings, activities or tasks."
    )
    static let holds = Key(
        "holds",
        .choice(TableDeclaration.Holds.allCases.map(\.rawValue)),
        zh: "特殊用途：decisions 为对否决等事项的决定，waivers 为免予考评的批准。",
        en: "A use of its own: decisions on gates, or waivers that excuse a unit from a criterion."
    )
    static let changeable = Key(
        "changeable",
        .mapping("changeable"),
        zh: "考评对象自己能够改进的指标；explain --next 只从这些指标中找升级的办法。",
        en: "An indicator that a unit can change; explain --next looks for ways among these only."
    )
    static let step = Key(
        "step",
        .number,
        zh: "每次至少改变多少；数和百分数必须写明。",
        en: "The smallest change; numbers and percentages must state it."
    )
    static let mayBecome = Key(
        "range",
        .interval,
        zh: "可以变为多少；不写则不限。",
        en: "What it may become; without a limit where it is not stated."
    )
    static let cost = Key(
        "cost",
        .number,
        zh: "改变一步的代价，各指标用同一尺度；不写即 1。",
        en: "What one step costs, in a measure that all indicators share; 1 where not stated."
    )
    static let separator = Key(
        "separator",
        .text,
        zh: "列表单元格中的分隔符，不写即“、”。",
        en: "What parts the entries of a list; 、 where it is not stated."
    )
    static let indicatorType = Key(
        "type",
        .choice(["number", "percent"]),
        zh: "数值的类型；两数相除得到的比例写 percent。",
        en: "What the value is; percent for a quotient that is meant as a share."
    )
    static let ofTable = Key(
        "of",
        .id,
        zh: "取自哪个多行数据表。",
        en: "The table of many rows that it is reduced from."
    )
    static let whereRows = Key(
        "where",
        .formula,
        zh: "只计入符合条件的行。",
        en: "The condition of the rows that count."
    )
    static let count = Key(
        "count",
        .formula,
        zh: "符合条件的行数；all 为全部行。",
        en: "How many rows meet the condition; all of them for `all`."
    )
    static let sum = Key("sum", .formula, zh: "各行之和。", en: "The sum over the rows.")
    static let mean = Key("mean", .formula, zh: "各行的平均值。", en: "The mean of the rows.")
    static let median = Key("median", .formula, zh: "各行的中位数。", en: "The median of the rows.")
    static let lowest = Key("lowest", .formula, zh: "各行的最小值。", en: "The lowest of the rows.")
    static let highest = Key("highest", .formula, zh: "各行的最大值。", en: "The highest of the rows.")
    static let share = Key(
        "share",
        .formula,
        zh: "符合条件的行所占比例。",
        en: "The share of the rows that meet the condition."
    )
    static let distinct = Key(
        "distinct",
        .formula,
        zh: "不同取值的个数。",
        en: "How many different values there are."
    )
    static let by = Key(
        "by",
        .id,
        zh: "先按哪一列分组归并，再由 then 合并各组。",
        en: "The column by whose values rows are reduced first; `then` reduces the groups."
    )
    static let thenReduction = Key(
        "then",
        .reduction,
        zh: "各组结果的合并方法：sum、mean、median、lowest、highest，或 {count: it > 3}。",
        en:
            "How the groups' results are reduced: sum, mean, median, lowest, highest, or {count: it > 3}."
    )
    static let inputs = Key(
        "inputs",
        .byID("input"),
        zh: "以往或其他考评的结果：依次取 --input 指定的文件、file 所写的文件、档案库中的留档。",
        en:
            "Results of earlier or other assessments: from a file that --input names, else from the one "
            + "under file where it is there, else from the record in the store."
    )
    static let resultOf = Key(
        "result_of",
        .id,
        isRequired: true,
        zh: "哪个方案的结果；this 为本方案。",
        en: "The profile whose result it is; `this` for this one."
    )
    static let inputPeriod = Key(
        "period",
        .choice(["previous", "year_before", "same"]),
        zh: "哪个周期：previous 为上一周期（不写即此），year_before 为上年同期，same 为本周期。",
        en:
            "The period: previous if not stated, year_before for the same one a year before, or same."
    )
    static let periods = Key(
        "periods",
        .text,
        zh: "哪些周期：如“2 previous”为前两个周期，“month”为本周期内各月。",
        en: "The periods: `2 previous`, or `month` for the months of this period."
    )
    static let need = Key(
        "need",
        .text,
        zh: "至少要有几个周期的结果，如“10 of 12”；不足的视为无数据。",
        en: "How many periods a unit must have, such as `10 of 12`; one with fewer has no data."
    )
    static let orNone = Key(
        "or_none",
        .flag,
        zh: "没有该结果时是否照常计算。",
        en: "Whether a run goes on where there is no such result."
    )
    static let inputFile = Key(
        "file",
        .text,
        zh: "结果文件（kaoping 写出的 CSV）；{period} 代表周期。",
        en: "The file of the result, a CSV that kaoping wrote; {period} stands for the period."
    )
    static let prepare = Key(
        "prepare",
        .list("preparation"),
        zh: "计分之前对指标数据的处理，依次进行。",
        en: "What is done with the indicators' data before scoring, in order."
    )
    static let prepareOwn = Key(
        "prepare",
        .list("preparation"),
        zh: "该指标自己的数据处理，取代方案统一的处理。",
        en: "The indicator's own preparation, in place of the profile's."
    )
    static let perStep = Key(
        "per",
        .choice(["denominator"]),
        zh: "除以各指标的 per（如人口）。",
        en: "Divides by what each indicator is `per`."
    )
    static let per = Key(
        "per",
        .formula,
        zh: "折算的基数，如人口或户数。",
        en: "What it is divided by, such as the population."
    )
    static let screen = Key(
        "screen",
        .mapping("screen"),
        zh: "数据不足的考评对象不参评。",
        en: "Excludes units with too little data."
    )
    static let available = Key(
        "available",
        .number,
        isRequired: true,
        zh: "有数据的指标至少占多少。",
        en: "The least share of indicators with data."
    )
    static let impute = Key("impute", .preparation, zh: "填补缺失数据。", en: "Fills in missing data.")
    static let outliers = Key("outliers", .preparation, zh: "处理离群值。", en: "Treats outliers.")
}

// A table by category.
extension Keys {
    static let casesBy = Key(
        "by",
        .formula,
        isRequired: true,
        zh: "按什么区分：分类列、指标或 level。",
        en: "What decides: a category, an indicator, or level."
    )
    static let cases = Key(
        "cases",
        .formulasByCase,
        isRequired: true,
        zh: "各类别（或区间）的取值。",
        en: "The value of each category or interval."
    )
    static let otherwise = Key(
        "otherwise",
        .formula,
        zh: "其余的取值；不写则各类别须全部列出。",
        en: "The value of everything else; without it the cases must cover all."
    )
}

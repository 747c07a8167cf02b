internal import KaopingCore
internal import ScorerKit

/// The keys of the profile language; one that means the same in several mappings stands here once.
public enum Keys {
    static let language = Key(
        "language",
        .integer,
        isRequired: true,
        zh: "方案语言的版本，目前为 1。",
        en: "The version of the profile language: 1."
    )
    static let profile = Key(
        "profile",
        .id,
        isRequired: true,
        zh: "方案编号，与所在文件夹同名。",
        en: "The scheme's id, the name of its folder."
    )
    static let title = Key(
        "title",
        .title,
        zh: "名称；可分别写出 zh 和 en。",
        en: "The title; zh and en may be given apart."
    )
    static let source = Key(
        "source",
        .mapping("source"),
        zh: "依据的文件与条款。",
        en: "The document and clause behind it."
    )
    static let assumption = Key(
        "assumption",
        .text,
        zh: "文件没有规定、由方案选定的内容。",
        en: "What was chosen where the document is silent."
    )
    static let document = Key("document", .text, zh: "文件名称。", en: "The document's title.")
    static let clause = Key("clause", .text, zh: "条款。", en: "The clause.")
    static let plugins = Key(
        "plugins",
        .texts,
        zh: "用到的外部评分器插件。",
        en: "The outside plugins whose scorers are used."
    )
    static let period = Key(
        "period",
        .choice(Period.Kind.allCases.map(\.rawValue)),
        zh: "考评周期；不写即一次性考评。",
        en: "The kind of period; once where it is not stated."
    )
    static let unit = Key(
        "unit",
        .mapping("unit"),
        isRequired: true,
        zh: "考评对象。",
        en: "What is assessed."
    )
    static let key = Key(
        "key",
        .id,
        isRequired: true,
        zh: "考评对象编号所在的列。",
        en: "The column with the unit's key."
    )
    static let nameColumn = Key(
        "name",
        .id,
        zh: "考评对象名称所在的列。",
        en: "The column with the unit's name."
    )
    static let groups = Key(
        "groups",
        .texts,
        zh: "可在其内排名的分组列。",
        en: "The columns that group units."
    )
    static let category = Key(
        "category",
        .id,
        zh: "考评对象类别所在的列。",
        en: "The column with the unit's type."
    )
    static let tables = Key(
        "tables",
        .byID("table"),
        isRequired: true,
        zh: "数据表。",
        en: "The tables of data."
    )
    static let file = Key(
        "file",
        .text,
        isRequired: true,
        zh: "文件，位于方案文件夹或数据文件夹之内。",
        en: "The file, inside the profile's folder or the data folder."
    )
    static let periodColumn = Key(
        "period",
        .id,
        zh: "写有周期的列；只读取本期的行。",
        en: "The column that names the period; only rows of the period are read."
    )
    static let unitColumn = Key(
        "unit",
        .texts,
        zh: "写有考评对象编号的列，可有多列；不写即与考评对象的编号列同名。",
        en: "The column or columns with the unit's key; the key's own name where it is not stated."
    )
    static let columns = Key(
        "columns",
        .byID("column"),
        isRequired: true,
        zh: "用到的列：编号与类型，或详细说明。",
        en: "The columns: their type alone, or their details."
    )
    static let heading = Key(
        "heading",
        .text,
        zh: "文件中的列标题；不写即与列编号相同。",
        en: "The heading in the file; the column's id where it is not stated."
    )
    static let type = Key(
        "type",
        .choice(["number", "count", "percent", "flag", "text", "date", "period", "list"]),
        isRequired: true,
        zh: "单元格的类型。",
        en: "What the cells hold."
    )
    static let values = Key(
        "values",
        .texts,
        zh: "文本列允许的取值。",
        en: "The values that a text column may have."
    )
    static let written = Key(
        "written",
        .choice(ColumnDeclaration.PercentStyle.allCases.map(\.rawValue)),
        zh: "百分数的写法：sign 为 70%（不写即此），hundred 为 70，fraction 为 0.7。",
        en: "How cells write a percentage: sign 70% if not stated, hundred 70, fraction 0.7."
    )
    static let range = Key("range", .interval, zh: "允许的范围。", en: "What a number may be.")
    static let unitOfMeasure = Key(
        "unit_of_measure",
        .text,
        zh: "计量单位。",
        en: "The unit of measure."
    )
    static let blank = Key(
        "blank",
        .choice(ColumnDeclaration.Blank.allCases.map(\.rawValue)),
        zh: "空白单元格的含义：missing 为无数据（不写即此），error 为必须填写。",
        en: "What a blank cell means: missing if not stated, or error where it must be filled in."
    )
    static let indicators = Key(
        "indicators",
        .byID("indicator"),
        zh: "由各列计算得出的指标。",
        en: "Values computed from columns."
    )
    static let value = Key(
        "value",
        .cases,
        zh: "计算公式。",
        en: "The formula."
    )
    static let better = Key(
        "better",
        .choice(["high", "low"]),
        zh: "指标方向：high 为越高越好，low 为越低越好；不写即 high。",
        en: "Which values are better: high or low; high where it is not stated."
    )
    static let scale = Key(
        "scale",
        .interval,
        zh: "权重制方案的得分范围，不写即 0..100。",
        en: "The scale of scores in a tree of weights; 0..100 where it is not stated."
    )
    static let stated = Key(
        "stated",
        .integer,
        zh: "公布得分保留的小数位数（四舍五入）；定级和排名都以公布得分为准。",
        en: "Decimal places of the stated score, rounded half up; levels and ranks go by it."
    )
    static let combine = Key(
        "combine",
        .scorer(.aggregate),
        zh: "下级考评项的汇总方法；不写时分值相加，权重取加权平均。",
        en: "How children are combined: sum for points, weighted mean for weights unless stated."
    )
    static let weights = Key(
        "weights",
        .weights,
        zh: "下级权重的确定方法，如 entropy，或按属性的取值；与下级写明的 weight 不能并用。",
        en:
            "How the children get their weights, by a method such as entropy or by an attribute; in place of `weight`."
    )
    static let criteria = Key(
        "criteria",
        .list("criterion"),
        zh: "考评项。",
        en: "The criteria."
    )
    static let id = Key("id", .id, isRequired: true, zh: "编号，全方案唯一。", en: "The id.")
    static let points = Key("points", .number, zh: "分值。", en: "The points it is worth.")
    static let weight = Key(
        "weight",
        .number,
        zh: "权重；同级合计为 1、100 或 100%。",
        en: "The weight; siblings add up to 1, 100 or 100%."
    )
    static let of = Key(
        "of",
        .formula,
        zh: "评什么：列、指标或公式。",
        en: "What is scored: a column, an indicator or a formula."
    )
    static let score = Key("score", .scorer(.leaf), zh: "怎么计分。", en: "How it is scored.")
    static let rating = Key(
        "rating",
        .mapping("rating"),
        zh: "定级办法。",
        en: "How the stated score becomes a level."
    )
    static let titles = Key("titles", .titlesByID, zh: "各等级的名称。", en: "The levels' titles.")
    static let ranking = Key(
        "ranking",
        .mapping("ranking"),
        zh: "排名办法。",
        en: "How units are ranked."
    )
    static let ties = Key(
        "ties",
        .choice(Ranking.Ties.allCases.map(\.rawValue)),
        zh:
            "并列规则：competition 为 1 2 2 4，dense 为 1 2 2 3，modified 为 1 3 3 4，fractional 为 1 2.5 2.5 4，ordinal 为 1 2 3 4。",
        en:
            "Equal scores: competition 1 2 2 4, dense 1 2 2 3, modified 1 3 3 4, fractional 1 2.5 2.5 4, ordinal 1 2 3 4."
    )
    static let within = Key(
        "within",
        .groupings,
        zh: "另在哪些分组内排名。",
        en: "The groups within which units are ranked as well."
    )
    static let percentile = Key(
        "percentile",
        .choice(Ranking.Percentile.allCases.map(\.rawValue)),
        zh:
            "另列百分位，全体及各分组内：strict 差/n，weak (差+同)/n，hazen (差+同/2)/n（SciPy 的 mean），rank r/n，inclusive 差/(n-1)（PERCENTRANK.INC），exclusive (差+1)/(n+1)（PERCENTRANK.EXC），weibull r/(n+1)，blom (r-3/8)/(n+1/4)，tukey (r-1/3)/(n+1/3)；r 为从最差数起的平均名次。",
        en:
            "Percentiles beside the ranks, of all and within each group: strict worse/n, weak (worse + equal)/n, hazen (worse + equal/2)/n (SciPy's mean), rank r/n, inclusive worse/(n - 1) (PERCENTRANK.INC), exclusive (worse + 1)/(n + 1) (PERCENTRANK.EXC), weibull r/(n + 1), blom (r - 3/8)/(n + 1/4), tukey (r - 1/3)/(n + 1/3); r is the mean rank from the worst."
    )
    static let then = Key(
        "then",
        .texts,
        zh: "得分相同时依次比较的考评项。",
        en: "The criteria that break ties, in order."
    )
}

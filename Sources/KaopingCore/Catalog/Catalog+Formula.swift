extension Catalog {
    /// The messages of this area.
    static let formula: [Message] = [
        .formulaEmpty,
        .formulaTooLong,
        .formulaTooDeep,
        .formulaUnexpectedCharacter,
        .formulaWrongSign,
        .formulaFullWidth,
        .formulaUnclosedQuote,
        .formulaUnclosed,
        .formulaLongNumber,
        .formulaNumberRunsOn,
        .formulaBareDollar,
        .formulaEndsEarly,
        .formulaUnexpected,
        .formulaIntervalOutside,
        .formulaListOutside,
        .formulaChained,
        .formulaUnknownName,
        .formulaMisspeltName,
        .formulaUnknownParameter,
        .formulaMisspeltParameter,
        .formulaUnknownFunction,
        .formulaMisspeltFunction,
        .formulaUnknownCriterion,
        .formulaMisspeltCriterion,
        .formulaScoreOfWhat,
        .formulaOutputOfWhat,
        .formulaUnknownOutput,
        .formulaResultHere,
        .formulaRefusedName,
        .formulaReservedWord,
        .formulaBareFunction,
        .formulaArgumentCount,
        .formulaTooFewArguments,
        .formulaTypeMismatch,
        .formulaNotACondition,
        .formulaCannotCompare,
        .formulaNoOrder,
        .formulaPercentSign,
        .formulaNumberNotPercent,
        .formulaDateArithmetic,
        .formulaNotADate,
        .formulaUnknownValue,
        .formulaMisspeltValue,
        .formulaEmptyInterval,
        .formulaPlaces,
    ]
}

/// The words of messages about formulas that stand for a type or for what was expected.
public enum FormulaWording {
    /// The type number.
    public static let number = Bilingual(zh: "数", en: "a number")
    /// The type percent.
    public static let percent = Bilingual(zh: "百分比", en: "a percent")
    /// The type flag.
    public static let flag = Bilingual(zh: "是非值", en: "a flag")
    /// The type text.
    public static let text = Bilingual(zh: "文字", en: "a text")
    /// The type date.
    public static let date = Bilingual(zh: "日期", en: "a date")
    /// What an operator works on.
    public static let value = Bilingual(zh: "一个值", en: "a value")
    /// What may follow a value.
    public static let operatorOrEnd = Bilingual(zh: "运算符或结尾", en: "an operator or the end")
    /// What may follow in.
    public static let listOrInterval = Bilingual(
        zh: "列表 [a, b] 或区间 a..b",
        en: "a list [a, b] or an interval a..b"
    )

    /// The two percents that a bare 1 may mean.
    public static let allOrOne = Bilingual(zh: "100% 或 1%", en: "100% or 1%")

    /// What may follow a value between signs that belong together.
    public static func operatorOr(_ sign: String) -> Bilingual {
        Bilingual(zh: "运算符或 \(sign)", en: "an operator or \(sign)")
    }
}

extension Message {
    /// There is nothing but spaces.
    public static let formulaEmpty = Message(
        "formula-empty",
        zh: "公式是空的",
        en: "the formula is empty"
    )
    /// The text is too long.
    public static let formulaTooLong = Message(
        "formula-too-long",
        zh: "公式超过{limit}个字符",
        en: "the formula is longer than {limit} characters",
        hintZH: "请把其中的部分先定义为指标",
        hintEN: "define parts of it as indicators"
    )
    /// Parentheses are nested too deep.
    public static let formulaTooDeep = Message(
        "formula-too-deep",
        zh: "公式嵌套超过{limit}层",
        en: "the formula is nested more than {limit} levels deep",
        hintZH: "请把其中的部分先定义为指标",
        hintEN: "define parts of it as indicators"
    )
    /// A character means nothing.
    public static let formulaUnexpectedCharacter = Message(
        "formula-unexpected-character",
        zh: "公式中不能有“{found}”",
        en: "a formula cannot contain \"{found}\"",
        hintZH: "可用的符号：+ - * / == != < <= > >= ( ) [ ] .. ..< ；文字要加英文引号",
        hintEN: "signs are + - * / == != < <= > >= ( ) [ ] .. ..< and texts stand in quotes"
    )
    /// A sign or word of another language.
    public static let formulaWrongSign = Message(
        "formula-wrong-sign",
        zh: "公式不认“{found}”",
        en: "formulas do not know \"{found}\"",
        hintZH: "请写 {write}",
        hintEN: "write {write}"
    )
    /// A character of the input method.
    public static let formulaFullWidth = Message(
        "formula-full-width",
        zh: "“{found}”是全角字符",
        en: "\"{found}\" is a full-width character",
        hintZH: "请用英文输入法写 {write}",
        hintEN: "write {write} in ASCII"
    )
    /// A text does not end.
    public static let formulaUnclosedQuote = Message(
        "formula-unclosed-quote",
        zh: "引号“{quote}”没有配对",
        en: "the quote {quote} is never closed",
        hintZH: "请在文字后面加 {write}",
        hintEN: "put {write} after the text"
    )
    /// A parenthesis or bracket does not end.
    public static let formulaUnclosed = Message(
        "formula-unclosed",
        zh: "“{open}”没有配对",
        en: "the {open} is never closed",
        hintZH: "请补上 {close}",
        hintEN: "add the {close}"
    )
    /// A number does not fit.
    public static let formulaLongNumber = Message(
        "formula-long-number",
        zh: "数{found}太长",
        en: "the number {found} is too long",
        hintZH: "最多18位数字",
        hintEN: "a number has at most 18 digits"
    )
    /// A number and letters run together.
    public static let formulaNumberRunsOn = Message(
        "formula-number-runs-on",
        zh: "“{found}”既不是数也不是名称",
        en: "\"{found}\" is neither a number nor a name",
        hintZH: "名称不以数字开头；数不写千分位、单位和指数",
        hintEN: "names do not begin with a digit; numbers have no separators, units or exponents"
    )
    /// A dollar sign without a name.
    public static let formulaBareDollar = Message(
        "formula-bare-dollar",
        zh: "“$”后面缺参数名",
        en: "a parameter's name is missing after the $",
        hintZH: "例如 $floor",
        hintEN: "such as $floor"
    )
    /// Something is missing at the end.
    public static let formulaEndsEarly = Message(
        "formula-ends-early",
        zh: "公式没有写完，后面应是{expected}",
        en: "the formula ends too early: expected {expected}"
    )
    /// Something else should stand here.
    public static let formulaUnexpected = Message(
        "formula-unexpected",
        zh: "这里应是{expected}，却是“{found}”",
        en: "expected {expected}, found \"{found}\""
    )
    /// An interval without its operator.
    public static let formulaIntervalOutside = Message(
        "formula-interval-outside",
        zh: "区间只能写在 in 后面",
        en: "an interval stands only after in",
        hintZH: "例如 members in 300..500",
        hintEN: "such as members in 300..500"
    )
    /// A list without its operator.
    public static let formulaListOutside = Message(
        "formula-list-outside",
        zh: "列表只能写在 in 后面",
        en: "a list stands only after in",
        hintZH: "例如 team in ['甲', '乙']",
        hintEN: "such as team in ['a', 'b']"
    )
    /// Two comparisons in a row.
    public static let formulaChained = Message(
        "formula-chained",
        zh: "比较不能连写",
        en: "comparisons cannot be chained",
        hintZH: "请写 a < b and b < c，或 b in a..c",
        hintEN: "write a < b and b < c, or b in a..c"
    )
    /// A name that nothing has.
    public static let formulaUnknownName = Message(
        "formula-unknown-name",
        zh: "没有名为“{name}”的列或指标",
        en: "there is no column or indicator named \"{name}\"",
        hintZH: "请先声明；文字要加引号，写成 '{name}'",
        hintEN: "declare it first; a text stands in quotes, as '{name}'"
    )
    /// A name that is nearly right.
    public static let formulaMisspeltName = Message(
        "formula-misspelt-name",
        zh: "没有名为“{name}”的列或指标",
        en: "there is no column or indicator named \"{name}\"",
        hintZH: "是不是 {near}？",
        hintEN: "did you mean {near}?"
    )
    /// A parameter that is not declared.
    public static let formulaUnknownParameter = Message(
        "formula-unknown-parameter",
        zh: "没有参数“${name}”",
        en: "there is no parameter \"${name}\"",
        hintZH: "请在 parameters 下声明；计算截止日写作 as_of，不加 $",
        hintEN: "declare it under parameters; the day of the calculation is as_of, without $"
    )
    /// A parameter that is nearly right.
    public static let formulaMisspeltParameter = Message(
        "formula-misspelt-parameter",
        zh: "没有参数“${name}”",
        en: "there is no parameter \"${name}\"",
        hintZH: "是不是 ${near}？",
        hintEN: "did you mean ${near}?"
    )
    /// A function that does not exist.
    public static let formulaUnknownFunction = Message(
        "formula-unknown-function",
        zh: "没有函数“{name}”",
        en: "there is no function \"{name}\"",
        hintZH: "可用的函数：{known}",
        hintEN: "functions are {known}"
    )
    /// A function that is nearly right.
    public static let formulaMisspeltFunction = Message(
        "formula-misspelt-function",
        zh: "没有函数“{name}”",
        en: "there is no function \"{name}\"",
        hintZH: "是不是 {near}？",
        hintEN: "did you mean {near}?"
    )
    /// A criterion that does not exist.
    public static let formulaUnknownCriterion = Message(
        "formula-unknown-criterion",
        zh: "没有考评项“{name}”",
        en: "there is no criterion \"{name}\"",
        hintZH: "score( ) 里写考评项的 id",
        hintEN: "score( ) takes the id of a criterion"
    )
    /// A criterion that is nearly right.
    public static let formulaMisspeltCriterion = Message(
        "formula-misspelt-criterion",
        zh: "没有考评项“{name}”",
        en: "there is no criterion \"{name}\"",
        hintZH: "是不是 {near}？",
        hintEN: "did you mean {near}?"
    )
    /// A score of something that is no criterion.
    public static let formulaScoreOfWhat = Message(
        "formula-score-of-what",
        zh: "score 里要写一个考评项的 id",
        en: "score takes the id of one criterion",
        hintZH: "例如 score(party_life)",
        hintEN: "such as score(party_life)"
    )
    /// An output without a criterion and a name.
    public static let formulaOutputOfWhat = Message(
        "formula-output-of-what",
        zh: "output 里要写一个考评项的 id 和评分器一项结果的名称",
        en: "output takes the id of a criterion and the name of a result of its scorer",
        hintZH: "例如 output(satisfaction, upper)",
        hintEN: "such as output(satisfaction, upper)"
    )
    /// An output that the scorer does not have.
    public static let formulaUnknownOutput = Message(
        "formula-unknown-output",
        zh: "考评项“{criterion}”的评分器没有名为“{name}”的结果",
        en: "the scorer of \"{criterion}\" has no result \"{name}\"",
        hintZH: "可用：{known}",
        hintEN: "it has: {known}"
    )
    /// A result before there are any.
    public static let formulaResultHere = Message(
        "formula-result-here",
        zh: "{name}是计算结果，这里还不能用",
        en: "{name} is a result and cannot be used here",
        hintZH: "结果只能用在评定、关口和后续处理中",
        hintEN: "results can be used in gates, ratings and consequences"
    )
    /// A name that may not be used at this place.
    public static let formulaRefusedName = Message(
        "formula-refused-name",
        zh: "这里不能用“{name}”：{reason}",
        en: "\"{name}\" cannot be used here: {reason}"
    )
    /// A reserved word used as a name.
    public static let formulaReservedWord = Message(
        "formula-reserved-word",
        zh: "“{name}”是保留字，在这里没有含义",
        en: "\"{name}\" is a reserved word and stands for nothing here"
    )
    /// A function without parentheses.
    public static let formulaBareFunction = Message(
        "formula-bare-function",
        zh: "“{name}”是函数",
        en: "\"{name}\" is a function",
        hintZH: "请写 {write}",
        hintEN: "write {write}"
    )
    /// A wrong number of arguments.
    public static let formulaArgumentCount = Message(
        "formula-argument-count",
        zh: "函数{function}要{expected}个值，这里有{found}个",
        en: "{function} needs another number of values: {expected}, not {found}"
    )
    /// Too few arguments.
    public static let formulaTooFewArguments = Message(
        "formula-too-few-arguments",
        zh: "函数{function}至少要{expected}个值，这里有{found}个",
        en: "{function} needs at least {expected} values, not {found}"
    )
    /// A value of another type.
    public static let formulaTypeMismatch = Message(
        "formula-type-mismatch",
        zh: "“{text}”是{found}，这里应是{expected}",
        en: "\"{text}\" is {found}, but {expected} is needed here"
    )
    /// A number where a condition belongs.
    public static let formulaNotACondition = Message(
        "formula-not-a-condition",
        zh: "“{text}”是{found}，这里应是条件",
        en: "\"{text}\" is {found}, but a condition is needed here",
        hintZH: "请写成比较，例如 {text} > 0",
        hintEN: "write a comparison, such as {text} > 0"
    )
    /// Values of two kinds side by side.
    public static let formulaCannotCompare = Message(
        "formula-cannot-compare",
        zh: "“{text}”是{found}，不能与“{other}”（{expected}）放在一起",
        en: "\"{text}\" is {found} and does not go with \"{other}\", which is {expected}"
    )
    /// Order among values that have none.
    public static let formulaNoOrder = Message(
        "formula-no-order",
        zh: "{found}没有大小，不能用 {sign}",
        en: "{found} has no order, so {sign} cannot be used",
        hintZH: "用 ==、!= 或 in [ ]",
        hintEN: "use ==, != or in [ ]"
    )
    /// A bare number where a percent belongs.
    public static let formulaPercentSign = Message(
        "formula-percent-sign",
        zh: "“{text}”是数，这里应是百分比",
        en: "\"{text}\" is a number, but a percent is needed here",
        hintZH: "请写 {write}",
        hintEN: "write {write}"
    )
    /// A number where a percent belongs.
    public static let formulaNumberNotPercent = Message(
        "formula-number-not-percent",
        zh: "“{text}”是数，这里应是百分比",
        en: "\"{text}\" is a number, but a percent is needed here",
        hintZH: "把该列声明为 percent，或写出相除，例如 done / required",
        hintEN: "declare the column as percent, or divide, such as done / required"
    )
    /// Arithmetic on a date.
    public static let formulaDateArithmetic = Message(
        "formula-date-arithmetic",
        zh: "“{text}”是日期，不能加减乘除",
        en: "\"{text}\" is a date and cannot be calculated with",
        hintZH: "请用 days(起, 止)、working_days(起, 止) 或 years(起, 止)",
        hintEN: "use days(from, to), working_days(from, to) or years(from, to)"
    )
    /// A text that is no date.
    public static let formulaNotADate = Message(
        "formula-not-a-date",
        zh: "“{text}”不是日期",
        en: "\"{text}\" is not a date",
        hintZH: "请写成 '2020-07-31'",
        hintEN: "write it as '2020-07-31'"
    )
    /// A text that is no declared value.
    public static let formulaUnknownValue = Message(
        "formula-unknown-value",
        zh: "“{text}”不在声明的取值之中",
        en: "\"{text}\" is not among the declared values",
        hintZH: "取值有：{values}",
        hintEN: "the values are: {values}"
    )
    /// A text that is nearly a declared value.
    public static let formulaMisspeltValue = Message(
        "formula-misspelt-value",
        zh: "“{text}”不在声明的取值之中",
        en: "\"{text}\" is not among the declared values",
        hintZH: "是不是 '{near}'？",
        hintEN: "did you mean '{near}'?"
    )
    /// An interval that holds nothing.
    public static let formulaEmptyInterval = Message(
        "formula-empty-interval",
        zh: "区间{text}里什么也没有",
        en: "nothing lies in the interval {text}",
        hintZH: "小的写在前面",
        hintEN: "write the smaller bound first"
    )
    /// Places that are no small whole number.
    public static let formulaPlaces = Message(
        "formula-places",
        zh: "小数位数应是0到{most}的整数，却是“{text}”",
        en: "the places are a whole number from 0 to {most}, not \"{text}\"",
        hintZH: "请直接写数字，例如 round(x, 2)",
        hintEN: "write the digits, as in round(x, 2)"
    )
}

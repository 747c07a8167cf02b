public import KaopingCore

extension FormulaFunction {
    /// How it is called, with the kinds of its arguments.
    public var usage: String {
        switch self {
        case .known: "known(x)"
        case .missing: "missing(x)"
        case .coalesce: "coalesce(x, y, …)"
        case .minimum: "min(x, y, …)"
        case .maximum: "max(x, y, …)"
        case .round: "round(x, places)"
        case .floor: "floor(x)"
        case .abs: "abs(x)"
        case .years: "years(from, to)"
        case .days: "days(from, to)"
        case .workingDays: "working_days(from, to)"
        }
    }

    /// What it gives, in one line.
    public var meaning: Bilingual {
        switch self {
        case .known: Bilingual(zh: "有数据时为真。", en: "True where there is a value.")
        case .missing: Bilingual(zh: "无数据时为真。", en: "True where there is none.")
        case .coalesce: Bilingual(zh: "依次取第一个有数据的值。", en: "The first value that is there.")
        case .minimum:
            Bilingual(zh: "最小值；有一项无数据即无数据。", en: "The smallest; missing when one is.")
        case .maximum:
            Bilingual(zh: "最大值；有一项无数据即无数据。", en: "The largest; missing when one is.")
        case .round:
            Bilingual(
                zh: "四舍五入到若干位小数；百分数按其百分值计位数。",
                en: "Rounded half up to decimal places; those of a percent are of its percentage."
            )
        case .floor:
            Bilingual(
                zh: "舍去小数；百分数舍到整百分点。",
                en: "Rounded down to a whole number, a percent to a whole percent."
            )
        case .abs: Bilingual(zh: "绝对值。", en: "Without its sign.")
        case .years: Bilingual(zh: "两个日期之间的足年数。", en: "Completed years between two dates.")
        case .days: Bilingual(zh: "两个日期之间的天数。", en: "Days between two dates.")
        case .workingDays:
            Bilingual(
                zh: "首日之后至末日（含）的工作日数。",
                en: "Working days after the first date, up to and including the second."
            )
        }
    }
}

internal import ScorerKit

extension Ledger {
    static let inputs = [
        InputDescription("kind", .text, zh: "事项", en: "what kind of event it is"),
        InputDescription("day", .number, isRequired: false, zh: "日期", en: "the day of the event"),
        InputDescription(
            "points",
            .number,
            isRequired: false,
            zh: "分值，没有逐项写明分值时必有",
            en: "its points, where there is no table of them"
        ),
        InputDescription(
            "class",
            .text,
            isRequired: false,
            zh: "事项所属的类",
            en: "the class that the kind is of"
        ),
        InputDescription(
            "reference",
            .text,
            isRequired: false,
            zh: "编号，如文号、工单号",
            en: "a number that tells events apart, such as that of a document"
        ),
    ]

    static let requirements: [InputRequirement] = [
        .needs("points", without: "points"), .forbids("points", where: "points"),
        .needs("class", where: "class_caps"), .needs("day", where: "valid.days"),
        .needs("day", where: "valid.months"), .needs("day", where: "recover.days"),
        .needs("day", where: "recover.months"),
    ]

    static let amounts = [
        ParameterDescription(
            "points",
            .cases,
            zh: "各事项一次的分值，扣分为负；不写则取数据中的分值",
            en: "the points of one event of each kind, negative ones are taken off; without the "
                + "table the data have them",
            isMain: true
        ),
        ParameterDescription(
            "base",
            .number,
            zh: "基准分",
            en: "the points that a unit begins with",
            mayBeColumn: true,
            defaultValue: "0"
        ),
        ParameterDescription(
            "sign",
            .choice,
            zh: "数据中的分值：as_stated按正负号，add一律为加，deduct一律为扣（写正数）",
            en:
                "points of the data: by their sign, all added, or all taken off and written above 0",
            defaultValue: "as_stated",
            choices: ["as_stated", "add", "deduct"],
            zhChoices: ["按正负号", "一律为加", "一律为扣"]
        ),
    ]

    static let limits = [
        ParameterDescription(
            "caps",
            .cases,
            zh: "各事项的封顶：该事项合计最多加或扣多少分",
            en: "the most that all events of a kind add or take off"
        ),
        ParameterDescription(
            "class_caps",
            .cases,
            zh: "各类的封顶：该类合计最多加或扣多少分",
            en: "the most that all events of a class add or take off"
        ),
        ParameterDescription(
            "additions_at_most",
            .number,
            zh: "加分合计的封顶",
            en: "the most that is added in all",
            range: Interval(0...)
        ),
        ParameterDescription(
            "deductions_at_most",
            .number,
            zh: "扣分合计的封顶",
            en: "the most that is taken off in all",
            range: Interval(0...)
        ),
        ParameterDescription(
            "at_least",
            .number,
            zh: "积分的下限",
            en: "the lowest result",
            defaultValue: "0"
        ),
        ParameterDescription(
            "at_most",
            .number,
            zh: "积分的上限，不写为满分",
            en: "the highest result; the full mark where it is not stated"
        ),
    ]

    static let choices = [
        ParameterDescription(
            "twice",
            .choice,
            zh: "同一事项、同一日期、同一编号登记两次时：不接受，只计一次，或都计",
            en: "the same kind, day and reference twice: refuse the unit, count one, or count both",
            defaultValue: "refuse",
            choices: ["refuse", "once", "count"],
            zhChoices: ["不接受", "只计一次", "都计"]
        ),
        ParameterDescription(
            "no_events",
            .choice,
            zh: "没有任何事件的：得基准分，得零分，或无数据",
            en: "a unit without any event has the base, zero, or no data",
            defaultValue: "base",
            choices: ["base", "zero", "not_available"],
            zhChoices: ["得基准分", "得零分", "无数据"]
        ),
        ParameterDescription(
            "full_mark",
            .number,
            zh: "满分，由主程序按该考评项的分值填入",
            en: "filled in by the host with the node's full mark",
            range: Interval(0, .infinity, includesLower: false, includesUpper: false)
        ),
    ]
}

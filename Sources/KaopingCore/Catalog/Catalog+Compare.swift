extension Catalog {
    /// The messages of comparisons.
    static let compare: [Message] = [
        .compareOneUnit, .compareNoUnits, .compareKinds, .compareSamePeriod, .comparePeriodCount,
        .compareNotRecorded, .compareNothingRecorded, .compareNoGroups, .compareUnknownGroup,
        .compareNothingCommon, .compareNoBase, .compareTooManyProfiles, .compareOptions,
        .compareTrendPeriods, .compareTrendEmpty, .compareOldDataMissing, .compareOldDataOther,
        .compareOldInputOther, .compareNothingStated, .compareNoPeriod, .compareTrendOrder,
        .compareSameProfile, .compareNotUsed, .compareWithdrawn,
    ]
}

extension Message {
    /// One unit alone.
    public static let compareOneUnit = Message(
        "compare-one-unit",
        zh: "只有一个考评对象“{unit}”，没有可比较的",
        en: "there is only one unit, \"{unit}\", and nothing to compare it with",
        hintZH: "用 --unit 再写一个；看它自己的变化，写两个 --period，或用 --trend。",
        hintEN: "Name another with --unit; for its own movement state two --period, or --trend."
    )
    /// One period and nothing to compare in it.
    public static let compareNoUnits = Message(
        "compare-what",
        zh: "一个周期 {period} 之内，没有写明比较什么",
        en: "what to compare within the one period {period} is not stated",
        hintZH: "写两个或更多 --unit、再写一个 --period，或用 --by 分组、--trend 看趋势。",
        hintEN: "State two --unit or more, a second --period, --by for groups, or --trend."
    )
    /// Periods of different kinds.
    public static let compareKinds = Message(
        "compare-period-kinds",
        zh: "周期 {first} 与 {second} 种类不同（{firstKind}、{secondKind}），不能比较",
        en: "the periods {first} and {second} are of different kinds ({firstKind}, {secondKind})",
        hintZH: "写同一种周期。",
        hintEN: "State periods of one kind."
    )
    /// The same period twice.
    public static let compareSamePeriod = Message(
        "compare-same-period",
        zh: "两次写的都是周期 {period}",
        en: "the period {period} is stated twice"
    )
    /// Too few or too many periods.
    public static let comparePeriodCount = Message(
        "compare-period-count",
        zh: "这样比较要{needed}个周期，写了 {count} 个",
        en: "periods needed for this comparison: {needed}; stated: {count}",
        hintZH: "用 --period 写明；更多的周期用 --trend。",
        hintEN: "State them with --period; for more of them there is --trend."
    )
    /// A period without a recorded run.
    public static let compareNotRecorded = Message(
        "compare-not-recorded",
        zh: "方案 {profile} 没有周期 {period} 的留档；已留档：{known}",
        en: "{profile} has no recorded run of {period}; recorded are: {known}",
        hintZH: "先运行该周期，或用 --no-store 直接由数据计算。",
        hintEN: "Run that period first, or compute from the data with --no-store."
    )
    /// A profile without any recorded run.
    public static let compareNothingRecorded = Message(
        "compare-nothing-recorded",
        zh: "档案库中没有方案 {profile} 的留档；{known}",
        en: "the store has no run of {profile}; {known}",
        hintZH: "先运行并留档，或用 --no-store 直接由数据计算。",
        hintEN: "Run it first, or compute from the data with --no-store."
    )
    /// A profile that does not group its units.
    public static let compareNoGroups = Message(
        "compare-no-groups",
        zh: "方案 {profile} 没有分组的列，不能按“{column}”比较",
        en: "{profile} has no column that groups units, so none by \"{column}\"",
        hintZH: "在方案的 unit 之下用 groups 写明分组的列。",
        hintEN: "State the columns that group units with `groups` under `unit`."
    )
    /// A column that does not group units.
    public static let compareUnknownGroup = Message(
        "compare-unknown-group",
        zh: "方案 {profile} 没有分组的列“{column}”",
        en: "{profile} has no column \"{column}\" that groups units",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// Two profiles without any criterion in common.
    public static let compareNothingCommon = Message(
        "compare-nothing-common",
        zh: "方案 {first} 与 {second} 没有完全相同的考评项，不能比较",
        en: "{first} and {second} have no criterion that is the same in both"
    )
    /// Two profiles without a common base.
    public static let compareNoBase = Message(
        "compare-no-base",
        zh: "方案 {first} 与 {second} 不出自同一方案，不能比较",
        en: "{first} and {second} do not extend the same profile",
        hintZH: "只比较由同一方案用 extends 细化而来的方案，或其中之一与它本身。",
        hintEN: "Compare profiles that extend the same one, or one of them with that one."
    )
    /// More than two profiles.
    public static let compareTooManyProfiles = Message(
        "compare-too-many-profiles",
        zh: "一次最多比较两个方案，写了 {count} 个",
        en: "two profiles at most are compared at once; {count} are stated"
    )
    /// Options that do not go together.
    public static let compareOptions = Message(
        "compare-options",
        zh: "{first}与{second}不能同时使用",
        en: "{first} and {second} do not go together"
    )
    /// Neither units nor periods nor groups are stated.
    public static let compareNothingStated = Message(
        "compare-nothing-stated",
        zh: "没有写明比较什么",
        en: "what to compare is not stated",
        hintZH: "写 --period 和两个或更多 --unit，或两个 --period，或用 --by 分组、--trend 看趋势。",
        hintEN: "State --period and two --unit or more, two --period, --by for groups, or --trend."
    )
    /// No period is stated, and the profile recurs.
    public static let compareNoPeriod = Message(
        "compare-no-period",
        zh: "没有写明周期；方案 {profile} 已留档：{known}",
        en: "no period is stated; recorded of {profile} are: {known}",
        hintZH: "用 --period 写明。",
        hintEN: "State one with --period."
    )
    /// A trend that ends before it begins.
    public static let compareTrendOrder = Message(
        "compare-trend-order",
        zh: "走势的起止颠倒：--from {first} 晚于 --to {last}",
        en: "the trend ends before it begins: --from {first} is later than --to {last}"
    )
    /// A profile and itself.
    public static let compareSameProfile = Message(
        "compare-same-profile",
        zh: "两次写的都是方案 {profile}",
        en: "the profile {profile} is stated twice",
        hintZH: "同一方案的两个周期用两个 --period 比较。",
        hintEN: "Two periods of one profile are compared with two --period."
    )
    /// A result that is on record and does not stand.
    public static let compareWithdrawn = Message(
        "compare-withdrawn",
        zh: "{run} 已留档的结果都已撤回或更正，没有有效的",
        en: "all recorded results of {run} were withdrawn or corrected; none stands",
        hintZH: "撤回的结果重新备案或公示后有效；由数据计算，加 --no-store。",
        hintEN:
            "A withdrawn result stands again when it is filed or published; --no-store computes from the data."
    )
    /// Options that have to do with computing, where recorded runs are compared.
    public static let compareNotUsed = Message(
        "compare-option-not-used",
        zh: "比较的是留档的结果，不重新计算，{options} 不起作用",
        en:
            "recorded results are compared and nothing is computed, so that {options} would do nothing",
        hintZH: "要由数据重新计算，加 --no-store。",
        hintEN: "To compute from the data, add --no-store."
    )
    /// A trend whose periods are not known.
    public static let compareTrendPeriods = Message(
        "compare-trend-periods",
        zh: "没有档案库，趋势从哪个周期到哪个周期不明",
        en: "without a store it is not known from which period to which the trend goes",
        hintZH: "用 --from 和 --to 写明，或用 --store 指定档案库。",
        hintEN: "State --from and --to, or name a store with --store."
    )
    /// A trend without any run.
    public static let compareTrendEmpty = Message(
        "compare-trend-empty",
        zh: "方案 {profile} 在所写的周期之内没有留档；已留档：{known}",
        en: "{profile} has no recorded run within these periods; recorded are: {known}"
    )
    /// Old data that are not at hand.
    public static let compareOldDataMissing = Message(
        "compare-old-data-missing",
        zh: "{period} 的数据表“{table}”（{file}，摘要 {digest}）不在手边，办法变化与实际变化无法区分",
        en:
            "the table \"{table}\" of {period} ({file}, digest {digest}) is not at hand: what the method did and what the units did cannot be told apart",
        hintZH: "用 --data 指定放有该文件的文件夹。",
        hintEN: "Name the folder that has the file with --data."
    )
    /// Data that the old run did not read.
    public static let compareOldDataOther = Message(
        "compare-old-data-other",
        zh: "新方案用到的数据表“{table}”（{file}）不是 {period} 当时的数据，办法变化与实际变化无法区分",
        en:
            "the table \"{table}\" ({file}), which the new profile uses, is not among the data of {period}: what the method did and what the units did cannot be told apart"
    )
    /// Old data that the new method cannot score.
    public static let compareOldInputOther = Message(
        "compare-old-input-other",
        zh: "新方案用到的以往结果“{input}”（{file}）不是 {period} 当时所用，办法变化与实际变化无法区分",
        en:
            "the earlier result \"{input}\" ({file}), which the new profile uses, is not what was used for {period}: what the method did and what the units did cannot be told apart"
    )
}

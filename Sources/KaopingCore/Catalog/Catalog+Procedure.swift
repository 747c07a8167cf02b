extension Catalog {
    /// The messages about filing, notice, objections, corrections and withdrawals.
    static let procedure: [Message] = [
        .profileStageKindTwice, .procedureFiledBefore, .procedureFilingBeforeNotice,
        .procedureFilingInNotice, .procedureNotFiled, .procedurePublishedBefore,
        .procedureNotPublished, .procedureLate, .procedureSuperseded, .procedureWithdrawnBefore,
        .procedureNoticeTooEarly, .procedureObjectionTooEarly, .procedureNoObjection,
        .procedureDecidedBefore, .procedureNoDays, .procedureOtherDays, .procedureDaysRange,
        .procedureNoHolidays, .procedureUnknownUnit, .procedureUnitTwice, .procedureUnknownItem,
        .procedureRunUnclear, .procedureNoRun, .correctionSame, .correctionOther,
        .correctionNotInForce, .correctionTwice, .correctionErased, .correctionNoReason,
        .procedureReasonBlank, .runNotInForce, .correctionOpenObjections,
        .procedureDayOrder, .procedureFutureDay, .procedureDayBeforeEnd, .procedureUsedBy,
        .procedureUnitErased, .procedureNeedsPeriod, .correctionRunUnclear,
    ]
}

extension Message {
    /// A profile with two filings or two notices.
    public static let profileStageKindTwice = Message(
        "stage-kind-twice",
        zh: "阶段“{stage}”与“{other}”都是 {kind}，一项考评只能有一个",
        en: "the stages \"{stage}\" and \"{other}\" are both the {kind}; there can be one",
        hintZH: "用 kind 写明备案（filing）和公示（notice）是哪一个阶段。",
        hintEN: "Say with `kind` which stage is the filing and which the notice."
    )

    // MARK: Moves that are refused

    /// A second filing.
    public static let procedureFiledBefore = Message(
        "filed-before",
        zh: "考评 {run}（第 {number} 号记录）已于 {day} 备案，备案号 {filing}；不能重复备案",
        en: "run {run} (record {number}) was filed on {day}, number {filing}; it is filed once",
        hintZH: "结果有改动的，用 kaoping correct 更正后另行备案。",
        hintEN: "Where the result changed, correct it with `kaoping correct` and file that."
    )
    /// A filing before a notice that has to come first.
    public static let procedureFilingBeforeNotice = Message(
        "filing-before-notice",
        zh: "方案规定先公示、后备案，考评 {run}（第 {number} 号记录）尚未公示",
        en: "the scheme has the filing after the notice, and run {run} (record {number}) had none",
        hintZH: "先用 kaoping publish 公示。",
        hintEN: "Give notice first with `kaoping publish`."
    )
    /// A filing during a notice that has to be over first.
    public static let procedureFilingInNotice = Message(
        "filing-in-notice",
        zh: "方案规定公示期满后备案，考评 {run}（第 {number} 号记录）公示至 {last}",
        en:
            "the scheme has the filing after the notice, and that of run {run} (record {number}) lasts until {last}"
    )
    /// A notice before the filing.
    public static let procedureNotFiled = Message(
        "not-filed",
        zh: "方案规定公示前须备案（{stage}），考评 {run}（第 {number} 号记录）尚未备案，不能公示",
        en:
            "the scheme requires filing before notice ({stage}); run {run} (record {number}) is not filed, so it cannot be published",
        hintZH: "先用 kaoping file 登记备案。",
        hintEN: "Record the filing first with `kaoping file`."
    )
    /// A second notice.
    public static let procedurePublishedBefore = Message(
        "published-before",
        zh: "考评 {run}（第 {number} 号记录）已于 {first} 公示，至 {last}；不能重复公示",
        en:
            "notice of run {run} (record {number}) was given on {first}, until {last}; it is given once",
        hintZH: "结果有改动的，用 kaoping correct 更正；公示有误的，先用 kaoping withdraw 撤回。",
        hintEN:
            "Where the result changed, correct it with `kaoping correct`; where the notice was wrong, withdraw it first with `kaoping withdraw`."
    )
    /// An objection to what was not published.
    public static let procedureNotPublished = Message(
        "not-published",
        zh: "考评 {run}（第 {number} 号记录）没有公示，不能登记异议",
        en: "no notice was given of run {run} (record {number}), so there is nothing to object to",
        hintZH: "先用 kaoping publish 公示。",
        hintEN: "Give notice first with `kaoping publish`."
    )
    /// An objection after the notice.
    public static let procedureLate = Message(
        "objection-late",
        zh: "考评 {run}（第 {number} 号记录）的公示已于 {last} 期满，方案规定逾期的异议不受理",
        en:
            "the notice of run {run} (record {number}) ended on {last}, and the scheme takes no objections after it"
    )
    /// Something done with a run that was corrected.
    public static let procedureSuperseded = Message(
        "superseded",
        zh: "考评 {run}（第 {number} 号记录）已由考评 {other}（第 {other-number} 号记录）更正，请对更正后的考评办理",
        en:
            "run {run} (record {number}) was corrected by run {other} (record {other-number}); do this with the corrected one"
    )
    /// A second withdrawal.
    public static let procedureWithdrawnBefore = Message(
        "withdrawn-before",
        zh: "考评 {run}（第 {number} 号记录）已于 {day} 撤回",
        en: "run {run} (record {number}) was withdrawn on {day}"
    )
    /// A notice dated before the filing.
    public static let procedureNoticeTooEarly = Message(
        "notice-before-filing",
        zh: "公示日 {from} 早于备案日 {filed}，方案规定先备案、后公示",
        en:
            "the notice would begin on {from}, before the filing on {filed}, which has to come first",
        hintZH: "用 --from 写明公示之日，即发布公示的那一天。",
        hintEN: "Say with --from on which day notice is given."
    )
    /// An objection dated before the notice.
    public static let procedureObjectionTooEarly = Message(
        "objection-before-notice",
        zh: "异议日期 {day} 早于公示日 {first}",
        en: "the objection is dated {day}, before the notice of {first}"
    )
    /// A step dated before what it follows.
    public static let procedureDayOrder = Message(
        "step-before",
        zh: "{what}日期 {day} 早于{other}日期 {first}",
        en: "the {what} is dated {day}, before the {other} of {first}",
        hintZH: "用 --on 写明实际日期。",
        hintEN: "Give the day on which it was done with --on."
    )
    /// A step dated after today.
    public static let procedureFutureDay = Message(
        "day-in-future",
        zh: "日期 {day} 在今天之后，请核对",
        en: "the day {day} is still to come; is it right?"
    )
    /// A step dated before the period was over.
    public static let procedureDayBeforeEnd = Message(
        "day-before-period-end",
        zh: "日期 {day} 早于考评周期 {period} 的最后一天 {last}，请核对",
        en: "the day {day} is before {last}, the last day of the period {period}; is it right?"
    )
    /// Results that rest on one that does not hold any more.
    public static let procedureUsedBy = Message(
        "result-used",
        zh: "下列考评引用了考评 {run} 的结果，没有随之改变：{runs}",
        en: "these runs used the result of run {run} and are as they were: {runs}",
        hintZH: "重新运行这些周期，再用 kaoping correct 更正或 kaoping withdraw 撤回原来的考评。",
        hintEN:
            "Run their periods again, then correct or withdraw them (`kaoping correct`, `kaoping withdraw`)."
    )
    /// An objection that is not there.
    public static let procedureNoObjection = Message(
        "no-such-objection",
        zh: "没有第 {number} 号异议，本次考评登记了 {count} 件",
        en: "there is no objection {number}; of this run there are {count}",
        hintZH: "用 kaoping runs show 查看异议。",
        hintEN: "See the objections with `kaoping runs show`."
    )
    /// An objection that was decided.
    public static let procedureDecidedBefore = Message(
        "decided-before",
        zh: "第 {number} 号异议已于 {day} 作出处理",
        en: "objection {number} was decided on {day}"
    )

    // MARK: Days

    /// A notice of unknown length.
    public static let procedureNoDays = Message(
        "notice-days-missing",
        zh: "方案没有规定公示多少天",
        en: "the scheme does not say how long the notice lasts",
        hintZH: "在方案的公示阶段写 days，或者用 --days 写明，如 --days \"5 working_days\"。",
        hintEN: "Write `days` in the stage of the notice, or say it as --days \"5 working_days\"."
    )
    /// A notice of another length than the scheme's.
    public static let procedureOtherDays = Message(
        "notice-days-other",
        zh: "方案规定公示 {days}，不能改为 {given}",
        en: "the scheme has a notice of {days}, which cannot be {given}"
    )
    /// A notice of no days.
    public static let procedureDaysRange = Message(
        "notice-days-range",
        zh: "公示天数“{given}”不对，应为 1 至 3660 天，如“5 working_days”或“7 days”",
        en: "\"{given}\" is no length of a notice: 1 to 3660 days, as `5 working_days` or `7 days`"
    )
    /// Years whose holidays are not stated.
    public static let procedureNoHolidays = Message(
        "holidays-not-stated",
        zh: "方案的 calendar 没有写 {years} 年的放假和调休，该年按星期一至星期五为工作日计算",
        en:
            "the calendar of the scheme states no holidays of {years}; Monday to Friday were counted as working days",
        hintZH: "公示的最后一天请与放假通知核对；天数不足的，撤回后重新公示。",
        hintEN:
            "Hold the last day against the official holidays; if it is too early, withdraw the notice and give it anew."
    )

    // MARK: Units, items, runs

    /// A unit that the run does not have.
    public static let procedureUnknownUnit = Message(
        "objection-unit",
        zh: "考评 {run} 中没有考评对象“{unit}”",
        en: "run {run} has no unit \"{unit}\"",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A name that several units have.
    public static let procedureUnitTwice = Message(
        "unit-unclear",
        zh: "名称“{unit}”对应多个考评对象：{units}",
        en: "several units are named \"{unit}\": {units}",
        hintZH: "请写编号。",
        hintEN: "Give the key."
    )
    /// A unit of a run whose keys were erased.
    public static let procedureUnitErased = Message(
        "objection-unit-erased",
        zh: "考评 {run} 的考评对象编号已抹去，无法核对“{unit}”",
        en: "the keys of run {run} were erased, so \"{unit}\" cannot be looked up",
        hintZH: "不写 --unit，在 --reason 中说明所涉对象。",
        hintEN: "Leave --unit out and say in --reason which unit it is."
    )
    /// A criterion that the run does not have.
    public static let procedureUnknownItem = Message(
        "objection-item",
        zh: "考评 {run} 中没有考评项“{item}”",
        en: "run {run} has no criterion \"{item}\"",
        hintZH: "{suggestion}",
        hintEN: "{suggestion}"
    )
    /// A profile and period of several runs.
    public static let procedureRunUnclear = Message(
        "run-unclear",
        zh: "“{profile}” {period} 有多次考评可办理：{runs}",
        en: "\"{profile}\" has several runs of {period} that this could be done with: {runs}",
        hintZH: "请写考评编号或记录序号。",
        hintEN: "Give the id of the run or the number of its record."
    )
    /// A profile and period of several runs that could be corrected.
    public static let correctionRunUnclear = Message(
        "correction-run-unclear",
        zh: "“{profile}” {period} 有多次考评可更正：{runs}",
        en: "\"{profile}\" has several runs of {period} that could be corrected: {runs}",
        hintZH: "写明哪一次由哪一次更正：kaoping correct 原考评 --with 更正后的考评。",
        hintEN: "Say which is corrected by which: `kaoping correct RUN --with CORRECTED`."
    )
    /// A profile where a run is asked for.
    public static let procedureNeedsPeriod = Message(
        "period-needed",
        zh: "“{profile}”是方案，不是一次考评",
        en: "\"{profile}\" is a profile, not a run",
        hintZH: "用 --period 写明周期，如 --period {period}。",
        hintEN: "Say of which period, such as --period {period}."
    )
    /// A profile and period without runs.
    public static let procedureNoRun = Message(
        "no-run-of-period",
        zh: "没有“{profile}” {period} 的留档考评",
        en: "there is no run of \"{profile}\" for {period} on record",
        hintZH: "用 kaoping runs 查看全部留档；这里写方案文件或方案编号（profile: 后面的）。",
        hintEN: "See `kaoping runs`; name the profile's file or its id."
    )
    /// A text that is blank.
    public static let procedureReasonBlank = Message(
        "reason-blank",
        zh: "{option} 不能为空",
        en: "{option} must not be blank"
    )

    // MARK: Corrections

    /// A run that is to correct itself.
    public static let correctionSame = Message(
        "correction-same",
        zh: "方案、数据和参数都没有变化，算出的就是考评 {run}（第 {number} 号记录）本身，没有可更正的",
        en:
            "scheme, data and parameters are those of run {run} (record {number}) itself; there is nothing to correct"
    )
    /// A run of another profile or period.
    public static let correctionOther = Message(
        "correction-other",
        zh: "考评 {other} 是“{of-other}”，不能更正“{of}”的考评 {run}",
        en: "run {other} is of \"{of-other}\" and cannot correct run {run} of \"{of}\""
    )
    /// A run that was withdrawn or corrected.
    public static let correctionNotInForce = Message(
        "correction-not-in-force",
        zh: "考评 {other}（第 {other-number} 号记录）已撤回或已被更正，不能用来更正",
        en:
            "run {other} (record {other-number}) was withdrawn or corrected, so it corrects nothing",
        hintZH: "已撤回的，重新备案或公示后可用来更正；已被更正的，只能用来更正替代它的考评。",
        hintEN:
            "A withdrawn run can when it is filed or published anew; a corrected one can correct what took its place."
    )
    /// A run that corrects another.
    public static let correctionTwice = Message(
        "correction-twice",
        zh: "考评 {other}（第 {other-number} 号记录）已用来更正考评 {corrects}",
        en: "run {other} (record {other-number}) corrects run {corrects} already"
    )
    /// A run whose keys were erased.
    public static let correctionErased = Message(
        "keys-erased",
        zh: "考评 {run} 的考评对象编号已抹去，不能逐个比较",
        en: "the keys of the units of run {run} were erased, so they cannot be compared"
    )
    /// Changes that no accepted objection explains.
    public static let correctionNoReason = Message(
        "correction-no-reason",
        zh: "{count} 个考评对象的得分、名称或分组有变化，却没有已采纳的异议，也没有 --reason：{units}",
        en:
            "scores, names or groups of units changed without an accepted objection or --reason, {count} in all: {units}",
        hintZH: "没有留档，也没有更正；用 --reason 写明更正的理由。",
        hintEN: "Nothing was corrected; say with --reason why they are."
    )
    /// Objections that nobody decided on.
    public static let correctionOpenObjections = Message(
        "objections-open",
        zh: "考评 {run} 尚有未处理的异议：{objections}",
        en: "objections to run {run} are still open: {objections}",
        hintZH: "用 kaoping object --decide 登记处理结果。",
        hintEN: "Record the decisions with `kaoping object --decide`."
    )
    /// A result that was withdrawn or corrected, used as if it held.
    public static let runNotInForce = Message(
        "run-not-in-force",
        zh: "考评 {run}（第 {number} 号记录）{state}",
        en: "run {run} (record {number}) is {state}"
    )
}

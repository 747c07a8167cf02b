internal import KaopingCore

/// Help of the commands of the procedure.
extension ProcedureText {
    static let reference = Bilingual(
        zh: "考评编号（至少前六位）或记录序号；写了 --period 的，为方案的文件或编号。",
        en:
            "The run: its id, six digits of it, or its record's number; with --period a profile."
    )
    static let noReference = Bilingual(zh: "写明哪一次考评。", en: "Name a run.")
    static func oneLine(_ option: String) -> Bilingual {
        Bilingual(
            zh: "\(option) 只能写一行，不能有换行或控制字符。",
            en: "\(option) must be one line without control characters."
        )
    }
    static let publishData = Bilingual(
        zh: "放假安排所在数据表的文件夹；只有较早版本的留档需要，不写即当前文件夹。",
        en:
            "Where the tables of holidays are, for records of earlier versions; the current folder where it is not given."
    )
    static let period = Bilingual(
        zh: "方案的考评周期，如 2023Q2；写了此项，前面写方案。",
        en: "The period of the profile that is named, such as 2023Q2."
    )
    static let on = Bilingual(
        zh: "办理日期，如 2023-07-01；不写即当天。",
        en: "The day on which it was done, such as 2023-07-01; today where it is not given."
    )
    static let file = Bilingual(
        zh: "登记备案，给出写入备案件的散列值。",
        en: "Records that a result was filed, and gives the hash for the filing."
    )
    static let fileExamples = HelpText.examples(
        zh: [
            "kaoping file 3f2a91 --to 区委组织部 --no 〔2023〕5号 --on 2023-07-01",
            "kaoping file dispatched-staff-appraisal --period 2023",
        ],
        en: [
            "kaoping file 3f2a91 --to district --no 2023-5 --on 2023-07-01",
            "kaoping file dispatched-staff-appraisal --period 2023",
        ]
    )
    static let authority = Bilingual(zh: "备案机关。", en: "With whom it was filed.")
    static let filingNumber = Bilingual(zh: "备案号。", en: "The number of the filing.")
    static let publish = Bilingual(
        zh: "登记公示，算出公示的最后一天。",
        en: "Records that public notice was given, and counts its last day."
    )
    static let publishExamples = HelpText.examples(
        zh: [
            "kaoping publish 3f2a91 --from 2023-07-03",
            "kaoping publish small --period 2023 --days \"7 days\"",
        ],
        en: [
            "kaoping publish 3f2a91 --from 2023-07-03",
            "kaoping publish small --period 2023 --days \"7 days\"",
        ],
        note: Bilingual(
            zh: """
                天数由方案的公示阶段规定。当日不计，自次日起算（民法典第二百零一条），方案写了
                first_day: counted 的除外；按日历日计算、最后一天为休息日的，顺延到下一工作日
                （第二百零三条）。工作日按方案 calendar 和放假安排数据表的放假和调休计算。
                """,
            en: """
                The scheme's stage of the notice says how many days. The day itself is not counted
                (Civil Code, article 201) unless the scheme says first_day: counted; calendar days
                that would end on a day off end on the next working day (article 203). Working
                days follow the holidays and worked weekends of the scheme's calendar and of its
                tables of holidays.
                """
        )
    )
    static let from = Bilingual(
        zh: "公示之日，如 2023-07-03；不写即当天。",
        en: "The day on which notice is given, such as 2023-07-03; today where it is not stated."
    )
    static let days = Bilingual(
        zh: "公示天数，如“5 working_days”；只在方案没有规定时写。",
        en: "How long, such as `5 working_days`, where the scheme does not say."
    )
    static let object = Bilingual(
        zh: "登记异议，或对异议作出处理。",
        en: "Records an objection, or the decision on one."
    )
    static let objectExamples = HelpText.examples(
        zh: [
            "kaoping object 3f2a91 --unit 和平社区 --item 走访 --objector 王某 --reason 漏记两次走访",
            "kaoping object 3f2a91 --decide 1 --accept --reason 核对台账属实",
        ],
        en: [
            "kaoping object 3f2a91 --unit u17 --item visits --objector wang --reason \"two visits left out\"",
            "kaoping object 3f2a91 --decide 1 --accept --reason \"the ledger has them\"",
        ],
        note: Bilingual(
            zh: "公示期满后提出的，注明逾期；方案写了 late: refused 的不受理。",
            en: "After the notice it is recorded as late, or refused where the scheme says so."
        )
    )
    static let unit = Bilingual(zh: "异议所涉考评对象的编号或名称。", en: "The unit's key or name.")
    static let item = Bilingual(zh: "异议所涉考评项的编号或名称。", en: "The criterion's id or title.")
    static let objectionReason = Bilingual(
        zh: "异议的理由；处理异议时为处理的理由。",
        en: "Why it is objected to, or why it is decided so."
    )
    static let objector = Bilingual(
        zh: "异议人；可用 kaoping runs forget 抹去。",
        en: "Who objects; `kaoping runs forget` erases the name."
    )
    static let decide = Bilingual(zh: "处理第几号异议。", en: "Decides the objection of this number.")
    static let accept = Bilingual(zh: "采纳。", en: "It is accepted.")
    static let reject = Bilingual(zh: "驳回。", en: "It is rejected.")
    static let decideWhich = Bilingual(
        zh: "--accept 和 --reject 要与 --decide 同用，写明第几号异议。",
        en: "--accept and --reject go with --decide, which names the objection."
    )
    static let acceptOrReject = Bilingual(
        zh: "处理异议时，--accept 和 --reject 须写且只能写一个。",
        en: "A decision is either --accept or --reject."
    )
    static let decideAlone = Bilingual(
        zh: "--decide 不能与 --unit、--item、--objector 同用。",
        en: "--decide excludes --unit, --item and --objector."
    )
    static let correct = Bilingual(
        zh: "以更正后的考评替代原考评，列出每一处变动及其理由。",
        en: "Puts a corrected run in the place of another, with every change and why."
    )
    static let correctExamples = HelpText.examples(
        zh: [
            "kaoping correct 3f2a91 --with 8c40d2",
            "kaoping correct small --period 2023 --data 更正后的数据 --reason 补录走访",
        ],
        en: [
            "kaoping correct 3f2a91 --with 8c40d2",
            "kaoping correct small --period 2023 --data corrected --reason \"visits added\"",
        ],
        note: Bilingual(
            zh: "变动的理由是已采纳的异议，或者 --reason；没有理由的不留档，也不更正。原考评不删除，状态变为已更正。原结果其实无误的，用它再更正替代它的考评。",
            en:
                "The reasons are accepted objections, or --reason; without one nothing is recorded. The first run stays on record, and where it was right after all it can correct what took its place."
        )
    )
    static let corrected = Bilingual(
        zh: "原考评的编号或序号；不写 --with 的为方案，用现有数据重新运行。",
        en: "The run that is corrected; without --with a profile, which is run again."
    )
    static let with = Bilingual(
        zh: "更正后的考评：编号或记录序号。",
        en: "The corrected run: its id, or its record's number."
    )
    static let correctionReason = Bilingual(
        zh: "更正的理由；得分变动都有已采纳的异议时可以不写。",
        en: "Why, where accepted objections do not say it all."
    )
    static let withdraw = Bilingual(
        zh: "撤回结果；原考评保留在档，可以重新备案、公示。",
        en: "Withdraws a result; it stays on record and may be filed and published anew."
    )
    static let withdrawExamples = HelpText.examples(
        zh: ["kaoping withdraw 3f2a91 --reason 公示日期有误"],
        en: ["kaoping withdraw 3f2a91 --reason \"wrong day of the notice\""]
    )
    static let withdrawReason = Bilingual(zh: "撤回的理由。", en: "Why it is withdrawn.")
}

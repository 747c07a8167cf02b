/// Words of what a run found, in both languages.
extension Phrases {
    /// A flag that holds.
    public static let yes = Bilingual(zh: "是", en: "yes")
    /// A flag that does not hold.
    public static let no = Bilingual(zh: "否", en: "no")
    /// A stage that was passed.
    public static let passed = Bilingual(zh: "通过", en: "passed")
    /// A stage that was not passed.
    public static let notPassed = Bilingual(zh: "未通过", en: "not passed")
    /// A stage that a unit did not get to.
    public static let notReached = Bilingual(zh: "未进入", en: "not reached")
    /// What stands between the parts of a sentence.
    public static let semicolon = Bilingual(zh: "；", en: "; ")
    /// What stands between names.
    public static let listComma = Bilingual(zh: "、", en: ", ")
    /// A gate that is proposed and not decided.
    public static let pending = Bilingual(zh: "待决定", en: "pending")
    /// A stage's score.
    public static let stageScore = Bilingual(zh: "得分", en: "score")
    /// The day by which rectification is due.
    public static let deadline = Bilingual(zh: "整改期限", en: "deadline")
    /// The outcome before a re-inspection.
    public static let firstOutcome = Bilingual(zh: "初次结论", en: "first outcome")

    // MARK: Sections

    /// The figures of all units.
    public static let populationFigures = Bilingual(zh: "统计数", en: "Figures")
    /// What the units together must reach.
    public static let targets = Bilingual(zh: "目标", en: "Targets")
    /// One target.
    public static let target = Bilingual(zh: "目标", en: "Target")
    /// What excused units.
    public static let waivers = Bilingual(zh: "免评", en: "Waivers")
    /// Gates that somebody must decide on.
    public static let pendingGates = Bilingual(zh: "待决定事项", en: "Decisions pending")
    /// What is asked for with gates and consequences.
    public static let asked = Bilingual(zh: "后续事项", en: "What follows")
    /// The stages of judging.
    public static let procedure = Bilingual(zh: "考评程序", en: "Procedure")
    /// Where the scheme comes from and what was chosen.
    public static let basis = Bilingual(zh: "口径说明", en: "Basis")

    // MARK: Headings

    /// A group of units.
    public static let group = Bilingual(zh: "范围", en: "Group")
    /// All units as a group.
    public static let allUnits = Bilingual(zh: "全部", en: "all")
    /// The share that was found.
    public static let shareFound = Bilingual(zh: "实际", en: "Found")
    /// The share that is due.
    public static let due = Bilingual(zh: "应达到", en: "Due")
    /// Whether a target is met.
    public static let verdict = Bilingual(zh: "结论", en: "Verdict")
    /// A target that is met.
    public static let met = Bilingual(zh: "达到", en: "met")
    /// A target that is not met.
    public static let notMet = Bilingual(zh: "未达到", en: "not met")
    /// A target that is not yet due.
    public static let notDue = Bilingual(zh: "未到期", en: "not yet due")
    /// The units concerned.
    public static let unitNames = Bilingual(zh: "考评对象", en: "Units")
    /// A reason.
    public static let reason = Bilingual(zh: "理由", en: "Reason")
    /// Who granted a waiver.
    public static let grantedBy = Bilingual(zh: "批准", en: "Granted by")
    /// The last day.
    public static let until = Bilingual(zh: "有效期至", en: "Until")
    /// Whether a waiver holds.
    public static let inForce = Bilingual(zh: "是否有效", en: "In force")
    /// A matter that is decided on.
    public static let matter = Bilingual(zh: "事项", en: "Matter")
    /// Who decides.
    public static let decidedBy = Bilingual(zh: "由谁决定", en: "Decided by")
    /// Whether evidence is needed.
    public static let evidence = Bilingual(zh: "证明材料", en: "Evidence")
    /// What is asked for.
    public static let content = Bilingual(zh: "内容", en: "Content")
    /// A stage.
    public static let stage = Bilingual(zh: "阶段", en: "Stage")
    /// Who carries out a stage.
    public static let stageBy = Bilingual(zh: "由谁进行", en: "By")
    /// How long a stage lasts.
    public static let duration = Bilingual(zh: "时限", en: "Days")

    // MARK: Sentences

    /// Returns how long a stage lasts.
    public static func days(_ count: Int, isWorking: Bool) -> Bilingual {
        Bilingual(
            zh: isWorking ? "\(count) 个工作日" : "\(count) 日",
            en: "\(count) \(isWorking ? "working " : "")\(count == 1 ? "day" : "days")"
        )
    }

    /// Returns the end of a list of units of which the first are named.
    public static func andMore(_ count: Int) -> Bilingual {
        Bilingual(zh: "等 \(count) 个", en: " and others, \(count) in all")
    }

    /// Returns how many assumptions a scheme makes.
    public static func assumptions(_ count: Int) -> Bilingual {
        Bilingual(
            zh: "依据未规定、由方案选定的有 \(count) 处",
            en: "Chosen by the scheme where its document is silent: \(count)"
        )
    }

    /// Returns a bound that something must reach or must not pass.
    public static func bound(least: String?, most: String?) -> String {
        [least.map { "≥ " + $0 }, most.map { "≤ " + $0 }].compactMap(\.self).joined(separator: " ")
    }
}

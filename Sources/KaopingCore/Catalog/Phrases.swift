/// Words and phrases of reports, in both languages.
public enum Phrases {
    /// The composite score.
    public static let score = Bilingual(zh: "得分", en: "Score")
    /// The level.
    public static let rating = Bilingual(zh: "等级", en: "Rating")
    /// The place in the ranking.
    public static let rank = Bilingual(zh: "排名", en: "Rank")
    /// The unit's key.
    public static let unit = Bilingual(zh: "编号", en: "Unit")
    /// The unit's name.
    public static let name = Bilingual(zh: "名称", en: "Name")
    /// Gates that fired.
    public static let gates = Bilingual(zh: "一票否决等", en: "Gates")
    /// Whether there is a score.
    public static let state = Bilingual(zh: "状态", en: "State")
    /// The period.
    public static let period = Bilingual(zh: "考评周期", en: "Period")
    /// The number of units.
    public static let units = Bilingual(zh: "考评对象", en: "Units")
    /// Units with a rank.
    public static let ranked = Bilingual(zh: "参加排名", en: "Ranked")
    /// The mean of the composite scores.
    public static let mean = Bilingual(zh: "平均得分", en: "Mean score")
    /// The scheme's document.
    public static let source = Bilingual(zh: "依据", en: "Source")
    /// What was chosen.
    public static let assumption = Bilingual(zh: "方案选定", en: "Assumption")
    /// The plugins used.
    public static let plugins = Bilingual(zh: "评分器插件", en: "Plugins")
    /// The table of ranks.
    public static let ranking = Bilingual(zh: "排名表", en: "Ranking")
    /// How many units have each level.
    public static let levels = Bilingual(zh: "各等级数量", en: "Levels")
    /// The criteria and how they are scored.
    public static let method = Bilingual(zh: "计分办法", en: "Method")
    /// The places of the stated score.
    public static let stated = Bilingual(zh: "得分小数位数", en: "Stated places")
    /// The tie rule.
    public static let ties = Bilingual(zh: "并列规则", en: "Ties")
    /// A criterion.
    public static let criterion = Bilingual(zh: "考评项", en: "Criterion")
    /// Points or weight.
    public static let share = Bilingual(zh: "分值或权重", en: "Points or weight")
    /// The rule of a criterion.
    public static let rule = Bilingual(zh: "计分规则", en: "Rule")
    /// What is scored.
    public static let of = Bilingual(zh: "评什么", en: "Of")
    /// Figures of the run.
    public static let figures = Bilingual(zh: "本次计算的总体数据", en: "Figures of the run")
    /// One figure.
    public static let figure = Bilingual(zh: "数据", en: "Figure")
    /// A figure's value.
    public static let value = Bilingual(zh: "数值", en: "Value")
    /// Remarks.
    public static let remarks = Bilingual(zh: "提醒", en: "Remarks")
    /// A number of units.
    public static let count = Bilingual(zh: "数量", en: "Count")
    /// The share of units.
    public static let shareOfUnits = Bilingual(zh: "占比", en: "Share")
    /// A scorer's id.
    public static let scorer = Bilingual(zh: "评分器", en: "Scorer")
    /// A plugin.
    public static let plugin = Bilingual(zh: "插件", en: "Plugin")
    /// What a scorer does.
    public static let title = Bilingual(zh: "名称", en: "Title")
    /// Where a scorer stands.
    public static let role = Bilingual(zh: "用在", en: "Stands under")
    /// A scorer's parameters.
    public static let parameters = Bilingual(zh: "参数", en: "Parameters")
    /// A parameter that must be stated.
    public static let required = Bilingual(zh: "必填", en: "required")
    /// The value where none is stated.
    public static let defaultValue = Bilingual(zh: "默认", en: "default")
    /// What a number may be.
    public static let range = Bilingual(zh: "范围", en: "range")
    /// Worked examples.
    public static let examples = Bilingual(zh: "算例", en: "Worked examples")
    /// The literature.
    public static let reference = Bilingual(zh: "出处", en: "Reference")
    /// A scheme.
    public static let profile = Bilingual(zh: "考评方案", en: "Profile")
    /// A file.
    public static let file = Bilingual(zh: "文件", en: "File")
    /// The clause of a document.
    public static let clause = Bilingual(zh: "条款", en: "clause")

    /// Units without a level.
    public static let noLevel = Bilingual(zh: "未定级", en: "None")
    /// What stands between a name and its value.
    public static let colon = Bilingual(zh: "：", en: ": ")
    /// What stands between the parts of a list.
    public static let comma = Bilingual(zh: "，", en: ", ")

    /// Returns what stands before a title that is so deep in a tree.
    public static func indent(_ depth: Int, _ language: Language) -> String {
        String(repeating: language == .zh ? "　" : "  ", count: depth)
    }

    /// Returns a remark in brackets behind a text.
    public static func inBrackets(_ text: String, _ language: Language) -> String {
        language == .zh ? "（\(text)）" : " (\(text))"
    }

    /// The share of units that a unit stands above.
    public static let percentile = Bilingual(zh: "百分位", en: "Percentile")

    /// Returns the heading of a percentile within groups.
    public static func percentileWithin(_ groups: [Bilingual]) -> Bilingual {
        Bilingual(
            zh: groups.map(\.zh).joined(separator: "、") + "内百分位",
            en: "Percentile in " + groups.map(\.en).joined(separator: ", ")
        )
    }

    /// Returns the heading of a rank within groups.
    public static func rankWithin(_ groups: [Bilingual]) -> Bilingual {
        Bilingual(
            zh: groups.map(\.zh).joined(separator: "、") + "内排名",
            en: "Rank in " + groups.map(\.en).joined(separator: ", ")
        )
    }
}

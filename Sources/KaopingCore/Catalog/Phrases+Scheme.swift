/// Words of a scheme as an officer reads it, in both languages.
extension Phrases {
    /// What limits a criterion: types, groups and what missing data mean.
    public static let applies = Bilingual(zh: "适用", en: "Applies")
    /// Marks a value that is the default.
    public static let defaultMark = "*"
    /// What the mark means.
    public static let defaultNote = Bilingual(
        zh: "* 为默认值，方案可另行规定",
        en: "* the default, which a profile may state otherwise"
    )
    /// An id.
    public static let id = Bilingual(zh: "编号", en: "Id")
    /// The kind of a value.
    public static let type = Bilingual(zh: "类型", en: "Type")
    /// Whether a value must be given, and the default.
    public static let need = Bilingual(zh: "要求", en: "Needed")
    /// A value that may be left out.
    public static let optional = Bilingual(zh: "可选", en: "optional")
    /// A unit of measure.
    public static let measure = Bilingual(zh: "计量单位", en: "Measure")
    /// What a value may be.
    public static let allowed = Bilingual(zh: "取值", en: "Allowed")
    /// What a blank cell means.
    public static let blank = Bilingual(zh: "空白", en: "Blank")
    /// A blank cell that is no value.
    public static let blankMissing = Bilingual(zh: "按无数据*", en: "no data*")
    /// A blank cell that is an error.
    public static let blankError = Bilingual(zh: "不得空白", en: "not allowed")
    /// A column.
    public static let column = Bilingual(zh: "列", en: "Column")
    /// The heading of a column in the file.
    public static let heading = Bilingual(zh: "表头", en: "Heading")
    /// A condition.
    public static let when = Bilingual(zh: "条件", en: "When")
    /// No condition.
    public static let always = Bilingual(zh: "一律", en: "always")
    /// What something acts on.
    public static let actsOn = Bilingual(zh: "作用于", en: "Acts on")
    /// What something does.
    public static let effect = Bilingual(zh: "处理", en: "Effect")
    /// How a value comes about.
    public static let how = Bilingual(zh: "计算", en: "How")
    /// What a share must be.
    public static let requirement = Bilingual(zh: "要求", en: "Requirement")
    /// Whose share.
    public static let shareOf = Bilingual(zh: "份额", en: "Share")
    /// A computation without a body that decides.
    public static let automatic = Bilingual(zh: "自动适用", en: "applies by itself")
    /// The composite score.
    public static let total = Bilingual(zh: "总分", en: "the score")
    /// The level.
    public static let level = Bilingual(zh: "等级", en: "the level")
    /// The step of a computation.
    public static let step = Bilingual(zh: "步骤", en: "Step")
    /// How a rating begins.
    public static let ratingStart = Bilingual(zh: "起始等级", en: "Start")
    /// What decides at a stage.
    public static let passMark = Bilingual(zh: "通过标准", en: "Pass mark")
    /// How much follows.
    public static let amount = Bilingual(zh: "金额或数量", en: "Amount")
    /// The period of a result.
    public static let periods = Bilingual(zh: "考评周期", en: "Periods")
    /// What a value is taken from.
    public static let from = Bilingual(zh: "来源", en: "From")
    /// The tie-breakers.
    public static let tieBreakers = Bilingual(zh: "并列时依次比较", en: "Ties are broken by")
    /// The rankings within groups.
    public static let rankedWithin = Bilingual(zh: "另在以下范围内排名", en: "Also ranked within")

    /// A scorer's inputs.
    public static let scorerInputs = Bilingual(zh: "输入列", en: "Inputs")

    // MARK: Sections

    /// The parameters that the place fills in.
    public static let schemeParameters = Bilingual(zh: "方案参数", en: "Parameters of the scheme")
    /// The results that are used.
    public static let inputs = Bilingual(zh: "引用的考评结果", en: "Results used")
    /// The indicators.
    public static let indicators = Bilingual(zh: "指标", en: "Indicators")
    /// The steps of preparing data.
    public static let preparation = Bilingual(zh: "数据处理", en: "Preparation of data")
    /// Other totals.
    public static let totals = Bilingual(zh: "其他总分", en: "Other totals")
    /// Adjustments.
    public static let adjustments = Bilingual(zh: "加扣分", en: "Adjustments")
    /// Gates.
    public static let hardRules = Bilingual(zh: "一票否决等", en: "Gates")
    /// The levels and how they are reached.
    public static let ratingSection = Bilingual(zh: "定级", en: "Rating")
    /// The decimal places that a number is stated to.
    public static let places = Bilingual(zh: "小数位数", en: "Places")
    /// Evidence that a decision needs.
    public static let evidenceNeeded = Bilingual(zh: "须提供", en: "required")
    /// The steps from the score to the level.
    public static let ratingRules = Bilingual(zh: "定级步骤", en: "Steps of the rating")
    /// How units are ranked.
    public static let rankingSection = Bilingual(zh: "排名办法", en: "How units are ranked")
    /// The groups above.
    public static let rollups = Bilingual(zh: "上级汇总", en: "Groups above")
    /// What follows from a result.
    public static let consequences = Bilingual(zh: "结果运用", en: "Consequences")
    /// What shares must be.
    public static let requirements = Bilingual(zh: "份额的规定", en: "Requirements on shares")
    /// The order of calculation.
    public static let order = Bilingual(zh: "计算顺序", en: "Order of calculation")

    /// The steps of a calculation in their fixed order.
    public static let orderOfCalculation = [
        Bilingual(zh: "数据处理", en: "preparation"),
        Bilingual(zh: "各考评项计分（含一票否决等对考评项的处理）", en: "criteria with the gates on them"),
        Bilingual(zh: "汇总", en: "combination"),
        Bilingual(zh: "加扣分", en: "adjustments"),
        Bilingual(zh: "对总分的处理", en: "gates on the score"),
        Bilingual(zh: "四舍五入", en: "stated rounding"),
        Bilingual(zh: "考评程序", en: "stages"),
        Bilingual(zh: "起始等级", en: "start of the rating"),
        Bilingual(zh: "定级规则（依次）", en: "rating rules in order"),
        Bilingual(zh: "对等级的处理", en: "gates on the level"),
        Bilingual(zh: "排名", en: "ranking"),
        Bilingual(zh: "结果运用", en: "consequences"),
        Bilingual(zh: "统计数、目标和上级汇总", en: "figures, targets and groups above"),
    ]

    // MARK: Sentences

    /// Returns the heading of a table of data.
    public static func table(_ id: String, _ file: String, isMany: Bool) -> Bilingual {
        Bilingual(
            zh: "数据表 \(id)（\(file)，每个考评对象\(isMany ? "可有多行" : "一行")）",
            en: "Table \(id) (\(file), \(isMany ? "many rows" : "one row") a unit)"
        )
    }

    /// Returns that a criterion is for some types of unit alone.
    public static func only(_ types: [String]) -> Bilingual {
        Bilingual(
            zh: "只评" + types.joined(separator: "、"),
            en: "only " + types.joined(separator: ", ")
        )
    }

    /// Returns that something is done within the groups of a column.
    public static func within(_ group: Bilingual) -> Bilingual {
        Bilingual(zh: "在同一\(group.zh)内", en: "within \(group.en)")
    }

    /// Returns a condition on rows.
    public static func whereRows(_ condition: String) -> Bilingual {
        Bilingual(zh: "限 \(condition)", en: "where \(condition)")
    }

    /// Returns what weighs rows.
    public static func weighted(_ weight: String) -> Bilingual {
        Bilingual(zh: "按 \(weight) 加权", en: "weighted by \(weight)")
    }

    /// Returns that groups of rows are reduced first and then joined.
    public static func byThen(_ column: Bilingual, _ then: Bilingual) -> Bilingual {
        Bilingual(zh: "按\(column.zh)分别计算，再取\(then.zh)", en: "by \(column.en), then \(then.en)")
    }

    /// Returns that weights are computed by a method.
    public static func weightsBy(_ method: String) -> Bilingual {
        Bilingual(zh: "权重由 \(method) 计算", en: "weights by \(method)")
    }

    /// Returns what happens to a unit in a state.
    public static func policy(_ state: Bilingual, _ effect: Bilingual) -> Bilingual {
        Bilingual(zh: "\(state.zh)的\(effect.zh)", en: "where \(state.en): \(effect.en)")
    }

    /// Returns which values stand for a state.
    public static func valueStates(_ list: String) -> Bilingual {
        Bilingual(zh: "不计分的值：\(list)", en: "values without a score: \(list)")
    }

    /// Returns what an overlay may still give.
    public static func open(_ points: String) -> Bilingual {
        Bilingual(zh: "下级可增设 \(points) 分", en: "open for \(points) points")
    }

    /// Returns that the dates of an element limit it.
    public static func inForce(_ dates: Bilingual) -> Bilingual {
        Bilingual(zh: "施行期 \(dates.zh)", en: "in force \(dates.en)")
    }

    /// Returns the parts of a share rule: at most so much of a base.
    public static func quota(
        _ level: Bilingual,
        limit: String,
        _ details: String
    ) -> Bilingual {
        Bilingual(
            zh: "“\(level.zh)”最多 \(limit)\(details)",
            en: "\(level.en): at most \(limit)\(details)"
        )
    }

    /// Returns the places of a phase.
    public static func places(_ phase: String, _ count: Int) -> Bilingual {
        Bilingual(zh: "第 \(phase) 批 \(count) 个名额", en: "phase \(phase): \(count) places")
    }

    /// Returns a point that stands after another stage.
    public static func after(_ stage: Bilingual) -> Bilingual {
        Bilingual(zh: "在“\(stage.zh)”之后", en: "after \(stage.en)")
    }

    /// Returns the day of an inspection.
    public static func inspected(_ day: String) -> Bilingual {
        Bilingual(zh: "验收日期 \(day)", en: "inspected \(day)")
    }

    /// Returns the score of a re-inspection.
    public static func reinspection(_ score: String) -> Bilingual {
        Bilingual(zh: "复验得分 \(score)", en: "re-inspection \(score)")
    }

    /// Returns the day of a re-inspection.
    public static func reinspected(_ day: String) -> Bilingual {
        Bilingual(zh: "复验日期 \(day)", en: "re-inspected \(day)")
    }

    /// Returns by when rectification is due.
    public static func rectifyWithin(_ days: String) -> Bilingual {
        let count = days.prefix { $0 != " " }
        return Bilingual(zh: "\(count) 日内整改", en: "rectify within \(days)")
    }

    /// Returns a limit from above.
    public static func atMost(_ bound: String) -> Bilingual {
        Bilingual(zh: "最高 \(bound)", en: "at most \(bound)")
    }

    /// Returns a limit from below.
    public static func atLeast(_ bound: String) -> Bilingual {
        Bilingual(zh: "最低 \(bound)", en: "at least \(bound)")
    }

    /// Returns a value that is set.
    public static func set(_ value: String) -> Bilingual {
        Bilingual(zh: "定为 \(value)", en: "set to \(value)")
    }

    /// Returns a value that is added.
    public static func add(_ value: String) -> Bilingual {
        Bilingual(zh: "加 \(value)", en: "add \(value)")
    }

    /// Returns limits from both sides.
    public static func clamp(_ lower: String, _ upper: String) -> Bilingual {
        Bilingual(zh: "限于 \(lower) 至 \(upper)", en: "kept within \(lower) to \(upper)")
    }

    /// A unit that is taken out.
    public static let excluded = Bilingual(zh: "不参评", en: "excluded")
    /// A unit without a level.
    public static let notRated = Bilingual(zh: "不予评定", en: "not rated")

    /// The stage of filing.
    public static let filing = Bilingual(zh: "备案", en: "filing")
    /// The stage of the public notice.
    public static let notice = Bilingual(zh: "公示", en: "public notice")
    /// A notice whose day is its first.
    public static let firstDayCounted = Bilingual(zh: "当日起算", en: "its day counted")
    /// A notice after which no objection is taken.
    public static let lateRefused = Bilingual(zh: "逾期异议不受理", en: "no late objections")

    /// Returns of which results an input is.
    public static func resultOf(_ profile: String?) -> Bilingual {
        Bilingual(zh: profile ?? "本方案", en: profile ?? "this profile")
    }

    /// Returns so many periods before.
    public static func previous(_ count: Int) -> Bilingual {
        Bilingual(
            zh: count == 1 ? "上一周期" : "前 \(count) 个周期",
            en: count == 1 ? "the period before" : "the \(count) periods before"
        )
    }

    /// The same period a year before.
    public static let yearBefore = Bilingual(
        zh: "上年同期",
        en: "the same period a year before"
    )
    /// The period itself.
    public static let samePeriod = Bilingual(zh: "同一周期", en: "the same period")

    /// Returns the shorter periods within this one.
    public static func periodsWithin(_ kind: Bilingual) -> Bilingual {
        Bilingual(zh: "本周期内各\(kind.zh)", en: "every \(kind.en) within the period")
    }

    /// Returns how many periods a unit needs.
    public static func needsPeriods(_ count: Int) -> Bilingual {
        Bilingual(zh: "至少 \(count) 个周期", en: "at least \(count) periods")
    }

    /// Division by a denominator.
    public static let denominator = Bilingual(
        zh: "除以指标规定的分母（per）",
        en: "divide by what the indicator is per"
    )

    /// Returns the share of data that a unit needs.
    public static func screen(_ share: String) -> Bilingual {
        Bilingual(
            zh: "有数据的指标不足 \(share) 的不参评",
            en: "exclude units with data for less than \(share) of the indicators"
        )
    }
}

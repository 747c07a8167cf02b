internal import ScorerKit

/// What a task loses by being late, by not being done, and by not being kept up.
struct LatenessRule: Sendable {
    static let parameters = [
        ParameterDescription(
            "take",
            .choice,
            zh: "计分方式：share按应得的比例计分，deduct从满分中逐项扣分",
            en:
                "share: the part of the tasks' credit that is kept; deduct: points off the full mark",
            defaultValue: "share",
            choices: ["share", "deduct"],
            zhChoices: ["按比例计分", "从满分中扣分"]
        ),
        ParameterDescription(
            "lose",
            .number,
            zh: "每逾期一日失去多少：share为该任务的比例（不写为全部），deduct为分数（必写）",
            en:
                "what a task loses for each day late: a share of its credit, all of it where nothing "
                + "is stated, or points, which must be stated",
            isMain: true,
            range: Interval(0...)
        ),
        ParameterDescription(
            "lose_at_most",
            .number,
            zh: "一项任务因逾期最多失去多少",
            en: "the most that a task loses by being late",
            range: Interval(0...)
        ),
        ParameterDescription(
            "days",
            .choice,
            zh: "逾期按日历日或工作日计",
            en: "whether days of the calendar or working days are counted",
            defaultValue: "days",
            choices: ["days", "working_days"],
            zhChoices: ["日历日", "工作日"]
        ),
        ParameterDescription(
            "grace",
            .days,
            zh: "宽限日数，宽限期内不算逾期，超过的从宽限期满起算",
            en: "days of grace, after which days late are counted",
            defaultValue: "0",
            range: Interval(0...3_660)
        ),
        ParameterDescription(
            "undone",
            .choice,
            zh: "到期未完成的：all失去全部（share）或封顶的分数（deduct），late按截至统计日逾期计",
            en:
                "a task that is not done loses all of its credit or the most there is to lose, or as "
                + "much as one that is done late on the day of the calculation",
            defaultValue: "all",
            choices: ["all", "late"],
            zhChoices: ["失去全部", "按逾期计"]
        ),
        ParameterDescription(
            "lapse",
            .number,
            zh: "完成后未能坚持的失去多少，不写为全部（share）或封顶的分数（deduct）",
            en: "what a task loses that was not kept up; all, or the most there is to lose, where "
                + "nothing is stated",
            range: Interval(0...)
        ),
        WorkingDays.parameter,
    ]

    /// Whether points are taken off the full mark.
    let deducts: Bool
    private let lose: Double
    private let most: Double
    private let grace: Int
    /// Whether a task that is not done loses everything, however late it is by now.
    let undoneLosesAll: Bool
    private let lapse: Double
    private let working: WorkingDays?

    init(parameters: Parameters) throws(ScorerError) {
        deducts = try parameters.choice("take") == 1
        let (lose, most) = (
            parameters.optionalNumber("lose"), parameters.optionalNumber("lose_at_most")
        )
        undoneLosesAll = try parameters.choice("undone") == 0
        grace = Int(try parameters.number("grace"))
        working =
            try parameters.choice("days") == 1 ? WorkingDays(parameters: parameters) : nil
        guard !deducts || lose != nil else {
            throw .parameter(
                "lose",
                zh: "逐项扣分须写明每逾期一日扣几分",
                en: "deduct needs the points lost for each day"
            )
        }
        guard !deducts || most != nil || !undoneLosesAll else {
            throw .parameter(
                "lose_at_most",
                zh: "未完成的扣几分没有依据：写明lose_at_most，或写undone: late",
                en:
                    "what a task that is not done loses is open: state lose_at_most, or undone: late"
            )
        }
        let all = deducts ? most : 1
        guard
            deducts
                || [lose, most, parameters.optionalNumber("lapse")].allSatisfy({ ($0 ?? 0) <= 1 })
        else {
            throw .parameter(
                "lose",
                zh: "按比例计分时，失去的比例不能超过100%",
                en: "a task cannot lose more than 100% of its credit"
            )
        }
        self.lose = lose ?? 1
        self.most = most ?? (deducts ? .infinity : 1)
        lapse = parameters.optionalNumber("lapse") ?? all ?? self.lose
    }

    /// Returns how many days late a task was done, or is by now.
    func daysLate(_ task: DatedTask) -> Double {
        let days = working.map { $0.count(after: task.due, through: task.end) }
        return Double(max(0, (days ?? task.end - task.due) - grace))
    }

    /// Returns what a task loses, as a share of its credit or in points.
    func loss(_ task: DatedTask, daysLate: Double) -> Double {
        let all = deducts ? most : 1
        let byDays = daysLate == 0 ? 0 : min(lose * daysLate, most)
        switch task.ending {
        case .done: return byDays
        case .undone: return undoneLosesAll ? all : byDays
        case .lapsed: return min(byDays + lapse, max(all, lapse))
        }
    }
}

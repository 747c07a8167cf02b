/// Words of comparisons, in both languages.
extension Phrases {
    // MARK: Headings

    /// Units side by side.
    public static let sideBySide = Bilingual(zh: "并列比较", en: "Side by side")
    /// Where the gap comes from.
    public static let gapParts = Bilingual(zh: "差距来源", en: "Where the gap comes from")
    /// A movement between periods.
    public static let movement = Bilingual(zh: "变动情况", en: "Movement")
    /// A summary.
    public static let summary = Bilingual(zh: "变动汇总", en: "Summary")
    /// What moved single units.
    public static let whatMoved = Bilingual(zh: "变动来源", en: "What moved it")
    /// From which level to which.
    public static let transitions = Bilingual(
        zh: "等级变动（行为原等级，列为现等级）",
        en: "From level (rows) to level (columns)"
    )
    /// Figures of groups.
    public static let groupFigures = Bilingual(zh: "分组比较", en: "Groups")
    /// The criteria that two profiles have in common.
    public static let commonCriteria = Bilingual(zh: "相同的考评项", en: "Criteria in common")
    /// The criteria that two profiles do not have in common.
    public static let otherCriteria = Bilingual(
        zh: "不同的考评项（未比较）",
        en: "Not in common (not compared)"
    )
    /// A row of periods.
    public static let trend = Bilingual(zh: "历期走势", en: "Trend")
    /// Where runs come from.
    public static let runs = Bilingual(zh: "所用结果", en: "Runs compared")

    /// What decided levels that scores did not.
    public static let decidedLevels = Bilingual(
        zh: "不由得分决定的等级",
        en: "Levels that the score did not decide"
    )

    // MARK: Columns

    /// What a unit gets less what the first gets.
    public static let gap = Bilingual(zh: "差距", en: "Gap")
    /// Before.
    public static let before = Bilingual(zh: "前期", en: "Before")
    /// After.
    public static let after = Bilingual(zh: "本期", en: "After")
    /// A difference.
    public static let change = Bilingual(zh: "变动", en: "Change")
    /// Places gained.
    public static let placesGained = Bilingual(zh: "名次升降", en: "Places gained")
    /// What the method did.
    public static let byMethod = Bilingual(zh: "办法影响", en: "By the method")
    /// What the units did.
    public static let byPerformance = Bilingual(zh: "实际变化", en: "By performance")
    /// Places gained by the method.
    public static let placesByMethod = Bilingual(zh: "名次：办法影响", en: "Places by the method")
    /// Places gained by what the units did.
    public static let placesByPerformance = Bilingual(
        zh: "名次：实际变化",
        en: "Places by performance"
    )
    /// The standard deviation.
    public static let spread = Bilingual(zh: "标准差", en: "Std. deviation")
    /// The lowest.
    public static let lowest = Bilingual(zh: "最低", en: "Lowest")
    /// The highest.
    public static let highest = Bilingual(zh: "最高", en: "Highest")
    /// How many units take part.
    public static let counted = Bilingual(zh: "参评", en: "Counted")
    /// The score of the common part.
    public static let commonScore = Bilingual(zh: "相同部分得分", en: "Common part")
    /// The place by the common part.
    public static let commonRank = Bilingual(zh: "相同部分排名", en: "Rank by common part")
    /// The score of the first period.
    public static let first = Bilingual(zh: "首期", en: "First")
    /// The score of the last period.
    public static let last = Bilingual(zh: "末期", en: "Last")
    /// A small picture of scores.
    public static let scorePicture = Bilingual(zh: "得分走势", en: "Score trend")
    /// A small picture of ranks.
    public static let rankPicture = Bilingual(zh: "排名走势", en: "Rank trend")
    /// Full marks.
    public static let fullMarks = Bilingual(zh: "满分", en: "Full marks")
    /// What full marks are worth in the base.
    public static let worthInBase = Bilingual(zh: "在共同方案中的分值", en: "Worth in the base")

    // MARK: Lines

    /// What gates made of a score.
    public static let gatesOnScore = Bilingual(zh: "一票否决等", en: "Gates")
    /// What nothing explains.
    public static let unexplained = Bilingual(zh: "其他", en: "Other")
    /// What rounding leaves.
    public static let roundingRest = Bilingual(zh: "四舍五入差", en: "Rounding")
    /// A node that was not parted.
    public static let notAdditive = Bilingual(zh: "非加总，不拆分", en: "not additive")
    /// The figures of a table of gaps.
    public static let partsOfTotal = Bilingual(
        zh: "表中为各考评项计入总分的部分，不是该项自身的得分",
        en: "figures are what each criterion gives to the total, not its own score"
    )

    /// Returns to whom gaps are.
    public static func gapTo(_ unit: String) -> Bilingual {
        Bilingual(
            zh: "差距：与其中排名最前的 \(unit) 相比",
            en: "gaps are to \(unit), the best ranked of them"
        )
    }

    /// Returns why the gap at a node is not parted.
    public static func notParted(_ title: Bilingual, _ rule: Bilingual) -> Bilingual {
        Bilingual(
            zh: "“\(title.zh)”按“\(rule.zh)”汇总，不是各项相加，差距不能拆分到各项；"
                + "其下括号内为各项自身的得分及其差，不能相加",
            en:
                "\"\(title.en)\" is a \"\(rule.en)\" and no sum, so that its gap cannot be parted; in "
                + "brackets below it are the criteria's own scores and their gaps, which do not add up"
        )
    }

    /// Returns why the change of a node is not parted.
    public static func changeNotParted(_ title: Bilingual, _ rule: Bilingual) -> Bilingual {
        Bilingual(
            zh: "“\(title.zh)”按“\(rule.zh)”汇总，不是各项相加，变动不能拆分到各项；"
                + "其后括号内为各项自身得分的变动，不能相加",
            en:
                "\"\(title.en)\" is a \"\(rule.en)\" and no sum, so that its change cannot be parted; "
                + "in brackets behind it are the changes of the criteria's own scores, which do not "
                + "add up"
        )
    }

    /// Returns which criteria do not count for a unit, so that others count for more.
    public static func leftOut(_ unit: Bilingual, _ criteria: [Bilingual]) -> Bilingual {
        let zh = criteria.map(\.zh).joined(separator: "、")
        let en = criteria.map(\.en).joined(separator: ", ")
        return Bilingual(
            zh: "\(unit.zh)：\(zh)没有得分，其分值由其他考评项分担",
            en: "\(unit.en): without a score for \(en), whose weight the others share"
        )
    }

    /// Returns how many units that stayed are in no figure.
    public static func notCounted(_ count: Int) -> Bilingual {
        Bilingual(
            zh: "未计入以上各数（前期或本期没有得分、不予评定或不参评）：\(count)",
            en: "in none of these figures, as not scored, not rated or excluded one time: \(count)"
        )
    }

    /// Returns how many changes there are, of which only the largest are listed.
    public static func inAll(_ count: Int) -> Bilingual {
        Bilingual(zh: "等共 \(count) 项", en: "\(count) in all")
    }

    /// Returns how many units have levels that are not in the same list.
    public static func levelsNotCompared(_ count: Int) -> Bilingual {
        Bilingual(
            zh: "另有 \(count) 个两期等级不同列，不能比较",
            en: "\(count) more are at levels that the other period does not have"
        )
    }

    /// How to read the small pictures of a trend.
    public static let pictures = Bilingual(
        zh: "走势图：每行按自身的最低和最高画，越高越好；· 为该期没有",
        en: "pictures: each row from its own lowest to its own highest, higher is better; "
            + "· is a period without one"
    )

    /// A unit that was not there before.
    public static let entered = Bilingual(zh: "新进", en: "new")
    /// A unit that is not there any more.
    public static let exited = Bilingual(zh: "退出", en: "left")
    /// Units that went up.
    public static let up = Bilingual(zh: "上升", en: "Up")
    /// Units that went down.
    public static let down = Bilingual(zh: "下降", en: "Down")
    /// Units that stayed.
    public static let equal = Bilingual(zh: "不变", en: "Equal")
    /// The mean change.
    public static let meanChange = Bilingual(zh: "平均变动", en: "Mean change")
    /// Only the first profile has it.
    public static let differs = Bilingual(zh: "两方案不同", en: "differs")

    /// Returns that only one profile has it.
    public static func only(_ profile: String) -> Bilingual {
        Bilingual(zh: "仅 \(profile) 有", en: "only in \(profile)")
    }

    /// Returns where a recorded run is.
    public static func recordedAs(_ number: Int, _ id: String, _ at: Bilingual) -> Bilingual {
        Bilingual(
            zh: "第 \(number) 号记录 \(id)，留档时间 \(at.zh)",
            en: "record \(number), \(id), recorded \(at.en)"
        )
    }

    /// Returns how many runs of a period a newer one took the place of.
    public static func replacing(_ count: Int) -> Bilingual {
        Bilingual(
            zh: "该周期另有 \(count) 次留档，取有效的最新一次",
            en: count == 1
                ? "the newest that stands; 1 other run of the period is recorded"
                : "the newest that stands; \(count) other runs of the period are recorded"
        )
    }

    /// A run that was computed just now.
    public static let computedNow = Bilingual(zh: "由数据当场计算", en: "computed from the data now")

    /// Another method in the later period, told apart.
    public static let methodSplit = Bilingual(
        zh: "两期办法不同：办法影响＝旧数据按新办法的结果－前期结果，实际变化＝本期结果－旧数据按新办法的结果",
        en:
            "the method changed: by the method = old data under the new profile less the old result; "
            + "by performance = the new result less that"
    )

    /// Another method in the later period, not told apart.
    public static let methodNotSplit = Bilingual(
        zh: "两期办法不同，变动之中既有办法影响，也有实际变化，未能区分",
        en: "the method changed; changes are by the method and by performance, not told apart"
    )

    /// Returns from which periods on the method is another.
    public static func methodChangedIn(_ periods: [String]) -> Bilingual {
        Bilingual(
            zh: "自下列周期起办法有变：\(periods.joined(separator: "、"))",
            en: "the method is another from: \(periods.joined(separator: ", "))"
        )
    }

    /// Returns for which periods there is no run.
    public static func noRuns(_ periods: [String]) -> Bilingual {
        Bilingual(
            zh: "没有结果的周期：\(periods.joined(separator: "、"))",
            en: "periods without a run: \(periods.joined(separator: ", "))"
        )
    }
}

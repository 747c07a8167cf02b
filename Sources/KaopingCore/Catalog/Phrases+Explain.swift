/// Words of explanations, in both languages.
extension Phrases {
    /// Why a unit has its result.
    public static let explanation = Bilingual(zh: "结果说明", en: "Explanation")
    /// From the raw values to the score.
    public static let derivation = Bilingual(zh: "得分是怎样算出来的", en: "How the score comes about")
    /// What is done behind the tree.
    public static let afterTheScore = Bilingual(zh: "合计之后", en: "After the total")
    /// What points were lost.
    public static let lost = Bilingual(zh: "丢分情况", en: "Points lost")
    /// Where points were lost.
    public static let lostAt = Bilingual(zh: "丢分之处", en: "Lost at")
    /// How many points were lost.
    public static let points = Bilingual(zh: "分", en: "Points")
    /// A unit that lost nothing.
    public static let nothingLost = Bilingual(zh: "没有丢分。", en: "Nothing was lost.")
    /// What a value is read from.
    public static let readValue = Bilingual(zh: "数据", en: "Value")
    /// Why a scorer gives its score.
    public static let because = Bilingual(zh: "计分说明", en: "Because")
    /// A scorer's parameter that each unit has its own of.
    public static let bound = Bilingual(zh: "标准", en: "Bound")
    /// What a step of preparation did.
    public static let prepared = Bilingual(zh: "数据处理", en: "Prepared")
    /// A population's figure.
    public static let populationFigure = Bilingual(zh: "总体数据", en: "Of all units")
    /// A condition.
    public static let condition = Bilingual(zh: "条件", en: "Condition")
    /// A condition that holds, and what it does took effect.
    public static let gateFired = Bilingual(zh: "已触发", en: "took effect")
    /// A condition that does not hold.
    public static let gateNotFired = Bilingual(zh: "未触发", en: "did not fire")
    /// A gate that somebody must still decide.
    public static let gatePending = Bilingual(
        zh: "已提出，待决定，未生效",
        en: "proposed, not decided, no effect"
    )
    /// A gate that somebody decided against.
    public static let gateRejected = Bilingual(zh: "已提出，决定不予否决", en: "proposed and decided against")
    /// A condition that could not be decided.
    public static let notDecidable = Bilingual(
        zh: "缺少数据，无法判断，未生效",
        en: "cannot be decided for want of data, no effect"
    )
    /// A rule that applies and changes nothing.
    public static let noChange = Bilingual(zh: "等级不变", en: "the level stays")
    /// A rule that does not apply.
    public static let doesNotApply = Bilingual(zh: "不适用本对象", en: "does not apply")
    /// A number before and after.
    public static let becomes = " → "
    /// No level.
    public static let noLevelYet = Bilingual(zh: "无等级", en: "no level")
    /// The start of the rating.
    public static let startLevel = Bilingual(zh: "起评", en: "Start of the rating")
    /// The total of the tree.
    public static let treeTotal = Bilingual(zh: "考评项合计", en: "Total of the criteria")
    /// No value.
    public static let noValue = Bilingual(zh: "没有数据", en: "no data")
    /// What a derivation read, by name.
    public static let reads = Bilingual(zh: "其中", en: "where")
    /// The unit's rank.
    public static let rankIs = Bilingual(zh: "排名", en: "Rank")
    /// An excuse.
    public static let excusedBecause = Bilingual(zh: "免评", en: "Waived")

    /// The way to the next level.
    public static let next = Bilingual(zh: "升级的办法", en: "The way to the next level")
    /// A scheme without levels.
    public static let noLevels = Bilingual(zh: "本方案不定等级。", en: "The scheme has no levels.")
    /// A unit at the top.
    public static let highestLevel = Bilingual(
        zh: "已是最高等级。",
        en: "This is the highest level already."
    )
    /// A scheme that says of no indicator that units can change it.
    public static let nothingChangeable = Bilingual(
        zh: "方案没有标明可改进的指标（changeable），或本对象没有这些指标的数据。",
        en: "The profile marks no indicator as changeable, or the unit has no value of those."
    )

    /// Returns the heading of the ways to a level.
    public static func nextLevel(_ level: String) -> Bilingual {
        Bilingual(zh: "怎样达到“\(level)”，代价最小的在前", en: "Ways to \(level), the cheapest first")
    }

    /// Returns that nothing was found.
    public static func noWay(_ level: String) -> Bilingual {
        Bilingual(
            zh: "只改进一项或两项指标，达不到“\(level)”。",
            en: "No change of one or two indicators reaches \(level)."
        )
    }

    /// Returns what a way costs.
    public static func cost(_ cost: String) -> Bilingual {
        Bilingual(zh: "代价 \(cost)", en: "cost \(cost)")
    }

    /// Returns up to what cost pairs were tried.
    public static func pairsTried(_ cost: String) -> Bilingual {
        Bilingual(
            zh: "两项同时改进的，试到代价 \(cost) 为止（不含）。",
            en: "Pairs were tried up to a cost of \(cost), which is not included."
        )
    }

    /// Returns how many changes were tried.
    public static func tried(_ count: Int, hasWays: Bool) -> Bilingual {
        Bilingual(
            zh: "共试算 \(count) 种改法"
                + (hasWays ? "；列出的办法都已把全部考评对象重新计算验证，其他对象的数据按不变计算。" : "，其他对象的数据按不变计算。"),
            en: "Changes tried: \(count)"
                + (hasWays
                    ? ". Each way listed was checked by scoring all units again, with the data of the "
                        + "others as they are." : ", with the data of the others as they are.")
        )
    }

    /// Returns a score out of its full mark.
    public static func outOf(_ score: String, _ full: String) -> Bilingual {
        Bilingual(zh: "\(score) 分（满分 \(full)）", en: "\(score) of \(full)")
    }

    /// Returns a weight and what it gives to the node above.
    public static func gives(weight: String?, part: String?) -> Bilingual {
        let zh = [weight.map { "权重 \($0)" }, part.map { "计入上级 \($0) 分" }]
        let en = [weight.map { "weight \($0)" }, part.map { "gives \($0)" }]
        return Bilingual(
            zh: zh.compactMap(\.self).joined(separator: "，"),
            en: en.compactMap(\.self).joined(separator: ", ")
        )
    }

    /// Returns what a node gives where the parts of the one above are multiplied.
    public static func factor(weight: String?, factor: String) -> Bilingual {
        Bilingual(
            zh: (weight.map { "权重 \($0)，" } ?? "") + "作为乘数 \(factor)",
            en: (weight.map { "weight \($0), " } ?? "") + "a factor of \(factor)"
        )
    }

    /// Returns of how many rows something is made.
    public static func ofRows(_ count: Int) -> Bilingual {
        Bilingual(zh: "共 \(count) 条记录", en: "\(count) \(count == 1 ? "row" : "rows")")
    }

    /// Returns the rounding of a score.
    public static func rounded(to places: Int) -> Bilingual {
        Bilingual(zh: "四舍五入到 \(places) 位小数", en: "Rounded half up to \(places) places")
    }

    /// Returns what full marks at one place would add.
    public static func wouldGain(_ points: String) -> Bilingual {
        Bilingual(zh: "丢 \(points) 分", en: "\(points) points")
    }

    /// Returns a rank among some.
    public static func rank(_ rank: String, of count: Int) -> Bilingual {
        Bilingual(zh: "第 \(rank) 名，共 \(count) 个", en: "\(rank) of \(count)")
    }
}

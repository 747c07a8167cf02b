internal import KaopingCore
internal import KaopingProfile

/// Words that only explanations need.
enum ExplanationWords {
    /// A unit without a score.
    static let noScore = Bilingual(
        zh: "没有得分，无从计算丢分。",
        en: "There is no score, so that nothing can be said of points lost."
    )
    /// The day of the calculation.
    static let asOf = Bilingual(zh: "计算日期 ", en: "as of ")
    /// What the profile leaves out.
    static let leftOut = Bilingual(zh: "不计入", en: "left out")
    /// What a score is made of.
    static let account = Bilingual(zh: "计分明细", en: "Account")
    /// A rating that needs a score.
    static let levelNeedsScore = Bilingual(zh: "没有得分，不定等级", en: "none, as there is no score")

    /// Returns a weight that others' weights were added to.
    static func shared(_ weight: String) -> Bilingual {
        Bilingual(zh: "，分担后 \(weight)", en: ", with that of parts left out \(weight)")
    }

    /// Returns that a value is no result.
    static func standsFor(_ value: String, _ state: Bilingual) -> Bilingual {
        Bilingual(
            zh: "按方案，\(value)表示“\(state.zh)”",
            en: "by the profile \(value) means: \(state.en)"
        )
    }

    /// Returns what the profile does with a unit in a state.
    static func policy(_ policy: Criterion.Missing, _ state: Bilingual) -> Bilingual {
        policy == .zero
            ? Bilingual(
                zh: "按方案，\(state.zh)的计零分",
                en: "by the profile it then scores zero: \(state.en)"
            )
            : Bilingual(
                zh: "按方案，\(state.zh)的不计，权重由其余各项分担",
                en:
                    "by the profile it is then left out, and the others share its weight: \(state.en)"
            )
    }

    /// Returns how many rows of a file were scored.
    static func rows(_ count: Int, of file: String) -> Bilingual {
        Bilingual(
            zh: "\(file) 中的 \(count) 条记录",
            en: "\(count) \(count == 1 ? "row" : "rows") of \(file)"
        )
    }

    /// Returns why a unit has no score, by the criteria that have none.
    static func withoutScore(_ criteria: Bilingual) -> Bilingual {
        Bilingual(
            zh: "没有得分（\(criteria.zh)），补齐数据后才能计算升级的办法。",
            en: "There is no score (\(criteria.en)); ways are found once the data are complete."
        )
    }
}

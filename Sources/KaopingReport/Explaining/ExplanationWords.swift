internal import KaopingCore

/// Words that only explanations need.
enum ExplanationWords {
    /// A unit without a score.
    static let noScore = Bilingual(
        zh: "没有得分，说不出丢分情况。",
        en: "There is no score, so that nothing can be said of points lost."
    )
    /// The day of the calculation.
    static let asOf = Bilingual(zh: "计算日期 ", en: "as of ")
}

internal import ScorerKit

/// What a value outside its limit loses: everything, or so many points for each full step.
///
/// points = max(0, full mark − lose × whole steps), as in 每满20户扣1分.
struct Shortfall: Sendable {
    static let parameters = [
        ParameterDescription(
            "lose",
            .number,
            zh: "每满一档扣的分；不写则不达标即得零分",
            en: "points lost for each full step outside; without it all points are lost",
            range: positive
        ),
        ParameterDescription(
            "per_full",
            .number,
            zh: "一档的宽度，与数值同单位；不满一档不扣",
            en: "width of a step in the unit of the value; a step begun costs nothing",
            range: positive
        ),
        fullMarkParameter,
    ]

    static let fullMarkParameter = ParameterDescription(
        "full_mark",
        .number,
        zh: "满分，由主程序按该考评项的分值填入",
        en: "filled in by the host with the node's full mark",
        range: positive
    )

    private static let positive = Interval(
        0,
        .infinity,
        includesLower: false,
        includesUpper: false
    )

    let fullMark: Double
    /// Points lost for a full step; nil when everything is lost at once.
    let lose: Double?
    let stepWidth: Double

    init(parameters: Parameters) throws(ScorerError) {
        fullMark = try parameters.number("full_mark")
        lose = parameters.optionalNumber("lose")
        let width = parameters.optionalNumber("per_full")
        guard (lose == nil) == (width == nil) else {
            let (stated, absent) = lose == nil ? ("per_full", "lose") : ("lose", "per_full")
            throw .parameter(
                absent,
                zh: "写了“\(stated)”，还须写“\(absent)”：每满 per_full 扣 lose 分",
                en: "\"\(stated)\" needs \"\(absent)\" as well: "
                    + "\"lose\" points for each full \"per_full\""
            )
        }
        stepWidth = width ?? 1
    }

    /// Returns the points of a value that lies beyond a bound.
    func points(_ value: Double, beyond bound: Double) -> Double {
        guard let lose else { return 0 }
        return max(0, fullMark - lose * fullSteps(value, beyond: bound))
    }

    /// Returns how many whole steps a value lies beyond a bound.
    func fullSteps(_ value: Double, beyond bound: Double) -> Double {
        let steps = abs(value - bound) / stepWidth
        let nearest = steps.rounded()
        // 0.3 / 0.1 is a little less than 3 in binary, and 1000.3 − 1000 a little less than 0.3.
        let inStep = 1e-9 * max(1, nearest)
        let inValue = 2 * max(abs(value), abs(bound)).ulp / stepWidth
        return abs(steps - nearest) <= max(inStep, inValue) ? nearest : steps.rounded(.down)
    }
}

internal import ScorerKit

/// Treats outliers as COINr does: values are replaced while the shape of the column is beyond the
/// limits, and where that is not enough the original column is transformed.
struct Outliers: Scorer {
    static let description = ScorerDescription(
        id: "outliers",
        title: Title(zh: "处理离群值", en: "Treat outliers"),
        summary: Title(
            zh: "偏度与峰度均达到限度时，把偏斜一侧最极端的数值改为次极端的数值（缩尾），至多若干个；仍超限的，"
                + "原数据整列取对数。限度之内的数据不变。",
            en: "While skewness and kurtosis are both at or beyond their limits, sets the most "
                + "extreme value on the side of the skew to the next one, up to a number of points; "
                + "if that is not enough, takes the logarithm of the original column. Data within "
                + "the limits stay as they are."
        ),
        reference: "Becker et al., COINr 1.1 (2022): Treat with winsorise, check_SkewKurt and "
            + "log_CT, mirrored for a negative skew as log_CT_plus; skewness and kurtosis of type 2 "
            + "as in SAS and Excel",
        role: .preparation,
        need: .population,
        returns: .raw,
        parameters: parameters,
        reasons: reasons,
        outputs: [.changed],
        examples: examples
    )

    private static let positive = Interval(
        0,
        .infinity,
        includesLower: false,
        includesUpper: false
    )

    private static let parameters = [
        ParameterDescription(
            "skewness",
            .number,
            zh: "偏度绝对值达到多少为超限（Excel的SKEW）",
            en: "the absolute skewness that is too much, as Excel's SKEW",
            defaultValue: "2",
            range: positive
        ),
        ParameterDescription(
            "kurtosis",
            .number,
            zh: "超额峰度达到多少为超限（Excel的KURT，正态分布为0）；与偏度均超限才处理",
            en: "the excess kurtosis that is too much where skewness is as well, as Excel's KURT: "
                + "0 for a normal distribution",
            defaultValue: "3.5",
            range: positive
        ),
        ParameterDescription(
            "points",
            .integer,
            zh: "已改动的数值达到几个就不再改；相等的数值一起改动",
            en: "how many replaced values end the replacing; equal values are replaced together",
            defaultValue: "5",
            range: Interval(1, .infinity, includesLower: true, includesUpper: false)
        ),
        ParameterDescription(
            "then",
            .choice,
            zh: "仍超限时：log取对数，none保留缩尾的结果",
            en: "what follows where the column stays beyond the limits: its logarithm, or none, "
                + "which leaves the replaced values",
            defaultValue: "log",
            choices: ["log", "none"],
            zhChoices: ["再取对数", "不再处理"]
        ),
    ]

    private enum ReasonCode: Int {
        case within, kept, replaced, logarithm, mirrored, tooFew, tooEqual, notFinite, noLogarithm
    }

    private static let reasons = [
        NamedText(
            "within",
            zh: "偏度{0}、峰度{1}，未超限，数据不变",
            en: "skewness {0} and kurtosis {1} are within the limits: unchanged"
        ),
        NamedText(
            "kept",
            zh: "偏度{0}、峰度{1}超限；本值不是最极端的，不变",
            en: "skewness {0} and kurtosis {1} are beyond the limits; not among the most extreme: "
                + "unchanged"
        ),
        NamedText(
            "replaced",
            zh: "偏度{2}、峰度{3}超限；{0}改为次极端的{1}",
            en:
                "skewness {2} and kurtosis {3} are beyond the limits: {0} is set to the next value, "
                + "{1}"
        ),
        NamedText(
            "logarithm",
            zh: "偏度{2}、峰度{3}超限，缩尾后仍超限；{0}取对数为{1}",
            en:
                "skewness {2} and kurtosis {3} stay beyond the limits: {0} becomes its logarithm {1}"
        ),
        NamedText(
            "mirrored",
            zh: "偏度{2}、峰度{3}超限，缩尾后仍超限；{0}按镜像取对数为{1}",
            en: "skewness {2} and kurtosis {3} stay beyond the limits: {0} becomes its mirrored "
                + "logarithm {1}"
        ),
        NamedText(
            "too_few",
            zh: "已知数据只有{0}个，不足4个，没有峰度，不作处理",
            en: "with {0} known values, fewer than 4, there is no kurtosis: unchanged"
        ),
        NamedText(
            "too_equal",
            zh: "{0}个已知数据相等，或缩尾后相等，不作处理",
            en: "the {0} known values are equal, or replacing would make them so: unchanged"
        ),
        .notFinite,
        NamedText(
            "no_logarithm",
            zh: "{0}的对数不是有限数，按缺失处理",
            en: "the logarithm of {0} is not a finite number: missing"
        ),
    ]

    private static let examples = [
        WorkedExample(
            zh: "1至10加30和100：先把100改为30，仍超限，再一起改为10",
            en: "1 to 10 with 30 and 100: 100 is set to 30, and both then to 10",
            parameters: "{skewness: 1, kurtosis: 1}",
            inputs: [[1], [2], [3], [4], [5], [6], [7], [8], [9], [10], [30], [100]],
            expected: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10]
        ),
        WorkedExample(
            zh: "未超限的数据不变，缺数据的仍缺",
            en: "Data within the limits stay, and the missing stay missing",
            parameters: "{points: 5}",
            inputs: [[1], [2], [.nan], [3], [4], [5]],
            expected: [1, 2, .nan, 3, 4, 5]
        ),
        WorkedExample(
            zh: "不足4个数据，不作处理",
            en: "Fewer than four values stay as they are",
            parameters: "{then: none}",
            inputs: [[1], [1], [1000]],
            expected: [1, 1, 1000]
        ),
    ]

    private let limits: Treatment.Limits
    private let memory = TreatmentMemory()

    init(parameters: Parameters) throws(ScorerError) {
        limits = Treatment.Limits(
            skewness: try parameters.number("skewness"),
            kurtosis: try parameters.number("kurtosis"),
            points: Int(exactly: try parameters.number("points")) ?? .max,
            usesLogarithm: try parameters.choice("then") == 0
        )
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        let column = block[0]
        let treatment = memory.treatment(of: column, limits)
        scores.set(column) { row in
            guard column.isKnown(row) else {
                let state = column.state(row)
                return .none(state == .scored ? .inconclusive : state)
            }
            let number = column.numbers[row]
            let treated = treatment.value(number)
            if treated == number { return .kept }
            return treated.isFinite ? .changed(treated) : .none(.inconclusive)
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        let column = block[0]
        guard column.state(row) == .scored else { return nil }
        guard column.isKnown(row) else { return Reason(ReasonCode.notFinite.rawValue) }
        let treatment = memory.treatment(of: column, limits)
        let number = column.numbers[row]
        guard let shape = treatment.shape else {
            let count = Double(memory.count)
            if case .tooFew = treatment.kind { return Reason(ReasonCode.tooFew.rawValue, count) }
            return Reason(ReasonCode.tooEqual.rawValue, count)
        }
        let treated = treatment.value(number)
        func change(_ code: ReasonCode) -> Reason {
            guard treated.isFinite else {
                return Reason(ReasonCode.noLogarithm.rawValue, number)
            }
            return Reason(code.rawValue, number, treated, shape.skewness, shape.kurtosis)
        }
        func whole(_ code: ReasonCode) -> Reason {
            Reason(code.rawValue, shape.skewness, shape.kurtosis)
        }
        switch treatment.kind {
        case .none: return whole(.within)
        case .tooFew, .tooEqual: return Reason(ReasonCode.tooEqual.rawValue, Double(memory.count))
        case .winsorized, .stillOutside:
            return treated == number ? whole(.kept) : change(.replaced)
        case .logarithm(let isMirrored): return change(isMirrored ? .mirrored : .logarithm)
        }
    }
}

/// The treatment of a column, kept for the reasons of all rows.
///
/// A scorer lives no longer than one call, and a call runs on one thread.
private final class TreatmentMemory: @unchecked Sendable {
    private var treatment: Treatment?
    /// How many values are known.
    private(set) var count = 0

    func treatment(of column: Column, _ limits: Treatment.Limits) -> Treatment {
        if let treatment { return treatment }
        let rising = column.risingNumbers
        count = rising.count
        let found = Treatment(rising: rising, limits)
        treatment = found
        return found
    }
}

internal import ScorerKit

/// Scores a value in relation to a reference: one that is stated, that of a unit, or of all units.
///
/// ratio: value / reference, or reference / value where low is better;
/// difference: (value − reference) / reference, negated where low is better.
struct DistanceToReference: Scorer {
    static let description = ScorerDescription(
        id: "distance_to_reference",
        title: Title(zh: "参照距离", en: "Distance to a reference"),
        summary: Title(
            zh: "按数值与参照值之比，或与参照值相差的比例计分；参照值由方案规定，取某一考评对象的值，或取全体最大、最小、平均值。",
            en:
                "Gives the ratio of a value to a reference, or the relative difference from it; the "
                + "reference is stated, is the value of one unit, or the maximum, minimum or mean of "
                + "all units."
        ),
        reference: "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: "
            + "Distance to a reference",
        need: .summary,
        returns: .raw,
        parameters: parameters,
        reasons: [
            NamedText("compared", zh: "{0}，参照值{1}", en: "{0}, with the reference {1}"),
            NamedText(
                "reference_not_positive",
                zh: "参照值{0}不大于零，无法求比",
                en: "the reference {0} is not above zero, so there is no ratio to it"
            ),
            NamedText(
                "value_not_positive",
                zh: "越低越好时，{0}不大于零，无法求比",
                en: "where low is better the value {0} must be above zero to have a ratio"
            ),
            .notFinite, .tooLarge,
            NamedText(
                "reference_unknown",
                zh: "参照的考评对象没有数据，无法求比",
                en: "the unit to compare with has no data, so there is no ratio to it"
            ),
        ],
        figures: [NamedText("reference", zh: "参照值", en: "Reference")],
        examples: [
            WorkedExample(
                zh: "规定参照值50：60为1.2；缺数据的无分",
                en: "With the reference 50 the value 60 is 1.2",
                parameters: "50",
                inputs: [[60], [25], [.nan]],
                expected: [1.2, 0.5, .nan]
            ),
            WorkedExample(
                zh: "与全体平均值4相差的比例，越低越好",
                en: "The relative difference from the mean, 4, where low is better",
                parameters: "{relative_to: mean, form: difference, better: low}",
                inputs: [[2], [4], [6]],
                expected: [0.5, 0, -0.5]
            ),
            WorkedExample(
                zh: "越低越好时零没有比值",
                en: "Where low is better zero has no ratio",
                parameters: "{reference: 10, better: low}",
                inputs: [[20], [0]],
                expected: [0.5, .nan],
                states: [.scored, .inconclusive]
            ),
        ]
    )

    private static let parameters = [
        ParameterDescription(
            "reference",
            .number,
            zh: "规定的参照值",
            en: "the reference that the profile states",
            isMain: true,
            range: Interval(0, .infinity, includesLower: false, includesUpper: false)
        ),
        ParameterDescription(
            "relative_to",
            .choice,
            zh: "参照什么：规定的参照值，或全体最大、最小、平均值",
            en:
                "what the reference is: the one stated, or the maximum, minimum or mean of all units",
            defaultValue: "reference",
            choices: ["reference", "maximum", "minimum", "mean"],
            zhChoices: ["规定的基准", "全体最大值", "全体最小值", "全体平均值"]
        ),
        ParameterDescription(
            "unit",
            .text,
            zh: "参照的考评对象的编号，取其在全体中的值",
            en: "the key of the unit to compare with, whose value is taken from all units"
        ),
        ParameterDescription(
            "unit_value",
            .number,
            zh: "参照的考评对象的值，由主程序填入",
            en: "filled in by the host with the value of that unit"
        ),
        ParameterDescription(
            "form",
            .choice,
            zh: "求比值，或求相差的比例",
            en: "the ratio, or the relative difference",
            defaultValue: "ratio",
            choices: ["ratio", "difference"],
            zhChoices: ["比值", "差值"]
        ),
        Better.parameter,
    ]

    private enum Relative: Int {
        case reference, maximum, minimum, mean
    }

    private let better: Better
    private let relative: Relative
    private let stated: Double?
    /// The value of the unit to compare with, nan where it has none; nil where none is named.
    private let unit: Double?
    private let isRatio: Bool

    init(parameters: Parameters) throws(ScorerError) {
        better = try Better(parameters)
        relative = Relative(rawValue: try parameters.choice("relative_to")) ?? .reference
        stated = parameters.optionalNumber("reference")
        isRatio = try parameters.choice("form") == 0
        unit = parameters.has("unit") ? parameters.optionalNumber("unit_value") ?? .nan : nil
        if unit != nil {
            guard stated != nil || relative != .reference else { return }
            let other = stated == nil ? "relative_to" : "reference"
            throw .parameter(
                other,
                zh: "已用 unit 写明参照的考评对象，不能再写 \(other)",
                en: "\"unit\" names what to compare with; leave \"\(other)\" out"
            )
        }
        guard (relative == .reference) == (stated == nil) else { return }
        if stated == nil {
            throw .parameter(
                "reference",
                zh: "没有参照值：写明大于零的 reference，用 unit 写明参照的考评对象，或用 relative_to 取全体最大、最小、平均值",
                en: "there is no reference: state \"reference\", a number above zero, or name a "
                    + "\"unit\", or with \"relative_to\" take the maximum, minimum or mean of all "
                    + "units"
            )
        }
        throw .parameter(
            "reference",
            zh: "已用 relative_to 取全体的参照值，不能再写 reference",
            en: "\"relative_to\" takes the reference from all units; leave \"reference\" out"
        )
    }

    func observe(_ block: Block) -> Levels {
        relative == .reference || unit != nil ? Levels() : Levels(of: block[0])
    }

    private func reference(_ summary: Levels) -> Double {
        if let unit { return unit }
        return switch relative {
        case .reference: stated ?? .nan
        case .maximum: summary.extremes.maximum
        case .minimum: summary.extremes.minimum
        case .mean: summary.mean
        }
    }

    func score(_ block: Block, summary: Levels, into scores: inout Scores) {
        let reference = reference(summary)
        scores.setEach(of: block[0]) { relation($0, reference) }
    }

    private func relation(_ value: Double, _ reference: Double) -> Double {
        guard reference > 0 else { return .nan }
        switch (isRatio, better) {
        case (true, .high): return value / reference
        case (true, .low): return value > 0 ? reference / value : .nan
        case (false, .high): return (value - reference) / reference
        case (false, .low): return (reference - value) / reference
        }
    }

    func reason(_ block: Block, row: Int, summary: Levels) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let (value, reference) = (block[0].numbers[row], reference(summary))
        guard value.isFinite else { return Reason(3) }
        if reference.isNaN { return Reason(5) }
        guard reference > 0 else { return Reason(1, reference) }
        if isRatio && better == .low && value <= 0 { return Reason(2, value) }
        let isFinite = relation(value, reference).isFinite
        return isFinite ? Reason(0, value, reference) : Reason(4, value)
    }

    func figures(_ summary: Levels) -> [Double] {
        let reference = reference(summary)
        return [reference.isFinite ? reference : .nan]
    }
}

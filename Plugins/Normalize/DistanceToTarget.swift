internal import ScorerKit

/// Scores by how much of the way from the worst value to a target has been covered.
///
/// score = 1 − (target − value) / (target − worst) = (value − worst) / (target − worst). The worst
/// value is that of all units, or one that the profile states: with zero the score is the share
/// value / target.
struct DistanceToTarget: Scorer {
    static let description = ScorerDescription(
        id: "distance_to_target",
        title: Title(zh: "目标距离", en: "Distance to target"),
        summary: Title(
            zh: "按数值从最差值走向目标值已走过的比例计分；达到目标得满分。最差值取全体最差，或由方案规定。",
            en: "Scores the share of the way from the worst value to a target; who reaches it has "
                + "full marks. The worst value is that of all units unless the profile states one."
        ),
        reference: "Becker et al., COINr (2022), n_dist2targ; OECD/JRC, Handbook on Constructing "
            + "Composite Indicators (2008), step 5",
        need: .summary,
        parameters: parameters,
        reasons: [
            NamedText(
                "on_the_way",
                zh: "{0}，最差值{1}，目标值{2}",
                en: "{0}, on the way from the worst value {1} to the target {2}"
            ),
            NamedText("reached", zh: "{0}，达到目标值{1}", en: "{0} reaches the target {1}"),
            NamedText(
                "below_worst",
                zh: "{0}比规定的最差值{1}还差",
                en: "{0} is worse than the worst value stated, {1}"
            ),
            NamedText(
                "all_reached",
                zh: "全体最差值{0}已达到目标值{1}，没有可比的距离；可在方案中规定 worst",
                en: "the worst value of all units, {0}, reaches the target {1}, which leaves no "
                    + "way to measure; state \"worst\""
            ),
            .notFinite, .tooLarge,
        ],
        figures: [NamedText("worst", zh: "最差值", en: "Worst value")],
        examples: [
            WorkedExample(
                zh: "最差值2，目标8：5走了一半，达到和超过的得满分；缺数据的无分",
                en: "From the worst, 2, to the target 8: 5 is halfway, 8 and 9 have full marks",
                parameters: "8",
                inputs: [[2], [5], [8], [9], [.nan]],
                expected: [0, 0.5, 1, 1, .nan]
            ),
            WorkedExample(
                zh: "完成率：规定最差值为0，得分即数值除以目标",
                en: "With the worst value 0 the score is value / target",
                parameters: "{target: 80, worst: 0}",
                inputs: [[60], [80]],
                expected: [0.75, 1]
            ),
            WorkedExample(
                zh: "越低越好，超过目标的继续加分",
                en: "Low is better, and scores go on beyond the target",
                parameters: "{target: 2, better: low, outside: extrapolate}",
                inputs: [[10], [4], [0]],
                expected: [0, 0.75, 1.25]
            ),
        ]
    )

    private static let parameters = [
        ParameterDescription(
            "target",
            .number,
            zh: "目标值，达到即得满分",
            en: "the value that gets full marks",
            isRequired: true,
            isMain: true,
            unitOfMeasure: "value"
        ),
        ParameterDescription(
            "worst",
            .number,
            zh: "得零分的数值；不写则取全体最差值",
            en: "the value that scores zero; the worst of all units where none is stated",
            unitOfMeasure: "value"
        ),
        Better.parameter,
        ParameterDescription(
            "outside",
            .choice,
            zh: "超过目标或不及最差值：按端点计或外推",
            en: "beyond the target or the worst value: held at the end or extrapolated",
            defaultValue: "clip",
            choices: ["clip", "extrapolate"],
            zhChoices: ["以两端为限", "顺延"]
        ),
    ]

    private let better: Better
    private let target: Double
    private let statedWorst: Double?
    private let isHeld: Bool

    init(parameters: Parameters) throws(ScorerError) {
        better = try Better(parameters)
        target = try parameters.number("target")
        statedWorst = parameters.optionalNumber("worst")
        isHeld = try parameters.choice("outside") == 0
        guard let statedWorst, !isWorse(statedWorst) else { return }
        throw .parameter(
            "worst",
            zh: "最差值\(statedWorst.written)应比目标值\(target.written)"
                + (better == .high ? "低" : "高"),
            en: "the worst value \(statedWorst.written) must be "
                + (better == .high ? "below" : "above")
                + " the target \(target.written)"
        )
    }

    private func isWorse(_ value: Double) -> Bool {
        better == .high ? value < target : value > target
    }

    func observe(_ block: Block) -> Extremes {
        Extremes(of: block[0])
    }

    private func worst(_ summary: Extremes) -> Double {
        statedWorst ?? (better == .high ? summary.minimum : summary.maximum)
    }

    func score(_ block: Block, summary: Extremes, into scores: inout Scores) {
        let worst = worst(summary)
        scores.setEach(of: block[0], share(from: isWorse(worst) ? worst : .nan))
    }

    /// Returns the function that gives the share of the way; nan throughout where `worst` is nan.
    private func share(from worst: Double) -> (Double) -> Double {
        // The distance between two huge numbers of different sign is finite only in halves.
        let scale = max(abs(worst), abs(target)) > 0x1p900 ? 0.5 : 1
        let (low, high) = isHeld ? (0, 1) : (-Double.infinity, Double.infinity)
        return { [target] value in
            let share = MinMax.share(value * scale, worst: worst * scale, best: target * scale)
            return share < low ? low : share > high ? high : share
        }
    }

    func reason(_ block: Block, row: Int, summary: Extremes) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let value = block[0].numbers[row]
        let worst = worst(summary)
        guard value.isFinite else { return Reason(4) }
        guard isWorse(worst) else { return Reason(3, worst, target) }
        guard share(from: worst)(value).isFinite else { return Reason(5, value) }
        guard isWorse(value) else { return Reason(1, value, target) }
        let isBelow = better == .high ? value < worst : value > worst
        return isBelow ? Reason(2, value, worst) : Reason(0, value, worst, target)
    }

    func figures(_ summary: Extremes) -> [Double] {
        let worst = worst(summary)
        return [worst.isFinite ? worst : .nan]
    }
}

internal import ScorerKit

/// Joins children by the Mazziotta–Pareto index.
///
/// score = M ∓ S × cv = M ∓ S² / M, with the weighted mean M and the weighted standard deviation S
/// of the children that apply (dividing by Σ weight): who is uneven loses. Children come
/// normalized: z-scores of mean 100 and deviation 10 give the MPI, values between goalposts on a
/// scale of 70..130 the adjusted MPI; the two differ in nothing else.
struct MazziottaPareto: Scorer {
    static let description = ScorerDescription(
        id: "mazziotta_pareto",
        title: Title(zh: "马齐奥塔—帕累托指数", en: "Mazziotta–Pareto index"),
        summary: Title(
            zh: "加权平均后按各项的变异系数扣减（或加计）：越不均衡，扣得越多。下级项须先标准化，"
                + "用100±10的标准分即MPI，用70至130的目标值标准化即调整MPI。",
            en: "Takes the weighted mean less, or plus, a penalty for uneven children by their "
                + "coefficient of variation. Children must be normalized: to 100 ± 10 for the MPI, "
                + "to 70..130 between goalposts for the adjusted MPI."
        ),
        reference:
            "Mazziotta, Pareto, Social Indicators Research 127 (2016) 983–1003; weights as in "
            + "Mazziotta, Pareto, Rivista Italiana di Economia Demografia e Statistica 76 (2022)",
        role: .aggregate,
        returns: .scale,
        parameters: WeightedChildren.parameters + [
            ParameterDescription(
                "penalty",
                .choice,
                zh: "调整方向：down为扣减（指数越高越好），up为加计（指数越高越差，如贫困）",
                en: "down takes the penalty off, for an index where high is good; "
                    + "up adds it, for one where high is bad, as poverty",
                isMain: true,
                defaultValue: "down",
                choices: ["down", "up"],
                zhChoices: ["扣减", "加计"]
            )
        ],
        reasons: WeightedChildren.reasons + [
            NamedText(
                "penalty",
                zh: "平均{0}，标准差{1}，罚分{2}",
                en: "mean {0}, standard deviation {1}, penalty {2}"
            ),
            NamedText(
                "no_variation",
                zh: "平均{0}不大于零，没有变异系数",
                en: "the mean {0} is not above zero and has no coefficient of variation"
            ),
        ],
        examples: [
            WorkedExample(
                zh: "90与110：平均100，标准差10，罚分10×10/100",
                en: "90 and 110: mean 100, deviation 10, penalty 10 × 10 / 100",
                parameters: "{penalty: down, weights: [1, 1]}",
                inputs: [[90, 110], [100, 100], [-5, 5], [90, .nan]],
                expected: [99, 100, .nan, .nan],
                states: [.scored, .scored, .inconclusive, .notAvailable]
            )
        ]
    )

    private let children: WeightedChildren
    private let sign: Double

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
        sign = try parameters.choice("penalty") == 1 ? 1 : -1
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        children.setEach(block, into: &scores) { index($0) }
    }

    private func index(_ values: RowValues) -> Double {
        let (mean, variance) = MazziottaPareto.moments(values)
        return mean > 0 ? mean + sign * variance / mean : .nan
    }

    private static func moments(_ values: RowValues) -> (mean: Double, variance: Double) {
        let mean = values.mean { $0 }
        return (mean, values.mean { ($0 - mean) * ($0 - mean) })
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        children.reason(
            block,
            row,
            score: { index($0) },
            own: { values in
                let (mean, variance) = MazziottaPareto.moments(values)
                if mean <= 0 { return Reason(4, mean) }
                guard index(values).isFinite else { return nil }
                return Reason(3, mean, variance.squareRoot(), variance / mean)
            }
        )
    }
}

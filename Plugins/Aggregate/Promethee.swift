internal import ScorerKit

/// Joins children by how much units are preferred to each other (PROMETHEE II).
///
/// φ⁺ = Σ weight × mean preference for the unit over the others, φ⁻ the same for the others over
/// it; score = φ⁺ − φ⁻, -1 to 1. One preference function with its thresholds holds for all children
/// but those that are named under a function of their own.
struct Promethee: Scorer {
    static let description = ScorerDescription(
        id: "promethee",
        title: Title(zh: "偏好排序法（PROMETHEE II）", en: "PROMETHEE II"),
        summary: Title(
            zh: "与其他考评对象逐一比较，按偏好函数把各项差距化为0至1的偏好，得分为净流量；"
                + "v_shape、linear、gaussian最多5000个对象。",
            en:
                "Compares every unit with every other, turns differences into preferences from 0 to 1 "
                + "and scores the net flow; v_shape, linear and gaussian take at most 5,000 units."
        ),
        reference: "Brans, Vincke, Management Science 31 (1985) 647–656; Brans, Vincke, Mareschal, "
            + "European Journal of Operational Research 24 (1986) 228–238",
        role: .aggregate,
        need: .population,
        returns: .raw,
        parameters: WeightedChildren.parameters + [
            Directions.parameter,
            ParameterDescription(
                "preference",
                .choice,
                zh: "偏好函数，没有另行写明的各下级项共用",
                en: "the preference function of all children that have none of their own",
                isMain: true,
                defaultValue: "usual",
                choices: Preference.choices,
                zhChoices: ["常用型", "U形", "V形", "分级型", "线性型", "高斯型"]
            ),
            threshold("q", zh: "无差异阈值：不超过它不算有差别", en: "the most that makes no difference"),
            threshold("p", zh: "严格偏好阈值：超过它即完全偏好", en: "the most that is not decisive yet"),
            threshold("s", zh: "高斯函数的参数", en: "the deviation of the bell curve"),
        ] + Preferences.parameters,
        reasons: WeightedChildren.reasons + [
            NamedText("flows", zh: "流出{0}，流入{1}", en: "flow out {0}, flow in {1}"),
            NamedText("alone", zh: "没有可比较的其他对象", en: "there is no other unit to compare"),
        ],
        outputs: [
            NamedText("phi_plus", zh: "流出φ⁺", en: "φ⁺, preference over the others"),
            NamedText("phi_minus", zh: "流入φ⁻", en: "φ⁻, preference of the others"),
        ],
        examples: [
            WorkedExample(
                zh: "权重0.5、0.3、0.2：φ⁺为0.55、0.35、0.6，φ⁻为0.45、0.65、0.4",
                en: "Weights 0.5, 0.3, 0.2: φ⁺ is 0.55, 0.35, 0.6 and φ⁻ 0.45, 0.65, 0.4",
                parameters: "{preference: usual, weights: [5, 3, 2]}",
                inputs: [[4, 3, 2], [3, 2, 4], [5, 1, 3], [9, .nan, 9]],
                expected: [0.1, -0.3, 0.2, .nan]
            ),
            WorkedExample(
                zh: "c1另用v_shape，p为4：c0的φ为1、0、-1，c1的φ为(-1/4-2/4)/2、0、(2/4+1/4)/2",
                en: "c1 alone has v_shape with p 4: φ of c0 is 1, 0, -1, that of c1 half of "
                    + "-1/4 - 2/4, 1/4 - 1/4 and 2/4 + 1/4",
                parameters: "{v_shape: {c1: 4}, weights: [1, 1]}",
                inputs: [[3, 1], [2, 2], [1, 3]],
                expected: [(1 - 0.375) / 2, 0, (-1 + 0.375) / 2]
            ),
        ]
    )

    private static func threshold(_ name: String, zh: String, en: String) -> ParameterDescription {
        ParameterDescription(name, .number, zh: zh, en: en, range: Interval(0...))
    }

    private let children: WeightedChildren
    private let directions: Directions
    private let preferences: Preferences
    private let results = PopulationResults()

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
        directions = try Directions(parameters: parameters)
        preferences = try Preferences(parameters: parameters)
    }

    func score(
        _ block: Block,
        summary: NoSummary,
        into scores: inout Scores
    ) throws(ScorerError) {
        let population = Population(block, children, directions)
        if preferences.slopes { try population.expectPairs() }
        scores.setAll(block, children, results.make(population) { promethee($0) })
    }

    private func promethee(_ population: Population) -> PopulationResults.Results {
        let functions = population.children.map { preferences[$0] }
        let flows = Flows(population, functions)
        return zip(flows.plus, flows.minus).map { SIMD4($0 - $1, $0, $1, 0) }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        let result = results[row]
        return children.reason(
            block,
            row,
            score: { _ in result[0] },
            own: { _ in
                result[0].isFinite ? Reason(3, result[1], result[2]) : Reason(4)
            }
        )
    }
}

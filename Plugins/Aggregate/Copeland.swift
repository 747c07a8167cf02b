internal import ScorerKit

/// Joins children by comparing every unit with every other (Copeland).
///
/// Of two units the one that is better in children of more weight wins; equal children count half
/// for each. Counted by majority, raw = wins − losses and score = (raw / others + 1) / 2; by
/// weight, raw = Σ weight in which a unit is better and score = raw / others. Children that do
/// not apply to one of two units are left out of their comparison.
struct Copeland: Scorer {
    static let description = ScorerDescription(
        id: "copeland",
        title: Title(zh: "科普兰两两比较法", en: "Copeland"),
        summary: Title(
            zh: "与其他考评对象逐一比较，占优权重过半者胜，按胜负场数计分；只看高低，不看差多少。最多5000个对象。",
            en:
                "Compares every unit with every other, by the weight of the children in which one is "
                + "better, and counts wins less losses; for at most 5,000 units."
        ),
        reference:
            "Copeland (1951); OECD/JRC Handbook (2008), step 6; COINr a_copeland: majority as "
            + "its present manual has it, weight as its earlier row sums",
        role: .aggregate,
        need: .population,
        parameters: WeightedChildren.parameters + [
            Directions.parameter,
            ParameterDescription(
                "count",
                .choice,
                zh: "计数方式：majority为每次比较计胜负，weight为计占优的权重",
                en: "majority counts wins less losses; weight the weight in which a unit is better",
                isMain: true,
                defaultValue: "majority",
                choices: ["majority", "weight"],
                zhChoices: ["按多数", "按权重"]
            ),
        ],
        reasons: WeightedChildren.reasons + [
            NamedText(
                "comparisons",
                zh: "与其他对象比较，胜{0}次，负{1}次",
                en: "compared with the others: won {0}, lost {1}"
            ),
            NamedText("alone", zh: "没有可比较的其他对象", en: "there is no other unit to compare"),
        ],
        outputs: [
            NamedText("copeland", zh: "科普兰原始分", en: "Copeland's score before it is made a share"),
            NamedText("wins", zh: "胜的次数", en: "Comparisons won"),
            NamedText("losses", zh: "负的次数", en: "Comparisons lost"),
        ],
        examples: [
            WorkedExample(
                zh: "第一个胜两次，第二个一胜一负：(2/2+1)/2、(0/2+1)/2、(-2/2+1)/2",
                en:
                    "The first wins twice, the second once: (2/2 + 1) / 2, (0/2 + 1) / 2, (-2/2 + 1) / 2",
                parameters: "{count: majority, weights: [2, 2, 1]}",
                inputs: [[9, 8, 1], [7, 7, 2], [6, 7, 1], [9, .nan, 9]],
                expected: [1, 0.5, 0, .nan]
            )
        ]
    )

    private let children: WeightedChildren
    private let directions: Directions
    private let countsWeight: Bool
    private let results = PopulationResults()

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
        directions = try Directions(parameters: parameters)
        countsWeight = try parameters.choice("count") == 1
    }

    func score(
        _ block: Block,
        summary: NoSummary,
        into scores: inout Scores
    ) throws(ScorerError) {
        let population = Population(block, children, directions)
        try population.expectPairs()
        scores.setAll(block, children, results.make(population) { copeland($0) })
    }

    private func copeland(_ population: Population) -> PopulationResults.Results {
        let tallies = Tally.tallies(population)
        return tallies.map { tally in
            guard tally.others > 0 else { return SIMD4(repeating: .nan) }
            let others = Double(tally.others)
            let (wins, losses) = (Double(tally.wins), Double(tally.losses))
            if countsWeight { return SIMD4(tally.weight / others, tally.weight, wins, losses) }
            return SIMD4(((wins - losses) / others + 1) / 2, wins - losses, wins, losses)
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        let result = results[row]
        return children.reason(
            block,
            row,
            score: { _ in result[0] },
            own: { _ in
                guard result[0].isFinite else { return Reason(4) }
                return Reason(3, result[2], result[3])
            }
        )
    }
}

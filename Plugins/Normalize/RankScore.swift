internal import ScorerKit

/// Scores by rank among all units, whatever the distances between values.
///
/// With n units and rank 1 for the best: borda (n − rank) / (n − 1), borda_from_one
/// (n − rank + 1) / n, dowdall 1 / rank. Equal values share the mean, lowest or highest of their
/// ranks; with dense ranks, n is the number of different values.
struct RankScore: Scorer {
    static let description = ScorerDescription(
        id: "rank_score",
        title: Title(zh: "名次计分", en: "Rank score"),
        summary: Title(
            zh: "按数值在全部考评对象中的名次计分（波达计分等），与数值相差多少无关。",
            en: "Scores by rank among all units, as the Borda count does; distances do not matter."
        ),
        reference: "J. C. de Borda (1781); COINr n_borda; Fraenkel and Grofman (2014), "
            + "The Borda Count and its real-world alternatives",
        need: .population,
        parameters: parameters,
        reasons: [
            NamedText(
                "rank",
                zh: "{0}，第{1}名，共{2}个，同值{3}个",
                en: "{0}: rank {1} of {2}; units with this value: {3}"
            ),
            NamedText(
                "one_rank",
                zh: "只有一个名次，拉不开差距",
                en: "there is only one rank, so there is nothing to spread scores over"
            ),
            .notFinite,
        ],
        outputs: [NamedText("rank", zh: "名次", en: "Rank")],
        examples: examples
    )

    private static let parameters = [
        ParameterDescription(
            "form",
            .choice,
            zh: "算法：borda为(n-名次)/(n-1)；borda_from_one：(n-名次+1)/n；dowdall：1/名次",
            en: "borda: (n - rank) / (n - 1); borda_from_one: (n - rank + 1) / n; "
                + "dowdall: 1 / rank",
            isMain: true,
            defaultValue: "borda",
            choices: ["borda", "borda_from_one", "dowdall"],
            zhChoices: ["博达计分", "博达计分（末位得1）", "名次的倒数"]
        ),
        ParameterDescription(
            "ties",
            .choice,
            zh: "同值的名次：平均、取小、取大，或不占名次",
            en: "the rank of equal values: mean, lowest, highest, or dense, which skips no rank",
            defaultValue: "mean",
            choices: ["mean", "min", "max", "dense"],
            zhChoices: ["平均名次", "最好名次", "最差名次", "连续名次"]
        ),
        Better.parameter,
    ]

    private static let examples = [
        WorkedExample(
            zh: "三个里的第1、2、3名得1、1/2、0；缺数据的不参与",
            en: "Ranks 1, 2 and 3 of 3 score 1, 1/2 and 0; a missing value has no part",
            parameters: "borda",
            inputs: [[70], [90], [.nan], [50]],
            expected: [0.5, 1, .nan, 0]
        ),
        WorkedExample(
            zh: "两个并列最好：平均名次1.5，得(4-1.5)/(4-1)",
            en: "Two share the best place: mean rank 1.5 scores (4 - 1.5) / (4 - 1)",
            parameters: "{better: low, ties: mean}",
            inputs: [[3], [3], [5], [8]],
            expected: [2.5 / 3, 2.5 / 3, 1.0 / 3, 0]
        ),
        WorkedExample(
            zh: "不占名次：90、90、80、70的名次为1、1、2、3，共3个名次",
            en: "Dense: 90, 90, 80 and 70 have the ranks 1, 1, 2 and 3 of 3",
            parameters: "{form: borda_from_one, ties: dense}",
            inputs: [[90], [90], [80], [70]],
            expected: [1, 1, 2.0 / 3, 1.0 / 3]
        ),
        WorkedExample(
            zh: "只有一个考评对象，无法评定",
            en: "One unit alone has no score",
            parameters: "borda",
            inputs: [[5]],
            expected: [.nan],
            states: [.inconclusive]
        ),
    ]

    private enum Form: Int {
        case borda, bordaFromOne, dowdall
    }

    private enum Ties: Int {
        case mean, min, max, dense
    }

    private let better: Better
    private let form: Form
    private let ties: Ties
    private let memory = StandingsMemory()

    init(parameters: Parameters) throws(ScorerError) {
        better = try Better(parameters)
        form = Form(rawValue: try parameters.choice("form")) ?? .borda
        ties = Ties(rawValue: try parameters.choice("ties")) ?? .mean
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        let standings = memory.standings(of: block[0], better: better)
        let ranks = standings.places.map(rank)
        let last = last(standings)
        scores.set(standings, of: block[0], ranks.map { share($0, last) })
        guard let output = scores.outputs.first else { return }
        for row in output.indices {
            output[row] = standings.place(ofRow: row).map { ranks[$0] } ?? .nan
        }
    }

    private func rank(_ place: Standings.Place) -> Double {
        switch ties {
        case .mean: Double(place.better) + Double(place.equal + 1) / 2
        case .min: Double(place.better + 1)
        case .max: Double(place.better + place.equal)
        case .dense: Double(place.betterValues + 1)
        }
    }

    /// Returns the last rank that there is.
    private func last(_ standings: Standings) -> Double {
        Double(ties == .dense ? standings.places.count : standings.count)
    }

    private func share(_ rank: Double, _ last: Double) -> Double {
        switch form {
        case .borda: (last - rank) / (last - 1)
        case .bordaFromOne: (last - rank + 1) / last
        case .dowdall: 1 / rank
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let standings = memory.standings(of: block[0], better: better)
        guard let index = standings.place(ofRow: row) else { return Reason(2) }
        let (place, last) = (standings.places[index], last(standings))
        if form == .borda && last == 1 { return Reason(1) }
        return Reason(0, block[0].numbers[row], rank(place), last, Double(place.equal))
    }
}

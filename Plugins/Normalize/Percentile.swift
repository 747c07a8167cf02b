internal import ScorerKit

/// Scores by the share of all units that a unit is better than, in one of the kinds in use.
///
/// Of n units, `worse` are worse and `equal` have the same value, the unit itself included; the mean
/// rank from the worst is r = worse + (equal + 1) / 2.
struct Percentile: Scorer {
    static let description = ScorerDescription(
        id: "percentile",
        title: Title(zh: "百分位", en: "Percentile rank"),
        summary: Title(
            zh: "按优于多大比例的考评对象计分；各种算法分别有名称，与SciPy、Excel的同名算法一致。",
            en:
                "Scores by the share of units that are worse, in the kinds that SciPy and Excel use, "
                + "each by its name."
        ),
        reference: "Hyndman and Fan, Sample Quantiles in Statistical Packages (1996); "
            + "scipy.stats.percentileofscore; Excel PERCENTRANK.INC and PERCENTRANK.EXC",
        need: .population,
        parameters: parameters,
        reasons: [
            NamedText(
                "share",
                zh: "{0}，比它差的{1}个，同值{2}个（含本身），共{3}个",
                en: "{0}: worse {1}, with this value {2}, itself included, of {3} units"
            ),
            .oneUnit, .notFinite,
        ],
        examples: examples
    )

    private static let parameters = [
        ParameterDescription(
            "kind",
            .choice,
            zh: "算法：inclusive为差/(n-1)，即PERCENTRANK.INC；exclusive：(差+1)/(n+1)，即PERCENTRANK.EXC；"
                + "strict：差/n；weak：(差+同)/n；hazen：(差+同/2)/n，即SciPy的mean；rank：r/n；"
                + "weibull：r/(n+1)；blom：(r-3/8)/(n+1/4)；tukey：(r-1/3)/(n+1/3)；"
                + "差为比它差的个数，同为同值个数，r为从最差数起的平均名次",
            en: "inclusive: worse / (n - 1), PERCENTRANK.INC; exclusive: (worse + 1) / (n + 1), "
                + "PERCENTRANK.EXC; strict: worse / n; weak: (worse + equal) / n; "
                + "hazen: (worse + equal / 2) / n, SciPy's mean; rank: r / n; weibull: r / (n + 1); "
                + "blom: (r - 3/8) / (n + 1/4); tukey: (r - 1/3) / (n + 1/3); "
                + "r is the mean rank from the worst",
            isMain: true,
            defaultValue: "inclusive",
            choices: [
                "inclusive", "exclusive", "strict", "weak", "hazen", "rank", "weibull", "blom",
                "tukey",
            ],
            zhChoices: [
                "差/(n-1)", "(差+1)/(n+1)", "差/n", "(差+同)/n", "(差+同/2)/n", "r/n", "r/(n+1)",
                "(r-3/8)/(n+1/4)", "(r-1/3)/(n+1/3)",
            ]
        ),
        Better.parameter,
    ]

    private static let examples = [
        WorkedExample(
            zh: "Excel的PERCENTRANK.INC：10个数里比2小的有3个，3/9",
            en: "Excel's PERCENTRANK.INC: 3 of the other 9 are below 2",
            parameters: "inclusive",
            inputs: [[13], [12], [11], [8], [4], [3], [2], [1], [1], [1]],
            expected: [
                1, 8.0 / 9, 7.0 / 9, 6.0 / 9, 5.0 / 9, 4.0 / 9, 3.0 / 9, 0, 0, 0,
            ]
        ),
        WorkedExample(
            zh: "Excel的PERCENTRANK.EXC：9个数里比7小的有6个，(6+1)/(9+1)",
            en: "Excel's PERCENTRANK.EXC: 6 of 9 are below 7, (6 + 1) / (9 + 1)",
            parameters: "exclusive",
            inputs: [[1], [2], [3], [6], [6], [6], [7], [8], [9]],
            expected: [0.1, 0.2, 0.3, 0.4, 0.4, 0.4, 0.7, 0.8, 0.9]
        ),
        WorkedExample(
            zh: "越低越好；同值的算一半，缺数据的不参与",
            en: "Low is better; equal values count half, and a missing value has no part",
            parameters: "{kind: hazen, better: low}",
            inputs: [[1], [3], [3], [.nan], [7]],
            expected: [3.5 / 4, 2.0 / 4, 2.0 / 4, .nan, 0.5 / 4]
        ),
    ]

    private enum Kind: Int {
        case inclusive, exclusive, strict, weak, hazen, rank, weibull, blom, tukey
    }

    private let better: Better
    private let kind: Kind
    private let memory = StandingsMemory()

    init(parameters: Parameters) throws(ScorerError) {
        better = try Better(parameters)
        kind = Kind(rawValue: try parameters.choice("kind")) ?? .inclusive
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        let standings = memory.standings(of: block[0], better: better)
        let shares = standings.places.map { share($0, Double(standings.count)) }
        scores.set(standings, of: block[0], shares)
    }

    private func share(_ place: Standings.Place, _ n: Double) -> Double {
        let (worse, equal) = (Double(place.worse), Double(place.equal))
        let rank = worse + (equal + 1) / 2
        return switch kind {
        case .inclusive: worse / (n - 1)
        case .exclusive: (worse + 1) / (n + 1)
        case .strict: worse / n
        case .weak: (worse + equal) / n
        case .hazen: (worse + equal / 2) / n
        case .rank: rank / n
        case .weibull: rank / (n + 1)
        // Multiplied by 8 and by 3, whole numbers are divided.
        case .blom: (8 * rank - 3) / (8 * n + 2)
        case .tukey: (3 * rank - 1) / (3 * n + 1)
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let standings = memory.standings(of: block[0], better: better)
        guard let index = standings.place(ofRow: row) else { return Reason(2) }
        let (place, count) = (standings.places[index], Double(standings.count))
        if kind == .inclusive && count == 1 { return Reason(1) }
        let value = block[0].numbers[row]
        return Reason(0, value, Double(place.worse), Double(place.equal), count)
    }
}

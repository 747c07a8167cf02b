internal import ScorerKit

/// Rates by the band in which the stated score lies.
///
/// level = index of that band in the order of the profile. Bands must meet without overlap or gap;
/// a score below the lowest or above the highest band is refused.
struct Bands: Scorer {
    static let description = ScorerDescription(
        id: "bands",
        title: Title(zh: "按分定级", en: "Bands"),
        summary: Title(
            zh: "按公布得分所在的分数段定等级；各分数段首尾相接，不得重叠或留空。",
            en: "Gives the level of the band in which the stated score lies; bands meet without "
                + "overlap or gap."
        ),
        reference: "Common in star ratings: 90分以上五星级，80至90分四星级",
        role: .rating,
        returns: .level,
        parameters: [
            ParameterDescription(
                "bands",
                .bands,
                zh: "各等级的分数段",
                en: "the band of each level",
                isRequired: true,
                isMain: true
            )
        ],
        reasons: [
            NamedText("band", zh: "得分{0}", en: "the score is {0}"),
            NamedText("no_band", zh: "得分{0}不在任何分数段内", en: "the score {0} is in no band"),
        ],
        examples: [
            WorkedExample(
                zh: "90分整为优秀（第0级），89.99为良好（第1级）；没有得分的无等级",
                en: "90 is good (level 0) and 89.99 fair (level 1); without a score no level",
                parameters: "{good: 90.., fair: 60..<90, poor: ..<60}",
                inputs: [[90], [89.99], [0], [.nan]],
                expected: [0, 1, 2, .nan]
            ),
            WorkedExample(
                zh: "低于最低分数段的得分不接受",
                en: "A score below the lowest band is refused",
                parameters: "{pass: 60..100, fail: 0..<60}",
                inputs: [[60], [-5]],
                expected: [0, .nan],
                states: [.scored, .refused]
            ),
        ]
    )

    private let table: IntervalTable

    init(parameters: Parameters) throws(ScorerError) {
        let intervals = try parameters.intervals("bands")
        let levels = try parameters.texts("bands")
        guard !intervals.isEmpty, intervals.count == levels.count else {
            throw .parameter(
                "bands",
                zh: "没有分数段，应写成 {5: 90.., 4: ..<90} 的样子",
                en: "there are no bands; write them as {5: 90.., 4: ..<90}"
            )
        }
        table = IntervalTable(intervals, intervals.indices.map(Double.init))
        let named = zip(levels, intervals).map { "\($0): \($1)" }
        if let pair = table.overlaps.first {
            throw .parameter(
                "bands",
                zh: "分数段“\(named[pair.lower])”与“\(named[pair.upper])”重叠",
                en: "the bands \"\(named[pair.lower])\" and \"\(named[pair.upper])\" overlap"
            )
        }
        if let pair = table.gaps.first {
            throw .parameter(
                "bands",
                zh: "分数段“\(named[pair.lower])”与“\(named[pair.upper])”之间有空档，其中的得分没有等级",
                en: "between the bands \"\(named[pair.lower])\" and \"\(named[pair.upper])\" "
                    + "there are scores without a level"
            )
        }
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        table.lookUp(block[0].numbers, into: scores.values)
        scores.settle(of: block[0], undefined: .refused)
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let score = block[0].numbers[row]
        return Reason(table[score].isNaN ? 1 : 0, score)
    }
}

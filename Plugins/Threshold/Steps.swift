internal import ScorerKit

/// Scores by the interval in which a value lies.
///
/// points = the points stated for that interval. A value in no interval is refused and never
/// taken to the nearest one.
struct Steps: Scorer {
    static let description = ScorerDescription(
        id: "steps",
        title: Title(zh: "分段计分", en: "Steps"),
        summary: Title(
            zh: "按数值所在的分段得相应的分；不在任何分段内的数值不接受。",
            en:
                "Gives the points of the interval in which a value lies; a value in none is refused."
        ),
        reference: "Common in assessment rules: 12次以上40分，9至11次30分；第1名60分，第2名57分",
        returns: .points,
        parameters: [
            ParameterDescription(
                "table",
                .piecewise,
                zh: "各分段的得分",
                en: "the points of each interval",
                isRequired: true,
                isMain: true,
                unitOfMeasure: "value"
            )
        ],
        reasons: [
            NamedText(
                "step",
                zh: "{0:value}在第{1}个分段，得{2}分",
                en: "{0:value} is in step {1}: points {2}"
            ),
            NamedText("no_step", zh: "{0:value}不在任何分段内", en: "{0:value} is in none of the steps"),
        ],
        examples: [
            WorkedExample(
                zh: "三会一课：12次以上40分，9至11次30分，6至8次15分，不足6次0分；缺数据的无分",
                en: "40 points from 12 lessons, 30 from 9, 15 from 6; a missing value has no score",
                parameters: "{12..: 40, 9..<12: 30, 6..<9: 15, 0..<6: 0}",
                inputs: [[12], [11], [6], [0], [.nan]],
                expected: [40, 30, 15, 0, .nan]
            ),
            WorkedExample(
                zh: "名次计分：第1至5名得60、57、54、51、48分，第6名起0分",
                en: "Points by place: 60, 57, 54, 51 and 48 for places 1 to 5, none from 6 on",
                parameters: "{1..<2: 60, 2..<3: 57, 3..<4: 54, 4..<5: 51, 5..<6: 48, 6..: 0}",
                inputs: [[1], [2], [5], [6]],
                expected: [60, 57, 48, 0]
            ),
            WorkedExample(
                zh: "不在任何分段内的数值不接受",
                en: "A value in none of the steps is refused",
                parameters: "{0..<10: 1, 10..30: 2}",
                inputs: [[10], [31], [-1]],
                expected: [2, .nan, .nan],
                states: [.scored, .refused, .refused]
            ),
        ]
    )

    private let intervals: [Interval]
    private let points: [Double]
    private let table: IntervalTable

    init(parameters: Parameters) throws(ScorerError) {
        intervals = try parameters.intervals("table")
        points = try parameters.numbers("table")
        guard !intervals.isEmpty, intervals.count == points.count else {
            throw .parameter(
                "table",
                zh: "分段表是空的，应写成 {12..: 40, ..<12: 0} 的样子",
                en: "the table has no steps; write it as {12..: 40, ..<12: 0}"
            )
        }
        table = IntervalTable(intervals, points)
        if let pair = table.overlaps.first {
            let (lower, upper) = (intervals[pair.lower], intervals[pair.upper])
            throw .parameter(
                "table",
                zh: "分段“\(lower)”与“\(upper)”重叠，同一个数值会得到两个分数",
                en: "the steps \"\(lower)\" and \"\(upper)\" overlap: a value would score twice"
            )
        }
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        table.lookUp(block[0].numbers, into: scores.values)
        scores.settle(of: block[0], undefined: .refused)
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block[0].state(row) == .scored else { return nil }
        let value = block[0].numbers[row]
        guard let step = intervals.firstIndex(where: { $0.contains(value) }) else {
            return Reason(1, value)
        }
        return Reason(0, value, Double(step + 1), points[step])
    }
}

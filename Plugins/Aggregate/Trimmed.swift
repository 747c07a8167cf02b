internal import ScorerKit

/// Joins children by their mean without the highest and the lowest ones.
///
/// score = mean of the children that are left, of those that apply and weigh more than zero.
/// The mean is a plain one: with weights it would depend on which of two equal children is dropped.
struct Trimmed: Scorer {
    static let description = ScorerDescription(
        id: "trimmed",
        title: Title(zh: "去掉最高分和最低分后平均", en: "Trimmed mean"),
        summary: Title(
            zh: "去掉若干个最高分和最低分，其余下级项等权平均；没有剩余的，无法评定。",
            en: "Drops the highest and the lowest children and takes the plain mean of the rest; "
                + "where none is left there is no score."
        ),
        reference: "Tukey, Exploratory Data Analysis (1977); common in judging: 去掉一个最高分和一个最低分",
        role: .aggregate,
        returns: .scale,
        parts: .terms,
        parameters: WeightedChildren.parameters + [
            dropped("lowest", zh: "去掉几个最低分", en: "how many of the lowest are dropped"),
            dropped("highest", zh: "去掉几个最高分", en: "how many of the highest are dropped"),
        ],
        reasons: WeightedChildren.plainReasons + [
            NamedText(
                "nothing_left",
                zh: "适用的下级项有{0}个，去掉{1}个后没有剩余",
                en: "of the children {0} apply and {1} are dropped, which leaves none"
            )
        ],
        examples: [
            WorkedExample(
                zh: "去掉一个最高分和一个最低分：(80+85+90)/3",
                en: "Without the highest and the lowest: (80 + 85 + 90) / 3",
                parameters: "{lowest: 1, highest: 1, weights: [1, 1, 1, 1, 1]}",
                inputs: [[20, 90, 85, 80, 100], [20, 90, .nan, 80, 100]],
                expected: [85, .nan]
            )
        ]
    )

    private static func dropped(_ name: String, zh: String, en: String) -> ParameterDescription {
        ParameterDescription(
            name,
            .integer,
            zh: zh,
            en: en,
            defaultValue: "1",
            range: Interval(0...1000)
        )
    }

    private let children: WeightedChildren
    private let lowest: Int
    private let highest: Int

    init(parameters: Parameters) throws(ScorerError) {
        children = try WeightedChildren(parameters: parameters)
        lowest = try Trimmed.count("lowest", parameters)
        highest = try Trimmed.count("highest", parameters)
        let count = children.weights.count { $0 > 0 }
        guard lowest + highest < count else {
            throw .parameter(
                "lowest",
                zh: "计入的下级项有\(count)个，不能去掉\(lowest + highest)个",
                en: "\(lowest + highest) children cannot be dropped where \(count) have a part"
            )
        }
    }

    private static func count(
        _ name: String,
        _ parameters: Parameters
    ) throws(ScorerError) -> Int {
        let number = try parameters.number(name)
        guard (0...1000).contains(number), number == number.rounded() else {
            throw .parameter(
                name,
                zh: "去掉的个数须为0至1000的整数",
                en: "how many are dropped must be a whole number from 0 to 1000"
            )
        }
        return Int(number)
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        children.setEach(block, into: &scores) { mean(&$0) }
    }

    /// Adds up by rising value, so that the order of children never shows.
    private func mean(_ values: inout RowValues) -> Double {
        guard values.numbers.count > lowest + highest else { return .nan }
        values.numbers.sort()
        let rest = values.numbers.dropFirst(lowest).dropLast(highest)
        return rest.reduce(0, +) / Double(rest.count)
    }

    /// Each child that is left gives the same share of itself; of equal ones, the first are dropped.
    func parts(_ block: Block, row: Int, summary: NoSummary) -> [Double] {
        children.parts(block, row) { values in
            let left = Set(values.order.dropFirst(lowest).dropLast(highest))
            return values.numbers.indices.map { index in
                left.contains(index) ? values.numbers[index] / Double(left.count) : 0
            }
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        children.reason(
            block,
            row,
            score: { mean(&$0) },
            own: { values in
                guard values.numbers.count <= lowest + highest else { return nil }
                return Reason(3, Double(values.numbers.count), Double(lowest + highest))
            }
        )
    }
}

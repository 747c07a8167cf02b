internal import ScorerKit

/// Analytic hierarchy process (层次分析法): weights from comparisons of every two children.
///
/// A comparison of 3 says that the first child matters three times as much as the second; the
/// other way round is 1/3. The weights are the principal eigenvector of the matrix. The
/// consistency ratio is CR = ((λ − n) / (n − 1)) / RI; above the stated limit the comparisons
/// contradict each other too much and are refused.
struct AnalyticHierarchy: Weighting {
    static let description = ScorerDescription(
        id: "ahp",
        title: Title(zh: "层次分析法", en: "Analytic hierarchy process"),
        summary: Title(
            zh: "由各下级的两两比较得出权重；一致性比率超过限值即拒绝。",
            en: "Weights children by comparisons of every two; too inconsistent ones are refused."
        ),
        reference: "Saaty 1980, The Analytic Hierarchy Process; random indices from Saaty 1987",
        role: .weighting,
        need: .nothing,
        returns: .share,
        parameters: [
            ParameterDescription(
                "compare",
                .pairs,
                zh: "每两项的比较，如 {甲: {乙: 3}}，即甲比乙重要程度为 3",
                en:
                    "a comparison of every two children: {a: {b: 3}} says a matters 3 times as much",
                isRequired: true,
                isMain: true
            ),
            ParameterDescription(
                "consistency",
                .percent,
                zh: "一致性比率的限值",
                en: "the largest consistency ratio allowed",
                defaultValue: "10%",
                range: Interval(0...1)
            ),
            ParameterDescription(
                "children",
                .text,
                zh: "各下级的编号，由主程序填入",
                en: "filled in by the host with the ids of the children"
            ),
        ],
        examples: [
            WorkedExample(
                zh: "完全一致的比较",
                en: "Comparisons that agree with each other",
                parameters: "{c0: {c1: 2, c2: 4}, c1: {c2: 2}}",
                inputs: [[1, 1, 1]],
                expected: [4.0 / 7, 2.0 / 7, 1.0 / 7]
            ),
            WorkedExample(
                zh: "同等重要",
                en: "Children that matter the same",
                parameters: "{compare: {c0: {c1: 1}}, consistency: 0%}",
                inputs: [[1, 1]],
                expected: [0.5, 0.5]
            ),
        ]
    )

    /// Saaty's mean consistency index of random matrices, by size from 1.
    static let randomIndex = [
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
    ]

    private let found: [Double]

    init(parameters: Parameters) throws(ScorerError) {
        let matrix = try AnalyticHierarchy.matrix(parameters)
        let (weights, largest) = AnalyticHierarchy.eigenvector(matrix)
        let ratio = AnalyticHierarchy.consistencyRatio(largest, size: matrix.count)
        let limit = try parameters.number("consistency")
        // A hair above comes from rounding, not from the comparisons.
        guard ratio <= limit + 1e-9 else {
            let (found, allowed) = (Self.percent(ratio), Self.percent(limit))
            throw .parameter(
                "compare",
                zh: "一致性比率为 \(found)，超过限值 \(allowed)；请调整相互矛盾的比较",
                en: "the consistency ratio is \(found), above the limit of \(allowed); change "
                    + "the comparisons that contradict each other"
            )
        }
        found = weights
    }

    func observe(_ block: Block) -> NoSummary { NoSummary() }

    func weights(_ summary: NoSummary) -> [Double] { found }

    /// A share as a percentage with one decimal.
    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)%"
    }

    // MARK: The matrix

    /// Returns the matrix of comparisons, whose element [i][j] says how much more i matters than j.
    private static func matrix(_ parameters: Parameters) throws(ScorerError) -> [[Double]] {
        let children = try parameters.texts("children")
        let names = try parameters.texts("compare")
        let numbers = try parameters.numbers("compare")
        guard children.count <= randomIndex.count else {
            let most = randomIndex.count
            throw .parameter(
                "compare",
                zh: "最多比较 \(most) 项，实有 \(children.count) 项",
                en: "at most \(most) children can be compared, there are \(children.count)"
            )
        }
        var matrix = children.map { _ in children.map { _ in Double.nan } }
        for index in children.indices { matrix[index][index] = 1 }
        for (position, number) in numbers.enumerated() {
            let (first, second) = (names[2 * position], names[2 * position + 1])
            try set(first, second, number, in: &matrix, children)
        }
        for (row, values) in matrix.enumerated() {
            for (column, value) in values.enumerated() where value.isNaN {
                throw .parameter(
                    "compare",
                    zh: "缺少“\(children[row])”与“\(children[column])”的比较",
                    en: "\"\(children[row])\" and \"\(children[column])\" are not compared"
                )
            }
        }
        return matrix
    }

    private static func set(
        _ first: String,
        _ second: String,
        _ number: Double,
        in matrix: inout [[Double]],
        _ children: [String]
    ) throws(ScorerError) {
        guard let row = children.firstIndex(of: first),
            let column = children.firstIndex(of: second), row != column
        else {
            let known = children.joined(separator: ", ")
            throw .parameter(
                "compare",
                zh: "不能比较“\(first)”与“\(second)”，下级有：\(known)",
                en: "\"\(first)\" and \"\(second)\" cannot be compared, the children are: \(known)"
            )
        }
        guard number > 0, number.isFinite else {
            throw .parameter(
                "compare",
                zh: "“\(first)”与“\(second)”的比较应为正数",
                en: "the comparison of \"\(first)\" and \"\(second)\" must be positive"
            )
        }
        guard matrix[row][column].isNaN else {
            throw .parameter(
                "compare",
                zh: "“\(first)”与“\(second)”比较了两次",
                en: "\"\(first)\" and \"\(second)\" are compared twice"
            )
        }
        matrix[row][column] = number
        matrix[column][row] = 1 / number
    }

    /// Returns the principal eigenvector, adding up to 1, and its eigenvalue, by power iteration.
    static func eigenvector(_ matrix: [[Double]]) -> (weights: [Double], value: Double) {
        var weights = matrix.map { _ in 1 / Double(matrix.count) }
        var value = Double(matrix.count)
        // A positive matrix converges fast; the bound only keeps a strange one from going on.
        for _ in 0..<1000 {
            let next = matrix.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
            value = next.reduce(0, +)
            let scaled = next.map { $0 / value }
            let change = zip(scaled, weights).map { abs($0 - $1) }.max() ?? 0
            weights = scaled
            if change < 1e-15 { break }
        }
        return (weights, value)
    }

    static func consistencyRatio(_ value: Double, size: Int) -> Double {
        guard size > 2 else { return 0 }
        let index = (value - Double(size)) / Double(size - 1)
        return max(0, index) / randomIndex[size - 1]
    }
}

internal import KaopingCore
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit

/// Scores an inner node again from its children's scores, and learns what each child gives to it.
struct NodeParts {
    /// The node's score for each unit, before its gates; nan where there is none.
    let values: [Double]
    /// What each child gives to each unit, on the node's scale; nil where the score is no sum.
    let parts: [[Double]]?

    /// Scores a node; nil where more than the children's scores is needed: groups, or columns of
    /// data.
    ///
    /// - Parameters:
    ///   - step: the node.
    ///   - children: its children's scores, in their order.
    ///   - weights: the computed weights by child; nil where the run computed none.
    ///   - rows: how many units there are.
    init?(
        _ step: Plan.Step,
        _ children: [NodeScores],
        weights: [String: Double]?,
        rows: Int
    ) {
        let use = step.use
        guard use.columns.isEmpty, step.criterion.within == nil,
            let pack = NodeParts.pack(step, weights)
        else { return nil }
        let columns = zip(children, step.childScales).map { NodeParts.column($0, $1, rows) }
        let raw = Buffer<kp_column>(count: columns.count)
        for (position, column) in columns.enumerated() { raw.base[position] = column.raw }
        var block = kp_block(rows: rows, raw.base, count: columns.count)
        let room = ScoreRoom(rows: rows, children: columns.count, use.handle.description)
        do throws(ScorerError) {
            try room.lend { scores throws(ScorerError) in
                let needsSummary = use.handle.description.need == .summary
                let summary = needsSummary ? try use.handle.observe(pack, block: &block) : nil
                _ = try use.handle.score(pack, block: &block, summary: summary, into: &scores)
            }
        } catch {
            return nil
        }
        withExtendedLifetime((raw, columns)) {}
        let scale = step.resultScale
        values = (0..<rows).map { row in
            room.column.state(row) == .scored
                ? scale.factor * room.column.values[row] + scale.offset : .nan
        }
        let isSum = use.handle.description.parts == .terms
        parts = isSum ? NodeParts.terms(room, scale, columns.count, values) : nil
    }

    /// The parameters with the weights that the run computed; nil where they are not known.
    private static func pack(_ step: Plan.Step, _ weights: [String: Double]?) -> ParameterPack? {
        guard step.criterion.weighting != nil else { return step.use.parameters }
        let found = step.criterion.children.compactMap { weights?[$0.id] }
        guard found.count == step.criterion.children.count else { return nil }
        return step.use.parameters.replacing(
            ParameterDescription("weights", .numbers, zh: "权重", en: "weights"),
            with: .numbers(found)
        )
    }

    private static func column(
        _ scores: NodeScores,
        _ scale: Plan.Affine,
        _ rows: Int
    ) -> UnitColumn {
        let column = UnitColumn(count: rows)
        for row in 0..<rows {
            column.values.base[row] = scale.factor * scores.values[row] + scale.offset
            column.states.base[row] = scores.states[row]
        }
        return column
    }

    /// What each child gives; a scale that does not begin at 0 has a share of its beginning in each.
    private static func terms(
        _ room: ScoreRoom,
        _ scale: Plan.Affine,
        _ children: Int,
        _ values: [Double]
    ) -> [[Double]] {
        var parts = [[Double]](
            repeating: [Double](repeating: .nan, count: values.count),
            count: children
        )
        for row in values.indices where !values[row].isNaN {
            let terms = room.parts(row)
            let sum = terms.reduce(0) { $1.isNaN ? $0 : $0 + $1 }
            for (child, term) in terms.enumerated() {
                let begin = scale.offset == 0 || sum == 0 ? 0 : scale.offset * (term / sum)
                parts[child][row] = scale.factor * term + begin
            }
        }
        return parts
    }
}

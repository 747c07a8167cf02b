internal import ScorerABI
internal import ScorerKit

/// Room for everything that a scorer can write of some rows: scores, reasons, outputs and parts.
final class ScoreRoom {
    /// The scores and states.
    let column: UnitColumn
    /// One buffer for each named output.
    let outputs: [Buffer<Double>]
    private let reasons: Buffer<kp_reason>
    private let parts: Buffer<Double>
    private let children: Int

    /// Makes room.
    ///
    /// - Parameters:
    ///   - rows: how many rows are scored.
    ///   - children: how many columns the block has, for a scorer that tells parts.
    ///   - description: the scorer's description.
    init(rows: Int, children: Int, _ description: ScorerDescription) {
        column = UnitColumn(count: rows)
        outputs = description.outputs.map { _ in Buffer(repeating: .nan, count: rows) }
        reasons = Buffer(repeating: kp_reason(), count: rows)
        self.children = description.parts == .none ? 0 : children
        parts = Buffer(repeating: .nan, count: rows * self.children)
        for row in 0..<rows { reasons.base[row].code = -1 }
    }

    /// Lends the room to a scorer.
    func lend(
        _ body: (inout kp_scores) throws(ScorerError) -> Void
    ) throws(ScorerError) {
        let pointers = Buffer<UnsafeMutablePointer<Double>?>(count: outputs.count)
        for (index, output) in outputs.enumerated() { pointers.base[index] = output.base }
        var scores = kp_scores(
            struct_size: UInt32(MemoryLayout<kp_scores>.size),
            reserved: 0,
            values: column.values.base,
            states: column.states.base,
            outputs: outputs.isEmpty ? nil : pointers.base,
            reasons: reasons.base,
            unscored: 0,
            parts: children == 0 ? nil : parts.base
        )
        defer { withExtendedLifetime(pointers) {} }
        try body(&scores)
    }

    /// Returns the reason of a row.
    func reason(_ row: Int) -> Reason? { Reason(reasons[row]) }

    /// Returns what each child gives to a row; empty where the scorer tells no parts.
    func parts(_ row: Int) -> [Double] { (0..<children).map { parts[row * children + $0] } }
}

/// What a scorer says of one row, before the host brings it to the node's scale.
struct StepDetail: Sendable {
    let value: Double
    let state: ScorerState
    let reason: Reason?
    /// The named outputs, in the order of the description.
    let outputs: [Double]
    /// What each child gives; empty where the scorer tells no parts.
    let parts: [Double]

    init(_ room: ScoreRoom, _ row: Int) {
        value = room.column.values[row]
        state = room.column.state(row)
        reason = room.reason(row)
        outputs = room.outputs.map { $0[row] }
        parts = room.parts(row)
    }
}

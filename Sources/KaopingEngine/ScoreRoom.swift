internal import ScorerABI
internal import ScorerKit

/// Room for everything that a scorer can write of some rows: scores, reasons, outputs and parts.
///
/// It is written by one call and only read afterwards.
final class ScoreRoom: @unchecked Sendable {
    /// The scores and states.
    let column: UnitColumn
    /// One buffer for each named output.
    let outputs: [Buffer<Double>]
    private let reasons: Buffer<kp_reason>
    private let parts: Buffer<Double>
    private let children: Int
    private let hasLines: Bool

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
        hasLines = !description.lines.isEmpty
        self.children = description.parts == .none ? 0 : children
        parts = Buffer(repeating: .nan, count: rows * self.children)
        for row in 0..<rows { reasons.base[row].code = -1 }
    }

    /// The lines of the row that they were asked for.
    private(set) var lines: [Line] = []

    /// Lends the room to a scorer.
    ///
    /// - Parameters:
    ///   - row: the row whose lines are wanted; nil for none.
    ///   - body: calls the scorer.
    /// - Throws: what the function throws.
    func lend(
        linesOf row: Int? = nil,
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
            parts: children == 0 ? nil : parts.base,
            lines: nil
        )
        defer { withExtendedLifetime(pointers) {} }
        guard let row, hasLines else {
            try body(&scores)
            return
        }
        let box = LineBox()
        try box.collect(row: row) { sink throws(ScorerError) in
            scores.lines = sink
            try body(&scores)
        }
        lines = box.lines
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
    /// The lines of its account.
    let lines: [Line]

    init(_ room: ScoreRoom, _ row: Int) {
        value = room.column.values[row]
        state = room.column.state(row)
        reason = room.reason(row)
        outputs = room.outputs.map { $0[row] }
        parts = room.parts(row)
        lines = room.lines
    }
}

/// What a scorer says of all units, in one call or in one for each group.
struct WholeDetail: Sendable {
    private let rooms: [ScoreRoom?]
    /// The room and the place in it of each unit; -1 for one that is in none.
    private let places: Buffer<Int32>
    private let roomOf: Buffer<Int32>

    /// Takes the calls with the units that each was for.
    init(_ calls: [(rows: [Int], room: ScoreRoom?)], count: Int) {
        rooms = calls.map(\.room)
        places = Buffer(repeating: -1, count: count)
        roomOf = Buffer(repeating: -1, count: count)
        for (index, call) in calls.enumerated() {
            for (place, row) in call.rows.enumerated() {
                places.base[row] = Int32(place)
                roomOf.base[row] = Int32(index)
            }
        }
    }

    /// Returns what was said of a unit; nil where nothing was, or the scorer failed.
    func detail(_ row: Int) -> StepDetail? {
        guard roomOf[row] >= 0, let room = rooms[Int(roomOf[row])] else { return nil }
        return StepDetail(room, Int(places[row]))
    }
}

import ScorerABI
import ScorerKit
import Testing

@testable import KaopingEngine

@Suite("Room for what a scorer writes")
struct ScoreRoomTests {
    private func description(
        _ parts: ScorerDescription.Parts,
        outputs: [NamedText] = []
    ) -> ScorerDescription {
        ScorerDescription(
            id: "any",
            title: Title(zh: "任意", en: "Any"),
            summary: Title(zh: "任意。", en: "Any."),
            reference: "none",
            role: .aggregate,
            parts: parts,
            outputs: outputs
        )
    }

    @Test("what a scorer writes is read row by row")
    func written() throws {
        let outputs = [NamedText("x", zh: "甲", en: "X")]
        let room = ScoreRoom(rows: 2, children: 2, description(.terms, outputs: outputs))
        try room.lend { scores throws(ScorerError) in
            for row in 0..<2 {
                scores.values[row] = Double(row) + 1
                scores.states[row] = ScorerState.scored.rawValue
                scores.outputs[0]?[row] = Double(row) * 10
                scores.reasons[row].code = Int32(row)
                for child in 0..<2 { scores.parts[row * 2 + child] = Double(row * 2 + child) }
            }
        }
        let detail = StepDetail(room, 1)
        #expect(detail.value == 2 && detail.state == .scored)
        #expect(detail.outputs == [10] && detail.reason?.code == 1)
        // Row 1 of two children: its parts are the third and the fourth.
        #expect(detail.parts == [2, 3] && room.parts(0) == [0, 1])
    }

    @Test("a scorer that writes nothing leaves no reason, no output and no part")
    func untouched() throws {
        let outputs = [NamedText("x", zh: "甲", en: "X")]
        let room = ScoreRoom(rows: 1, children: 1, description(.factors, outputs: outputs))
        try room.lend { (_: inout kp_scores) throws(ScorerError) in }
        #expect(room.reason(0) == nil)
        #expect(room.outputs[0][0].isNaN && room.parts(0)[0].isNaN)
    }

    @Test("a scorer that tells no parts gets no room for them")
    func noParts() throws {
        let room = ScoreRoom(rows: 1, children: 3, description(.none))
        var isOffered = true
        try room.lend { scores throws(ScorerError) in
            isOffered = scores.parts != nil || scores.outputs != nil
        }
        #expect(!isOffered && room.parts(0).isEmpty && StepDetail(room, 0).parts.isEmpty)
    }

    @Test("a scorer's error comes through")
    func failing() throws {
        let room = ScoreRoom(rows: 1, children: 0, description(.none))
        #expect(throws: ScorerError.self) {
            try room.lend { _ throws(ScorerError) in
                throw .parameter("x", zh: "不行", en: "no")
            }
        }
    }
}

import ScorerABI
import Testing

@testable import ScorerKit

@Suite struct NoteTests {
    @Test("a note crosses the boundary with its value, numbers and texts")
    func roundTrip() {
        let note = Note(3, value: 0.5, numbers: [1, 2, 3, 4], texts: ["甲", "", "rater 2"])
        note.withRaw { raw in #expect(Note(raw.pointee) == note) }
        let bare = Note(0)
        bare.withRaw { raw in
            let read = Note(raw.pointee)
            #expect(read.value.isNaN && read.numbers == [0, 0, 0, 0] && read.texts.isEmpty)
        }
    }

    @Test("more numbers or texts than there is room for are cut")
    func cut() {
        let note = Note(1, value: 0, numbers: [1, 2, 3, 4, 5], texts: ["a", "b", "c", "d"])
        note.withRaw { raw in
            let read = Note(raw.pointee)
            #expect(read.numbers == [1, 2, 3, 4] && read.texts == ["a", "b", "c"])
        }
    }

    @Test("a scorer's notes come back through the table; undeclared ones are left out")
    func throughTable() throws {
        let outcome = try ScorerTrial(Remembers.self).score([[3, 250, 7]])
        #expect(outcome.notes.map(\.code) == [0, 1])
        #expect(outcome.notes[0].value == 250 && outcome.notes[0].texts == ["甲", "", "b"])
        #expect(outcome.notes[1].numbers[0] == 3)
    }

    @Test("a scorer that fails to say anything says why")
    func failure() throws {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(Remembers.self).score([[254]])
        }
        #expect(error?.text.en == "too many")
    }

    @Test("a description of notes crosses the boundary")
    func descriptions() throws {
        let handle = try #require(ScorerTrial.handle(Remembers.self))
        #expect(handle.description.notes == Remembers.description.notes)
        #expect(handle.description.notes.map(\.kind) == [.figure, .warning])
    }
}

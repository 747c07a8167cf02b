import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct PanelNoteTests {
    @Test("a note's code is its place in the description, and ids differ")
    func codes() {
        for note in PanelNote.allCases {
            #expect(Panel.description.notes[note.rawValue] == note.text)
            #expect(note.note([1], ["c"]).code == note.rawValue)
        }
        #expect(Set(Panel.description.notes.map(\.id)).count == PanelNote.allCases.count)
        #expect(PanelNote.icc.allSatisfy { $0.text.kind == .figure && !$0.name.isEmpty })
    }
}

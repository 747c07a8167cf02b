import ScorerKit
import Testing

@testable import KaopingChecklist

@Suite struct ChecklistLineTests {
    @Test("a line's code is its place in the description, and every id is its own")
    func codes() {
        for line in ChecklistLine.allCases {
            #expect(Checklist.description.lines[line.rawValue] == line.text)
            #expect(line(1, value: 2, text: "a").code == line.rawValue)
        }
        #expect(Set(Checklist.description.lines.map(\.id)).count == ChecklistLine.allCases.count)
    }
}

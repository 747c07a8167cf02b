import ScorerKit
import Testing

@testable import KaopingSurvey

@Suite struct SurveyLineTests {
    @Test("a line's code is its place in the description, and every id is its own")
    func codes() {
        for line in SurveyLine.allCases {
            #expect(Survey.description.lines[line.rawValue] == line.text)
            #expect(line(1, value: 2, text: "a").code == line.rawValue)
        }
        #expect(Set(Survey.description.lines.map(\.id)).count == SurveyLine.allCases.count)
    }
}

import ScorerKit
import Testing

@testable import KaopingTimeliness

@Suite struct ReportsLineTests {
    @Test("a line's code is its place in the description, and every id is its own")
    func codes() {
        for line in ReportsLine.allCases {
            #expect(Reports.description.lines[line.rawValue] == line.text)
            #expect(line(1, value: 2).code == line.rawValue)
        }
        #expect(Set(Reports.description.lines.map(\.id)).count == ReportsLine.allCases.count)
    }
}

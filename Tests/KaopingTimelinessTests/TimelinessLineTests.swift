import ScorerKit
import Testing

@testable import KaopingTimeliness

@Suite struct TimelinessLineTests {
    @Test("a line's code is its place in the description, and every id is its own")
    func codes() {
        for line in TimelinessLine.allCases {
            #expect(Timeliness.description.lines[line.rawValue] == line.text)
            #expect(line(1, value: 2).code == line.rawValue)
        }
        #expect(Set(Timeliness.description.lines.map(\.id)).count == TimelinessLine.allCases.count)
    }
}

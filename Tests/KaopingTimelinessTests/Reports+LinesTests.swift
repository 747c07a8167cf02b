import ScorerKit
import Testing

@testable import KaopingTimeliness

@Suite("The account of regular reports")
struct ReportsLinesTests {
    /// The six Fridays from 2024-09-06 on.
    private let fridays = (0..<6).map { 19972 + 7 * Double($0) }

    @Test("what reports in time, late and missing ones give")
    func share() throws {
        let trial = try ScorerTrial(reports: ["late": .number(0.5), "full_mark": .number(12)])
        // Four in time, one a day late, one missing: 2 points each.
        let reports = fridays.prefix(5).enumerated().map {
            (day: $1 + ($0 == 4 ? 1 : 0), time: String?.some("11:00"))
        }
        let outcome = try trial.report([reports], due: [Array(fridays.prefix(5))])
        let lines = outcome.lines[0]
        #expect(lines.map { ReportsLine(rawValue: $0.code) } == [.inTime, .late, .absent])
        #expect(lines.map(\.value) == [8, 1, 0])
    }

    @Test("points off the full mark, down to nothing")
    func lose() throws {
        let trial = try ScorerTrial(reports: ["lose": .number(3), "full_mark": .number(10)])
        let lines = try trial.report([[(day: fridays[0], time: "11:00")]]).lines[0]
        #expect(lines.map { ReportsLine(rawValue: $0.code) } == [.full, .absentLoss, .floor])
        // Five are missing: 10 - 15 + 5
        #expect(lines.map(\.value) == [10, -15, 5])
    }
}

import ScorerKit
import Testing

@testable import KaopingTimeliness

@Suite("The account of dated tasks")
struct TimelinessLinesTests {
    @Test("the full mark, and a line for each task that takes something off it")
    func share() throws {
        let trial = try ScorerTrial(tasks: ["lose": .number(0.1), "full_mark": .number(40)])
        let tasks = [
            TestTask(due: 90, done: 90), TestTask(due: 90, done: 93), TestTask(due: 80),
            TestTask(due: 100), TestTask(due: 90, done: 90, lapsed: 95),
        ]
        let lines = try trial.judge([tasks], lapses: true).lines[0]
        #expect(
            lines.map { TimelinessLine(rawValue: $0.code) } == [.tasks, .late, .undone, .lapsed]
        )
        // Four tasks count 10 points each: three days late are 30 %, the others all.
        #expect(lines[0].numbers.prefix(2) == [4, 1])
        #expect(zip(lines.map(\.value), [40.0, -3, -10, -10]).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(lines[1].numbers.prefix(4) == [2, 90, 93, 3])
    }

    @Test("points off the full mark, down to nothing")
    func deduct() throws {
        let trial = try ScorerTrial(tasks: [
            "take": .choice(1, "deduct"), "lose": .number(2), "lose_at_most": .number(60),
        ])
        let tasks = [TestTask(due: 90, done: 95), TestTask(due: 50), TestTask(due: 60)]
        let lines = try trial.judge([tasks]).lines[0]
        #expect(lines.map(\.value) == [100, -10, -60, -60, 30])
        #expect(lines.last.map { TimelinessLine(rawValue: $0.code) } == .floor)
    }

    @Test("a task due on the day of the calculation is none yet; one due the day before counts")
    func lastDay() throws {
        let trial = try ScorerTrial(tasks: [:])
        #expect(try trial.judge([[TestTask(due: 100)]]).lines == [[]])
        let lines = try trial.judge([[TestTask(due: 99)]]).lines[0]
        #expect(lines.map(\.value) == [100, -100])
    }
}

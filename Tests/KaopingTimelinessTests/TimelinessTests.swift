import ScorerKit
import Testing

@testable import KaopingTimeliness

@Suite struct TimelinessTests {
    @Test("a task in time counts in full, one that is late loses so much a day, an undone one all")
    func share() throws {
        let trial = try ScorerTrial(tasks: ["lose": .number(0.1)])
        let outcome = try trial.judge([
            [
                TestTask(due: 50, done: 50), TestTask(due: 50, done: 53), TestTask(due: 60),
                TestTask(due: 50, done: 80),
            ]
        ])
        // 1 + (1 - 0.1 × 3) + 0 + max(0, 1 - 0.1 × 30), of 4
        #expect(abs(outcome.values[0] - 100 * (1 + 0.7) / 4) < 1e-12)
        #expect(outcome.reasons[0] == TimelinessReason.counted(4, 1, 2, 1))
        // 3 + 40 + 30 days late
        #expect(outcome.outputs.map { $0[0] } == [4, 1, 2, 1, 0, 73])
    }

    @Test("a task is in time through its due day, late from the day after")
    func edges() throws {
        let trial = try ScorerTrial(tasks: ["lose": .number(0.25)])
        let outcome = try trial.judge([
            [TestTask(due: 90, done: 90)], [TestTask(due: 90, done: 91)],
            // Due on the last day and not done: still open. Due the day before: not done.
            [TestTask(due: 100)], [TestTask(due: 99)],
            // Done after the day of the calculation is not done on it.
            [TestTask(due: 99, done: 101)],
        ])
        #expect(outcome.states == [.scored, .scored, .notApplicable, .scored, .scored])
        #expect(outcome.values[0] == 100 && outcome.values[1] == 75)
        #expect(outcome.values[3] == 0 && outcome.values[4] == 0)
    }

    @Test("tasks that are not kept up lose their credit from the day that is noted")
    func lapses() throws {
        let tasks = [
            TestTask(due: 50, done: 40), TestTask(due: 50, done: 40, lapsed: 90),
            TestTask(due: 50, done: 40, lapsed: 101),
        ]
        let outcome = try ScorerTrial(tasks: [:]).judge([tasks], lapses: true)
        // The third lapses after the day of the calculation.
        #expect(abs(outcome.values[0] - 100 * 2 / 3.0) < 1e-12)
        #expect(outcome.reasons[0] == TimelinessReason.lapsed(3, 0, 0, 1))
        let half = try ScorerTrial(tasks: ["lapse": .number(0.5)]).judge([tasks], lapses: true)
        #expect(abs(half.values[0] - 100 * 2.5 / 3) < 1e-12)
    }

    @Test("the lead unit bears a task in full, a responsible unit its part; tasks have weights")
    func parts() throws {
        let trial = try ScorerTrial(tasks: ["parts": .cases(["lead", "responsible"], [1, 0.5])])
        let tasks = [
            TestTask(due: 50, done: 50, via: "lead", weight: 1),
            TestTask(due: 50, via: "responsible", weight: 1),
        ]
        // 1 of 1 + 0.5
        #expect(try abs(trial.judge([tasks], via: true).values[0] - 100 / 1.5) < 1e-12)
        var heavy = tasks
        heavy[1].weight = 4
        // 1 of 1 + 0.5 × 4
        #expect(
            try abs(trial.judge([heavy], via: true, weights: true).values[0] - 100 / 3.0) < 1e-12
        )
    }

    @Test("points are taken off the full mark task by task, with a limit for each")
    func deduct() throws {
        let trial = try ScorerTrial(tasks: [
            "take": .choice(1, "deduct"), "lose": .number(0.5), "lose_at_most": .number(3),
        ])
        let outcome = try trial.judge([
            [TestTask(due: 50, done: 52), TestTask(due: 50, done: 90), TestTask(due: 50)],
            [TestTask(due: 50, done: 50)],
        ])
        // 100 - 0.5 × 2 - 3 - 3
        #expect(outcome.values == [93, 100])
    }

    @Test("a unit without tasks that count is as the scheme says")
    func none() throws {
        let states: [ScorerState] = [.notApplicable, .notAvailable, .scored]
        for (index, word) in ["not_applicable", "not_available", "full"].enumerated() {
            let outcome = try ScorerTrial(tasks: ["no_tasks": .choice(index, word)])
                .judge([[], [TestTask(due: 120)]])
            #expect(outcome.states == [states[index], states[index]])
            #expect(outcome.reasons == [TimelinessReason.noTasks(), TimelinessReason.noTasks()])
        }
    }

    @Test("without a day of the calculation nothing is late or in time")
    func noDay() throws {
        let trial = try ScorerTrial(
            Timeliness.self,
            [
                "take": .choice(0, "share"), "days": .choice(0, "days"), "grace": .number(0),
                "undone": .choice(0, "all"), "no_tasks": .choice(0, "not_applicable"),
                "full_mark": .number(100),
            ]
        )
        let error = #expect(throws: ScorerError.self) { try trial.judge([[TestTask(due: 1)]]) }
        #expect(error?.text.en.contains("--period") == true)
    }

    @Test("the order of the tasks and the cut into blocks leave no trace", arguments: [1, 2])
    func order(size: Int) throws {
        let trial = try ScorerTrial(tasks: ["lose": .number(0.07)])
        let tasks = (0..<6).map {
            TestTask(due: 50, done: 50 + Double($0), weight: 0.1 * Double($0 + 1))
        }
        let outcome = try trial.judge([tasks, tasks.reversed()], weights: true, blockRows: size)
        #expect(Set(outcome.bits).count == 1)
    }
}

import ScorerKit
import Testing

@testable import KaopingTimeliness

@Suite struct TaskBookTests {
    @Test(
        "a task without a due day, and one that lapsed before it was done, are refused by their row"
    )
    func days() throws {
        let trial = try ScorerTrial(tasks: [:])
        let good = TestTask(due: 50, done: 50)
        let noDue = try trial.judge([[good, TestTask(due: .nan, done: 3)]])
        #expect(noDue.states == [.refused] && noDue.reasons == [TimelinessReason.noDue(2)])
        let outcome = try trial.judge(
            [[TestTask(due: 50, done: 40, lapsed: 39)], [TestTask(due: 50, lapsed: 60)]],
            lapses: true
        )
        let reason = TimelinessReason.lapsedBefore(1)
        #expect(outcome.reasons == [reason, reason])
    }

    @Test("what is due and done after the period is of a later one, whenever this one is run")
    func period() throws {
        let trial = try ScorerTrial(tasks: ["last_day": .number(90)])
        let outcome = try trial.judge([
            // Due before the end and done after it: late, as is known by now.
            [TestTask(due: 90, done: 95)],
            // Due after the end: not of the period, done or not.
            [TestTask(due: 91, done: 95)], [TestTask(due: 91)],
            // Due after the end and done before it.
            [TestTask(due: 91, done: 90)],
            // Due before the end and not done by now.
            [TestTask(due: 90)],
        ])
        #expect(outcome.outputs[0] == [1, 0, 0, 1, 1])
        #expect(outcome.outputs[2] == [1, 0, 0, 0, 0] && outcome.outputs[3] == [0, 0, 0, 0, 1])
    }

    @Test("excused tasks do not count, whatever their days")
    func excused() throws {
        let trial = try ScorerTrial(tasks: ["excused": .texts(["暂缓"])])
        let outcome = try trial.judge(
            [[TestTask(due: 50, state: "暂缓"), TestTask(due: 50, done: 50, state: "办结")]],
            states: true
        )
        #expect(outcome.values == [100] && outcome.outputs[0] == [1])
        #expect(throws: ScorerError.self) { try trial.judge([[TestTask(due: 50)]]) }
    }

    @Test("a column that no part is stated for, and a missing weight, are refused")
    func parts() throws {
        let trial = try ScorerTrial(tasks: ["parts": .cases(["lead"], [1])])
        let outcome = try trial.judge([[TestTask(due: 50, via: "other")]], via: true)
        #expect(outcome.reasons == [TimelinessReason.noPart(1)])
        #expect(throws: ScorerError.self) { try trial.judge([[TestTask(due: 50)]]) }
        let weight = try ScorerTrial(tasks: [:])
            .judge([[TestTask(due: 50, weight: .nan)]], weights: true)
        #expect(weight.reasons == [TimelinessReason.noWeight(1)])
    }
}

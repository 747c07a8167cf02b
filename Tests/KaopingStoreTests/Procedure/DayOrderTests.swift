import KaopingCore
import Testing

@testable import KaopingStore

@Suite("The days of steps")
struct DayOrderTests {
    @Test("a decision is not before its objection, nor on record when it is refused")
    func decision() throws {
        let trial = try Trial()
        try trial.publish("2023-07-03")
        try trial.object("2023-07-05")
        func decide(_ day: String) -> [String] {
            codes {
                _ = try trial.store.decide(
                    try trial.run,
                    objection: 1,
                    isAccepted: true,
                    reason: "r",
                    by: try Trial.actor(day)
                )
            }
        }
        #expect(decide("2023-07-04") == ["step-before"])
        #expect(try trial.history.objections[0].decision == nil)
        #expect(decide("2023-07-05") == [])
    }

    @Test("a withdrawal is not before the filing, nor before a notice that has begun")
    func withdrawal() throws {
        let trial = try Trial()
        try trial.file("2023-07-01")
        func withdraw(_ day: String, _ time: String) -> [String] {
            codes {
                let actor = Actor(account: "a", time: time, day: try Trial.day(day))
                _ = try trial.store.withdraw(try trial.run, reason: "r", by: actor)
            }
        }
        #expect(withdraw("2023-06-30", "2023-07-02T08:00:00Z") == ["step-before"])
        try trial.publish("2023-07-03")
        #expect(withdraw("2023-07-02", "2023-07-04T08:00:00Z") == ["step-before"])
        // On the day before it begins, a notice can be withdrawn.
        #expect(withdraw("2023-07-02", "2023-07-02T08:00:00Z") == [])
    }

    @Test("a correction is not before the decision that it follows")
    func correction() throws {
        let trial = try Trial()
        try trial.publish("2023-07-03")
        try trial.object("2023-07-05")
        try trial.decide()
        let other = try trial.recordCorrected()
        func correct(_ day: String) -> [String] {
            codes {
                _ = try trial.store.correct(
                    try trial.run,
                    with: other,
                    reason: nil,
                    changed: 1,
                    by: try Trial.actor(day)
                )
            }
        }
        // It was decided on 2023-07-08.
        #expect(correct("2023-07-07") == ["step-before"])
        #expect(correct("2023-07-08") == [])
    }
}

import Foundation
import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingStore

@Suite("What is done with a result")
struct StoreProcedureTests {
    @Test("is recorded step by step, each chained to the one before")
    func whole() throws {
        let trial = try Trial(ProcedureRules(filing: .beforeNotice))
        let filed = try trial.file()
        let published = try trial.publish()
        #expect(published.previous == filed.hash)
        #expect(try trial.object() == (1, false))
        #expect(try trial.object("2023-07-11") == (2, true))
        try trial.decide(1)
        let other = try trial.correct()
        let history = try trial.history
        #expect(
            history.events.map(\.move) == [.file, .publish, .object, .object, .decide, .correct]
        )
        #expect(history.filing?.number == "〔2023〕5号" && history.filing?.authority == "区委组织部")
        #expect(history.notice?.last == (try Trial.day("2023-07-10")))
        #expect(history.objections.map(\.isLate) == [false, true])
        #expect(history.objections[0].decision?.isAccepted == true)
        #expect(history.objections[0].unit?.text == "u1" && history.objections[0].item == "first")
        #expect(history.objections[0].objector?.text == "王建军")
        #expect(history.objections[1].decision == nil)
        #expect(history.correction?.with == other.id)
        #expect(try trial.store.history(of: other).corrects == history.run)
        #expect(history.events.allSatisfy { $0.account == "李明" })
        #expect(try trial.store.verify().problems == [])
        // Nothing was overwritten: the corrected run is there with its own result.
        #expect(try trial.store.run("2").numbers(PartName.score) == [50, 80, 30])
    }

    @Test("is refused where its state does not allow it, and nothing is written")
    func refused() throws {
        let trial = try Trial(ProcedureRules(filing: .beforeNotice, late: .refused))
        #expect(codes { try trial.publish() } == ["not-filed"])
        #expect(codes { try trial.object() } == ["not-published"])
        try trial.file("2023-07-02")
        #expect(codes { try trial.file() } == ["filed-before"])
        #expect(codes { try trial.publish("2023-07-01") } == ["notice-before-filing"])
        try trial.publish()
        #expect(codes { try trial.publish() } == ["published-before"])
        #expect(codes { try trial.object("2023-07-02") } == ["objection-before-notice"])
        #expect(codes { try trial.object("2023-07-11") } == ["objection-late"])
        #expect(codes { try trial.decide() } == ["no-such-objection"])
        try trial.object("2023-07-07")
        try trial.decide(1, false)
        #expect(codes { try trial.decide() } == ["decided-before"])
        try trial.withdraw()
        #expect(codes { try trial.withdraw() } == ["withdrawn-before"])
        #expect(codes { try trial.publish() } == ["not-filed"])
        #expect(try trial.history.events.count == 5)
        #expect(try trial.store.verify().problems == [])
    }

    @Test("withdrawn, it may be filed and published anew")
    func anew() throws {
        let trial = try Trial(ProcedureRules(filing: .beforeNotice))
        try trial.file()
        try trial.publish()
        try trial.withdraw()
        #expect(try trial.history.state(on: try Trial.day("2023-07-12")) == .withdrawn)
        try trial.file("2023-08-01")
        try trial.publish("2023-08-02")
        #expect(try trial.history.state(on: try Trial.day("2023-08-02")) == .inNotice)
        #expect(try trial.store.verify().problems == [])
    }

    @Test("two that file at once are one after the other: the second is refused")
    func together() throws {
        let trial = try Trial()
        let path = trial.desk.store
        let (run, rules) = (try trial.run, trial.rules)
        let actor = try Trial.actor("2023-07-01")
        let outcomes = Outcomes()
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            outcomes.add(
                codes {
                    _ = try Store(path, access: .write).file(
                        run,
                        rules,
                        authority: nil,
                        number: nil,
                        by: actor
                    )
                }
            )
        }
        #expect(outcomes.all.filter(\.isEmpty).count == 1)
        #expect(outcomes.all.filter { $0 == ["filed-before"] }.count == 3)
        #expect(try trial.history.events.count == 1)
    }
}

/// What several threads came to.
private final class Outcomes: @unchecked Sendable {
    private let lock = NSLock()
    private var list: [[String]] = []

    var all: [[String]] { lock.withLock { list } }

    func add(_ outcome: [String]) {
        lock.withLock { list.append(outcome) }
    }
}

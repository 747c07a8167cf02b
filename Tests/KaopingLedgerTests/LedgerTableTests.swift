import ScorerKit
import Testing

@testable import KaopingLedger

@Suite struct LedgerTableTests {
    @Test("points of the data count by their sign, or are all taken off or added")
    func signs() throws {
        let event = [[Event(kind: "a", points: 3)]]
        for (index, word, expected) in [(0, "as_stated", 53.0), (1, "add", 53), (2, "deduct", 47)] {
            let trial = try ScorerTrial(ledger: [
                "base": .number(50), "sign": .choice(index, word),
            ])
            #expect(try trial.enter(event, days: false, points: true).values == [expected])
        }
    }

    @Test("a negative number is refused where all numbers are taken off")
    func wrongSign() throws {
        let trial = try ScorerTrial(ledger: ["sign": .choice(2, "deduct")])
        let events = [[Event(kind: "a", points: 1), Event(kind: "a", points: -2)]]
        let outcome = try trial.enter(events, days: false, points: true)
        #expect(outcome.states == [.refused])
        #expect(outcome.reasons[0] == LedgerReason.wrongSign(2, -2))
    }

    @Test("a kind without points and a row without points are refused by their row")
    func withoutPoints() throws {
        let table = try ScorerTrial(ledger: ["points": .cases(["a"], [1])])
        let unlisted = try table.enter([[Event(kind: "a"), Event(kind: "b")]], days: false)
        #expect(unlisted.reasons == [LedgerReason.unlisted(2)])
        let data = try ScorerTrial(ledger: [:])
        let blank = try data.enter([[Event(kind: "a")]], days: false, points: true)
        #expect(blank.reasons == [LedgerReason.noPoints(1)])
    }

    @Test("points must come from one place: neither and both are refused")
    func onePlace() throws {
        let table = try ScorerTrial(ledger: ["points": .cases(["a"], [1])])
        let both = #expect(throws: ScorerError.self) {
            try table.enter([[Event(kind: "a", points: 1)]], days: false, points: true)
        }
        #expect(both?.text.en.contains("one must go") == true)
        #expect(throws: ScorerError.self) {
            try ScorerTrial(ledger: [:]).enter([[Event(kind: "a")]], days: false)
        }
    }

    @Test("the signs of a table stand in the table")
    func signBesideTable() {
        let error = #expect(throws: ScorerError.self) {
            try ScorerTrial(ledger: [
                "points": .cases(["a"], [1]), "sign": .choice(2, "deduct"),
            ])
        }
        #expect(error?.parameter == "sign")
    }
}

import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct AgreementTests {
    private func trial(_ words: [String]) throws -> ScorerTrial {
        try ScorerTrial(panel: ["agreement": .texts(words)], shares: [[100, 0]])
    }

    private func bits(_ notes: [Note]) -> [UInt64] { notes.map(\.value.bitPattern) }

    private func notes(_ outcome: ScorerTrial.Outcome, _ note: PanelNote) -> [Note] {
        outcome.notes.filter { $0.code == note.rawValue }
    }

    @Test("nothing is said where nothing is asked for")
    func silent() throws {
        let trial = try ScorerTrial(panel: [:], shares: [[100, 0]])
        #expect(try trial.rate(Rating.table([[1, 2], [3, 4]]), units: 2).notes.isEmpty)
    }

    @Test("coefficients are figures of each group, by its name")
    func figures() throws {
        let marks = IntraclassCorrelationTests.shroutFleiss
        let ratings = Rating.table(marks) + Rating.table([[5]], group: "d")
        let outcome = try ScorerTrial(
            panel: [
                "agreement": .texts(["icc", "kendall_w", "alpha_interval"]),
                "absent": .choice(1, "redistribute"),
            ]
        ).rate(ratings, units: 6)
        let figures = outcome.notes.filter { $0.code <= PanelNote.alphaInterval.rawValue }
        #expect(
            figures.map(\.texts) == Array(repeating: ["c"], count: 8)
                + .init(repeating: ["d"], count: 8)
        )
        #expect(
            figures[..<8].map { ($0.value * 100).rounded() / 100 } == [
                0.17, 0.29, 0.71, 0.44, 0.62, 0.91, 0.89, 0.15,
            ]
        )
        // A group of one rater has no agreement, and the run says why.
        #expect(figures[8...].allSatisfy { $0.value.isNaN })
        let few = notes(outcome, .tooFew)
        #expect(few.map(\.texts[0]) == ["d", "d", "d"] && few[0].numbers[..<2] == [1, 1])
        #expect(few[0].texts[1].hasPrefix("ICC(1,1), ICC(2,1)"))
    }

    @Test("a missing mark leaves alpha, and the others say what they lack")
    func incomplete() throws {
        let outcome = try trial(["icc", "kendall_w", "alpha_interval"])
            .rate(Rating.table([[1, 2, 3], [4, 5, .nan], [2, 2, 5]]), units: 3)
        let figures = outcome.notes.filter { $0.code <= PanelNote.alphaInterval.rawValue }
        #expect(figures.dropLast().allSatisfy { $0.value.isNaN })
        #expect(figures.last?.value.isFinite ?? false)
        let gaps = notes(outcome, .incomplete)
        #expect(gaps.map { Array($0.numbers[..<2]) } == [[3, 1], [3, 1]])
        #expect(gaps.map(\.texts[1]).last == "Kendall W")
    }

    @Test("recused raters' marks and units without a share do not count")
    func counted() throws {
        let marks = IntraclassCorrelationTests.tied
        let extra = [Rating(0, "c", "9", 1).recused, Rating(3, "c", "9", 50).recused]
        let words = ["icc", "kendall_w", "alpha_ordinal", "alpha_nominal"]
        let plain = try trial(words).rate(Rating.table(marks), units: 5)
        let outcome = try trial(words).rate(Rating.table(marks) + extra, units: 5)
        #expect(outcome.notes == plain.notes && plain.notes.count == 9)
    }

    @Test("a group that has no share in any case is not spoken of")
    func noShare() throws {
        let outcome = try trial(["kendall_w"]).rate(
            Rating.table([[1, 2], [3, 4]]) + Rating.table([[1, 2], [3, 4]], group: "d"),
            units: 2
        )
        #expect(outcome.notes.map(\.texts) == [["c"]] && outcome.notes[0].value == 1)
    }

    @Test("neither the order of ratings nor the cut into blocks leaves a trace")
    func order() throws {
        let words = ["icc", "kendall_w", "alpha_interval"]
        let ratings = Rating.table(
            (0..<12).map { unit -> [Double] in
                (0..<5).map { rater -> Double in 0.1 + Double((unit * 31 + rater * 17) % 23) / 7 }
            }
        )
        let expected = try trial(words).rate(ratings, units: 12).notes
        for size in 1...5 {
            let found = try trial(words).rate(ratings.reversed(), units: 12, blockRows: size).notes
            #expect(bits(found) == bits(expected))
        }
    }

    @Test("a word that is none, or stands twice, is refused with the words there are")
    func badWords() {
        for words in [["kappa"], ["icc", "icc"]] {
            let error = #expect(throws: ScorerError.self) { try trial(words) }
            #expect(error?.parameter == "agreement")
            #expect(error?.text.en.contains("one of icc, kendall_w, alpha_interval") ?? false)
        }
    }
}

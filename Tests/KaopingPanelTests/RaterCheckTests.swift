import ScorerKit
import Testing

@testable import KaopingPanel

@Suite struct RaterCheckTests {
    private func notes(
        _ check: String,
        _ ratings: [Rating],
        units: Int,
        _ more: [String: ParameterValue] = [:]
    ) throws -> [Note] {
        let parameters = ["check_raters": ParameterValue.texts([check])].merging(more) { $1 }
        let trial = try ScorerTrial(panel: parameters, shares: [[100, 0]])
        return try trial.rate(ratings, units: units).notes
    }

    /// Five raters of five units who differ by a point or two.
    private let calm: [[Double]] = [
        [70, 71, 72, 70, 71], [80, 81, 79, 80, 82], [60, 62, 61, 60, 61], [75, 76, 77, 76, 74],
        [90, 91, 89, 92, 90],
    ]

    @Test("a rater above the others by more than the limit is named with the evidence")
    func high() throws {
        var marks = calm
        for unit in marks.indices { marks[unit][2] = min(100, calm[unit][2] + 20) }
        let found = try notes("high_or_low", Rating.table(marks), units: 5)
        #expect(found.map(\.code) == [PanelNote.tooHigh.rawValue])
        #expect(found[0].texts == ["c", "3"])
        // Marks 92, 99, 81, 97, 100; medians with them 71, 81, 61, 76, 91:
        // (21 + 18 + 20 + 21 + 9) / 5 = 17.8; the limit is 15 % of 100.
        #expect(found[0].numbers == [5, 17.8, 15, 0])
    }

    @Test("a rater exactly at the limit is not called low, one beyond it is")
    func low() throws {
        let marks = (0..<5).map { _ in [80.0, 80, 80, 80, 65] }
        #expect(try notes("high_or_low", Rating.table(marks), units: 5).isEmpty)
        let lower = (0..<5).map { _ in [80.0, 80, 80, 80, 64.9] }
        let found = try notes("high_or_low", Rating.table(lower), units: 5)
        #expect(found.map(\.code) == [PanelNote.tooLow.rawValue])
        #expect(found[0].texts == ["c", "5"])
    }

    @Test("of two raters nobody can say which one is off")
    func two() throws {
        let marks = (0..<9).map { _ in [80.0, 10] }
        #expect(try notes("high_or_low", Rating.table(marks), units: 9).isEmpty)
    }

    @Test("too few units shared with others say nothing of a rater")
    func fewUnits() throws {
        let marks = (0..<4).map { _ in [80.0, 80, 80, 80, 10] }
        #expect(try notes("high_or_low", Rating.table(marks), units: 4).isEmpty)
        let limit = ["rater_limits.units": ParameterValue.number(4)]
        #expect(try notes("high_or_low", Rating.table(marks), units: 4, limit).count == 1)
    }

    @Test("in a group below the stated size neither names nor differences are told")
    func withheld() throws {
        let marks = (0..<5).map { _ in [80.0, 80, 80, 20] }
        let found = try notes("high_or_low", Rating.table(marks), units: 5)
        #expect(found.map(\.code) == [PanelNote.tooLowWithheld.rawValue])
        #expect(found.map(\.texts) == [["c"]])
        #expect(!PanelNote.tooLowWithheld.text.title.zh.contains("{1}"))
        let open = ["rater_limits.withhold_below": ParameterValue.number(4)]
        #expect(
            try notes("high_or_low", Rating.table(marks), units: 5, open)[0].texts == ["c", "4"]
        )
    }

    @Test("a rater alone in the group is compared with nobody")
    func alone() throws {
        let marks = (0..<12).map { [Double($0)] }
        for check in ["high_or_low", "copies"] {
            #expect(try notes(check, Rating.table(marks), units: 12).isEmpty)
        }
    }

    @Test("two raters with the same marks wherever both rate are named; one difference clears them")
    func copies() throws {
        let ten = (0..<10).map { unit -> [Double] in
            (0..<5).map { rater -> Double in Double((unit * 7 + rater * rater * 3) % 50) }
        }
        var marks = ten
        for unit in marks.indices { marks[unit][4] = marks[unit][1] }
        let found = try notes("copies", Rating.table(marks), units: 10)
        #expect(found.map(\.code) == [PanelNote.copies.rawValue])
        #expect(found[0].texts == ["c", "2", "5"] && found[0].numbers[0] == 10)
        marks[9][4] += 1
        #expect(try notes("copies", Rating.table(marks), units: 10).isEmpty)
        // Nine marks in common are one too few.
        marks[9][4] = .nan
        #expect(try notes("copies", Rating.table(marks), units: 10).isEmpty)
    }

    @Test("two raters who give one mark throughout are no copies but have no spread")
    func noSpread() throws {
        let marks = (0..<10).map { unit -> [Double] in
            let unit = Double(unit)
            return [90, 90, unit, 80 + unit, 7]
        }
        #expect(try notes("copies", Rating.table(marks), units: 10).isEmpty)
        let found = try notes("no_spread", Rating.table(marks), units: 10)
        #expect(found.map(\.texts) == [["c", "1"], ["c", "2"], ["c", "5"]])
        #expect(found.allSatisfy { $0.numbers[0] == 10 })
        #expect(try notes("no_spread", Rating.table(Array(marks.prefix(9))), units: 9).isEmpty)
    }

    @Test("a rater of the own unit is counted, whether the rating counts or not")
    func ownUnit() throws {
        let ratings = (0..<5).flatMap { unit in
            (0..<5).map { Rating(unit, "c", "\($0)", 80).by($0 < 2 ? "\($0)" : "x") }
        }
        for rule in [ParameterValue.choice(0, "leave_out"), .choice(1, "count")] {
            let found = try notes("own_unit", ratings, units: 5, ["own_unit": rule])
            #expect(found.map(\.texts) == [["c", "0"], ["c", "1"]])
            #expect(found.allSatisfy { $0.numbers[0] == 1 })
        }
    }

    @Test("beyond twenty of one kind the rest are counted")
    func many() throws {
        let marks = (0..<10).map { _ in [Double](repeating: 50, count: 23) }
        let found = try notes("no_spread", Rating.table(marks), units: 10)
        #expect(found.count == 21 && found[20].code == PanelNote.more.rawValue)
        #expect(found[20].numbers[0] == 3 && found[20].texts == ["c"])
    }

    @Test("no warning has room for a mark")
    func noMarks() {
        for note in PanelNote.allCases where note.text.kind == .warning {
            #expect(!note.text.title.zh.contains("{3}"))
        }
    }
}

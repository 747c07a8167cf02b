import ScorerKit
import Testing

@testable import KaopingPanel

@Suite("The account of a panel")
struct PanelLinesTests {
    private func lines(
        _ parameters: [String: ParameterValue],
        _ ratings: [Rating],
        shares: [[Double]] = [[70, 30]],
        units: Int = 1
    ) throws -> [Line] {
        let outcome = try ScorerTrial(panel: parameters, shares: shares).rate(ratings, units: units)
        return outcome.lines[0]
    }

    private func expect(
        _ line: Line,
        _ code: PanelLine,
        _ numbers: [Double],
        value: Double = .nan,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(line.code == code.rawValue, sourceLocation: sourceLocation)
        for (found, number) in zip(line.numbers, numbers) {
            #expect(abs(found - number) < 1e-9, sourceLocation: sourceLocation)
        }
        let isSame = value.isNaN ? line.value.isNaN : abs(line.value - value) < 1e-9
        #expect(isSame, sourceLocation: sourceLocation)
    }

    @Test("a line for each group: raters, mean, share and what it gives")
    func groups() throws {
        let lines = try lines(
            [:],
            [Rating(0, "c", "1", 80), Rating(0, "c", "2", 90), Rating(0, "d", "1", 60)]
        )
        #expect(lines.count == 2 && lines.map(\.texts) == [["c"], ["d"]])
        // 0.7 × 85 and 0.3 × 60
        expect(lines[0], .mean, [2, 85, 0.7, 0.7], value: 59.5)
        expect(lines[1], .mean, [1, 60, 0.3, 0.3], value: 18)
    }

    @Test("a group of one rater has a line as any other")
    func one() throws {
        let lines = try lines([:], [Rating(0, "c", "1", 88)], shares: [[100, 0]])
        expect(lines[0], .mean, [1, 88, 1, 1], value: 88)
    }

    @Test("who is dropped, recused or left out has a line of its own, before the group's")
    func leftOut() throws {
        let ratings =
            [60.0, 80, 84, 100].enumerated().map { Rating(0, "c", "\($0)", $1) } + [
                Rating(0, "c", "r", 10).recused, Rating(0, "c", "i", .nan),
            ]
        let trimmed: [String: ParameterValue] = [
            "each_group.take": .choice(2, "trimmed"), "each_group.drop": .number(1),
            "each_rater.incomplete": .choice(1, "leave_out"),
        ]
        let lines = try lines(trimmed, ratings, shares: [[100, 0]])
        #expect(lines.count == 4)
        expect(lines[0], .recused, [1])
        expect(lines[1], .incomplete, [1])
        expect(lines[2], .droppedOne, [100, 60])
        // (80 + 84) / 2
        expect(lines[3], .mean, [2, 82, 1, 1], value: 82)
    }

    @Test("the share of an absent group is told, and what the others make of it")
    func absent() throws {
        let lines = try lines(
            ["absent": .choice(1, "redistribute")],
            [Rating(0, "c", "1", 80)]
        )
        expect(lines[0], .meanShared, [1, 80, 0.7, 1], value: 80)
        expect(lines[1], .absent, [0, 1, 0.3])
        #expect(try self.lines([:], [Rating(0, "c", "1", 80)]).isEmpty)
    }

    @Test("marks on another scale are told as they are and as they count")
    func scaled() throws {
        let scaled: [String: ParameterValue] = [
            "full_points": .number(5), "full_mark": .number(40),
        ]
        let lines = try lines(
            scaled,
            [Rating(0, "c", "1", 4), Rating(0, "d", "1", 3)],
            shares: [[50, 50]]
        )
        // 4 of 5 are 32 of 40, half of which are 16.
        expect(lines[0], .meanScaled, [1, 4, 0.5, 0.5, 32], value: 16)
        expect(lines[1], .meanScaled, [1, 3, 0.5, 0.5, 24], value: 12)
    }

    @Test("an adjusted mark is told with the means that it was moved between, without a name")
    func severity() throws {
        let lines = try lines(
            ["severity": .choice(1, "center"), "severity_from": .number(2)],
            Rating.table([[80, 90], [70, 90]]),
            shares: [[100, 0]],
            units: 2
        )
        // The means are 75 and 90, that of all is 82.5: 80 becomes 87.5, 90 becomes 82.5.
        expect(lines[0], .centered, [80, 75, 82.5, 87.5])
        expect(lines[1], .centered, [90, 90, 82.5, 82.5])
        #expect(lines[0].texts == ["c"])
        expect(lines[2], .mean, [2, 85, 1, 1], value: 85)
    }
}

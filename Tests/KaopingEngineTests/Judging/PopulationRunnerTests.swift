import Foundation
import KaopingCore
import KaopingProfile
import Testing

@testable import KaopingEngine

@Suite("Figures, targets and roll-ups")
struct PopulationRunnerTests {
    private func run(
        _ rest: String,
        _ units: String,
        head: String = "",
        period: String? = nil
    ) throws -> ScoreBook {
        let yaml = Desk.judged(
            unit: "{key: id, groups: [g]}",
            columns: "g: text, a: number, f: flag, n: number",
            head: head,
            rest
        )
        return try Desk().judge(yaml, "id,g,a,f,n\n" + units, period: period)
    }

    private static let units = "u,E,80,是,1\nv,E,60,否,3\nw,W,90,是,2\nx,W,30,,2\ny,,10,否,\n"
    private static let gone = "gates: [{id: out, when: a == 60, on: total, exclude: true}]\n"

    // MARK: Figures

    @Test("of all units and of groups, weighted and stated")
    func figures() throws {
        let book = try run(
            """
            figures:
              - {id: average, mean: score(total), stated: 1}
              - {id: by_group, mean: score(total), within: g}
              - {id: weighted, mean: score(total), weight: n, within: g}
              - {id: met, title: {zh: 达标, en: Met}, share: f, stated: 1}
              - {id: high, count: score(total) >= 60, where: g == 'E'}
              - {id: best, highest: score(total)}
            """,
            Self.units
        )
        let average: Double = (80 + 60 + 90 + 30 + 10) / 5
        #expect(book.figure("average") == ["": average])
        let (east, west): (Double, Double) = ((80 + 60) / 2, (90 + 30) / 2)
        #expect(book.figure("by_group") == ["E": east, "W": west])
        let heavyEast: Double = (80 * 1 + 60 * 3) / (1 + 3)
        let heavyWest: Double = (90 * 2 + 30 * 2) / (2 + 2)
        #expect(book.figure("weighted") == ["E": heavyEast, "W": heavyWest])
        // Two of the four whose flag is known; one is left out, which is said.
        #expect(book.figure("met") == ["": 2 / 4.0])
        #expect(book.figure("high") == ["": 2])
        #expect(book.figure("best") == ["": 90])
        #expect(
            book.remarks().map { $0.replacing(#/^profile.yaml:[0-9:]+ /#, with: "") } == [
                "warning: \"Met\" leaves out units that could not be decided: 1 [units-unknown]"
            ]
        )
        #expect(book.remarks(.zh)[0].hasSuffix("“达标”有 1 个考评对象无法判定，未计入 [units-unknown]"))
    }

    @Test("two places of a percentage are of the percentage")
    func percentage() throws {
        let book = try run(
            "figures: [{id: met, share: a > 50, stated: 1}]",
            "u,E,80,,\nv,E,60,,\nw,W,30,,\n"
        )
        // 2 of 3 is 66.666... %, stated as 66.7 %.
        #expect(book.figure("met") == ["": 66.7 / 100])
    }

    @Test("who is excluded or not rated is in no figure and no target")
    func excluded() throws {
        let book = try run(
            Self.gone + """
                figures: [{id: average, mean: a}, {id: number, count: all}]
                targets: [{id: all_high, share: a >= 80, at_least: 50%}]
                rollup: [{id: up, by: g, mean: a}]
                """,
            Self.units
        )
        let average: Double = (80 + 90 + 30 + 10) / 4
        #expect(book.figure("average") == ["": average])
        #expect(book.figure("number") == ["": 4])
        #expect(book.targets[0].shares == [0.5] && book.targets[0].isMet == [true])
        #expect(book.rollups[0].unitCounts == [1, 2])
        #expect(book.rollups[0].scores.array == [80, 60])
    }

    // MARK: Targets

    private func target(_ target: String, _ period: String, met: Int) throws -> TargetResult {
        // Of ten units so many are met.
        let units = (0..<10).map { "u\($0),E,\($0 < met ? 90 : 10),,\n" }.joined()
        let book = try run(
            "targets: [{id: t, share: a >= 50, \(target)}]",
            units,
            head: "period: quarter",
            period: period
        )
        return try #require(book.targets.first)
    }

    private static let path = "at_least: 100%, by: 2023Q3, path: {2021Q3: 70%, 2022Q3: 85%}"

    @Test(
        "what is due is the last step that has come, and the target itself from its period on",
        arguments: [
            ("2021Q2", nil, 9, nil), ("2021Q3", 70, 7, true), ("2022Q2", 70, 6, false),
            ("2022Q3", 85, 8, false), ("2023Q2", 85, 9, true), ("2023Q3", 100, 9, false),
            ("2024Q1", 100, 10, true),
        ] as [(String, Int?, Int, Bool?)]
    )
    func due(period: String, due: Int?, met: Int, isMet: Bool?) throws {
        let found = try target(Self.path, period, met: met)
        #expect(found.due == due.flatMap { Exact("\($0)%") })
        #expect(found.shares == [Double(met) / 10] && found.isMet == [isMet])
    }

    @Test("without a period it is due now; a target that is not due yet has no verdict")
    func dueNow() throws {
        #expect(try target("at_least: 70%", "2020Q1", met: 7).isMet == [true])
        #expect(try target("at_least: 70%, by: 2021Q1", "2020Q4", met: 1).isMet == [nil])
        #expect(try target("at_least: 70%, by: 2021Q1", "2021Q1", met: 1).isMet == [false])
    }

    @Test("an upper bound holds at once, beside what is due")
    func upper() throws {
        #expect(try target("at_most: 30%", "2020Q1", met: 3).isMet == [true])
        #expect(try target("at_most: 30%", "2020Q1", met: 4).isMet == [false])
        let both = "at_least: 50%, at_most: 80%"
        #expect(try target(both, "2020Q1", met: 4).isMet == [false])
        #expect(try target(both, "2020Q1", met: 8).isMet == [true])
        #expect(try target(both, "2020Q1", met: 9).isMet == [false])
        let later = "at_least: 50%, by: 2021Q1, at_most: 80%"
        #expect(try target(later, "2020Q1", met: 1).isMet == [true])
    }

    @Test("within groups each has its own share; a group without anybody has none")
    func groups() throws {
        let book = try run(
            Self.gone + "targets: [{id: t, share: f, within: g, at_least: 60%, where: n > 0}]",
            Self.units + "z,N,60,是,1\n"
        )
        let found = book.targets[0]
        // v and z are out by the gate, x is unknown, y has no group.
        #expect(found.groups == ["E", "W", "N"])
        #expect(found.shares.prefix(2) == [1, 1] && found.shares[2].isNaN)
        #expect(found.isMet == [true, true, nil] && book.remarkCodes.contains("units-unknown"))
    }

    // MARK: Roll-ups

    @Test("means of groups, weighted, stated, banded and ranked")
    func rollups() throws {
        let book = try run(
            """
            rollup:
              - {id: plain, by: g, mean: score(total), stated: 1, bands: {high: 65.., low: ..<65}}
              - {id: heavy, by: g, mean: score(total), weight: n, stated: 0, ties: dense}
            """,
            "u,E,80,,1\nv,E,61.1,,3\nw,W,90,,2\nx,W,30,,2\ny,S,71,,1\nz,,99,,\nq,N,,,\n"
        )
        let plain = book.rollups[0]
        #expect(plain.groups == ["E", "W", "S", "N"] && plain.unitCounts == [2, 2, 1, 1])
        // Unit scores are stated as whole points: (80 + 61) / 2 = 70.5, (90 + 30) / 2.
        #expect(plain.scores.array.prefix(3) == [70.5, 60, 71] && plain.scores[3].isNaN)
        #expect(plain.levels?.array == [1, 0, 1, -1])
        #expect((0..<4).map { plain.ranks.rank($0) } == [2, 3, 1, nil])
        #expect(plain.order == [2, 0, 1, 3])
        let heavy = book.rollups[1]
        // (80 + 3 x 61) / 4 = 65.75 and (2 x 90 + 2 x 30) / 4 = 60.
        #expect(heavy.scores.array.prefix(3) == [66, 60, 71] && heavy.levels == nil)
    }

    @Test("a group's score in no band stops the run")
    func noBand() throws {
        let error = try failure {
            try run(
                "rollup: [{id: up, title: {zh: 街道, en: Street}, by: g, mean: a, stated: 0, bands: {high: 50..100, low: 20..<50}}]",
                "u,E,10,,\n"
            )
        }
        #expect(error.codes == ["value-refused"] && error.status == .data)
        #expect(
            error.lines()[0].contains("\"Street\" of the unit \"E\" cannot be scored: the score 10")
        )
    }
}

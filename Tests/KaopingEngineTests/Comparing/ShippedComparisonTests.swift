import KaopingCore
import Testing

@testable import KaopingEngine

/// Comparisons over the schemes that ship.
@Suite("Comparisons of the shipped profiles")
struct ShippedComparisonTests {
    private func compared(_ run: ShippedRun) throws -> ComparedRun {
        let book = try run.book()
        var compared = ComparedRun(book)
        compared.contributions = try Contributions(TreeResult(book))
        return compared
    }

    @Test(
        "the gap parts of every pair of units add up to the gap of their stated scores",
        arguments: ProfilesTests.runs
            + [ShippedRun(profile: "human-development-index", period: "2022")]
    )
    func pairs(run: ShippedRun) throws {
        let compared = try compared(run)
        var pairs = 0
        for first in compared.units.keys {
            for second in compared.units.keys where second > first {
                let comparison = UnitComparison([first, second], in: compared)
                let parts = comparison.lines.filter(\.isPart)
                for unit in 0..<2 {
                    let sum = parts.reduce(Int64(0)) { $0 + ($1.gaps[unit] ?? 0) }
                    guard let gap = comparison.units[unit].gap else { continue }
                    #expect(sum == gap, "\(first) \(second)")
                    let (a, b) = (comparison.units[0].standing, comparison.units[unit].standing)
                    #expect(comparison.places.ticks(b.score - a.score) == gap)
                }
                pairs += 1
            }
        }
        #expect(pairs == compared.units.count * (compared.units.count - 1) / 2 && pairs > 0)
    }

    @Test(
        "nothing is left unexplained, and rounding leaves no more than it can",
        arguments: ProfilesTests.runs
    )
    func explained(run: ShippedRun) throws {
        let compared = try compared(run)
        let contributions = try #require(compared.contributions)
        #expect(!contributions.lines.contains { $0.kind == .other })
        for row in compared.scores.indices where compared.counts(row) {
            let stated = try #require(contributions.stated(row))
            // Half a last place of the total, and half a hundredth of every part.
            let parts = contributions.lines.count(where: \.isPart)
            let tenth = compared.stated?.places == 1 ? 5 : 0
            #expect(stated.rounding.magnitude <= UInt64(tenth + parts / 2 + 1))
        }
    }

    @Test("the movement of all countries from 2010 to 2022 is that of the published index")
    func humanDevelopment() throws {
        let before = try compared(ShippedRun(profile: "human-development-index", period: "2010"))
        let after = try compared(ShippedRun(profile: "human-development-index", period: "2022"))
        let comparison = PeriodComparison(before, after)
        let published = try ShippedRun.rows(
            ShippedRun.folder + "/human-development-index/expected.csv"
        )
        let old = try Published(published, year: "2010")
        let new = try Published(published, year: "2022")
        var moved = 0
        for unit in comparison.units {
            let (first, second) = (old.index[unit.key], new.index[unit.key])
            #expect(
                (unit.before == nil) == (first == nil) && (unit.after == nil) == (second == nil)
            )
            guard let first, let second else { continue }
            #expect(unit.change == second - first, "\(unit.key)")
            let (rankBefore, rankAfter) = (old.rank(first), new.rank(second))
            #expect(unit.rankChange == Double(rankBefore - rankAfter), "\(unit.key)")
            #expect(unit.after?.rank == new.stated[unit.key].map(Double.init), "\(unit.key)")
            moved += 1
        }
        #expect(moved == Set(old.index.keys).intersection(new.index.keys).count && moved > 180)
        let summary = PeriodSummary(comparison)
        #expect(summary.entries.count == new.index.keys.count { old.index[$0] == nil })
        #expect(summary.exits.count == old.index.keys.count { new.index[$0] == nil })
    }

    /// The published index of one year, in thousandths.
    private struct Published {
        let index: [String: Int64]
        /// The published ranks; the table has them for 2022.
        let stated: [String: Int]

        init(_ rows: [[String: String]], year: String) throws {
            let rows = rows.filter { $0["period"] == year }
            let rounding = try #require(Rounding(places: 3))
            index = Dictionary(
                uniqueKeysWithValues: rows.compactMap { row in
                    guard let key = row["iso3"], let text = row["hdi"], let value = Double(text)
                    else { return nil }
                    return rounding.ticks(value).map { (key, $0) }
                }
            )
            stated = Dictionary(
                uniqueKeysWithValues: rows.compactMap { row in
                    guard let key = row["iso3"], let rank = row["rank"].flatMap({ Int($0) })
                    else { return nil }
                    return (key, rank)
                }
            )
        }

        /// The place: one more than there are countries with a higher index.
        func rank(_ value: Int64) -> Int { 1 + index.values.count { $0 > value } }
    }
}

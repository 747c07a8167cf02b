import Foundation
import KaopingCore
import KaopingData
import KaopingPlugins
import KaopingProfile
import KaopingYAML
import Testing

@testable import KaopingEngine

@Suite struct ProfilesTests {
    private struct Country {
        let key: String
        let value: String
        let rank: String
        let tier: String
    }

    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Profiles/human-development-index").path

    /// The published results by period.
    private func published() throws -> [String: [Country]] {
        let text = try String(contentsOfFile: Self.folder + "/expected.csv", encoding: .utf8)
        let rows = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(rows.first == ["iso3", "period", "hdi", "rank", "tier"])
        var result: [String: [Country]] = [:]
        for row in rows.dropFirst() {
            let country = Country(key: row[0], value: row[2], rank: row[3], tier: row[4])
            result[row[1], default: []].append(country)
        }
        return result
    }

    private func book(_ period: String) throws -> ScoreBook {
        let node = try YAMLParser.read(path: Self.folder + "/profile.yaml")
        let scorers = try PluginLoader(linked: ShippedPlugins.tables, folders: []).registry()
        return try Evaluation.run(
            RunRequest(
                profile: ProfileDecoder.decode(node, scorers: scorers),
                scorers: scorers,
                period: Period(period),
                folder: Self.folder
            )
        )
    }

    /// The unit's row by its key.
    private func rows(_ book: ScoreBook) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: (0..<book.unitCount).map { (book.keys[$0], $0) })
    }

    @Test("the Human Development Index of 2022 comes out as published: values, ranks and tiers")
    func humanDevelopment() throws {
        let expected = try #require(try published()["2022"])
        let book = try book("2022")
        let rows = rows(book)
        let rounding = try #require(Rounding(places: 3))
        #expect(expected.count == 193 && book.unitCount == 193)
        var (values, ranks, tiers) = (0, 0, 0)
        for country in expected {
            let row = try #require(rows[country.key])
            if rounding.text(book.score.values[row]) == country.value { values += 1 }
            if book.rank.rank(row) == Double(country.rank) { ranks += 1 }
            let tier = book.levelIDs[row].map { $0.replacingOccurrences(of: "_", with: " ") }
            let found = country.tier.lowercased().replacingOccurrences(of: "_", with: " ")
            if tier == found { tiers += 1 }
        }
        #expect(values == 193 && ranks == 193 && tiers == 193)
    }

    @Test("the index of every country and year comes out as published at three decimals")
    func allYears() throws {
        let rounding = try #require(Rounding(places: 3))
        var (right, all) = (0, 0)
        for (period, countries) in try published() {
            let book = try book(period)
            let rows = rows(book)
            for country in countries {
                let row = try #require(rows[country.key])
                if rounding.text(book.score.values[row]) == country.value { right += 1 }
                all += 1
            }
        }
        #expect(all == 1_152 && right == 1_152)
    }
}

import Foundation
import KaopingCore
import KaopingData
import KaopingPlugins
import KaopingProfile
import KaopingYAML
import ScorerKit
import Testing

@testable import KaopingEngine

/// A profile that ships, and a period with expected results.
struct ShippedRun: Sendable, CustomTestStringConvertible {
    let profile: String
    let period: String
    var parameters: [String: String] = [:]
    var asOf: String?

    var testDescription: String { "\(profile) \(period)" }

    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Profiles").path

    var folder: String { ShippedRun.folder + "/" + profile }

    /// Runs the profile, merged into what it extends, over its own files.
    func book(explained: RunRequest.Explained = .none) throws -> ScoreBook {
        let own = try YAMLParser.read(path: folder + "/profile.yaml")
        let node = try Overlay.resolve(own) { base, _ throws(IssuesError) in
            try YAMLParser.read(path: ShippedRun.folder + "/\(base)/profile.yaml")
        }
        let scorers = try PluginLoader(linked: ShippedPlugins.tables, folders: []).registry()
        var request = RunRequest(
            profile: try ProfileDecoder.decode(node, scorers: scorers),
            scorers: scorers,
            period: Period(period),
            folder: folder
        )
        request.parameters = parameters
        request.asOf = asOf.flatMap { Day($0) }
        request.explained = explained
        return try Evaluation.run(request)
    }

    /// The rows of an expected file, each by the headings.
    func expected(_ suffix: String = "") throws -> [[String: String]] {
        let name = "/expected-" + period.replacing(":", with: "-") + suffix + ".csv"
        return try ShippedRun.rows(folder + name)
    }

    static func rows(_ path: String) throws -> [[String: String]] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let rows = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let headings = try #require(rows.first)
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(headings, $0)) }
    }
}

@Suite struct ProfilesTests {
    private static let subsidy = ["subsidy_5": "500"]
    private static let pilots = "pilot-community-acceptance"

    static let runs = [
        ShippedRun(profile: "grid-party-star-rating", period: "2023Q1", parameters: subsidy),
        ShippedRun(profile: "grid-party-star-rating", period: "2023Q2", parameters: subsidy),
        ShippedRun(profile: pilots, period: "phase:1", asOf: "2023-03-31"),
        ShippedRun(profile: pilots, period: "phase:2", asOf: "2023-12-31"),
        ShippedRun(profile: pilots + "-qinglan", period: "phase:1", asOf: "2023-03-31"),
        ShippedRun(profile: pilots + "-qinglan", period: "phase:2", asOf: "2023-12-31"),
        ShippedRun(profile: "dispatched-staff-appraisal", period: "2022"),
        ShippedRun(profile: "dispatched-staff-appraisal", period: "2023"),
    ]

    /// The unit's row by its key.
    private func rows(_ book: ScoreBook) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: (0..<book.unitCount).map { (book.keys[$0], $0) })
    }

    // MARK: The whole language

    @Test("every unit of the shipped profiles comes out as its oracle says", arguments: runs)
    func units(run: ShippedRun) throws {
        let book = try run.book()
        let expected = try run.expected()
        let rows = rows(book)
        #expect(book.unitCount == expected.count && !expected.isEmpty)
        var compared = 0
        for unit in expected {
            let row = try #require(rows[unit["unit"] ?? ""])
            for (column, value) in unit where column != "unit" {
                let found = try #require(Found(book, row).value(column), "\(column)")
                #expect(
                    same(found, value),
                    "\(unit["unit"] ?? "") \(column): \(found), not \(value)"
                )
                compared += 1
            }
        }
        #expect(compared == expected.count * ((expected.first?.count ?? 1) - 1))
    }

    @Test("figures, targets and roll-ups come out as the oracles say", arguments: runs)
    func population(run: ShippedRun) throws {
        // The overlay has no file of its own for these.
        guard !run.profile.hasSuffix("qinglan") else { return }
        let book = try run.book()
        let expected = try run.expected("-population")
        for line in expected {
            let (what, group) = (line["what"] ?? "", line["group"] ?? "")
            let outcome = line["outcome"] ?? line["rank"] ?? ""
            let found = try #require(Found.population(book, what, group), "\(what) \(group)")
            #expect(same(found.value, line["value"] ?? ""), "\(what) \(group): \(found.value)")
            #expect(found.outcome == outcome, "\(what) \(group)")
        }
        // Nothing that the book has is left out of the file, but groups without a value.
        let all =
            book.populationFigures.reduce(0) { $0 + $1.values.count { !$0.isNaN } }
            + book.targets.reduce(0) { $0 + $1.shares.count }
            + book.rollups.reduce(0) { $0 + $1.groups.count }
        #expect(expected.count == all)
    }

    /// Texts are the same, numbers to the six places that the oracles write.
    private func same(_ one: String, _ other: String) -> Bool {
        if one == other || (one == "1" && other == "true") || (one == "0" && other == "false") {
            return true
        }
        guard let a = Double(one), let b = Double(other) else { return false }
        return abs(a - b) < 1e-6
    }

    // MARK: The Human Development Index

    private struct Country {
        let key: String
        let value: String
        let rank: String
        let tier: String
    }

    private let index = ShippedRun(profile: "human-development-index", period: "2022")

    /// The published results by period.
    private func published() throws -> [String: [Country]] {
        var result: [String: [Country]] = [:]
        for row in try ShippedRun.rows(index.folder + "/expected.csv") {
            let country = Country(
                key: row["iso3"] ?? "",
                value: row["hdi"] ?? "",
                rank: row["rank"] ?? "",
                tier: row["tier"] ?? ""
            )
            result[row["period"] ?? "", default: []].append(country)
        }
        return result
    }

    @Test("the Human Development Index of 2022 comes out as published: values, ranks and tiers")
    func humanDevelopment() throws {
        let expected = try #require(try published()["2022"])
        let book = try index.book()
        let rows = rows(book)
        let rounding = try #require(Rounding(places: 3))
        #expect(expected.count == 193 && book.unitCount == 193)
        var (values, ranks, tiers) = (0, 0, 0)
        for country in expected {
            let row = try #require(rows[country.key])
            if rounding.text(book.score.values[row]) == country.value { values += 1 }
            if book.rank.rank(row) == Double(country.rank) { ranks += 1 }
            let tier = book.levelIDs[row].map { $0.replacing("_", with: " ") }
            let found = country.tier.lowercased().replacing("_", with: " ")
            if tier == found { tiers += 1 }
        }
        #expect(values == 193 && ranks == 193 && tiers == 193)
    }

    @Test("the index of every country and year comes out as published at three decimals")
    func allYears() throws {
        let rounding = try #require(Rounding(places: 3))
        var (right, all) = (0, 0)
        for (period, countries) in try published() {
            let book = try ShippedRun(profile: index.profile, period: period).book()
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

/// What a book says of a unit, as the expected files write it.
private struct Found {
    let book: ScoreBook
    let row: Int

    init(_ book: ScoreBook, _ row: Int) { (self.book, self.row) = (book, row) }

    /// Returns a column's value, empty where there is none; nil for a column that there is not.
    func value(_ column: String) -> String? {
        switch column {
        case "name": return book.names?[row]
        case "score":
            let score = book.score.values[row]
            return score.isNaN ? "" : book.score.rounding?.text(score) ?? "\(score)"
        case "rating": return book.levelIDs[row] ?? ""
        case "rank": return Found.text(book.rank.rank(row))
        case "gates": return gates
        case "veto": return outcome(book.gates[0].outcome(row))
        case "replaced":
            return book.gates[0].outcome(row) == .fired && book.gates[0].gate.ask != nil ? "1" : "0"
        case _ where column.hasSuffix("_first"):
            return book.stages.lazy.compactMap(first).first ?? ""
        case _ where column.hasSuffix("_deadline"):
            return book.stages.lazy.compactMap(deadline).first ?? ""
        default: return rankWithin(column) ?? criterion(column) ?? rule(column) ?? stage(column)
        }
    }

    /// The gates that fired, and those that are pending with a question mark.
    private var gates: String {
        book.gates.compactMap { gate -> String? in
            switch gate.outcome(row) {
            case .fired: gate.gate.id
            case .pending: gate.gate.id + "?"
            default: nil
            }
        }.joined(separator: ";")
    }

    private func outcome(_ outcome: GateResult.Outcome) -> String {
        switch outcome {
        case .notFired: ""
        case .fired: "vetoed"
        case .pending: "pending"
        case .rejected: "rejected"
        case .unknown: "unknown"
        }
    }

    private func rankWithin(_ column: String) -> String? {
        let found = book.rankWithin.first {
            "rank_within_" + $0.columns.joined(separator: "_") == column
        }
        return found.map { Found.text($0.ranks.rank(row)) }
    }

    private func criterion(_ column: String) -> String? {
        book.criteria.first { $0.id == column }.map { Found.text($0.values[row]) }
    }

    private func rule(_ column: String) -> String? {
        if let found = book.adjustments.first(where: { $0.adjustment.id == column }) {
            return Found.text(found.points[row])
        }
        guard let found = book.consequences.first(where: { $0.consequence.id == column }) else {
            return nil
        }
        return found.amounts.map { Found.text($0[row]) } ?? "\(found.follows[row])"
    }

    private func stage(_ column: String) -> String? {
        guard let found = book.stages.first(where: { $0.stage.id == column }) else { return nil }
        // Who did not reach a stage has no result of it.
        if found.states?[row] == ScorerState.notApplicable.rawValue { return "" }
        return found.outcome == nil ? Found.text(found.passed[row]) : found.outcomes[row] ?? ""
    }

    private func first(_ stage: StageResult) -> String? {
        stage.first == nil ? nil : stage.firsts[row] ?? ""
    }

    private func deadline(_ stage: StageResult) -> String? {
        stage.deadline == nil ? nil : stage.deadlines[row] ?? ""
    }

    private static func text(_ number: Double?) -> String {
        guard let number, !number.isNaN else { return "" }
        return number == number.rounded() ? "\(Int(number))" : "\(number)"
    }

    /// Returns a figure, a target or a group's score with what is said of it.
    static func population(
        _ book: ScoreBook,
        _ what: String,
        _ group: String
    ) -> (value: String, outcome: String)? {
        if let found = book.populationFigures.first(where: { $0.figure.id == what }) {
            let index = found.groups.isEmpty ? 0 : found.groups.firstIndex(of: group)
            return index.map { (text(found.values[$0]), "") }
        }
        if let found = book.targets.first(where: { $0.target.id == what }) {
            let index = found.groups.isEmpty ? 0 : found.groups.firstIndex(of: group)
            return index.map { index in
                (text(found.shares[index]), found.isMet[index].map { $0 ? "met" : "not_met" } ?? "")
            }
        }
        guard let found = book.rollups.first(where: { $0.rollup.id == what }),
            let index = found.groups.firstIndex(of: group)
        else { return nil }
        return (text(found.scores[index]), text(found.ranks.rank(index)))
    }
}

import KaopingProfile
import ScorerKit

@testable import KaopingEngine

/// A profile that uses a bit of everything, and a seeded table for it.
enum Mixture {
    static let profile = """
        language: 1
        profile: mixture
        unit: {key: id, name: name, groups: [street], category: kind}
        tables:
          units:
            file: units.csv
            columns:
              id: text
              name: text
              street: text
              kind: {type: text, values: [large, small]}
              area: number
              people: number
              gain: number
              visits: count
              rate: percent
        indicators:
          density: {value: people / area, better: low}
        stated: 2
        combine: geometric
        criteria:
          - id: wealth
            weight: 40%
            combine: geometric
            missing: reweight
            criteria:
              - {id: income, of: gain, score: {goalposts: {ends: 100..75000, transform: log}}}
              - {id: room, of: density, score: min_max, missing: zero}
              - {id: standing, of: people, score: trials/beaten}
          - id: service
            weight: 35%
            criteria:
              - {id: meetings, points: 40, of: visits, missing: reweight,
                 score: {steps: {12..: 40, 9..<12: 30, 6..<9: 15, 0..<6: 0}}}
              - {id: contentment, points: 60, of: rate * 100,
                 score: {at_least: {bound: visits * 2, lose: 3, per_full: 5}}}
          - id: effort
            weight: 25%
            combine: trials/share_of_best
            criteria:
              - {id: spread, of: area, score: {min_max: {better: low}}}
              - {id: size, of: "kind == 'large'", score: {goalposts: 0..1}}
        rating: {bands: {a: 30.., b: 15..<30, c: ..<15}}
        ranking: {ties: fractional, within: [street, [street, kind]], then: [service, wealth]}

        """

    /// Units with about one cell in twenty missing; names are wide so that a reader cuts the file.
    static func table(units: Int) -> String {
        var random = Seeded(state: 20_240_313)
        let name = String(repeating: "社区", count: 40)
        var text = "id,name,street,kind,area,people,gain,visits,rate\n"
        func cell(_ value: String) -> String {
            Int.random(in: 0..<20, using: &random) == 0 ? "" : value
        }
        for unit in 0..<units {
            let cells = [
                cell("s\(Int.random(in: 0..<7, using: &random))"),
                cell(Bool.random(using: &random) ? "large" : "small"),
                cell("\(Double.random(in: 0.1...90, using: &random))"),
                cell("\(Int.random(in: 1...300, using: &random))"),
                cell("\(Int.random(in: 50...90_000, using: &random))"),
                cell("\(Int.random(in: 0...20, using: &random))"),
                cell("\(Int.random(in: 0...100, using: &random))%"),
            ]
            text += "u\(unit),\(name)\(unit)," + cells.joined(separator: ",") + "\n"
        }
        return text
    }
}

/// Every bit of a score book, for runs that must be the same.
struct Fingerprint: Equatable {
    private let bits: [String: [UInt64]]

    init(_ book: ScoreBook) {
        var bits: [String: [UInt64]] = [:]
        for column in [book.score] + book.criteria {
            bits["value " + column.id] = column.values.array.map(\.bitPattern)
            bits["state " + column.id] = column.states.array.map(UInt64.init)
        }
        bits["level"] = book.levels?.array.map { UInt64(bitPattern: Int64($0)) }
        bits["rank"] = book.rank.doubled.array.map { UInt64($0) }
        for (columns, ranks) in book.rankWithin {
            bits["rank within \(columns)"] = ranks.doubled.array.map { UInt64($0) }
        }
        bits["order"] = book.order.array.map { UInt64($0) }
        self.bits = bits
    }

    /// How many columns there are.
    var count: Int { bits.count }
}

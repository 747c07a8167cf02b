import ScorerKit
import Testing

@testable import KaopingPanel

/// One entry of the long table of ratings.
struct Rating {
    let unit: Int
    let group: String?
    let rater: String?
    let item: String?
    let points: Double
    var isRecused = false
    /// The unit that the rater belongs to.
    var home: String?

    init(_ unit: Int, _ group: String?, _ rater: String?, _ item: String?, _ points: Double) {
        self.unit = unit
        self.group = group
        self.rater = rater
        self.item = item
        self.points = points
    }

    /// Creates an entry of a table without items.
    init(_ unit: Int, _ group: String?, _ rater: String?, _ points: Double) {
        self.init(unit, group, rater, nil, points)
    }

    /// The same entry, marked as recused.
    var recused: Rating {
        var rating = self
        rating.isRecused = true
        return rating
    }

    /// The same entry by a rater of a unit.
    func by(_ home: String) -> Rating {
        var rating = self
        rating.home = home
        return rating
    }

    /// The entries of one group for several units: one row of marks for each unit, one column for
    /// each rater; nan where a rater has none.
    static func table(_ marks: [[Double]], group: String = "c") -> [Rating] {
        marks.enumerated().flatMap { unit, row in
            row.enumerated().filter { !$0.element.isNaN }.map { rater, mark in
                Rating(unit, group, "\(rater + 1)", mark)
            }
        }
    }
}

extension ScorerTrial {
    /// Lays out a panel of the groups `c` and `d` with its defaults; shares in whole percents.
    init(
        panel more: [String: ParameterValue] = [:],
        shares: [[Double]] = [[70, 30]]
    ) throws(ScorerError) {
        var parameters: [String: ParameterValue] = [
            "each_rater.incomplete": .choice(0, "refuse"), "each_group.take": .choice(0, "mean"),
            "each_group.drop": .number(0), "each_group.quorum": .number(1),
            "absent": .choice(0, "refuse"), "full_mark": .number(100),
            "own_unit": .choice(0, "leave_out"), "severity": .choice(0, "as_given"),
            "severity_from": .number(2), "rater_limits.deviation": .number(0.15),
            "rater_limits.units": .number(5), "rater_limits.items": .number(10),
            "rater_limits.withhold_below": .number(5),
            "shares": .shares(names: ["c", "d"], rows: shares.map { $0.map { $0 / 100 } }),
        ]
        parameters.merge(more) { $1 }
        try self.init(Panel.self, parameters)
    }

    /// Scores units by their ratings; the units are numbered from 0 and named by their numbers.
    func rate(
        _ ratings: [Rating],
        units: Int = 1,
        hasItems: Bool = false,
        cases: [Double]? = nil,
        blockRows: Int? = nil
    ) throws(ScorerError) -> Outcome {
        let own = (0..<units).map { unit in ratings.filter { $0.unit == unit } }
        let recused = own.map { unit in unit.map { rating -> Double in rating.isRecused ? 1 : .nan }
        }
        let named = own.map { unit in unit.map { rating -> String? in "\(rating.unit)" } }
        let hasRecused = ratings.contains(where: \.isRecused)
        let hasHomes = ratings.contains { $0.home != nil }
        let columns: [TrialColumn] = [
            .grouped(texts: own.map { $0.map(\.group) }),
            .grouped(texts: own.map { $0.map(\.rater) }),
            hasItems ? .grouped(texts: own.map { $0.map(\.item) }) : .absent,
            .grouped(numbers: own.map { $0.map(\.points) }),
            hasRecused ? .grouped(numbers: recused) : .absent,
            hasHomes ? .grouped(texts: own.map { $0.map(\.home) }) : .absent,
            hasHomes ? .grouped(texts: named) : .absent,
        ]
        let outcome = try score(
            columns,
            parameterColumns: cases.map { [$0] } ?? [],
            blockRows: blockRows
        )
        #expect(outcome.addsUp)
        return outcome
    }
}

import ScorerKit

@testable import KaopingPanel

/// One entry of the long table of ratings.
struct Rating {
    let unit: Int
    let group: String?
    let rater: String?
    let item: String?
    let points: Double

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
            "shares": .shares(names: ["c", "d"], rows: shares.map { $0.map { $0 / 100 } }),
        ]
        parameters.merge(more) { $1 }
        try self.init(Panel.self, parameters)
    }

    /// Scores units by their ratings; the units are numbered from 0.
    func rate(
        _ ratings: [Rating],
        units: Int = 1,
        hasItems: Bool = false,
        cases: [Double]? = nil,
        blockRows: Int? = nil
    ) throws(ScorerError) -> Outcome {
        let own = (0..<units).map { unit in ratings.filter { $0.unit == unit } }
        return try score(
            [
                .grouped(texts: own.map { $0.map(\.group) }),
                .grouped(texts: own.map { $0.map(\.rater) }),
                hasItems ? .grouped(texts: own.map { $0.map(\.item) }) : .absent,
                .grouped(numbers: own.map { $0.map(\.points) }),
            ],
            parameterColumns: cases.map { [$0] } ?? [],
            blockRows: blockRows
        )
    }
}

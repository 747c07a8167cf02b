public import KaopingCore

/// Units side by side in one period, and where the gap to the first of them comes from.
public struct UnitComparison: Sendable {
    /// One of the units.
    public struct Unit: Sendable {
        /// The key.
        public let key: String
        /// The name; empty where there is none.
        public let name: String
        /// What it came to.
        public let standing: UnitStanding
        /// The score less that of the first unit, in units of the last stated place; nil where one
        /// of the two has no score.
        public let gap: Int64?
        /// What decided its level beside the score; empty where the score did.
        public let decisions: [LevelDecisions.Decision]
        /// The criteria without a score whose worth the others have taken over.
        public let leftOut: [Contributions.Named]
    }

    /// One line: what something gives to each unit's score.
    public struct Line: Sendable {
        /// What it stands for.
        public let kind: Contributions.Line.Kind
        /// The criterion's or adjustment's id; empty for the others.
        public let id: String
        /// The title.
        public let title: Bilingual
        /// How deep it stands in the tree, from 0.
        public let depth: Int
        /// Whether it is one of the parts that add up to the score.
        public let isPart: Bool
        /// Whether it is the sum of what stands below it.
        public let isSum: Bool
        /// Whether it is an inner node that is no sum, and so was not parted.
        public let isWhole: Bool
        /// What combines the children of a node that is no sum; nil for the others.
        public let rule: Bilingual?
        /// The node's own score of each unit; empty for what is no criterion.
        public let scores: [Double]
        /// The own score less that of the first unit, in units of the last place; nil where either
        /// has none.
        public let scoreGaps: [Int64?]
        /// What it gives to each unit, in units of the last place; nil where that cannot be told.
        public let values: [Int64?]
        /// What it gives less what it gives to the first unit; nil where either has no score.
        public let gaps: [Int64?]
    }

    /// The run.
    public let run: ComparedRun
    /// The units, the best first.
    public let units: [Unit]
    /// The lines; the parts among them add up to the stated scores, and their gaps to the gaps.
    public let lines: [Line]
    /// The places that parts are stated to.
    public let places: Rounding

    /// Compares units of a run whose contributions are known.
    ///
    /// - Parameters:
    ///   - keys: the units' keys; those that the run does not have are left out.
    ///   - run: the run.
    public init(_ keys: [String], in run: ComparedRun) {
        let rows = keys.compactMap { run.units.row(of: $0) }
        let known = Set(rows)
        let order = run.order.filter { known.contains($0) }
        let places = run.contributions?.places ?? Contributions.places([run.stated])
        let stated = order.map { run.contributions?.stated($0, places: places) }
        self.run = run
        self.places = places
        let first = order.first.flatMap { places.ticks(run.scores[$0]) }
        units = order.map { row in
            let total = places.ticks(run.scores[row])
            return Unit(
                key: run.units.keys[row],
                name: run.units.name(row),
                standing: run.standing(row),
                gap: first.flatMap { first in total.map { $0 - first } },
                decisions: run.decisions?.decisions(row) ?? [],
                leftOut: run.contributions?.leftOut(row) ?? []
            )
        }
        lines = UnitComparison.lines(run.contributions, order, stated, places)
    }

    private static func lines(
        _ contributions: Contributions?,
        _ rows: [Int],
        _ stated: [StatedParts?],
        _ places: Rounding
    ) -> [Line] {
        var result: [Line] = []
        for (index, line) in (contributions?.lines ?? []).enumerated() {
            let values = stated.map { $0.flatMap { $0.lines[index] } }
            // What gives nothing to any of them explains nothing.
            if line.kind != .criterion, values.allSatisfy({ $0 ?? 0 == 0 }) { continue }
            let scores = line.scores.isEmpty ? [] : rows.map { line.scores[$0] }
            result.append(
                Line(
                    kind: line.kind,
                    id: line.id,
                    title: contributions?.title(line, rows) ?? line.title,
                    depth: line.depth,
                    isPart: line.isPart,
                    isSum: line.isSum,
                    isWhole: line.isWhole,
                    rule: line.rule,
                    scores: scores,
                    scoreGaps: gaps(scores.map(places.ticks)),
                    values: values,
                    gaps: gaps(values, stated, isTold: line.isPart || line.isSum)
                )
            )
        }
        let rounding = stated.map { $0?.rounding }
        guard rounding.contains(where: { $0 ?? 0 != 0 }) else { return result }
        result.append(
            Line(
                kind: .rounding,
                id: "",
                title: Bilingual(""),
                depth: 0,
                isPart: true,
                isSum: false,
                isWhole: false,
                rule: nil,
                scores: [],
                scoreGaps: [],
                values: rounding,
                gaps: gaps(rounding, stated, isTold: true)
            )
        )
        return result
    }

    /// Numbers less the first of them.
    private static func gaps(_ numbers: [Int64?]) -> [Int64?] {
        let first = numbers.first.flatMap(\.self)
        return numbers.map { number in first.flatMap { first in number.map { $0 - first } } }
    }

    /// What does not apply to a unit gives it nothing.
    private static func gaps(
        _ values: [Int64?],
        _ stated: [StatedParts?],
        isTold: Bool
    ) -> [Int64?] {
        guard isTold, stated.first.flatMap(\.self) != nil else { return values.map { _ in nil } }
        let first = values.first.flatMap(\.self) ?? 0
        return zip(values, stated).map { value, stated in
            stated == nil ? nil : (value ?? 0) - first
        }
    }
}

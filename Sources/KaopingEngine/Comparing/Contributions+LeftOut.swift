public import KaopingCore

extension Contributions {
    /// A criterion by its id and title.
    public struct Named: Sendable, Hashable {
        /// The id.
        public let id: String
        /// The title.
        public let title: Bilingual
    }

    /// Returns the criteria without a score for a unit whose worth the others have taken over, so
    /// that the same scores give more of the total than they give to others.
    ///
    /// Of a branch without any score only the branch is named.
    ///
    /// - Parameter row: the unit.
    /// - Returns: the criteria; empty where each gives what it gives to others.
    public func leftOut(_ row: Int) -> [Named] {
        guard total[row].isFinite, !isWhole[row],
            lines.indices.contains(where: { isShifted($0, row) })
        else { return [] }
        var found: [Named] = []
        var above = Int.max
        for line in lines where Contributions.gives(line) {
            if line.depth <= above { above = Int.max }
            guard above == Int.max, line.scores[row].isNaN else { continue }
            above = line.depth
            found.append(Named(id: line.id, title: line.title))
        }
        return found
    }

    /// Whether a line is one of a criterion that gives something to the total.
    private static func gives(_ line: Line) -> Bool {
        line.kind == .criterion && (line.isPart || line.isSum)
    }

    /// Whether a point of a line is worth another share of the total to a unit than to those with
    /// all scores.
    private func isShifted(_ index: Int, _ row: Int) -> Bool {
        let line = lines[index]
        guard Contributions.gives(line), line.scores[row].isFinite, line.scores[row] != 0,
            worth[index].isFinite
        else { return false }
        let own = line.values[row] / line.scores[row]
        return (own - worth[index]).magnitude > 1e-9 * max(1, worth[index].magnitude)
    }

    func hasAllScores(_ row: Int) -> Bool {
        total[row].isFinite && !lines.contains { Contributions.gives($0) && $0.scores[row].isNaN }
    }

    /// What a point of a line is worth to the first unit that has all scores and points there.
    func usualWorth(_ line: Line) -> Double {
        guard Contributions.gives(line),
            let row = isWhole.indices.first(where: { row in
                isWhole[row] && line.scores[row] != 0
            })
        else { return .nan }
        return line.values[row] / line.scores[row]
    }
}

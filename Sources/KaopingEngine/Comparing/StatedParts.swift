public import KaopingCore

/// The parts of one unit's score in whole units of the last place: they add up exactly.
public struct StatedParts: Sendable, Hashable {
    /// The stated score.
    public let total: Int64
    /// What each line of the contributions gives; nil where that cannot be told.
    ///
    /// A line that is a sum has the sum of the parts below it.
    public let lines: [Int64?]
    /// What rounding the total and the parts leaves.
    public let rounding: Int64
}

extension Contributions {
    /// The places that parts are stated to: those of the score, two at least, and four where the
    /// score is not rounded.
    public var places: Rounding {
        Contributions.places([stated])
    }

    /// The places that parts of several results are stated to.
    static func places(_ stated: [Rounding?]) -> Rounding {
        let most = stated.map { $0?.places ?? 4 }.max() ?? 4
        return Rounding(clamping: Swift.max(2, most))
    }

    /// Returns the parts of a unit's score.
    ///
    /// - Parameters:
    ///   - row: the unit.
    ///   - places: the places; those of `places` where none are given.
    /// - Returns: the parts; nil for a unit without a score.
    public func stated(_ row: Int, places: Rounding? = nil) -> StatedParts? {
        let rounding = places ?? self.places
        guard let total = rounding.ticks(total[row]) else { return nil }
        var ticks: [Int64?] = lines.map { line in
            // What does not apply has no score, and gives nothing.
            guard line.isPart, line.values[row].isFinite,
                line.scores.isEmpty || line.scores[row].isFinite
            else { return nil }
            return rounding.ticks(line.values[row])
        }
        let known = zip(lines, ticks).reduce(Int64(0)) { $0 + ($1.0.isPart ? $1.1 ?? 0 : 0) }
        // From the last line, so that sums within sums are there before they are added.
        for index in lines.indices.reversed() where lines[index].isSum {
            // A branch without a score gives nothing, as a leaf does: not measured is not zero.
            guard lines[index].scores[row].isFinite else { continue }
            let below = lines[(index + 1)...].prefix { $0.depth > lines[index].depth }
            ticks[index] = below.indices.reduce(Int64(0)) {
                $0 + (lines[$1].isPart ? ticks[$1] ?? 0 : 0)
            }
        }
        return StatedParts(total: total, lines: ticks, rounding: total - known)
    }
}

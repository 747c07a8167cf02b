/// Where the units that keep a level end and those that drop begin.
struct QuotaEdge: Sendable {
    /// How many units have the level.
    let holders: Int
    /// How many may keep it.
    let allowed: Double
    /// The standing of the first unit that is one too many; infinite when none is.
    let standing: Double
    /// How many units have that standing.
    let tied: Int
    /// Whether units of that standing stand on both sides of the edge.
    let isTie: Bool
    /// Whether such units keep the level.
    let keepsTie: Bool
    /// How many units keep the level.
    let kept: Int

    /// Finds the edge among the standings of the units that have the level, in any order.
    init(_ standings: [Double], allowed: Double, keepsTie: Bool) {
        let sorted = standings.sorted()
        holders = sorted.count
        self.allowed = allowed
        self.keepsTie = keepsTie
        guard allowed < Double(holders) else {
            (standing, tied, isTie, kept) = (.infinity, 0, false, holders)
            return
        }
        let first = Int(allowed)
        let edge = sorted[first]
        let better = sorted[..<first].count { $0 < edge }
        standing = edge
        tied = sorted[better...].prefix { $0 == edge }.count
        isTie = better < first
        kept = isTie && keepsTie ? better + tied : better
    }

    /// Says whether a unit of a standing keeps the level.
    func keeps(_ standing: Double) -> Bool {
        standing < self.standing || (isTie && keepsTie && standing == self.standing)
    }
}

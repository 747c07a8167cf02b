internal import ScorerKit

extension Block {
    /// Returns the state that a row takes from its children; scored when there is something to join.
    ///
    /// Children that do not apply are left out. Of the others, the first one that is not scored
    /// decides; where no child applies, the node does not apply either.
    func stateOfChildren(_ row: Int) -> ScorerState {
        var isApplicable = false
        for child in 0..<columnCount {
            let state = self[child].state(row)
            if state == .notApplicable { continue }
            if state != .scored { return state }
            isApplicable = true
        }
        return isApplicable ? .scored : .notApplicable
    }

    /// Returns how many children of a row do not apply.
    func inapplicableChildren(_ row: Int) -> Int {
        (0..<columnCount).count { self[$0].state(row) == .notApplicable }
    }
}

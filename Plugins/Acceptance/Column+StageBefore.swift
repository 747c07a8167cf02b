internal import ScorerKit

extension Column {
    /// Says whether this column of the stage before stops a unit: it did not pass, or never got there.
    ///
    /// An entry without a result stops nobody, as there may be no stage before.
    func stops(_ row: Int) -> Bool {
        switch state(row) {
        case .scored: numbers[row] == 0
        case .notApplicable: true
        default: false
        }
    }
}

internal import ScorerKit

/// Collects what a panel needs to know of all ratings, unit by unit.
struct PanelObserver {
    private let raters: Column
    private let keepsSeverity: Bool
    private let keepsMarks: Bool
    private var names: [Int64: RaterKey] = [:]
    private var numbers: [RaterKey: [Double]] = [:]
    private var marks = MarkTable()

    init(raters: Column, _ keepsSeverity: Bool, _ keepsMarks: Bool) {
        self.raters = raters
        self.keepsSeverity = keepsSeverity
        self.keepsMarks = keepsMarks
    }

    /// What has been collected.
    var summary: PanelSummary { PanelSummary(SeverityTable(numbers), marks) }

    /// Begins the next unit.
    mutating func beginUnit() { marks.addUnit() }

    /// Adds the marks of one group for the unit.
    mutating func add(_ ballot: Ballot, of group: Int) {
        for mark in ballot.marks {
            let rater = key(group, mark.rater)
            if keepsSeverity { numbers[rater, default: []].append(mark.number) }
            if keepsMarks { marks.add(mark, of: rater) }
        }
        for rater in ballot.own where keepsMarks { marks.addOwn(key(group, rater)) }
    }

    private mutating func key(_ group: Int, _ rater: Int32) -> RaterKey {
        let code = Int64(group) << 32 | Int64(rater)
        if let key = names[code] { return key }
        let key = RaterKey(group, raters.text(ofCode: rater) ?? "")
        names[code] = key
        return key
    }
}

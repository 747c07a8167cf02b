internal import ScorerKit

/// How many raters of a unit count, and why others do not.
struct Tally {
    /// The raters of the groups that count.
    let raters: Int
    /// Those dropped among them as highest or lowest.
    let dropped: Int
    /// Those left out because they did not rate every item.
    let incomplete: Int
    /// Those left out because they are recused.
    let recused: Int

    /// How many are counted in the end.
    var counted: Int { raters - dropped }

    /// Returns what is to be said where all groups are there; nothing where everybody counts.
    ///
    /// `asGiven` is how many marks were not adjusted; nil where none is.
    func reason(asGiven: Int?) -> Reason? {
        let (count, dropped) = (Double(counted), Double(dropped))
        if let asGiven {
            let out = Double(incomplete + recused)
            return PanelReason.adjusted(count, dropped, out, Double(asGiven))
        }
        if recused > 0 {
            return PanelReason.countedRecused(count, dropped, Double(incomplete), Double(recused))
        }
        guard self.dropped + incomplete > 0 else { return nil }
        return PanelReason.counted(count, dropped, Double(incomplete))
    }

    /// Returns what is to be said where groups are absent and lose their share.
    func reason(absent: Int, percent: Double) -> Reason {
        let (absent, count) = (Double(absent), Double(counted))
        guard recused > 0 else { return PanelReason.redistributed(absent, percent, count) }
        return PanelReason.redistributedRecused(absent, percent, count, Double(recused))
    }
}

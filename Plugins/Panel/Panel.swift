internal import ScorerKit

/// Scores a unit by what several groups of raters give it.
///
/// A rater's points for the items are joined into one number, the raters of a group into one, and
/// the groups by their shares: value = Σ share × group. Raters who are recused leave the count
/// before a group's quorum is looked at. The same ratings in another order give the same bits.
struct Panel: Scorer {
    private enum Absent: Int {
        case refuse, redistribute, notRated
    }

    private enum Verdict {
        case scored(Double, raters: Int, Reason?)
        case unscored(ScorerState, Reason?)
    }

    private let rater: RaterRule
    private let recusal: RecusalRule
    let severity: SeverityRule
    let group: GroupRule
    private let agreement: Agreement
    private let limits: RaterLimits
    let shares: Shares
    private let absent: Absent
    let fullMark: Double
    let scale: MarkScale

    /// The most points that a rater can give.
    var fullPoints: Double { scale.most }

    /// Whether the share of an absent group goes to the others.
    var redistributes: Bool { absent == .redistribute }

    init(parameters: Parameters) throws(ScorerError) {
        rater = try RaterRule(parameters: parameters)
        recusal = try RecusalRule(parameters: parameters)
        severity = try SeverityRule(parameters: parameters)
        group = try GroupRule(parameters: parameters)
        agreement = try Agreement(parameters: parameters)
        limits = try RaterLimits(parameters: parameters)
        shares = try parameters.shares("shares")
        absent = Absent(rawValue: try parameters.choice("absent")) ?? .refuse
        fullMark = try parameters.number("full_mark")
        scale = try MarkScale(parameters: parameters, fullMark: fullMark)
        try Panel.check(shares)
    }

    private static func check(_ shares: Shares) throws(ScorerError) {
        guard Set(shares.names).count == shares.names.count else {
            throw .parameter(
                "shares",
                zh: "同一主体的权重写了两次",
                en: "a group has its share stated twice"
            )
        }
        for (index, row) in shares.rows.enumerated() {
            let sum = Total.sum(row)
            // 70% and 30% as doubles may miss 1 in the last digit.
            guard row.allSatisfy({ $0 >= 0 }), abs(sum - 1) <= 1e-9 else {
                let percent = sum.percentWritten
                throw .parameter(
                    "shares",
                    zh: "第\(index + 1)种情形的权重须都不为负且合计100%，现合计\(percent)%",
                    en: "the shares of case \(index + 1) must be none below 0 and 100% in all; "
                        + "they are \(percent)%"
                )
            }
        }
    }

    private static func inPercent(_ share: Double) -> Double {
        (share * 1e6).rounded() / 1e4
    }

    // MARK: The run

    func observe(_ block: Block) throws(ScorerError) -> PanelSummary {
        let keepsMarks = agreement.isActive || limits.isActive
        guard keepsMarks || severity.isActive else { return PanelSummary() }
        try check(block)
        let box = box(block, keepsPatterns: limits.isActive)
        var observer = PanelObserver(raters: block[1], severity.isActive, keepsMarks)
        for row in 0..<block.rowCount {
            observer.beginUnit()
            // What stops the run is found again, and told, when the unit is scored.
            guard let shares = shares.row(of: row), let ballots = try? box.ballots(row) else {
                continue
            }
            for (place, ballot) in ballots.enumerated() where shares[place] > 0 {
                observer.add(ballot, of: place)
            }
        }
        return observer.summary
    }

    func notes(_ summary: PanelSummary) throws(ScorerError) -> [Note] {
        guard agreement.isActive || limits.isActive, let marks = summary.marks else { return [] }
        let matrices = RatingMatrix.matrices(marks, groupCount: shares.names.count)
        let groups = zip(shares.names, matrices).enumerated().filter { place, _ in
            shares.rows.contains { $0[place] > 0 }
        }.map(\.element)
        return groups.flatMap { agreement.notes($1, group: $0) }
            + groups.flatMap { RaterCheck(limits, $1, group: $0, fullPoints: scale.most).notes }
    }

    // MARK: A unit

    func score(
        _ block: Block,
        summary: PanelSummary,
        into scores: inout Scores
    ) throws(ScorerError) {
        try check(block)
        let (box, lines) = (box(block), SeverityLines(severity, summary, raters: block[1]))
        for row in 0..<block.rowCount {
            var counted = Double.nan
            switch verdict(block, row, box, lines) {
            case .scored(let value, let raters, _):
                scores.set(row, value)
                counted = Double(raters)
            case .unscored(let state, _): scores.set(row, state)
            }
            if let output = scores.outputs.first { output[row] = counted }
        }
    }

    func reason(_ block: Block, row: Int, summary: PanelSummary) -> Reason? {
        let lines = SeverityLines(severity, summary, raters: block[1])
        switch verdict(block, row, box(block), lines) {
        case .scored(_, _, let reason), .unscored(_, let reason): return reason
        }
    }

    /// Checks that the columns that the parameters speak of are there.
    private func check(_ block: Block) throws(ScorerError) {
        guard !rater.needsItems || block.isPresent(2) else {
            throw .data(
                zh: "each_rater.over 写了 item，但没有给出 item（项目）列",
                en: "each_rater.over is item, but there is no column item"
            )
        }
        try recusal.check(block)
        try limits.check(block)
    }

    /// Reads the ballots of a block.
    func box(_ block: Block, keepsPatterns: Bool = false) -> BallotBox {
        BallotBox(
            block,
            names: shares.names,
            rater,
            recusal,
            scale: scale,
            keepsPatterns: keepsPatterns
        )
    }

    private func verdict(
        _ block: Block,
        _ row: Int,
        _ box: BallotBox,
        _ lines: SeverityLines?
    ) -> Verdict {
        guard !block[0].entries(ofRow: row).isEmpty else { return .unscored(.notAvailable, nil) }
        guard let shares = shares.row(of: row) else {
            return .unscored(.refused, PanelReason.noCase())
        }
        do throws(Refusal) {
            return join(try box.ballots(row), shares, lines)
        } catch let refusal {
            return .unscored(.refused, refusal.reason)
        }
    }

    /// Joins the groups that have a share.
    private func join(_ ballots: [Ballot], _ shares: [Double], _ lines: SeverityLines?) -> Verdict {
        let places = shares.indices.filter { shares[$0] > 0 }
        let present = places.filter { ballots[$0].marks.count >= group.needed }
        if absent != .redistribute, let place = places.first(where: { !present.contains($0) }) {
            return missing(place, ballots[place])
        }
        guard !present.isEmpty else {
            return .unscored(.inconclusive, PanelReason.noGroup(Double(group.needed)))
        }
        let isWhole = present.count == places.count
        let total = isWhole ? 1 : Total.sum(present.map { shares[$0] })
        var (value, asGiven) = (0.0, 0)
        for place in present {
            let marks = adjusted(ballots[place], place, lines)
            value += shares[place] / total * group.number(marks.numbers)
            asGiven += marks.asGiven
        }
        let tally = Tally(
            raters: present.reduce(0) { $0 + ballots[$1].marks.count },
            dropped: 2 * group.dropped * present.count,
            incomplete: places.reduce(0) { $0 + ballots[$1].incomplete },
            recused: places.reduce(0) { $0 + ballots[$1].recused }
        )
        let reason =
            isWhole
            ? tally.reason(asGiven: lines == nil ? nil : asGiven)
            : tally.reason(
                absent: places.count - present.count,
                percent: Panel.inPercent(1 - total)
            )
        // Shares of thirds may add up to a little more than all.
        let points = min(scale.most == fullMark ? value : value * fullMark / scale.most, fullMark)
        return .scored(points, raters: tally.counted, reason)
    }

    /// Returns a group's marks, adjusted where raters are, and how many of them stay as given.
    func adjusted(
        _ ballot: Ballot,
        _ group: Int,
        _ lines: SeverityLines?
    ) -> (numbers: [Double], asGiven: Int) {
        guard let lines else { return (ballot.numbers, 0) }
        var asGiven = 0
        let numbers = ballot.marks.map { mark in
            guard let line = lines.line(group, mark.rater) else {
                asGiven += 1
                return mark.number
            }
            return line(mark.number, within: scale)
        }
        return (numbers, asGiven)
    }

    /// Returns what becomes of a unit that a group with a share is missing for.
    private func missing(_ place: Int, _ ballot: Ballot) -> Verdict {
        let (position, count) = (Double(place + 1), Double(ballot.marks.count))
        let (needed, recused) = (Double(group.needed), Double(ballot.recused))
        guard absent == .notRated else {
            let reason = recused > 0 ? PanelReason.absentRecused : .absent
            return .unscored(.refused, reason(position, count, needed, recused))
        }
        let reason = recused > 0 ? PanelReason.notRatedRecused : .notRated
        return .unscored(.notRated, reason(position, count, needed, recused))
    }
}

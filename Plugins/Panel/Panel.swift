internal import ScorerKit

/// Scores a unit by what several groups of raters give it.
///
/// A rater's points for the items are joined into one number, the raters of a group into one, and
/// the groups by their shares: value = Σ share × group. The same ratings in another order give
/// the same bits.
struct Panel: Scorer {
    static let description = ScorerDescription(
        id: "panel",
        title: Title(zh: "多元主体评价", en: "Panel of rater groups"),
        summary: Title(
            zh: "打分先按评价人合并，再按主体合并，最后按各主体的权重加权；可去掉最高分和最低分，"
                + "可要求最少人数，主体缺席怎么办由方案写明。",
            en: "Joins points rater by rater, the raters group by group and the groups by their "
                + "shares, with drops of the highest and lowest, quorums and a rule for absence."
        ),
        reference: "Common in appraisal rules: 各评价主体的权重在方案中确定，去掉一个最高分和一个最低分",
        returns: .points,
        takes: [.number, .text, .grouped],
        inputs: [
            InputDescription("group", .text, zh: "评价主体", en: "the group that the rater is of"),
            InputDescription("rater", .text, zh: "评价人", en: "who rates"),
            InputDescription(
                "item",
                .text,
                isRequired: false,
                zh: "评价项目",
                en: "what the points are for, where a rater rates several items"
            ),
            InputDescription("points", .number, zh: "打分", en: "the points given"),
        ],
        parameters: RaterRule.parameters + GroupRule.parameters + [
            ParameterDescription(
                "shares",
                .shares,
                zh: "各评价主体的权重，合计 100%，可按情形分别写",
                en: "the share of each group, 100% in all; may differ by case",
                isRequired: true,
                isMain: true
            ),
            ParameterDescription(
                "absent",
                .choice,
                zh: "有权重的主体缺席或人数不足时：不接受，由其余主体按比例分担，或不予评定",
                en: "where a group with a share is absent or too small: refuse the unit, share it "
                    + "out among the others, or do not rate",
                defaultValue: "refuse",
                choices: ["refuse", "redistribute", "not_rated"]
            ),
            ParameterDescription(
                "full_points",
                .number,
                zh: "一名评价人最多能打的分；写明后按满分折算",
                en: "the most points that a rater can give, where they are not on the node's scale",
                range: positive
            ),
            ParameterDescription(
                "full_mark",
                .number,
                zh: "满分，由主程序按该考评项的分值填入",
                en: "filled in by the host with the node's full mark",
                range: positive
            ),
        ],
        reasons: PanelReason.allCases.map(\.text),
        outputs: [NamedText("raters", zh: "计入的评价人数", en: "Raters counted")]
    )

    private static let positive = Interval(
        0,
        .infinity,
        includesLower: false,
        includesUpper: false
    )

    private enum Absent: Int {
        case refuse, redistribute, notRated
    }

    private enum Verdict {
        case scored(Double, raters: Int, Reason?)
        case unscored(ScorerState, Reason?)
    }

    private let rater: RaterRule
    private let group: GroupRule
    private let shares: Shares
    private let absent: Absent
    private let fullMark: Double
    private let fullPoints: Double

    init(parameters: Parameters) throws(ScorerError) {
        rater = try RaterRule(parameters: parameters)
        group = try GroupRule(parameters: parameters)
        shares = try parameters.shares("shares")
        absent = Absent(rawValue: try parameters.choice("absent")) ?? .refuse
        fullMark = try parameters.number("full_mark")
        fullPoints = parameters.optionalNumber("full_points") ?? fullMark
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
                let percent = inPercent(sum)
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

    func score(
        _ block: Block,
        summary: NoSummary,
        into scores: inout Scores
    ) throws(ScorerError) {
        guard !rater.needsItems || block.isPresent(2) else {
            throw .data(
                zh: "each_rater.over 写了 item，但没有给出 item（项目）列",
                en: "each_rater.over is item, but there is no column item"
            )
        }
        let box = box(block)
        for row in 0..<block.rowCount {
            var counted = Double.nan
            switch verdict(block, row, box) {
            case .scored(let value, let raters, _):
                scores.set(row, value)
                counted = Double(raters)
            case .unscored(let state, _): scores.set(row, state)
            }
            if let output = scores.outputs.first { output[row] = counted }
        }
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        switch verdict(block, row, box(block)) {
        case .scored(_, _, let reason), .unscored(_, let reason): reason
        }
    }

    private func box(_ block: Block) -> BallotBox {
        BallotBox(block, names: shares.names, rater, limit: fullPoints)
    }

    private func verdict(_ block: Block, _ row: Int, _ box: BallotBox) -> Verdict {
        guard !block[0].entries(ofRow: row).isEmpty else { return .unscored(.notAvailable, nil) }
        guard let shares = shares.row(of: row) else {
            return .unscored(.refused, PanelReason.noCase())
        }
        do throws(Refusal) {
            return join(try box.ballots(row), shares)
        } catch let refusal {
            return .unscored(.refused, refusal.reason)
        }
    }

    /// Joins the groups that have a share.
    private func join(_ ballots: [Ballot], _ shares: [Double]) -> Verdict {
        let places = shares.indices.filter { shares[$0] > 0 }
        let present = places.filter { ballots[$0].raters.count >= group.needed }
        if absent != .redistribute, let place = places.first(where: { !present.contains($0) }) {
            return missing(place, ballots[place])
        }
        guard !present.isEmpty else {
            return .unscored(.inconclusive, PanelReason.noGroup(Double(group.needed)))
        }
        let isWhole = present.count == places.count
        let total = isWhole ? 1 : Total.sum(present.map { shares[$0] })
        var value = 0.0
        for place in present {
            value += shares[place] / total * group.number(ballots[place].raters)
        }
        let rated = present.reduce(0) { $0 + ballots[$1].raters.count }
        let dropped = 2 * group.dropped * present.count
        let raters = rated - dropped
        let leftOut = places.reduce(0) { $0 + ballots[$1].incomplete }
        var reason: Reason?
        if !isWhole {
            let (count, lost) = (places.count - present.count, Panel.inPercent(1 - total))
            reason = PanelReason.redistributed(Double(count), lost, Double(raters))
        } else if dropped + leftOut > 0 {
            reason = PanelReason.counted(Double(raters), Double(dropped), Double(leftOut))
        }
        // Shares of thirds may add up to a little more than all.
        let points = min(fullPoints == fullMark ? value : value * fullMark / fullPoints, fullMark)
        return .scored(points, raters: raters, reason)
    }

    /// Returns what becomes of a unit that a group with a share is missing for.
    private func missing(_ place: Int, _ ballot: Ballot) -> Verdict {
        let (position, count) = (Double(place + 1), Double(ballot.raters.count))
        let needed = Double(group.needed)
        guard absent == .notRated else {
            return .unscored(.refused, PanelReason.absent(position, count, needed))
        }
        return .unscored(.notRated, PanelReason.notRated(position, count, needed))
    }
}

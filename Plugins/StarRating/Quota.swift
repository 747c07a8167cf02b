internal import ScorerKit

/// Lets at most so many units keep a level; the others go to the next lower one.
///
/// allowed = `places`, or share × base made whole as stated. The holders of exactly that level keep
/// it in the order of their standing, 1 first. Equal standings that cross the edge all drop, all
/// keep the level, or are refused.
struct Quota: Scorer {
    static let description = ScorerDescription(
        id: "quota",
        title: Title(zh: "比例控制", en: "Quota"),
        summary: Title(
            zh: "某一等级不得超过规定的比例或名额，按名次保留，其余降为下一等级；并列跨线时全降、全留或不接受。",
            en: "At most a share or a number of units keeps a level, in the order of standing; the "
                + "others go one level down, and a tie that crosses the edge drops, stays or is "
                + "refused."
        ),
        reference: "Common in star ratings: 五星级不超过参评总数的20%; forced distribution",
        role: .rule,
        need: .population,
        returns: .raw,
        inputs: [
            InputDescription(
                "value",
                .number,
                zh: "目前的等级序号，0为最低",
                en: "the index of the level so far, 0 is the lowest"
            ),
            InputDescription(
                "standing",
                .number,
                zh: "名次，1为最好，相同即并列",
                en: "the place, 1 is the best and equal places are ties"
            ),
        ],
        parameters: parameters,
        reasons: [
            NamedText(
                "kept",
                zh: "名次{0}，此等级{1}个，可保留{2}个，保留",
                en: "place {0}; units at the level: {1}, may keep it: {2}; keeps it"
            ),
            NamedText(
                "dropped",
                zh: "名次{0}，此等级{1}个，可保留{2}个，降一级",
                en: "place {0}; units at the level: {1}, may keep it: {2}; goes one level down"
            ),
            NamedText(
                "kept_tie",
                zh: "名次{0}，并列{1}个跨过名额{2}，全部保留",
                en: "place {0}; {1} units tie across the edge of {2} and all keep the level"
            ),
            NamedText(
                "dropped_tie",
                zh: "名次{0}，并列{1}个跨过名额{2}，全部降一级",
                en: "place {0}; {1} units tie across the edge of {2} and all go one level down"
            ),
            NamedText(
                "no_standing",
                zh: "有此等级但没有名次，无从取舍",
                en: "the unit has the level but no place to decide by"
            ),
            NamedText(
                "refused_tie",
                zh: "名次{0}，并列{1}个，跨过{2}个名额的界线，按方案须先裁定",
                en:
                    "place {0}; {1} units tie across the edge of {2} places, which must be decided first"
            ),
        ],
        outputs: [
            NamedText("allowed", zh: "可保留此等级的个数", en: "How many units may keep the level"),
            NamedText("kept", zh: "保留此等级的个数", en: "How many units keep the level"),
        ]
    )

    private static let parameters = [
        ParameterDescription(
            "level",
            .integer,
            zh: "受限等级的序号，0为最低，最低等级不能限",
            en: "the index of the level that is limited; 0, the lowest, cannot be",
            isRequired: true,
            range: Interval(0...)
        ),
        ParameterDescription(
            "at_most",
            .percent,
            zh: "最多占的比例，与places二选一",
            en: "the largest share; either this or places",
            range: Interval(0...1)
        ),
        ParameterDescription(
            "places",
            .integer,
            zh: "最多的名额，与at_most二选一",
            en: "the largest number; either this or at_most",
            range: Interval(0...)
        ),
        ParameterDescription(
            "of",
            .choice,
            zh: "比例的基数：rated为有等级的，all为除不参评外的全部",
            en: "what the share is of: rated, the units with a level, or all that are not excluded",
            defaultValue: "rated",
            choices: ["all", "rated"],
            zhChoices: ["除不参评外的全部", "已定等级的"]
        ),
        ParameterDescription(
            "count",
            .choice,
            zh: "比例乘基数不是整数时：down舍去，up进一，nearest四舍五入",
            en: "how share times base is made whole: down, up, or to the nearest with half up",
            defaultValue: "down",
            choices: ["down", "up", "nearest"],
            zhChoices: ["只舍不入", "只入不舍", "四舍五入"]
        ),
        ParameterDescription(
            "at_edge",
            .choice,
            zh: "并列跨过名额时：none全降，all全留，refuse不接受、须另行裁定",
            en:
                "units that tie across the edge: none of them keeps the level, all do, or the tie is "
                + "refused, as somebody must decide it first",
            defaultValue: "none",
            choices: ["none", "all", "refuse"],
            zhChoices: ["都不评", "都评", "须先裁定"]
        ),
    ]

    private enum ReasonCode: Int {
        case kept, dropped, keptTie, droppedTie, noStanding, refusedTie
    }

    private let level: Double
    private let limit: QuotaLimit
    private let isOfAll: Bool
    private let keepsTie: Bool
    private let refusesTie: Bool
    private let memory = QuotaMemory()

    init(parameters: Parameters) throws(ScorerError) {
        level = try parameters.number("level")
        limit = try QuotaLimit(parameters: parameters)
        isOfAll = try parameters.choice("of") == 0
        keepsTie = try parameters.choice("at_edge") == 1
        refusesTie = try parameters.choice("at_edge") == 2
        guard level >= 1, level == level.rounded() else {
            throw .parameter(
                "level",
                zh: "等级序号\(level)不能限：须为1以上的整数，最低等级0之下没有等级可降",
                en: "the level \(level) cannot be limited: it must be a whole number from 1 on, as "
                    + "there is no level below 0"
            )
        }
    }

    func score(_ block: Block, summary: NoSummary, into scores: inout Scores) {
        let edge = edge(block)
        for row in 0..<block.rowCount {
            let state = block[0].state(row)
            if state != .scored {
                scores.set(row, state)
            } else if !block[0].numbers[row].isFinite {
                scores.set(row, .inconclusive)
            } else if !isHolder(block, row) {
                scores.set(row, block[0].numbers[row])
            } else if let standing = standing(block, row), !isRefused(standing, edge) {
                scores.set(row, edge.keeps(standing) ? level : level - 1)
            } else {
                scores.set(row, .refused)
            }
        }
        guard scores.outputs.count == 2 else { return }
        scores.outputs[0].update(repeating: edge.allowed)
        scores.outputs[1].update(repeating: Double(edge.kept))
    }

    func reason(_ block: Block, row: Int, summary: NoSummary) -> Reason? {
        guard block[0].state(row) == .scored, isHolder(block, row) else { return nil }
        guard let standing = standing(block, row) else {
            return Reason(ReasonCode.noStanding.rawValue)
        }
        let edge = edge(block)
        if edge.isTie && standing == edge.standing {
            let code =
                refusesTie
                ? ReasonCode.refusedTie : edge.keepsTie ? ReasonCode.keptTie : .droppedTie
            return Reason(code.rawValue, standing, Double(edge.tied), edge.allowed)
        }
        let code = edge.keeps(standing) ? ReasonCode.kept : .dropped
        return Reason(code.rawValue, standing, Double(edge.holders), edge.allowed)
    }

    private func edge(_ block: Block) -> QuotaEdge {
        memory.edge {
            var (base, standings) = (0, [Double]())
            for row in 0..<block.rowCount {
                let state = block[0].state(row)
                base += (isOfAll ? state != .excluded : state == .scored) ? 1 : 0
                guard state == .scored, isHolder(block, row) else { continue }
                if let standing = standing(block, row) { standings.append(standing) }
            }
            return QuotaEdge(standings, allowed: limit.allowed(of: base), keepsTie: keepsTie)
        }
    }

    private func isRefused(_ standing: Double, _ edge: QuotaEdge) -> Bool {
        refusesTie && edge.isTie && standing == edge.standing
    }

    private func isHolder(_ block: Block, _ row: Int) -> Bool {
        block[0].numbers[row] == level
    }

    private func standing(_ block: Block, _ row: Int) -> Double? {
        let number = block[1].numbers[row]
        return block[1].state(row) == .scored && number.isFinite ? number : nil
    }
}

/// The edge that `score` found, kept for the reasons that are asked for next.
///
/// A scorer lives no longer than one call, and a call runs on one thread.
private final class QuotaMemory: @unchecked Sendable {
    private var edge: QuotaEdge?

    func edge(_ find: () -> QuotaEdge) -> QuotaEdge {
        if let edge { return edge }
        let found = find()
        edge = found
        return found
    }
}
